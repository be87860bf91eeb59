// Any table, looked at without code: searched, filtered, sorted, grouped, counted.

import { html, nothing } from "lit-html";
import { formatNumber } from "./format.js";
import { filterBox } from "./table_filters.js";
import { groupCells, groupHeads } from "./table_group_rows.js";
import { groupsOf, summary } from "./table_groups.js";
import { tableRecord } from "./table_record.js";
import { cellWords, NO_FILTER, PLAIN, shownRows } from "./table_rows.js";
import { tableTools } from "./table_tools.js";
import { TableWindow } from "./table_window.js";

/** @import { Editor } from "./editor.js" */
/** @import { Group } from "./table_groups.js" */
/** @import { Column, Filter, Table, View } from "./table_rows.js" */

const ROW = 32;
const ROW_OF_TEXT = 50;

/**
 * What rows are called: "message", "week of an account". `noun` has its plural by an s.
 * @typedef {{ title: string, row: string }} TableWords
 */

/** How many rows: "1,432 messages", "1 week of an account". */
export function countWords(/** @type {number} */ count, /** @type {string} */ row) {
  const [noun, ...rest] = row.split(" ");
  const many = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return [formatNumber(count), count === 1 ? noun : many, ...rest].join(" ");
}

export class TableView {
  /** The opened row, as an index of the rows that are shown. @type {number | null} */
  #open = null;
  /** @type {{ key: string, rows: number[], groups: Group[] } | null} */
  #kept = null;

  /**
   * `change` gets another view, and words that say what was changed.
   * @param {Editor} editor
   * @param {{ key: string, table: Table, words: TableWords,
   *   change: (view: View, words: string) => void }} options
   */
  constructor(editor, { key, table, words, change }) {
    this.editor = editor;
    this.key = key;
    this.table = table;
    this.words = words;
    this.change = change;
    this.window = new TableWindow(editor, key);
    this.#rowHeight = table.columns.some(({ kind }) => kind === "text") ? ROW_OF_TEXT : ROW;
  }

  #rowHeight;

  /** The rows and the groups of a view, worked out once. */
  #found(/** @type {View} */ view) {
    const key = JSON.stringify(view);
    if (this.#kept?.key !== key) {
      const isOther = this.#kept !== null;
      const rows = shownRows(this.table, view);
      this.#kept = { key, rows, groups: view.group ? groupsOf(this.table, rows, view) : [] };
      this.#open = null;
      if (isOther) this.window.reset();
    }
    return this.#kept;
  }

  /** @param {View} view @param {Partial<View>} part @param {string} words */
  #put(view, part, words) {
    const next = { ...view, ...part };
    this.change(next, words);
    this.editor.say(`${words}. ${this.#count(next)}.`);
  }

  #count(/** @type {View} */ view) {
    const { rows, groups } = this.#found(view);
    const { count } = this.table;
    const shown =
      rows.length === count
        ? countWords(count, this.words.row)
        : `${formatNumber(rows.length)} of ${countWords(count, this.words.row)}`;
    return view.group ? `${shown} in ${countWords(groups.length, "group")}` : shown;
  }

  /** @param {View | undefined} saved */
  view(saved) {
    const view = { ...PLAIN, ...saved };
    const { rows, groups } = this.#found(view);
    const filters = Object.entries(view.filters).flatMap(([name, filter]) => {
      const column = this.table.column(name);
      return column ? [this.#filter(view, column, filter)] : [];
    });
    return html`<div class="tv">${tableTools(this.editor, { key: this.key, table: this.table, view, put: (part, words) => this.#put(view, part, words) })}
      ${filters.length ? html`<div class="tv-filters">${filters}</div>` : nothing}
      <p class="tv-count"><strong>${this.#count(view)}</strong></p>
      ${
        rows.length
          ? view.group
            ? this.#groups(view, rows, groups)
            : this.#rows(view, rows)
          : html`<p class="tv-none">No row matches. Remove a filter, or search for a shorter word.</p>`
      }</div>`;
  }

  /** @param {View} view @param {Column} column @param {Filter} filter */
  #filter(view, column, filter) {
    const { [column.name]: _before, ...others } = view.filters;
    return filterBox(this.editor, `${this.key}-f-${column.name}`, column, filter, (next) =>
      this.#put(
        view,
        { filters: next ? { ...view.filters, [column.name]: next } : others },
        `Filtered by ${column.label}`,
      ),
    );
  }

  /** @param {View} view @param {number[]} rows */
  #rows(view, rows) {
    const { columns } = this.table;
    const cell = (/** @type {Column} */ column, /** @type {number} */ row) =>
      cellWords(column, column.cells[row]);
    const [first, ...others] = columns;
    return html`${this.window.view({
      caption: this.words.title,
      heads: columns.map((column) => this.#head(view, "order", column.name, column)),
      count: rows.length,
      rowHeight: this.#rowHeight,
      current: this.#open,
      open: (index) => this.#show(this.#open === index ? null : index),
      row: (index) => ({
        key: String(rows[index]),
        name: cell(first, rows[index]) || "(empty)",
        cells: others.map((column) => cell(column, rows[index])),
      }),
    })}${this.#open === null ? nothing : this.#record(rows, this.#open)}`;
  }

  #show(/** @type {number | null} */ index) {
    this.#open = index;
    this.editor.redraw();
  }

  #record(/** @type {number[]} */ rows, /** @type {number} */ at) {
    const { key, table } = this;
    const show = (/** @type {number} */ next) => this.#show(next);
    return tableRecord({ key, table, rows, at, show, close: () => this.#close(at) });
  }

  #close(/** @type {number} */ at) {
    this.#open = null;
    this.window.focusRow(at, this.#rowHeight);
  }

  /**
   * @param {View} view
   * @param {"order" | "group_order"} which
   * @param {string} name
   * @param {{ label: string, width: number, kind?: string, isNumber?: boolean, isFirstDown?: boolean }} column
   * @returns {import("./table_window.js").Head}
   */
  #head(
    view,
    which,
    name,
    { label, width, kind, isNumber = kind === "number", isFirstDown = false },
  ) {
    const order = view[which];
    const isOwn = order?.column === name;
    const present = isOwn ? (order.is_descending ? "descending" : "ascending") : null;
    const first = { column: name, is_descending: isFirstDown };
    const second = { column: name, is_descending: !isFirstDown };
    const next = !isOwn ? first : order.is_descending === isFirstDown ? second : null;
    const words = next
      ? `Sorted by ${label}, ${next.is_descending ? "descending" : "ascending"}`
      : "In the original order again";
    return {
      label,
      width,
      isNumber,
      order: present,
      sort: () => this.#put(view, { [which]: next }, words),
    };
  }

  /** @param {View} view @param {number[]} rows @param {Group[]} groups */
  #groups(view, rows, groups) {
    const by = /** @type {Column} */ (this.table.column(view.group));
    const measured = this.table.column(view.measure);
    return this.window.view({
      caption: `${this.words.title} by ${by.label}`,
      heads: groupHeads(by, measured, (column) =>
        this.#head(view, "group_order", column.name, column),
      ),
      count: groups.length,
      rowHeight: ROW,
      open: (index) => this.#into(view, by, groups[index]),
      row: (index) => ({
        key: groups[index].key,
        name: groups[index].label,
        spoken: `${groups[index].label}: show ${countWords(groups[index].count, this.words.row)}`,
        cells: groupCells(groups[index], rows.length),
      }),
      foot: ["All rows", ...groupCells(summary(rows, measured), rows.length, false)],
    });
  }

  /** From a group to its rows. */
  #into(/** @type {View} */ view, /** @type {Column} */ by, /** @type {Group} */ { key, label }) {
    const isChosen = by.kind === "word" || by.kind === "names" || key === "";
    const isRange = ["number", "date", "month"].includes(by.kind);
    const filter = isChosen
      ? { ...NO_FILTER, values: [key] }
      : isRange
        ? { ...NO_FILTER, low: key, high: key }
        : { ...NO_FILTER, contains: cellWords(by, key) };
    const filters = { ...view.filters, [by.name]: filter };
    this.#put(view, { filters, group: "", group_order: null }, `Rows of ${label}`);
    this.editor.focus(`${this.key}-box`);
  }
}
