import assert from "node:assert/strict";
import { test } from "node:test";
import { neighbour, stepped } from "../../../course/twohats/widgets/kit/lane_steps.js";

const LANES = ["tray", "now", "next"];
const VALUE = { tray: ["a", "b", "c"], now: [], next: ["d"] };
const ARRANGEMENT = {
  lanes: LANES,
  idsIn: (value, lane) => value[lane],
  place(value, id, lane, index) {
    const rest = Object.fromEntries(
      LANES.map((name) => [name, value[name].filter((x) => x !== id)]),
    );
    return { ...rest, [lane]: rest[lane].toSpliced(index, 0, id) };
  },
};
const [LEFT, RIGHT, UP, DOWN] = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
];
const step = (id, by) => stepped(ARRANGEMENT, VALUE, id, by);
const next = (id, by) => neighbour(ARRANGEMENT, VALUE, id, by);

test("Does an arrow move a card within its lane, and no further than its ends?", () => {
  assert.deepEqual(step("b", DOWN).tray, ["a", "c", "b"]);
  assert.deepEqual(step("b", UP).tray, ["b", "a", "c"]);
  assert.equal(step("a", UP), null);
  assert.equal(step("c", DOWN), null);
});

test("Does an arrow move a card into the lane beside, at its height or at the end?", () => {
  assert.deepEqual(step("c", RIGHT).now, ["c"]);
  assert.deepEqual(step("d", LEFT).now, ["d"]);
  assert.equal(step("a", LEFT), null);
  assert.equal(step("d", RIGHT), null);
});

test("Does the focus go on to the next card, over lanes without any?", () => {
  assert.equal(next("a", DOWN), "b");
  assert.equal(next("c", RIGHT), "d");
  assert.equal(next("d", LEFT), "a");
  assert.equal(next("d", RIGHT), undefined);
});
