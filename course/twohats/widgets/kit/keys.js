// Which keys stay inside a widget: JupyterLab's bare letters insert and delete cells.

const PASS_ALONE = new Set(["Escape", "Tab", "Shift", "Control", "Alt", "Meta", "AltGraph"]);

/** Whether somebody types in this element, so that the browser's own editing keys are theirs. */
export function isTextEntry(/** @type {EventTarget | null} */ target) {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type === "text")
  );
}

/** Whether a key asks for Undo. */
export function isUndoKey(/** @type {KeyboardEvent} */ event) {
  return (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
}

/** Whether JupyterLab may see this key. */
function mayLeave(/** @type {KeyboardEvent} */ event) {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return !(isTextEntry(event.target) && /^[acvxyz]$/i.test(event.key));
  }
  if (event.key === "Enter") return event.shiftKey;
  return PASS_ALONE.has(event.key) || /^F\d+$/.test(event.key);
}

/** Keeps bare keys inside the widget; Ctrl+S and Shift+Enter go on to JupyterLab. */
export function guardKeys(/** @type {HTMLElement} */ root, /** @type {AbortSignal} */ signal) {
  root.addEventListener("keydown", (event) => mayLeave(event) || event.stopPropagation(), {
    signal,
  });
  root.addEventListener("mousedown", (event) => event.stopPropagation(), { signal });
}

/**
 * A closed list takes each arrow for a choice, and acts at the first one. This opens it instead, so
 * that a choice can be looked for before it is made: for a select's `keydown`.
 */
export function openOnKeys(/** @type {KeyboardEvent} */ event) {
  const select = /** @type {HTMLSelectElement} */ (event.currentTarget);
  const isChoice = event.key.startsWith("Arrow") || (event.key.length === 1 && event.key !== " ");
  if (!isChoice || event.ctrlKey || event.metaKey || event.altKey || !select.showPicker) return;
  event.preventDefault();
  try {
    select.showPicker();
  } catch {
    // A frame of another site may not open it; Space and Enter still do.
  }
}
