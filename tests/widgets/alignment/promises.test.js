import assert from "node:assert/strict";
import { test } from "node:test";
import { settling } from "../../../course/twohats/widgets/alignment/promises.js";

const SETTINGS = { promise_weeks: 2, slip_k: 40 };

test("Does settling promises take no more weeks than a quarter has?", () => {
  assert.match(settling(SETTINGS, 6), /^Settling them takes 12 weeks .*: \$480k\.$/);
  assert.match(settling(SETTINGS, 8), /^Settling them takes 13 weeks .*: \$520k\.$/);
});
