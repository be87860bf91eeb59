// Where a page was read to: kept by its path, and found again when it is opened on another day. A link
// to a heading goes before it.

import { later } from "./kernel.js";

const KEY = "twohats:scroll:";
const REST_MS = 300;
const LEAST_PX = 40;
const LOOK_AGAIN_MS = 50;
const TRIES = 100;
const HEADINGS = ".jp-RenderedMarkdown :is(h1, h2, h3, h4, h5, h6)";
/** So long widgets take to draw after their cells have run. */
const HOLD_MS = 3000;
const ACTS = ["wheel", "pointerdown", "touchstart", "keydown"];

/** Brings a page to where it was left, unless it was scrolled already, and keeps its place from now. */
export function keepScroll(/** @type {any} */ panel) {
  const scroller = /** @type {HTMLElement | null} */ (
    panel.node.querySelector(".jp-WindowedPanel-outer")
  );
  if (!scroller || scroller.dataset.thKept) return;
  scroller.dataset.thKept = "yes";
  const key = KEY + panel.context.path;
  const place = Number(storage()?.getItem(key));
  if (place > LEAST_PX && scroller.scrollTop < LEAST_PX) scroller.scrollTop = place;
  let timer = 0;
  scroller.addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => keep(key, scroller.scrollTop), REST_MS);
    },
    { passive: true },
  );
}

/**
 * Brings a heading to the top of the page and holds it there while what is above it is drawn, until
 * somebody scrolls, presses or types. JupyterLab names a heading by its words, with "-" for spaces.
 */
export async function showHeading(/** @type {HTMLElement} */ content, /** @type {string} */ name) {
  const over = new AbortController();
  for (const act of ACTS) {
    window.addEventListener(act, () => over.abort(), { capture: true, signal: over.signal });
  }
  const heading = await drawnHeading(content, name);
  if (!heading || over.signal.aborted) return;
  const show = () => heading.scrollIntoView({ block: "start" });
  const watch = new ResizeObserver(show);
  for (const cell of content.querySelectorAll(".jp-Cell")) watch.observe(cell);
  over.signal.addEventListener("abort", () => watch.disconnect());
  later(HOLD_MS).then(() => over.abort());
  show();
}

/** The heading of that name, once its text is drawn: long pages draw their texts bit by bit. */
async function drawnHeading(/** @type {HTMLElement} */ content, /** @type {string} */ name) {
  for (let tries = 0; tries < TRIES && content.isConnected; tries += 1) {
    const headings = /** @type {HTMLElement[]} */ ([...content.querySelectorAll(HEADINGS)]);
    const found = headings.find(({ id, dataset }) => [id, dataset.jupyterId].includes(name));
    if (found) return found;
    await later(LOOK_AGAIN_MS);
  }
  return null;
}

function keep(/** @type {string} */ key, /** @type {number} */ place) {
  try {
    storage()?.setItem(key, String(Math.round(place)));
  } catch {
    // A browser that keeps nothing opens the page at its top.
  }
}

/** The browser's own, or none where it is forbidden. */
function storage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
