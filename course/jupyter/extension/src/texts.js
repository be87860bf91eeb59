// The texts of a page, as JupyterLab draws them: near the window, and anew when they have changed.

const REST_MS = 120;

/**
 * Does something with the texts that are drawn, and again whenever others are.
 * @param {HTMLElement} node the page
 * @param {(node: HTMLElement) => void} act leaves alone what it has done before
 * @returns {() => void} stops watching
 */
export function followTexts(node, act) {
  let timer = 0;
  const watcher = new MutationObserver(() => {
    clearTimeout(timer);
    timer = window.setTimeout(() => act(node), REST_MS);
  });
  watcher.observe(node, { childList: true, subtree: true });
  act(node);
  return () => {
    clearTimeout(timer);
    watcher.disconnect();
  };
}

/** With more columns a table does not fit a narrow window. */
const MOST_COLUMNS = 3;

/**
 * Tells the cells of wide tables what their columns are called: in a narrow window each row is a
 * block, with the name before each cell.
 * @param {HTMLElement} node the page
 */
export function nameCells(node) {
  for (const table of node.querySelectorAll(
    ":is(.jp-RenderedMarkdown, .th-carried) table:not(.th-wide)",
  )) {
    const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent ?? "");
    if (heads.length <= MOST_COLUMNS) continue;
    table.classList.add("th-wide");
    for (const row of table.querySelectorAll("tbody tr")) {
      [...row.children].forEach((cell, column) => {
        cell.setAttribute("data-th-head", heads[column] ?? "");
      });
    }
  }
}
