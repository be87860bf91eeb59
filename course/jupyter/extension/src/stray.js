// A notebook of the course under another name or in another folder: it opens as a plain notebook, and
// a line above it says what it is and where the page itself is.

import { html, nothing, render } from "lit-html";
import { GrowingBar } from "./growing_bar.js";
import { hatOf, pathOf, placeOf } from "./place.js";

const STEM = /^\d\d_[a-z0-9_]+$/;
/** What is there is another's, or the source of a page: it is where it belongs. */
const ELSEWHERE = ["gradebook", "solutions"];

/**
 * What a notebook is a copy of; null if it is in its place, or none of the course.
 * @param {string} path
 * @param {{ stem?: unknown, objectives?: unknown } | undefined} metadata
 */
export function strayOf(path, metadata) {
  const stem = metadata?.stem;
  const folders = path.split("/").slice(0, -1);
  const file = path.split("/").at(-1);
  if (typeof stem !== "string" || !STEM.test(stem) || placeOf(path, metadata)) return null;
  if (folders.some((folder) => ELSEWHERE.includes(folder))) return null;
  const kind = metadata?.objectives === undefined ? "exercise" : "lesson";
  const at = folders.findIndex((folder) => ["course", "exercises"].includes(folder));
  const root = at > 0 ? `${folders.slice(0, at).join("/")}/` : "";
  const own = pathOf(root, stem, kind);
  const title = placeOf(own, { stem })?.title ?? stem;
  return {
    own,
    title,
    words: wordsFor(`${folders.join("/")}/`, own, `${file}`, title, kind),
    stem,
  };
}

function wordsFor(
  /** @type {string} */ folder,
  /** @type {string} */ own,
  /** @type {string} */ file,
  /** @type {string} */ title,
  /** @type {string} */ kind,
) {
  if (own !== folder + own.split("/").at(-1)) {
    return `${file} is a copy of ${title} in another folder. It opens as a plain notebook, and other lessons do not find its work.`;
  }
  const saved = kind === "exercise" ? " Both save to the same answers." : "";
  return `${file} is ${title} under another name. It opens as a plain notebook.${saved}`;
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
    panel.contentHeader.addWidget(this);
    panel.context.pathChanged.connect(() => this.look());
    this.look();
  }

  /** Says what the notebook is now, or nothing if it is in its place. */
  async look() {
    const { panel, contents } = this;
    const path = contents.localPath(panel.context.path);
    const stray = strayOf(path, panel.context.model.getMetadata("twohats"));
    this.setHidden(!stray);
    if (!stray) return;
    this.node.dataset.hat = hatOf(stray.stem);
    this.#draw(stray, false);
    const isThere = await contents.get(stray.own, { content: false }).then(
      () => true,
      () => false,
    );
    if (!panel.isDisposed) this.#draw(stray, isThere);
  }

  #draw(/** @type {{ own: string, title: string, words: string }} */ stray, isThere = false) {
    const { own, title, words } = stray;
    render(
      html`<span>${words}</span>
      ${isThere ? html`<button type="button" @click=${() => this.open(own)}>Open ${title}</button>` : nothing}`,
      this.node,
    );
    this.grow();
  }
}
