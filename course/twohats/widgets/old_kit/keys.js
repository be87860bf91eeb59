// Which keys stay inside a widget: JupyterLab's bare letters insert and delete cells.

const PASS_ALONE = new Set(["Escape", "Tab", "Shift", "Control", "Alt", "Meta", "AltGraph"]);

/** Whether JupyterLab may see this key. Its bare letters insert and delete cells. */
function mayLeave(event, typing) {
  if (event.ctrlKey || event.metaKey || event.altKey) return !(typing && /^[acvxyz]$/i.test(event.key));
  if (event.key === "Enter") return event.shiftKey;
  return PASS_ALONE.has(event.key) || /^F\d+$/.test(event.key);
}

/**
 * A closed list takes each arrow for a choice, and acts at the first one. This one opens instead, so
 * that a choice can be looked for before it is made.
 */
function openOnKeys(select) {
  setAct(select, "keydown", (event) => {
    const chooses = event.key.startsWith("Arrow") || (event.key.length === 1 && event.key !== " ");
    if (!chooses || event.ctrlKey || event.metaKey || event.altKey || !select.showPicker) return;
    event.preventDefault();
    try {
      select.showPicker();
    } catch {
      // A frame of another site may not open it; Space and Enter still do.
    }
  });
  return select;
}

/** Keeps bare keys inside the widget; Ctrl+S and Shift+Enter go on to JupyterLab. */
function guardKeys(root, signal) {
  const keep = (event) => {
    const typing = event.target.closest?.("input, textarea, select") !== null;
    if (!mayLeave(event, typing)) event.stopPropagation();
  };
  root.addEventListener("keydown", keep, { signal });
  root.addEventListener("mousedown", (event) => event.stopPropagation(), { signal });
}
