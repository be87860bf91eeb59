import assert from "node:assert/strict";
import { test } from "node:test";
import { intervalFault, revealed } from "../../../course/twohats/widgets/kit/questions.js";

const OPEN = { low: 10, high: 30, state: "open" };

test("Is an end refused that lies on the wrong side of the other, with both named?", () => {
  assert.match(intervalFault(OPEN, "low", 40, "P80"), /“from” \(40\) is above “to” \(30\)/);
  assert.match(intervalFault(OPEN, "high", 5, "P80"), /“to” \(5\) is below “from” \(10\)/);
  assert.equal(intervalFault(OPEN, "low", 30, "P80"), "");
  assert.equal(intervalFault({ ...OPEN, high: null }, "low", 40, "P80"), "");
});

test("Is an interval kept if both ends are there when the truth is shown, and late if not?", () => {
  assert.equal(revealed(OPEN).state, "kept");
  assert.equal(revealed({ ...OPEN, high: null }).state, "late");
  assert.equal(revealed(undefined).state, "late");
});

test("Does a late interval stay late, however it is filled in?", () => {
  assert.equal(revealed({ ...OPEN, state: "late" }).state, "late");
});
