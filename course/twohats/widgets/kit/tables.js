// Tables: with a caption and heads, and the twin of a picture behind a line that opens it.

import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";

/** @import { Content } from "./types.js" */
/** @import { Editor } from "./editor.js" */

/**
 * A row: its key, the cell that names it, and the others.
 * @typedef {{ key: string, name: Content, cells: Content[] }} Row
 */

/**
 * A table that scrolls in itself where it is too wide.
 * @param {{ caption: string, heads: Content[], rows: Row[], isCaptionHidden?: boolean, label?: string,
 *   look?: string, focus?: string }} options
 */
export function dataTable({
  caption,
  heads,
  rows,
  isCaptionHidden = false,
  label = caption,
  look = "",
  focus,
}) {
  return html`<div class="th-scroll" tabindex="0" role="region" aria-label=${label} data-focus=${focus ?? nothing}>
    <table class="twin ${look}"><caption class=${isCaptionHidden ? "th-unseen" : ""}>${caption}</caption>
    ${heads.length ? html`<thead><tr>${heads.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>` : nothing}
    <tbody>${repeat(
      rows,
      (row) => row.key,
      ({ name, cells }) =>
        html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
    )}</tbody>
    </table></div>`;
}

/**
 * The same data as a table, made when it is opened.
 * @param {Editor} editor
 * @param {{ summary: Content, isOpen: boolean, toggle: (isOpen: boolean) => void,
 *   content: () => Content, look?: string, focus?: string }} options
 */
export function disclosure(
  editor,
  { summary, isOpen, toggle, content, look = "twin-box", focus = "twin" },
) {
  const show = (/** @type {boolean} */ isToBeOpen) => {
    if (isToBeOpen === isOpen) return;
    toggle(isToBeOpen);
    editor.redraw();
  };
  // The browser tells of a press only later: what is opened is drawn with the press.
  const onClick = (/** @type {Event} */ event) => {
    event.preventDefault();
    show(!isOpen);
  };
  // A search in the page opens it, too.
  const onToggle = (/** @type {Event} */ event) =>
    show(/** @type {HTMLDetailsElement} */ (event.target).open);
  return html`<details class=${look} ?open=${isOpen} @toggle=${onToggle}><summary data-focus=${focus} @click=${onClick}>${summary}</summary>${isOpen ? content() : nothing}</details>`;
}
