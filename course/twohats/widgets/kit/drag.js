// Following the pointer from a press until it is let go: mouse, pen or finger.

import { scrollerAbove } from "./focus.js";

const DRAG_AFTER_PX = 5;
const EDGE_PX = 56;
const FASTEST_PX = 14;

/**
 * Where the pointer is in the window, and how far it has come since the press.
 * @typedef {{ x: number, y: number, dx: number, dy: number }} Point
 *
 * `begin` is called once the pointer has left its place, `move` at each step, `end` with whether it
 * was dropped (or taken back by Escape). Nothing is called for a press that stays in its place.
 * @typedef {{ root: HTMLElement, signal: AbortSignal, begin: () => void,
 *   move: (point: Point) => void, end: (isDrop: boolean) => void }} Drag
 */

/** Follows the pointer that was pressed. */
export function followPointer(/** @type {PointerEvent} */ press, /** @type {Drag} */ drag) {
  const stop = new AbortController();
  const scroller = scrollerAbove(drag.root);
  let isOn = false;
  let frame = 0;
  const step = (/** @type {Point} */ point) => {
    cancelAnimationFrame(frame);
    const by = scrollStep(scroller, drag.root, point.y); // before anything is written: one layout
    drag.move(point);
    if (by && scrolled(scroller, by)) frame = requestAnimationFrame(() => step(point));
  };
  const follow = (/** @type {PointerEvent} */ { clientX: x, clientY: y }) => {
    const point = { x, y, dx: x - press.clientX, dy: y - press.clientY };
    if (!isOn && Math.hypot(point.dx, point.dy) < DRAG_AFTER_PX) return;
    if (!isOn) drag.begin();
    isOn = true;
    step(point); // browsers send these events once a frame: no need to wait for another
  };
  const end = (/** @type {boolean} */ isDrop) => {
    stop.abort();
    cancelAnimationFrame(frame);
    if (!isOn) return;
    swallowClick();
    drag.end(isDrop);
  };
  const options = { signal: AbortSignal.any([drag.signal, stop.signal]) };
  addEventListener("pointermove", follow, options);
  addEventListener("pointerup", () => end(true), options);
  addEventListener("pointercancel", () => end(false), options);
  const takeBack = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    end(false);
    addEventListener("pointerup", swallowClick, { once: true, signal: drag.signal }); // still pressed
  };
  addEventListener("keydown", takeBack, { ...options, capture: true });
}

/** How far to scroll because the pointer is near an edge of the view, as far as `root` goes on there. */
function scrollStep(
  /** @type {Element} */ scroller,
  /** @type {HTMLElement} */ root,
  /** @type {number} */ y,
) {
  const isPage = scroller === document.scrollingElement;
  const { top, bottom } = isPage
    ? { top: 0, bottom: innerHeight }
    : scroller.getBoundingClientRect();
  const widget = root.getBoundingClientRect();
  const [above, below] = [top + EDGE_PX - y, y - (bottom - EDGE_PX)];
  if (above > 0) return -Math.min(above / 4, FASTEST_PX, Math.max(0, top - widget.top));
  return below > 0 ? Math.min(below / 4, FASTEST_PX, Math.max(0, widget.bottom - bottom)) : 0;
}

function scrolled(/** @type {Element} */ scroller, /** @type {number} */ by) {
  const before = scroller.scrollTop;
  scroller.scrollTop += by;
  return scroller.scrollTop !== before;
}

/**
 * The click that follows a drag opens nothing. Where the browser sends none, the next press or key is
 * another act, however soon it comes.
 */
function swallowClick() {
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  const forget = () => over.abort();
  const stop = (/** @type {Event} */ event) => {
    event.stopPropagation();
    event.preventDefault();
    forget();
  };
  addEventListener("click", stop, options);
  addEventListener("pointerdown", forget, options);
  addEventListener("keydown", forget, options);
  setTimeout(forget, 50);
}
