import assert from "node:assert/strict";
import { test } from "node:test";
import { isWorse } from "../../../course/twohats/widgets/kpi_tree/tree.js";

const kpi = (/** @type {number} */ target, kind = "goal") => ({ kind, target, baseline: 10 });

test("Is a target worse than today when it is on the wrong side of it?", () => {
  assert.equal(isWorse(kpi(9), "up"), true);
  assert.equal(isWorse(kpi(11, "driver"), "down"), true);
  assert.equal(isWorse(kpi(11), "up"), false);
  assert.equal(isWorse(kpi(10), "up"), false);
});

test("Is the limit of a guardrail never a target that is worse than today?", () => {
  assert.equal(isWorse(kpi(9, "guardrail"), "up"), false);
});
