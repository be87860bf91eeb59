// Where the focus is, and that a redraw loses neither it nor the click that is under way.

const CLICK_PX = 4;

/** The element in `root` that has the focus, if any. */
export function focused(/** @type {HTMLElement} */ root) {
  const { activeElement } = /** @type {Document | ShadowRoot} */ (root.getRootNode());
  return activeElement instanceof HTMLElement && root.contains(activeElement)
    ? activeElement
    : null;
}

/** The element of that focus key (`data-focus`), if it is shown. */
export function byFocusKey(/** @type {HTMLElement} */ root, /** @type {string} */ key) {
  return /** @type {HTMLElement | null} */ (
    root.querySelector(`[data-focus="${CSS.escape(key)}"]`)
  );
}

const CONTROLS = "button, input, select, textarea, summary, a[href], [tabindex]";

/**
 * The boxes around an element within `root`, the innermost first, and which of its children held it.
 * @typedef {{ box: Element, at: number }} Place
 */

/** @returns {Place[]} */
function placesOf(/** @type {Element} */ element, /** @type {Element} */ root) {
  const places = [];
  for (let child = element; child !== root && child.parentElement; child = child.parentElement) {
    const box = child.parentElement;
    places.push({ box, at: [...box.children].indexOf(child) });
  }
  return places;
}

/** The first control at a place that is still there, or after it: where the Tab key would lead. */
function controlAt(/** @type {Place[]} */ places, /** @type {Element} */ root) {
  const place = places.find(({ box }) => box.isConnected);
  if (!place) return undefined;
  const { box, at } = place;
  const child = box.children[at];
  const isAfter = (/** @type {Element} */ control) => {
    const from = child ?? box;
    const isFollowing = from.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING;
    return child ? child.contains(control) || isFollowing : isFollowing && !box.contains(control);
  };
  const controls = [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(CONTROLS))];
  return controls.find(
    (control) =>
      isAfter(control) && control.getClientRects().length > 0 && !control.matches(":disabled"),
  );
}

/**
 * Runs `draw`; what had the focus has it afterwards, even if it was moved or replaced by an element
 * of the same focus key. If it is gone, or a key has switched it off, the next control has the focus:
 * nobody is sent to the top.
 */
export function keepFocus(/** @type {HTMLElement} */ root, /** @type {() => void} */ draw) {
  const before = focused(root);
  const key = before?.dataset.focus;
  const places = before ? placesOf(before, root) : [];
  const isByKey = before?.matches(":focus-visible");
  draw();
  const isOff = isByKey && before?.matches(":disabled");
  if (!before || (focused(root) === before && !isOff)) return;
  const heir = before.isConnected ? before : key ? byFocusKey(root, key) : null;
  const next = () => (isOff || !focused(root) ? controlAt(places, root) : null);
  ((isOff ? null : heir) ?? next())?.focus({ preventScroll: true });
}

/**
 * Keeps what the pointer is pressed on under it while something is drawn above: a field tells its
 * change while the button is still down, and a sentence that appears would move the next control
 * away from its click. Returns the function that draws so.
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 */
export function stillUnderPointer(root, signal) {
  /** @type {Element | null} */
  let pressed = null;
  const release = () => {
    pressed = null;
  };
  let [x, y] = [0, 0];
  const press = (/** @type {PointerEvent} */ event) => {
    pressed = event.target instanceof Element ? event.target : null;
    [x, y] = [event.clientX, event.clientY];
  };
  // A drag keeps nothing still: what follows the pointer must not wait for a layout.
  const move = (/** @type {PointerEvent} */ event) => {
    if (Math.hypot(event.clientX - x, event.clientY - y) > CLICK_PX) release();
  };
  root.addEventListener("pointerdown", press, { signal, capture: true });
  root.addEventListener("pointermove", move, { signal });
  root.addEventListener("click", release, { signal });
  root.addEventListener("keydown", release, { signal, capture: true });
  return (/** @type {() => void} */ draw) => {
    const before = pressed?.getBoundingClientRect().top ?? 0;
    draw();
    if (!pressed?.isConnected) return;
    const moved = pressed.getBoundingClientRect().top - before;
    if (moved) scrollerAbove(root).scrollTop += moved;
  };
}

/** What scrolls the widget: the notebook, or the page. */
export function scrollerAbove(/** @type {HTMLElement} */ node) {
  for (let up = node.parentElement; up; up = up.parentElement) {
    const isScrolled = up.scrollHeight > up.clientHeight + 1;
    if (isScrolled && /auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return /** @type {Element} */ (document.scrollingElement);
}
