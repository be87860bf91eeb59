// Links to other notebooks of the course: JupyterLab opens them in a tab.

/** The folder of the notebook on the screen, as JupyterLab's own address names it. */
function folderHere() {
  const path = decodeURIComponent(location.pathname.split("/tree/")[1] ?? "");
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
}

/** A path as seen from this notebook, as JupyterLab names it. */
function fromHere(/** @type {string} */ path) {
  const steps = folderHere().split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else steps.push(step);
  }
  return steps.join("/");
}

/** Has JupyterLab open a link in a tab; elsewhere it stays an ordinary link. */
export function openInTab(/** @type {Event} */ event) {
  const link = /** @type {HTMLAnchorElement} */ (event.currentTarget);
  link.dataset.commandlinkerCommand = "docmanager:open";
  link.dataset.commandlinkerArgs = JSON.stringify({
    path: fromHere(link.getAttribute("href") ?? ""),
  });
}
