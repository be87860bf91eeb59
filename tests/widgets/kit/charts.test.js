import assert from "node:assert/strict";
import { test } from "node:test";
import { axisTicks, percentAlong } from "../../../course/twohats/widgets/kit/charts.js";

for (const [low, high, ticks] of [
  [0, 900, [0, 250, 500, 750, 1000]],
  [-42, 448, [-250, 0, 250, 500]],
  [0, 250, [0, 250]],
  [-240, 9000, [-2500, 0, 2500, 5000, 7500, 10000]],
]) {
  test(`Does an axis from ${low} to ${high} have round steps that hold both ends?`, () => {
    assert.deepEqual(axisTicks(low, high, { least: 250 }), ticks);
  });
}

test("Do small ranges get small steps?", () => {
  assert.deepEqual(axisTicks(0, 0.4), [0, 0.1, 0.2, 0.30000000000000004, 0.4]);
});

test("Does an axis of one value still have a length?", () => {
  const ticks = axisTicks(5, 5);
  assert.ok(ticks.length >= 2 && ticks[0] <= 5 && ticks.at(-1) >= 5);
});

test("Is a value as far along its axis as it is between the ends?", () => {
  const at = percentAlong([-250, 0, 250, 500]);
  assert.deepEqual([at(-250), at(125), at(500)], [0, 50, 100]);
});
