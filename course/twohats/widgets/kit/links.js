// Links to other notebooks of the course: JupyterLab opens them in a tab.

/**
 * The folder of a link's notebook as JupyterLab names it: the page is marked with its path, and
 * elsewhere the address has that of the notebook in front.
 */
function folderOf(/** @type {HTMLElement} */ link) {
  const page = /** @type {HTMLElement | null} */ (link.closest("[data-th-path]"));
  const address = decodeURIComponent(location.pathname.split("/tree/")[1] ?? "");
  const path = page?.dataset.thPath ?? address;
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** A path as seen from a folder, as JupyterLab names it. */
function fromFolder(/** @type {string} */ folder, /** @type {string} */ path) {
  const steps = folder.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else steps.push(step);
  }
  return steps.join("/");
}

/** Has JupyterLab open a link in a tab, at its heading; elsewhere it stays an ordinary link. */
export function openInTab(/** @type {Event} */ event) {
  const link = /** @type {HTMLAnchorElement} */ (event.currentTarget);
  link.dataset.commandlinkerCommand = "docmanager:open";
  const [path, id] = (link.getAttribute("href") ?? "").split("#");
  link.dataset.commandlinkerArgs = JSON.stringify({ path: fromFolder(folderOf(link), path), id });
}
