// What the course's buttons have JupyterLab do, without its question whether to trust the notebook.

/**
 * JupyterLab asks before it runs a command of a notebook in which one cell was not run, and an
 * exercise has such a cell. These are harmless: they open a page or save.
 */
const OWN = new Set(["docmanager:open", "docmanager:save", "docmanager:save-all"]);

/**
 * Runs the commands of widgets inside a node; any other one is left to JupyterLab.
 * @param {HTMLElement} node
 * @param {(command: string, args: { path?: string }) => void} execute
 */
export function runOwnCommands(node, execute) {
  node.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const control = /** @type {HTMLElement | null} */ (
      target.closest?.(".th [data-commandlinker-command]")
    );
    const command = control?.dataset.commandlinkerCommand ?? "";
    if (!control || !OWN.has(command)) return;
    event.preventDefault();
    event.stopPropagation();
    execute(command, pathIn(control.dataset.commandlinkerArgs));
  });
}

/** The path among a command's arguments, if there is one; nothing else is passed on. */
function pathIn(/** @type {string | undefined} */ text) {
  try {
    const { path } = JSON.parse(text ?? "{}");
    return typeof path === "string" ? { path } : {};
  } catch {
    return {};
  }
}
