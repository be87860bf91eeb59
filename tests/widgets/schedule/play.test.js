import assert from "node:assert/strict";
import { test } from "node:test";
import {
  blameCounts,
  eventsOf,
  futuresOf,
  keptBy,
  weeksOf,
} from "../../../course/twohats/widgets/schedule/play.js";

const link = (before, after) => ({ before, after, kind: "FS", lag: 0 });
const packages = [
  { id: "T01", m: 3 },
  { id: "T02", m: 6 },
  { id: "T03", m: 2 },
  { id: "T04", m: 2 },
];
const links = [link("T01", "T02"), link("T01", "T03"), link("T02", "T04"), link("T03", "T04")];
const played = {
  ids: ["T01", "T02", "T03", "T04"],
  days: [
    [3, 6, 2, 2],
    [3, 6, 9, 2],
    [5, 7, 2, 2],
  ],
};
const futures = futuresOf(played, packages, links);

test("does a future end where its own longest path ends", () => {
  assert.deepEqual(
    futures.map(({ end }) => end),
    [11, 14, 14],
  );
  assert.deepEqual(futures.map(weeksOf), [3, 3, 3]);
});

test("is the package to blame that takes most more on the path that was critical", () => {
  assert.deepEqual(
    futures.map(({ blamed, excess }) => [blamed, excess]),
    [
      ["", 0],
      ["T03", 7],
      ["T01", 2],
    ],
  );
  assert.deepEqual(blameCounts(futures, 11), [
    ["T01", 1],
    ["T03", 1],
  ]);
});

test("is a promise kept by the futures that end on its day or before", () => {
  assert.deepEqual(
    [10, 11, 13, 14].map((day) => keptBy(futures, day)),
    [0, 1, 1, 3],
  );
});

test("does each week tell what ends and what begins in it, and no week twice", () => {
  assert.deepEqual(eventsOf(futures[0], 1), {
    ended: ["T01", "T03"],
    begun: ["T01", "T02", "T03"],
  });
  assert.deepEqual(eventsOf(futures[0], 2), { ended: ["T02"], begun: ["T04"] });
  assert.deepEqual(eventsOf(futures[0], 3), { ended: ["T04"], begun: [] });
});

test("is nothing played without runs, or with runs of another plan", () => {
  assert.deepEqual(futuresOf(null, packages, links), []);
  assert.deepEqual(futuresOf(played, packages.slice(1), links), []);
});
