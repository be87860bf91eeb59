// Terms in a page's text: what a lesson sets bold where it first uses it opens the glossary.

const REST_MS = 120;

/**
 * Makes buttons of the bold terms in a page, and of those in texts that are shown later: JupyterLab
 * draws a text when it comes near the window, and anew when it has changed.
 * @param {HTMLElement} node the page
 * @param {(text: string) => any} find the glossary's term of that name
 * @param {(text: string) => void} open
 * @returns {() => void} stops watching
 */
export function linkTerms(node, find, open) {
  let timer = 0;
  const link = () => {
    for (const strong of node.querySelectorAll(".jp-RenderedMarkdown strong:not(:has(*))")) {
      const words = strong.textContent ?? "";
      if (!strong.closest("a, button, h1, h2, h3") && find(words)) fill(strong, words, open);
    }
  };
  const watcher = new MutationObserver(() => {
    clearTimeout(timer);
    timer = window.setTimeout(link, REST_MS);
  });
  watcher.observe(node, { childList: true, subtree: true });
  link();
  return () => {
    clearTimeout(timer);
    watcher.disconnect();
  };
}

function fill(
  /** @type {Element} */ strong,
  /** @type {string} */ words,
  /** @type {(text: string) => void} */ open,
) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "th-term";
  button.textContent = words;
  button.setAttribute("aria-haspopup", "dialog");
  button.title = "In the glossary";
  button.addEventListener("click", () => open(words));
  strong.replaceChildren(button);
}
