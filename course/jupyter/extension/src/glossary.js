// The glossary beside a page: opened from the bar, by F1, or at a term in the text.

import { html, render } from "lit-html";
import { glossaryView } from "../../../twohats/widgets/words/glossary.js";
import { pathOf } from "./place.js";

/** @import { Term, TermLesson } from "../../../twohats/widgets/words/glossary.js" */

const ROOM_PX = 300;
const EMPTY = {
  root: "",
  terms: /** @type {Term[]} */ ([]),
  lessons: /** @type {TermLesson[]} */ ([]),
};

/** A panel at the side of the window; one for all pages, since one person looks something up. */
export class Glossary {
  #words = EMPTY;
  #query = "";
  #here = "";
  /** What had the focus before. @type {HTMLElement | null} */
  #opener = null;

  /** `open` opens a page by its path; `changed` hears whether the panel is open. */
  constructor(/** @type {(path: string) => void} */ open, /** @type {() => void} */ changed) {
    this.open = open;
    this.changed = changed;
    this.node = document.createElement("div");
    this.node.className = "th-glossary";
    this.node.dataset.hat = "both";
    this.node.setAttribute("role", "dialog");
    this.node.setAttribute("aria-label", "Glossary");
    this.node.addEventListener("keydown", (event) => this.#key(event));
    addEventListener("resize", () => this.#place());
  }

  get isOpen() {
    return this.node.isConnected;
  }

  /**
   * The terms of a course, and its lessons.
   * @param {{ root: string, terms: Term[], lessons: TermLesson[] }} words
   */
  fill(words) {
    this.#words = words;
    if (this.isOpen) this.#draw();
  }

  /**
   * Shows the panel over the page of lesson `here`, at one term or at the search field.
   * @param {{ here?: string, term?: string }} [at]
   */
  show({ here = this.#here, term = "" } = {}) {
    if (!this.isOpen) this.#opener = /** @type {HTMLElement | null} */ (document.activeElement);
    this.#here = here;
    this.#query = term;
    document.body.append(this.node);
    this.#place();
    this.#draw();
    this.node.scrollTop = 0;
    /** @type {HTMLElement | null} */ (
      this.node.querySelector(term ? ".words-term" : "input")
    )?.focus();
    this.changed();
  }

  /** Takes the panel away and gives the focus back. */
  hide() {
    if (!this.isOpen) return;
    this.node.remove();
    this.changed();
    if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
  }

  #key(/** @type {KeyboardEvent} */ event) {
    if (event.key === "Escape") this.hide();
    // The keys that JupyterLab takes from anywhere are no matter of the text being typed here.
    if (!event.ctrlKey && !event.metaKey && event.key !== "F1") event.stopPropagation();
  }

  /** Below the bar, so that its buttons stay in sight; over all where there is no room for that. */
  #place() {
    const bars = [...document.querySelectorAll(".th-bar")].map((bar) =>
      bar.getBoundingClientRect(),
    );
    const bottom = Math.max(0, ...bars.map((box) => box.bottom));
    this.node.style.top = innerHeight - bottom < ROOM_PX ? "0" : `${bottom}px`;
  }

  #draw() {
    const { root, terms, lessons } = this.#words;
    const way = (/** @type {TermLesson} */ { id, stem, title }) =>
      html`<button type="button" title=${title} @click=${() => this.open(pathOf(root, stem, "lesson"))}>${id}</button>`;
    render(
      html`<div class="th-glossary-head"><h3>Glossary</h3>
        <button type="button" class="th-glossary-close" @click=${() => this.hide()}>Close</button></div>
      ${
        terms.length
          ? glossaryView({
              id: "th-glossary",
              terms,
              lessons,
              here: this.#here,
              query: this.#query,
              search: (query) => this.#search(query),
              way,
            })
          : html`<p>The terms were not found: the file assets/glossary.json is missing.</p>`
      }`,
      this.node,
    );
  }

  #search(/** @type {string} */ query) {
    this.#query = query;
    this.node.scrollTop = 0;
    this.#draw();
  }
}

/** The terms in a file's content: none of what is not in order. */
export function termsOf(/** @type {any} */ content) {
  const isText = (/** @type {unknown} */ value) => typeof value === "string";
  const isList = (/** @type {unknown} */ value) => Array.isArray(value) && value.every(isText);
  return (Array.isArray(content) ? content : []).filter(
    (term) =>
      isText(term?.term) &&
      isText(term.meaning) &&
      [term.also, term.forms, term.lessons].every(isList),
  );
}
