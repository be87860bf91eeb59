import assert from "node:assert/strict";
import { test } from "node:test";
import { groupsOf, summary } from "../../../course/twohats/widgets/kit/table_groups.js";
import { PLAIN, shownRows } from "../../../course/twohats/widgets/kit/table_rows.js";
import { table } from "./table_case.js";

test("Do groups count their rows, and does every row count, the empty ones too?", () => {
  const view = { ...PLAIN, group: "tag", measure: "price" };
  const groups = groupsOf(table, shownRows(table, view), view);
  assert.deepEqual(groups, [
    { key: "late", label: "late", count: 2, different: null, sum: 18, mean: 18 },
    { key: "", label: "(empty)", count: 1, different: null, sum: 18, mean: 18 },
    { key: "bill", label: "Invoices", count: 1, different: null, sum: 210, mean: 210 },
  ]);
});

test("Does a group count how many different cells it has, and a row count for each of its names?", () => {
  const view = {
    ...PLAIN,
    group: "needs",
    measure: "month",
    group_order: { column: "label", is_descending: false },
  };
  const groups = groupsOf(table, shownRows(table, view), view);
  assert.deepEqual(
    groups.map(({ label, count, different }) => [label, count, different]),
    [
      ["(empty)", 1, 1],
      ["Skip a week", 2, 2],
      ["Swap an item", 2, 2],
    ],
  );
});

test("Are sum and mean of nothing told from nought?", () => {
  assert.deepEqual(summary([3], table.column("price")), {
    count: 1,
    different: null,
    sum: 0,
    mean: null,
  });
});
