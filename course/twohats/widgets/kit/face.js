// People: a portrait as Python drew it, and what somebody says beside it.

import { html, nothing } from "lit-html";
import { unsafeHTML } from "lit-html/directives/unsafe-html.js";

/** @import { Content } from "./types.js" */

/**
 * A person's portraits by mood, drawn by `draw/face.py`: the same markup in every page and picture.
 * @typedef {Record<string, string>} Faces
 */

/** The portrait in a mood; nothing for somebody who has none. The name stands in words beside it. */
export function face(/** @type {Faces | undefined} */ faces, mood = "calm") {
  const markup = faces?.[mood] ?? faces?.calm;
  return markup ? unsafeHTML(markup) : nothing;
}

/**
 * What somebody says, in a bubble beside the portrait; nothing without words. `isRefusal` is a no:
 * an edge, and a mood that shows it.
 * @param {{ faces?: Faces, mood?: string, name: string, role?: string, words: Content,
 *   isRefusal?: boolean, look?: string }} options
 */
export function bubble({ faces, mood, name, role = "", words, isRefusal = false, look = "" }) {
  if (!words) return nothing;
  return html`<div class="th-bubble ${isRefusal ? "says-no" : ""} ${look}">${face(faces, mood)}
    <div class="th-said"><p class="th-who"><b>${name}</b>${role ? html` <span>${role}</span>` : nothing}</p>
    <p class="th-words">${words}</p></div></div>`;
}
