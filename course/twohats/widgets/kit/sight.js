// What comes into sight again, and what stays in sight.

/** @import { Editor } from "./editor.js" */

/** Asks Python to look again each time the widget comes back into sight, by its tab or its window. */
export function askWhenSeen(/** @type {Editor} */ { root, model, signal }) {
  let wasHidden = false;
  const ask = () => {
    if (wasHidden && document.visibilityState === "visible" && root.offsetParent) {
      wasHidden = false;
      model.send({ ask: "seen" });
    }
  };
  const observer = new IntersectionObserver(() => {
    if (!root.offsetParent) wasHidden = true;
    ask();
  });
  const onVisibility = () => {
    if (document.visibilityState !== "visible") wasHidden = true;
    ask();
  };
  observer.observe(root);
  document.addEventListener("visibilitychange", onVisibility, { signal });
  signal?.addEventListener("abort", () => observer.disconnect());
}

/**
 * Brings what keys have changed into sight, and then the focus, which stays where the hand is: with
 * room for both both are seen.
 * @param {Element | null} changed
 * @param {HTMLElement | null} hand what has the focus
 */
export function bringIntoSight(changed, hand) {
  changed?.scrollIntoView({ block: "nearest" });
  hand?.scrollIntoView({ block: "nearest" });
}

/**
 * Keeps a box in sight beside the form that it belongs to; `.th-in-sight` is its look. One that is taller
 * than the window goes along until its end is seen, so that no line of it is cut off.
 */
export function stayInSight(/** @type {Editor} */ editor, /** @type {string} */ selector) {
  /** @type {HTMLElement | null} */
  let box = null;
  const watcher = new ResizeObserver(() => {
    box?.style.setProperty("--own-height", `${box.offsetHeight}px`);
  });
  const draw = editor.onDrawn;
  editor.onDrawn = () => {
    draw();
    const found = /** @type {HTMLElement | null} */ (editor.root.querySelector(selector));
    if (found === box) return;
    watcher.disconnect();
    box = found;
    if (box) watcher.observe(box);
  };
  editor.signal?.addEventListener("abort", () => watcher.disconnect());
}
