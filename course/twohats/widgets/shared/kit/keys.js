// Which keys stay inside a widget: JupyterLab's bare letters insert and delete cells.

const PASS_ALONE = new Set(["Escape", "Tab", "Shift", "Control", "Alt", "Meta", "AltGraph"]);

/** Whether JupyterLab may see this key. Its bare letters insert and delete cells. */
function mayLeave(event, typing) {
  if (event.ctrlKey || event.metaKey || event.altKey) return !(typing && /^[acvxyz]$/i.test(event.key));
  if (event.key === "Enter") return event.shiftKey;
  return PASS_ALONE.has(event.key) || /^F\d+$/.test(event.key);
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
