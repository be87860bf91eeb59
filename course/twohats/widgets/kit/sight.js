// A page that comes into sight again: what it says of other pages may be old by then.

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
