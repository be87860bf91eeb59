// The line above a table: search, filter by a column, group, measure, show all rows again.

import { html, nothing } from "lit-html";
import { choiceField } from "./choices.js";
import { button } from "./controls.js";
import { textField } from "./fields.js";
import { isGroupable } from "./table_groups.js";
import { isNarrowed, NO_FILTER, PLAIN } from "./table_rows.js";

/** @import { Editor } from "./editor.js" */
/** @import { Column, Table, View } from "./table_rows.js" */

/**
 * What a control of this line changes in the view, and the words that say so.
 * @typedef {(part: Partial<View>, words: string) => void} Put
 */

/**
 * @param {Editor} editor
 * @param {{ key: string, table: Table, view: View, put: Put }} options
 */
export function tableTools(editor, { key, table, view, put }) {
  const free = table.columns.filter(({ name, kind }) => !(name in view.filters) && kind !== "text");
  return html`<div class="tv-tools">
    ${textField(editor, {
      key: `${key}-search`,
      label: "Search",
      value: view.search,
      most: 200,
      commit: (search) => put({ search }, "Searched"),
    })}
    ${choiceField(editor, {
      key: `${key}-filter`,
      label: "Filter by",
      value: "",
      options: listed(free),
      empty: "a column …",
      isView: true,
      commit: (name) => name && addFilter(table, view, put, name),
    })}
    ${choiceField(editor, {
      key: `${key}-group`,
      label: "Group by",
      value: view.group,
      options: listed(table.columns.filter(isGroupable)),
      empty: "nothing",
      isView: true,
      commit: (group) => put({ group, group_order: null }, "Grouped"),
    })}
    ${view.group ? measureField(editor, { key, table, view, put }) : nothing}
    ${isNarrowed(view) ? button("Show all rows", () => put({ ...PLAIN, order: view.order }, "All rows are shown"), { focus: `${key}-all` }) : nothing}
  </div>`;
}

/** @returns {[name: string, words: string][]} */
const listed = (/** @type {Column[]} */ columns) => columns.map(({ name, label }) => [name, label]);

/** @param {Table} table @param {View} view @param {Put} put @param {string} name */
function addFilter(table, view, put, name) {
  const { label } = /** @type {Column} */ (table.column(name));
  put({ filters: { ...view.filters, [name]: NO_FILTER } }, `A filter on ${label} can be set`);
}

/**
 * @param {Editor} editor
 * @param {{ key: string, table: Table, view: View, put: Put }} options
 */
function measureField(editor, { key, table, view, put }) {
  return choiceField(editor, {
    key: `${key}-measure`,
    label: "For each group",
    value: view.measure,
    options: measures(table, view),
    empty: "the count",
    isView: true,
    commit: (measure) => put({ measure, group_order: null }, "Measured"),
  });
}

/** @returns {[name: string, words: string][]} */
function measures(/** @type {Table} */ table, /** @type {View} */ view) {
  return table.columns
    .filter((column) => column.name !== view.group && isGroupable(column))
    .map(({ name, label, kind }) => [
      name,
      kind === "number" ? `sum and mean of “${label}”` : `how many different in “${label}”`,
    ]);
}
