// What the course's buttons have JupyterLab do, without its question whether to trust the notebook.

/** nbgrader's list, where a class collects on its hub: it takes the notebook from the disk. */
const LIST = "nbgrader:open-assignment-list";

/**
 * JupyterLab asks before it runs a command of a notebook in which one cell was not run, and an
 * exercise has such a cell. These are harmless: they open a page or save.
 */
const OWN = new Set(["docmanager:open", "docmanager:save", "docmanager:save-all", LIST]);

/** JupyterLab's own way to follow a link in a text: it opens a paper in an editor. */
const LINK = "rendermime:handle-local-link";
const CONTROLS = `.th [data-commandlinker-command], .jp-RenderedMarkdown [data-commandlinker-command="${LINK}"]`;

/**
 * Runs the commands of widgets inside a node, opens papers to be read, not edited, and pages at a
 * heading that a link names; any other command is left to JupyterLab.
 * @param {HTMLElement} node
 * @param {(command: string, args: { path?: string, factory?: string }) => void} execute
 * @param {(path: string, heading: string) => void} openAt
 */
export function runOwnCommands(node, execute, openAt) {
  node.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const control = /** @type {HTMLElement | null} */ (target.closest?.(CONTROLS));
    const { heading, ...args } = targetIn(control?.dataset.commandlinkerArgs);
    const isPaper = args.path?.endsWith(".md");
    const given = control?.dataset.commandlinkerCommand ?? "";
    const command = given === LINK && (isPaper || heading) ? "docmanager:open" : given;
    if (!OWN.has(command)) return;
    event.preventDefault();
    event.stopPropagation();
    if (command === LIST) execute("docmanager:save", {});
    if (heading && args.path && !isPaper) openAt(args.path, heading);
    else execute(command, isPaper ? { ...args, factory: "Markdown Preview" } : args);
  });
}

/**
 * The path among a command's arguments and the heading in it, if there are any; nothing else is
 * passed on.
 * @returns {{ path?: string, heading?: string }}
 */
function targetIn(/** @type {string | undefined} */ text) {
  try {
    const { path, id } = JSON.parse(text ?? "{}");
    if (typeof path !== "string") return {};
    return typeof id === "string" && id ? { path, heading: id.replace(/^#/, "") } : { path };
  } catch {
    return {};
  }
}
