// The course bar above one of the company's papers: what it is, and the way back to the page from
// which it was opened.

import { html, render } from "lit-html";
import { hatSigns } from "./bar_signs.js";
import { GrowingBar } from "./growing_bar.js";
import { pathOf } from "./place.js";

/** @import { Place } from "./place.js" */
/** A page of the course, by the path that its notebook has now. @typedef {{ path: string, place: Place }} PageBehind */

/** The first heading of a paper; its file's name where it has none. */
export function paperTitle(/** @type {string} */ text, /** @type {string} */ path) {
  const heading = /^#\s+(.+?)\s*$/m.exec(text)?.[1];
  return heading ?? path.slice(path.lastIndexOf("/") + 1);
}

/** The folder of the course to which a paper belongs. */
export const rootOfPaper = (/** @type {string} */ path) =>
  /^(.*\/)?assets\/scenarios\//.exec(path)?.[1] ?? "";

/** "Back to lesson 04", "Back to exercise 07". */
export const backWords = (/** @type {Place} */ { stem, kind }) =>
  `Back to ${kind} ${stem.slice(0, 2)}`;

/** Its bar follows the page that was in front before; `open` opens a page by its path. */
export class PaperBar extends GrowingBar {
  /** @type {PageBehind | null} */
  #behind = null;
  #path;
  #open;
  #title = "";

  /** @param {any} panel @param {{ path: string, open: (path: string) => void }} options */
  constructor(panel, { path, open }) {
    const node = document.createElement("nav");
    node.className = "th-bar";
    node.setAttribute("aria-label", "Course");
    super({ node });
    this.#path = path;
    this.#open = open;
    panel.addClass("th-paper");
    panel.contentHeader.addWidget(this);
    this.#draw();
    panel.context.ready.then(() => {
      if (panel.isDisposed) return;
      this.#title = paperTitle(panel.context.model.toString(), path);
      panel.title.dataset = { ...panel.title.dataset, "th-label": this.#title };
      this.#draw();
    });
  }

  /** The page that was in front before, or null if there was none or it is closed. */
  setBehind(/** @type {PageBehind | null} */ behind) {
    this.#behind = behind;
    this.#draw();
  }

  #draw() {
    const behind = this.#behind;
    const hat = behind?.place.hat ?? "both";
    const map = pathOf(rootOfPaper(this.#path), "00_start", "lesson");
    this.node.dataset.hat = hat;
    const isMap = behind?.path === map;
    render(
      html`${hatSigns(hat)}
      <strong class="th-bar-title" title=${this.#title}>${this.#title}</strong>
      <span class="th-bar-saved"></span>
      <span class="th-bar-ways">
        ${behind ? this.#way(`← ${backWords(behind.place)}`, behind.path, "th-bar-main") : ""}
        ${isMap ? "" : this.#way("Map", map)}</span>`,
      this.node,
    );
    this.grow();
  }

  #way(/** @type {string} */ words, /** @type {string} */ path, look = "") {
    return html`<button type="button" class=${look} @click=${() => this.#open(path)}>${words}</button>`;
  }
}
