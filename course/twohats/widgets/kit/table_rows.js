// A table's rows: what its columns hold, which rows are shown, and in what order.

import { formatDigits } from "./format.js";

/**
 * A column. `kind` says what its cells are: numbers, ISO dates, months, one of a few words, several
 * names with spaces between them, other words (such as ids), or sentences. `width` is in characters.
 * @typedef {{ name: string, label: string, kind: "number" | "date" | "month" | "word" | "names" | "id" | "text",
 *   cells: string[], names: Record<string, string>, values: string[], width: number }} Column
 *
 * How a table is looked at: see `twohats.answers.table_view`.
 * @typedef {{ column: string, is_descending: boolean }} Order
 * @typedef {{ values: string[], low: string, high: string, contains: string }} Filter
 * @typedef {{ search: string, filters: Record<string, Filter>, order: Order | null, group: string,
 *   measure: string, group_order: Order | null }} View
 *
 * @typedef {{ columns: Column[], count: number, column: (name: string) => Column | undefined }} Table
 */

/** A table as it is before anything is chosen. @type {View} */
export const PLAIN = {
  search: "",
  filters: {},
  order: null,
  group: "",
  measure: "",
  group_order: null,
};
/** @type {Filter} */
export const NO_FILTER = { values: [], low: "", high: "", contains: "" };

/** So many different values are offered one by one. */
const FEW = 24;
const SENTENCE = 34;
const WIDEST = 60;
/** Kinds of columns whose cells go on in a second line, if rows have one. */
const WRAPPED = ["word", "names", "id", "text"];
export const collator = new Intl.Collator("en", { numeric: true });

/**
 * @param {string[][]} grid the heads, then the rows
 * @param {{ heads?: Record<string, string>, names?: Record<string, Record<string, string>> }} words
 * @returns {Table}
 */
export function tableOf([first, ...rows], { heads = {}, names = {} }) {
  const columns = first.map((name, at) => {
    const cells = rows.map((row) => row[at] ?? "");
    return columnOf(name, heads[name] ?? name, cells, names[name] ?? {});
  });
  // Rows with sentences have two lines, so that names in them need no more than half of their width.
  if (columns.some(({ kind }) => kind === "text")) {
    for (const column of columns.slice(1).filter(({ kind }) => WRAPPED.includes(kind))) {
      column.width = Math.min(column.width, twoLineWidth(column));
    }
  }
  const byName = new Map(columns.map((column) => [column.name, column]));
  return { columns, count: rows.length, column: (name) => byName.get(name) };
}

/**
 * @param {string} name
 * @param {string} label
 * @param {string[]} cells
 * @param {Record<string, string>} names
 * @returns {Column}
 */
function columnOf(name, label, cells, names) {
  const different = [...new Set(cells)].filter(Boolean);
  const kind = kindOf(different, cells.length, names);
  const values =
    kind === "names" ? [...new Set(different.flatMap((cell) => cell.split(" ")))] : different;
  const column = { name, label, kind, cells, names, values, width: 0 };
  values.sort((a, b) =>
    kind === "number"
      ? Number(a) - Number(b)
      : collator.compare(cellWords(column, a), cellWords(column, b)),
  );
  if (different.length < cells.length && cells.includes("")) values.push("");
  const lengths = different.map((cell) => cellWords(column, cell).length).sort((a, b) => a - b);
  const usual = lengths[Math.ceil(0.95 * (lengths.length - 1))] ?? 0;
  column.width = Math.min(WIDEST, Math.max(headWidth(label), usual + 3, 7));
  return column;
}

const longestWord = (/** @type {string} */ words) =>
  Math.max(...words.split(/[ -]/).map((word) => word.length));

/** What a column needs whose cells have two lines: a line ends before the word that would not fit. */
function twoLineWidth(/** @type {Column} */ column) {
  const cells = [...new Set(column.cells)].map((cell) => cellWords(column, cell));
  const widths = cells.map((words) => (words.length + longestWord(words)) / 2);
  return Math.max(headWidth(column.label), Math.max(...widths) + 3, 7);
}

/** What a head needs beside its sign: its longest word, small and bold, in about three lines. */
function headWidth(/** @type {string} */ label) {
  const longest = longestWord(label);
  return Math.max(0.84 * longest, (0.88 * label.length) / 3) + 3.5;
}

/**
 * @param {string[]} different
 * @param {number} count
 * @param {Record<string, string>} names
 * @returns {Column["kind"]}
 */
function kindOf(different, count, names) {
  const are = (/** @type {RegExp} */ form) =>
    different.length > 0 && different.every((cell) => form.test(cell));
  if (are(/^-?\d+(\.\d+)?$/)) return "number";
  if (are(/^\d{4}-\d\d-\d\d$/)) return "date";
  if (are(/^\d{4}-\d\d$/)) return "month";
  if (
    different.some((cell) => cell.includes(" ") && cell.split(" ").every((part) => part in names))
  ) {
    return "names";
  }
  if (different.some((cell) => cell.length > SENTENCE) && different.length > count / 4)
    return "text";
  return different.length <= FEW ? "word" : "id";
}

/** A cell as it is shown. */
export function cellWords(/** @type {Column} */ { kind, names }, /** @type {string} */ cell) {
  if (kind === "number") return formatDigits(cell);
  if (kind === "names") {
    return cell
      .split(" ")
      .map((part) => names[part] ?? part)
      .join(", ");
  }
  return names[cell] ?? cell;
}

/** The indices of the rows that are shown, in their order. */
export function shownRows(/** @type {Table} */ table, /** @type {View} */ view) {
  const tests = Object.entries(view.filters).flatMap(([name, filter]) => {
    const column = table.column(name);
    const test = column && cellTest(column, filter);
    return test ? [(/** @type {number} */ row) => test(column.cells[row])] : [];
  });
  const words = view.search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length) {
    const texts = rowTexts(table);
    tests.push((row) => words.every((word) => texts[row].includes(word)));
  }
  const rows = [];
  for (let row = 0; row < table.count; row += 1) {
    if (tests.every((test) => test(row))) rows.push(row);
  }
  return sorted(table, rows, view.order);
}

/** @type {WeakMap<Table, string[]>} */
const TEXTS = new WeakMap();

/** A number is found with its thousands apart or not. */
const searchedWords = (/** @type {Column} */ column, /** @type {string} */ cell) =>
  column.kind === "number" ? `${cellWords(column, cell)}\n${cell}` : cellWords(column, cell);

/** What is searched of each row. */
function rowTexts(/** @type {Table} */ table) {
  let texts = TEXTS.get(table);
  if (!texts) {
    texts = Array.from({ length: table.count }, (_, row) =>
      table.columns
        .map((column) => searchedWords(column, column.cells[row]))
        .join("\n")
        .toLowerCase(),
    );
    TEXTS.set(table, texts);
  }
  return texts;
}

/** What a filter asks of a cell; null if it asks nothing. */
function cellTest(
  /** @type {Column} */ column,
  /** @type {Filter} */ { values, low, high, contains },
) {
  const wanted = new Set(values);
  const part = contains.trim().toLowerCase();
  if (!wanted.size && !low && !high && !part) return null;
  const isWithin = column.kind === "number" ? numbersWithin(low, high) : wordsWithin(low, high);
  return (/** @type {string} */ cell) => {
    if (wanted.size && !partsOf(column, cell).some((value) => wanted.has(value))) return false;
    if (part && !cellWords(column, cell).toLowerCase().includes(part)) return false;
    return (!low && !high) || (cell !== "" && isWithin(cell));
  };
}

const numbersWithin = (/** @type {string} */ low, /** @type {string} */ high) => {
  const [least, most] = [
    low === "" ? -Infinity : Number(low),
    high === "" ? Infinity : Number(high),
  ];
  return (/** @type {string} */ cell) => Number(cell) >= least && Number(cell) <= most;
};

const wordsWithin =
  (/** @type {string} */ low, /** @type {string} */ high) => (/** @type {string} */ cell) =>
    cell >= low && (!high || cell <= high);

/** A cell, or each of its names where it holds several. */
export const partsOf = (/** @type {Column} */ { kind }, /** @type {string} */ cell) =>
  kind === "names" ? cell.split(" ") : [cell];

/** Rows by a column; empty cells come last, and equal ones stay as they were. */
function sorted(
  /** @type {Table} */ table,
  /** @type {number[]} */ rows,
  /** @type {Order | null} */ order,
) {
  const column = order && table.column(order.column);
  if (!column) return rows;
  const rankOf = ranks(column);
  const sign = order.is_descending ? -1 : 1;
  const rank = (/** @type {number} */ row) => rankOf.get(column.cells[row]) ?? 0;
  const isEmpty = (/** @type {number} */ row) => Number(column.cells[row] === "");
  return [...rows].sort((a, b) => isEmpty(a) - isEmpty(b) || sign * (rank(a) - rank(b)));
}

/** The place of each different cell among all of its column. */
function ranks(/** @type {Column} */ column) {
  const cells = [...new Set(column.cells)];
  const compare =
    column.kind === "number"
      ? (/** @type {string} */ a, /** @type {string} */ b) => Number(a) - Number(b)
      : (/** @type {string} */ a, /** @type {string} */ b) =>
          collator.compare(cellWords(column, a), cellWords(column, b));
  return new Map(cells.sort(compare).map((cell, rank) => [cell, rank]));
}

/** Whether anything is chosen: another order is no less of the table. */
export function isNarrowed(/** @type {View} */ { search, filters, group }) {
  return Boolean(search || group || Object.keys(filters).length);
}
