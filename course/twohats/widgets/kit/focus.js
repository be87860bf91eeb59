// Where the focus is, and that a redraw does not lose it.

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

/**
 * Runs `draw`; what had the focus has it afterwards, even if it was moved or replaced by an element
 * of the same focus key.
 */
export function keepFocus(/** @type {HTMLElement} */ root, /** @type {() => void} */ draw) {
  const before = focused(root);
  const key = before?.dataset.focus;
  draw();
  if (!before || focused(root) === before) return;
  const heir = before.isConnected ? before : key ? byFocusKey(root, key) : null;
  heir?.focus({ preventScroll: true });
}
