// The charter's page: each line with what it rests on, by shape, colour and word.

import { html, svg } from "lit-html";
import { LINES_OF } from "./charter.js";

/** @import { CharterForm } from "./form.js" */

function sourceMark(/** @type {string} */ corners, /** @type {string} */ source) {
  return svg`<svg viewBox="0 0 12 12" width="12" height="12" class="source source-${source.replaceAll(" ", "-")}" aria-hidden="true"><polygon points=${corners} fill="currentColor"></polygon></svg>`;
}

function lineRow(
  /** @type {CharterForm} */ form,
  /** @type {string} */ line,
  /** @type {string} */ label,
) {
  const source = form.lineSource(line);
  const isAsked = LINES_OF[form.asked]?.includes(line) ?? false;
  // Each goal on a line of its own.
  const words = form.lineWords(line).replaceAll(/; (?=(time|cost|scope|quality): )/g, ";\n");
  return html`<div class="line" data-line=${line} data-source=${source} data-asked=${isAsked}><dt>${label}</dt><dd><span class="words">${words || "still empty"}</span><span class="rests">${sourceMark(form.model.get("shapes")[source], source)} ${source}</span></dd></div>`;
}

export function charterPage(/** @type {CharterForm} */ form) {
  return html`<section class="page th-in-sight" aria-label="The charter"><h4>The charter</h4>
    ${form.lead ? lineRows(form) : emptyWords(form)}</section>`;
}

const lineRows = (/** @type {CharterForm} */ form) =>
  html`<dl>${Object.entries(form.labels).map(([line, label]) => lineRow(form, line, label))}</dl>
    <p class="th-soft open-lines">${form.openWords}</p>`;

const emptyWords = (/** @type {CharterForm} */ form) =>
  html`<p class="th-soft">Its ${Object.keys(form.labels).length} lines appear here once you have chosen an item. What your roadmap answers is filled in.</p>`;
