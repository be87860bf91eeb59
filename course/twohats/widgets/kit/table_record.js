// One row of a table in full, with ways to the next.

import { html } from "lit-html";
import { button } from "./controls.js";
import { formatNumber } from "./format.js";
import { cellWords } from "./table_rows.js";

/** @import { Table } from "./table_rows.js" */

/**
 * The row at the place `at` of the `rows` that are shown; `show` gets the place of another one.
 * @param {{ key: string, table: Table, rows: number[], at: number, show: (at: number) => void,
 *   close: () => void }} options
 */
export function tableRecord({ key, table, rows, at, show, close }) {
  const focus = `${key}-record`;
  return html`<div class="tv-record" role="group" aria-label="Row ${at + 1} of ${rows.length}">
    <div class="th-head"><h4>Row ${formatNumber(at + 1)} of ${formatNumber(rows.length)}</h4>
      ${button("Previous", () => show(at - 1), { focus: `${focus}-back`, isDisabled: at === 0 })}
      ${button("Next", () => show(at + 1), { focus: `${focus}-next`, isDisabled: at === rows.length - 1 })}
      ${button("Close", close, { kind: "quiet", focus: `${focus}-close` })}</div>
    <dl>${table.columns.map((column) => html`<div><dt>${column.label}</dt><dd>${cellWords(column, column.cells[rows[at]]) || "–"}</dd></div>`)}</dl></div>`;
}
