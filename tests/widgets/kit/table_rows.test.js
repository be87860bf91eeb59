import assert from "node:assert/strict";
import { test } from "node:test";
import { readCsv } from "../../../course/twohats/widgets/kit/csv.js";
import {
  cellWords,
  isNarrowed,
  NO_FILTER,
  PLAIN,
  shownRows,
  tableOf,
} from "../../../course/twohats/widgets/kit/table_rows.js";
import { grid, table } from "./table_case.js";

const ids = (view) => shownRows(table, { ...PLAIN, ...view }).map((row) => grid[row + 1][0]);
const filter = (name, part) => ({ filters: { [name]: { ...NO_FILTER, ...part } } });

test("Are quotes, commas and line ends inside a cell read as its text?", () => {
  assert.equal(grid.length, 5);
  assert.equal(grid[1][6], 'Late, and "cold" again, and nobody said a word to us');
  assert.ok(grid[3][6].startsWith("Two\nlines"));
  assert.deepEqual(readCsv('a,b\r\n1,\r\n"",2\r\n'), [
    ["a", "b"],
    ["1", ""],
    ["", "2"],
  ]);
});

test("Does each column know what its cells are?", () => {
  const kinds = table.columns.map(({ kind }) => kind);
  assert.deepEqual(kinds, ["word", "date", "month", "number", "word", "names", "text"]);
  assert.deepEqual(table.column("needs").values, ["skip", "swap", ""]);
});

test("Are numbers sorted as numbers, and empty cells last in either direction?", () => {
  const by = (column, is_descending) => ids({ order: { column, is_descending } });
  assert.deepEqual(by("price", false), ["a", "c", "b", "d"]);
  assert.deepEqual(by("price", true), ["b", "a", "c", "d"]);
  assert.deepEqual(by("day", false), ["b", "a", "c", "d"]);
  assert.deepEqual(by("tag", false), ["b", "a", "d", "c"]); // by the name that is shown: Invoices
});

test("Is a number shown with its thousands apart, and found by either way of writing it?", () => {
  const sizes = tableOf(
    [
      ["name", "size"],
      ["a", "31000"],
      ["b", "900.50"],
      ["c", "-1250"],
    ],
    {},
  );
  const size = /** @type {any} */ (sizes.column("size"));
  assert.deepEqual(
    size.cells.map((cell) => cellWords(size, cell)),
    ["31,000", "900.50", "−1,250"],
  );
  assert.deepEqual(size.values, ["-1250", "900.50", "31000"]);
  for (const search of ["31000", "31,000"])
    assert.deepEqual(shownRows(sizes, { ...PLAIN, search }), [0]);
});

test("Does a filter take values, ranges and a part of a text, and nothing if it is empty?", () => {
  assert.deepEqual(ids(filter("tag", { values: ["late", ""] })), ["a", "c", "d"]);
  assert.deepEqual(ids(filter("price", { low: "19" })), ["b"]);
  assert.deepEqual(ids(filter("price", { high: "18" })), ["a", "c"]);
  assert.deepEqual(ids(filter("day", { low: "2027-04-02", high: "2027-05-01" })), ["a", "c"]);
  assert.deepEqual(ids(filter("month", { high: "2026-11" })), ["a", "b", "d"]);
  assert.deepEqual(ids(filter("needs", { values: ["swap"] })), ["a", "c"]);
  assert.deepEqual(ids(filter("tag", { contains: "INVO" })), ["b"]);
  assert.deepEqual(ids(filter("price", {})), ["a", "b", "c", "d"]);
});

test("Does the search find all its words, in any column, as they are shown?", () => {
  assert.deepEqual(ids({ search: "late cold" }), ["a"]);
  assert.deepEqual(ids({ search: "skip a week" }), ["a", "b"]);
  assert.deepEqual(ids({ search: "zebra" }), []);
});

test("Is another order no less of the table?", () => {
  assert.equal(isNarrowed({ ...PLAIN, order: { column: "id", is_descending: true } }), false);
  assert.equal(isNarrowed({ ...PLAIN, search: "a" }), true);
  assert.equal(isNarrowed({ ...PLAIN, ...filter("tag", {}) }), true);
});
