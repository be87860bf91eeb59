// Terms in a page's text: what a lesson sets bold where it first uses it opens the glossary.

/**
 * Makes buttons of the bold terms in the texts of a page.
 * @param {HTMLElement} node the page
 * @param {(text: string) => any} find the glossary's term of that name
 * @param {(text: string) => void} open
 */
export function linkTerms(node, find, open) {
  for (const strong of node.querySelectorAll(".jp-RenderedMarkdown strong:not(:has(*))")) {
    const words = strong.textContent ?? "";
    if (!strong.closest("a, button, h1, h2, h3") && find(words)) fill(strong, words, open);
  }
}

function fill(
  /** @type {Element} */ strong,
  /** @type {string} */ words,
  /** @type {(text: string) => void} */ open,
) {
  // Not a `button`: that is one block, and a line would break between it and the comma behind it.
  const term = document.createElement("span");
  term.className = "th-term";
  term.textContent = words;
  term.tabIndex = 0;
  term.setAttribute("role", "button");
  term.setAttribute("aria-haspopup", "dialog");
  term.title = "In the glossary";
  term.addEventListener("click", () => open(words));
  term.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation(); // Enter on a page is JupyterLab's: it would open the text for editing
    open(words);
  });
  strong.replaceChildren(term);
}
