// Where a page was read to: kept by its path, and found again when it is opened on another day.

const KEY = "twohats:scroll:";
const REST_MS = 300;
const LEAST_PX = 40;

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
