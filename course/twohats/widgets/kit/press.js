// A press on a button while a field has the focus: leaving the field takes its text, what stood below
// it goes, and the button moves away under the hand. The browser then gives the click to nothing.

const STILL = 6; // a hand that moves further has thought better of it

/**
 * Gives a press to the button on which it began, also if that has moved before it was let go.
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 */
export function keepPresses(root, signal) {
  /** @type {{ button: HTMLButtonElement, x: number, y: number } | null} */
  let pressed = null;
  const begin = (/** @type {PointerEvent} */ event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    pressed = button && event.button === 0 ? { button, x: event.clientX, y: event.clientY } : null;
  };
  const end = (/** @type {PointerEvent} */ event) => {
    const press = pressed;
    pressed = null;
    if (!press?.button.isConnected || press.button.contains(/** @type {Node} */ (event.target))) {
      return;
    }
    const moved = Math.hypot(event.clientX - press.x, event.clientY - press.y);
    if (moved < STILL) press.button.click();
  };
  root.addEventListener("pointerdown", begin, { signal });
  root.ownerDocument.addEventListener("pointerup", end, { signal });
}
