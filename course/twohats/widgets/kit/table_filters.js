// The filters of a table: one box for each column that is filtered.

import { html } from "lit-html";
import { choiceField, tickField } from "./choices.js";
import { button } from "./controls.js";
import { dateField, numberField, textField } from "./fields.js";
import { formatNumber } from "./format.js";
import { cellWords } from "./table_rows.js";

/** @import { Content } from "./types.js" */
/** @import { Editor } from "./editor.js" */
/** @import { Column, Filter } from "./table_rows.js" */

/**
 * @param {Editor} editor
 * @param {string} key
 * @param {Column} column
 * @param {Filter} filter
 * @param {(filter: Filter | null) => void} change null takes the filter away
 */
export function filterBox(editor, key, column, filter, change) {
  return html`<fieldset class="tv-filter"><legend>${column.label}</legend>
    <div class="tv-filter-parts">${parts(editor, key, column, filter, change)}</div>
    ${button("Remove", () => change(null), { kind: "quiet", focus: `${key}-remove`, name: `Remove the filter on ${column.label}` })}</fieldset>`;
}

/**
 * @param {Editor} editor
 * @param {string} key
 * @param {Column} column
 * @param {Filter} filter
 * @param {(filter: Filter) => void} change
 * @returns {Content | Content[]}
 */
function parts(editor, key, column, filter, change) {
  const { kind } = column;
  if (kind === "word" || kind === "names") return ticks(editor, key, column, filter, change);
  if (kind === "number") return ends(numberEnd);
  if (kind === "date") return ends(dateEnd);
  if (kind === "month") return ends(monthEnd);
  return textField(editor, {
    key: `${key}-contains`,
    label: "With the text",
    spoken: `${column.label} with the text`,
    value: filter.contains,
    most: 60,
    commit: (contains) => change({ ...filter, contains }),
  });

  /** @param {typeof numberEnd} end */
  function ends(end) {
    return /** @type {const} */ (["low", "high"]).map((side) =>
      end(editor, `${key}-${side}`, side, column, filter, change),
    );
  }
}

const label = (/** @type {"low" | "high"} */ side) => (side === "low" ? "From" : "To");

/**
 * @param {Editor} editor
 * @param {string} key
 * @param {Column} column
 * @param {Filter} filter
 * @param {(filter: Filter) => void} change
 */
function ticks(editor, key, column, filter, change) {
  const counts = countsOf(column);
  return column.values.map((value) =>
    tickField(editor, {
      key: `${key}-${value}`,
      label: html`${cellWords(column, value) || "(empty)"} <span class="th-soft">${formatNumber(counts.get(value) ?? 0)}</span>`,
      value: filter.values.includes(value),
      commit: (isTicked) =>
        change({
          ...filter,
          values: column.values.filter((one) =>
            one === value ? isTicked : filter.values.includes(one),
          ),
        }),
    }),
  );
}

/** @type {WeakMap<Column, Map<string, number>>} */
const COUNTS = new WeakMap();

/** How many rows of the whole table have each value. */
function countsOf(/** @type {Column} */ column) {
  let counts = COUNTS.get(column);
  if (!counts) {
    counts = new Map();
    for (const cell of column.cells) {
      for (const value of column.kind === "names" ? cell.split(" ") : [cell]) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    COUNTS.set(column, counts);
  }
  return counts;
}

/**
 * @param {Editor} editor
 * @param {string} key
 * @param {"low" | "high"} side
 * @param {Column} column
 * @param {Filter} filter
 * @param {(filter: Filter) => void} change
 */
function numberEnd(editor, key, side, column, filter, change) {
  return numberField(editor, {
    key,
    label: label(side),
    spoken: `${column.label}, ${label(side).toLowerCase()}`,
    value: filter[side] === "" ? null : Number(filter[side]),
    limits: {},
    isOptional: true,
    commit: (number) => change({ ...filter, [side]: number === null ? "" : String(number) }),
  });
}

/** @type {typeof numberEnd} */
function dateEnd(editor, key, side, column, filter, change) {
  const days = column.values.filter(Boolean);
  return dateField(editor, {
    key,
    label: label(side),
    spoken: `${column.label}, ${label(side).toLowerCase()}`,
    value: filter[side] || null,
    limits: { first: days[0], last: days[days.length - 1] },
    isOptional: true,
    commit: (day) => change({ ...filter, [side]: day ?? "" }),
  });
}

/** @type {typeof numberEnd} */
function monthEnd(editor, key, side, column, filter, change) {
  return choiceField(editor, {
    key,
    label: label(side),
    spoken: `${column.label}, ${label(side).toLowerCase()}`,
    value: filter[side],
    options: column.values.filter(Boolean).map((month) => [month, month]),
    empty: side === "low" ? "the first" : "the last",
    isView: true,
    commit: (month) => change({ ...filter, [side]: month }),
  });
}
