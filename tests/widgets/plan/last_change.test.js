// What the line below the gauges says, before and after Python has answered.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lastChangeWords } from "../../../course/twohats/widgets/plan/last_change.js";

const ANSWER = {
  edits: 1,
  is_first: false,
  fault: "",
  moves: [],
  summary: "",
  gauges: { p80_day: 97 },
};
const COST = { name: "Cost", words: "$98k to $102k", better: false };

const line = (lastChange, answer = {}, edits = 1) =>
  lastChangeWords({
    editor: { lastChange, model: { get: () => edits } },
    outlook: { ...ANSWER, ...answer },
  });
const CHANGED = { words: "Risks, Owner", isUndone: false };
const UNDONE = { words: "Risks, Owner", isUndone: true };

test("does it invite to a change before the first one", () => {
  assert.match(line(null, { is_first: true }), /^Change something/);
});

test("does it say the change itself until it is answered", () => {
  assert.equal(line(CHANGED, { edits: 0 }), "Changed: Risks, Owner.");
  assert.equal(line(UNDONE, { edits: 0 }), "Undone: Risks, Owner.");
});

test("does it name the gauges that moved, and that the date stays", () => {
  const words = "Cost, $98k to $102k (worse); Date stays at day 97";
  assert.equal(line(CHANGED, { moves: [COST] }), `The last change: ${words}.`);
  assert.equal(line(UNDONE, { moves: [COST] }), `Undone: Risks, Owner. That moved: ${words}.`);
});

test("does it not say that the date stays where it moved", () => {
  const date = { name: "Date", words: "day 97 to day 95", better: true };
  assert.equal(
    line(CHANGED, { moves: [date] }),
    "The last change: Date, day 97 to day 95 (better).",
  );
});

test("does it say that nothing moved", () => {
  assert.equal(line(CHANGED), "Your last change moved no gauge.");
  assert.equal(line(UNDONE), "Undone: Risks, Owner. That moved no gauge.");
});

test("does the summary say enough where no gauge moved", () => {
  assert.equal(line(CHANGED, { summary: "Chance: 49%." }), "Chance: 49%.");
});

test("does a plan that cannot be simulated ask for a step back, and not after one", () => {
  assert.match(line(CHANGED, { fault: "A circle." }), /cannot be simulated/);
  assert.equal(line(UNDONE, { fault: "A circle." }), "Undone: Risks, Owner.");
});
