// The course bar above a page: which hat, where in the course, what is saved, where to go on.

import { html, nothing, render } from "lit-html";
import { hatSigns, progressDots } from "./bar_signs.js";
import { GrowingBar } from "./growing_bar.js";
import { pathOf } from "./place.js";

/** @import { OutlineLesson, Place } from "./place.js" */
/**
 * What the bar says: `name` is "" (nothing to say), "busy", "gone", or a state of saving.
 * @typedef {{ name: string, words: string }} BarState
 * @typedef {{ goOn: () => void, toggleView: () => void, open: (path: string) => void,
 *   toggleGlossary: () => void }} BarActs
 */

export class CourseBar extends GrowingBar {
  /** @type {{ previous?: string, next?: string }} */
  #neighbours = {};
  /** @type {BarState} */
  #state = { name: "", words: "" };
  /** @type {OutlineLesson[]} */
  #lessons = [];
  /** @type {string[]} */
  #done = [];
  #isPage = true;
  #hasGlossary = false;
  #place;
  #acts;

  constructor(/** @type {Place} */ place, /** @type {BarActs} */ acts) {
    const node = document.createElement("nav");
    node.className = "th-bar";
    node.setAttribute("aria-label", "Course");
    node.dataset.hat = place.hat;
    super({ node });
    this.#place = place;
    this.#acts = acts;
    this.#draw();
  }

  setNeighbours(/** @type {{ previous?: string, next?: string }} */ neighbours) {
    this.#neighbours = neighbours;
    this.#draw();
  }

  /** All lessons of the course, in their order, and the stems of those that are done. */
  setLessons(/** @type {OutlineLesson[]} */ lessons, /** @type {string[]} */ done) {
    this.#lessons = lessons;
    this.#done = done;
    this.#draw();
  }

  say(/** @type {BarState} */ state) {
    this.#state = state;
    this.#draw();
  }

  /** Whether the course's page is shown, or JupyterLab's notebook. */
  showAsPage(/** @type {boolean} */ isPage) {
    this.#isPage = isPage;
    this.#draw();
  }

  /** Whether the glossary is open. */
  showGlossary(/** @type {boolean} */ isOpen) {
    this.#hasGlossary = isOpen;
    this.#draw();
  }

  #draw() {
    const { hat, title, root, stem, kind } = this.#place;
    const { previous, next } = this.#neighbours;
    const { name, words } = this.#state;
    this.node.dataset.state = name;
    const map = pathOf(root, "00_start", "lesson");
    const isMap = stem === "00_start" && kind === "lesson";
    render(
      html`${hatSigns(hat)}
      <strong class="th-bar-title" title=${title}>${title}</strong>
      ${progressDots(this.#lessons, stem, this.#done)}
      <span class="th-bar-saved" role="status">${words}</span>
      ${name === "gone" ? html`<button type="button" class="th-bar-main" @click=${this.#acts.goOn}>Reconnect</button>` : nothing}
      <span class="th-bar-ways">${this.#way("←", "Previous", previous)}${isMap ? nothing : this.#way("", "Map", map)}${this.#glossaryButton()}${this.#way("→", "Next", next)}</span>
      ${this.#viewButton()}`,
      this.node,
    );
    this.grow();
  }

  /** To JupyterLab's notebook and back; where there is no room it has one word. */
  #viewButton() {
    const other = this.#isPage ? "notebook" : "page";
    const short = this.#isPage ? "Notebook" : "Page";
    return html`<button type="button" class="th-bar-view" data-other=${other} aria-label="Show the ${other}" @click=${this.#acts.toggleView}><span class="th-view-long">Show the ${other}</span><span class="th-view-short">${short}</span></button>`;
  }

  #glossaryButton() {
    return html`<button type="button" class="th-bar-words" aria-expanded=${this.#hasGlossary} title="The field's terms (F1)" @click=${this.#acts.toggleGlossary}>Glossary</button>`;
  }

  /** A button to another page; where there is no room its arrow alone is shown. */
  #way(
    /** @type {string} */ arrow,
    /** @type {string} */ word,
    /** @type {string | undefined} */ path,
  ) {
    const words = html`<span class=${arrow ? "th-way-word" : ""}>${word}</span>`;
    const label = arrow === "←" ? html`${arrow} ${words}` : html`${words} ${arrow}`;
    return html`<button type="button" data-way=${word} aria-label=${word} ?disabled=${!path} @click=${() => path && this.#acts.open(path)}>${label}</button>`;
  }
}
