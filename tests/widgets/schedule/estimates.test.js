import assert from "node:assert/strict";
import { test } from "node:test";
import {
  heldPoint,
  orderFault,
  pointFault,
} from "../../../course/twohats/widgets/schedule/estimates.js";

const estimate = { id: "T01", o: 2, m: 4, p: 8 };
const limits = { least: 0, most: 500 };

test("is a point between its neighbours no fault", () => {
  for (const [point, days] of [
    ["o", 4],
    ["m", 2],
    ["m", 8],
    ["p", 400],
  ]) {
    assert.equal(pointFault(estimate, point, days), "");
  }
});

test("does a point that crosses a neighbour name both of them", () => {
  assert.match(
    pointFault(estimate, "o", 9),
    /^Optimistic days of T01: 9 is more than the most likely 4 days/,
  );
  assert.match(pointFault(estimate, "m", 1), /1 is less than the optimistic 2 days/);
  assert.match(pointFault(estimate, "p", 3), /3 is less than the most likely 4 days/);
});

test("do the points of a first estimate wait for one another and name what crosses", () => {
  assert.equal(orderFault("T01", {}, "o", 3), "");
  assert.equal(orderFault("T01", { o: 3 }, "m", 5), "");
  assert.match(orderFault("T01", { o: 3, m: 5 }, "p", 4), /4 is less than the most likely 5 days/);
  assert.match(orderFault("T01", { m: 5, p: 9 }, "o", 6), /6 is more than the most likely 5 days/);
});

test("is a point without its estimate kept until the pessimistic days are there", () => {
  const added = { id: "T04", o: 0, m: 0, p: 0 };
  assert.match(pointFault(added, "m", 5), /^5 is noted/);
  assert.equal(pointFault(added, "p", 9), "");
});

test("does a handle move in half days and stop at its neighbours and at the limits", () => {
  assert.equal(heldPoint(estimate, "m", 5.3, limits), 5.5);
  assert.equal(heldPoint(estimate, "m", 99, limits), 8);
  assert.equal(heldPoint(estimate, "o", -3, limits), 0);
  assert.equal(heldPoint(estimate, "p", 999, limits), 500);
});
