// The nine people: what the page knows of each, and the sign of their face.

import { html, nothing } from "lit-html";
import { radioField } from "../kit/choices.js";
import { face } from "../kit/face.js";

/** @import { Content } from "../kit/types.js" */
/** @import { Editor } from "../kit/editor.js" */
/** @import { Faces } from "../kit/face.js" */

/**
 * @typedef {{ name: string, role: string, at_first: string, is_needed: boolean, faces: Faces }} Person
 * @typedef {{ id: string, about: string, options: [id: string, text: string][] }} Issue
 * @typedef {"yes" | "perhaps" | "no"} Sign
 */

/** How each answer looks: a mood, a sign and words. */
export const SIGNS = /** @type {Record<Sign, { mood: string, sign: string, words: string }>} */ ({
  yes: { mood: "happy", sign: "✓", words: "would sign" },
  perhaps: { mood: "calm", sign: "?", words: "perhaps" },
  no: { mood: "firm", sign: "✕", words: "wouldn't sign" },
});
/** @type {[string, string][]} */
const GUESSES = [
  ["yes", "signs"],
  ["no", "doesn't"],
];

export const firstName = (/** @type {string} */ name) =>
  name.includes("inspector") ? "the inspector" : name.split(" ")[0];

/** Beside those without whom there is no agreement. */
export const NEEDED = html`<span class="person-needed">has to sign</span>`;

/** The same after the vote. @type {Record<Sign, string>} */
const SIGNED = { yes: "signs", perhaps: "", no: "doesn't sign" };

/** The portrait with name and role; `sign` gives it a mood and says what it means. */
export function personHead(
  /** @type {Person} */ { name, role, faces, is_needed },
  /** @type {Sign | undefined} */ sign,
  isSigned = false,
) {
  const shown = sign && SIGNS[sign];
  return html`${face(faces, shown?.mood ?? "calm")}<span class="person-name"><b>${name}</b><span class="th-soft">${role}</span>${is_needed ? NEEDED : nothing}</span>
    ${shown ? html`<span class="person-sign" data-sign=${/** @type {string} */ (sign)}><i aria-hidden="true">${shown.sign}</i> ${isSigned ? SIGNED[/** @type {Sign} */ (sign)] : shown.words}</span>` : nothing}`;
}

/**
 * Whether somebody will sign, as a guess.
 * @param {Editor} editor
 * @param {{ person: Person, key: string, guess: string | undefined, isDisabled?: boolean,
 *   commit: (guess: string) => void }} options
 */
export function guessField(editor, { person, key, guess, isDisabled, commit }) {
  return radioField(editor, {
    key: `${key}-${person.name}`,
    legend: html`<span class="th-unseen">${person.name}</span>`,
    value: guess ?? null,
    look: "guess",
    options: GUESSES,
    isDisabled,
    commit,
  });
}

/** The options of a package in words, one line an issue. @returns {Content} */
export function packageList(
  /** @type {Issue[]} */ issues,
  /** @type {Record<string, string>} */ chosen,
) {
  return html`<ul class="package-list">${issues.map(
    ({ id, about, options }) =>
      html`<li><span>${about}</span> <b>${options.find(([option]) => option === chosen[id])?.[1]}</b></li>`,
  )}</ul>`;
}
