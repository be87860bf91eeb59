// The groups of a table's rows: what agrees in one column, counted and measured by another.

import { cellWords, collator, partsOf } from "./table_rows.js";

/** @import { Column, Order, Table, View } from "./table_rows.js" */

/**
 * Rows that agree in one column. `different` counts the different cells of the measured column, `sum`
 * and `mean` are those of its numbers; null where nothing is measured.
 * @typedef {{ key: string, label: string, count: number, different: number | null,
 *   sum: number | null, mean: number | null }} Group
 */

/** Whether rows can be grouped by a column: sentences are all different. */
export const isGroupable = (/** @type {Column} */ { kind }) => kind !== "text";

/** The rows by the column of `view.group`, in the order that is asked for. */
export function groupsOf(
  /** @type {Table} */ table,
  /** @type {number[]} */ rows,
  /** @type {View} */ view,
) {
  const by = table.column(view.group);
  if (!by) return [];
  /** @type {Map<string, number[]>} */
  const members = new Map();
  for (const row of rows) {
    for (const key of partsOf(by, by.cells[row])) {
      const group = members.get(key);
      if (group) group.push(row);
      else members.set(key, [row]);
    }
  }
  const measured = table.column(view.measure);
  const groups = [...members].map(([key, own]) => ({
    key,
    label:
      key === ""
        ? "(empty)"
        : cellWords({ ...by, kind: by.kind === "names" ? "word" : by.kind }, key),
    ...summary(own, measured),
  }));
  return sortedGroups(groups, view.group_order, by);
}

/** How many rows there are, and what the measured column has in them. */
export function summary(/** @type {number[]} */ rows, /** @type {Column | undefined} */ measured) {
  const nothing = { count: rows.length, different: null, sum: null, mean: null };
  if (!measured) return nothing;
  const cells = rows.map((row) => measured.cells[row]).filter(Boolean);
  if (measured.kind !== "number") return { ...nothing, different: new Set(cells).size };
  const sum = cells.reduce((all, cell) => all + Number(cell), 0);
  return { ...nothing, sum, mean: cells.length ? sum / cells.length : null };
}

/**
 * @param {Group[]} groups
 * @param {Order | null} order none: the largest first
 * @param {Column} by
 */
function sortedGroups(groups, order, by) {
  const { column, is_descending } = order ?? { column: "count", is_descending: true };
  const sign = is_descending ? -1 : 1;
  /** @type {(a: Group, b: Group) => number} */
  const compare =
    column === "label"
      ? (a, b) =>
          by.kind === "number" ? Number(a.key) - Number(b.key) : collator.compare(a.label, b.label)
      : (a, b) => numberIn(a, column) - numberIn(b, column);
  return groups.sort((a, b) => sign * compare(a, b) || collator.compare(a.label, b.label));
}

/** @param {Group} group @param {string} column */
const numberIn = ({ count, different, sum, mean }, column) =>
  Number({ count, different, sum, mean }[column] ?? 0);
