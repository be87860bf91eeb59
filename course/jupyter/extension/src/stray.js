// A notebook of the course under another name or in another folder, also one that was moved while it
// was open: a line above it says what it is, where it saves, and leads to the page itself.

import { html, nothing, render } from "lit-html";
import { GrowingBar } from "./growing_bar.js";
import { hatOf, pathOf, placeOf } from "./place.js";

const STEM = /^\d\d_[a-z0-9_]+$/;
/** What is there is another's, or the source of a page: it is where it belongs. */
const ELSEWHERE = ["gradebook", "solutions"];

/**
 * @typedef {{ own: string, title: string, stem: string, file: string, isElsewhere: boolean,
 *   isExercise: boolean, openedIn: string | null }} Stray
 */

/** The folder of a path, with its last stroke. */
const folderOf = (/** @type {string} */ path) => path.slice(0, path.lastIndexOf("/") + 1);

/**
 * What a notebook is a copy of; null if it is in its place, or none of the course. `openedIn` is the
 * folder in which its kernel was started, and in which it therefore saves.
 * @param {string} path
 * @param {{ stem?: unknown, objectives?: unknown } | undefined} metadata
 * @returns {Stray | null}
 */
export function strayOf(path, metadata, openedIn = folderOf(path)) {
  const stem = metadata?.stem;
  const folders = path.split("/").slice(0, -1);
  const isMoved = openedIn !== folderOf(path);
  if (typeof stem !== "string" || !STEM.test(stem)) return null;
  if (placeOf(path, metadata) && !isMoved) return null;
  if (folders.some((folder) => ELSEWHERE.includes(folder))) return null;
  const kind = metadata?.objectives === undefined ? "exercise" : "lesson";
  const at = folders.findIndex((folder) => ["course", "exercises"].includes(folder));
  const root = at > 0 ? `${folders.slice(0, at).join("/")}/` : "";
  const place = pathOf(root, stem, kind);
  return {
    own: isMoved ? openedIn + place.split("/").at(-1) : place,
    title: placeOf(place, { stem })?.title ?? stem,
    stem,
    file: `${path.split("/").at(-1)}`,
    isElsewhere: folderOf(place) !== folderOf(path),
    isExercise: kind === "exercise",
    openedIn: isMoved ? openedIn : null,
  };
}

/** What is said of it; `isThere`: whether the page itself is there as well. */
export function strayWords(
  /** @type {Stray} */ { title, file, isElsewhere, isExercise, openedIn },
  isThere = false,
) {
  if (openedIn !== null) {
    return `${file} was moved while it was open. What you do here is still saved in ${openedIn || "the top folder"}.`;
  }
  const whose = isThere ? `a copy of ${title}` : title;
  if (isElsewhere) {
    return `${file} is ${whose} in another folder. It opens as a plain notebook, and other lessons do not find its work.`;
  }
  const saved = isThere && isExercise ? " Both save to the same answers." : "";
  return `${file} is ${whose} under another name. It opens as a plain notebook.${saved}`;
}

/** The line above such a notebook, which follows the notebook's name. */
export class StrayBar extends GrowingBar {
  /** @param {any} panel @param {{ contents: any, open: (path: string) => void }} lab */
  constructor(panel, { contents, open }) {
    const node = document.createElement("nav");
    node.className = "th-stray";
    node.setAttribute("aria-label", "Where this page belongs");
    super({ node });
    this.panel = panel;
    this.contents = contents;
    this.open = open;
    this.openedIn = folderOf(this.path);
    panel.contentHeader.addWidget(this);
    panel.context.pathChanged.connect(() => this.look());
    // A kernel that is started anew works where the notebook is by then.
    panel.sessionContext.kernelChanged.connect(() => {
      this.openedIn = folderOf(this.path);
      this.look();
    });
    this.look();
  }

  get path() {
    return this.contents.localPath(this.panel.context.path);
  }

  /** Says what the notebook is now, or nothing if it is in its place. */
  async look() {
    const { panel, path } = this;
    const metadata = panel.context.model.getMetadata("twohats");
    const stray = strayOf(path, metadata, this.openedIn);
    if (!stray) this.setHidden(true);
    if (!stray) return;
    const isThere = await this.#has(stray.own);
    const canReturn = !isThere && (await this.#has(folderOf(stray.own).replace(/\/$/, "")));
    if (panel.isDisposed || path !== this.path) return;
    this.node.dataset.hat = hatOf(stray.stem);
    this.setHidden(false);
    this.#draw(stray, isThere, canReturn);
  }

  /** Whether there is a file or a folder of that path. */
  #has(/** @type {string} */ path) {
    return this.contents.get(path, { content: false }).then(
      () => true,
      () => false,
    );
  }

  #draw(/** @type {Stray} */ stray, isThere = false, canReturn = false) {
    const { own, title } = stray;
    const back = stray.file === own.split("/").at(-1) ? "Move it back" : "Give it its name back";
    render(
      html`<span>${strayWords(stray, isThere)}</span>
      ${isThere ? html`<button type="button" @click=${() => this.open(own)}>Open ${title}</button>` : nothing}
      ${canReturn ? html`<button type="button" @click=${() => this.contents.rename(this.path, own)}>${back}</button>` : nothing}`,
      this.node,
    );
    this.grow();
  }
}
