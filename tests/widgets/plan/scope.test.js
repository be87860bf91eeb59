// What goes with an item of the scope, what is said of it, and what is offered.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  scopeNote,
  scopeOffer,
  takenAlong,
  takenWords,
  withScope,
} from "../../../course/twohats/widgets/plan/scope.js";

const settings = {
  scope: ["Stock", "Swap", "Board", "Skip"],
  scope_needs: { Swap: ["Stock"], Board: ["Swap"] },
};
const task = (scope_item, in_release = true) => ({ id: scope_item, scope_item, in_release });
const planOf = (...released) => ({
  tasks: settings.scope.map((name) => task(name, released.includes(name))),
  scope: [...settings.scope],
});
const whole = planOf(...settings.scope);
const releasedIn = (plan) =>
  plan.tasks.filter(({ in_release }) => in_release).map(({ scope_item }) => scope_item);

/** A cockpit that has one item open, and keeps what is committed. */
function cockpitOn(plan, name, isReadOnly = false) {
  const cockpit = {
    ...{ plan, settings, section: { id: "scope" }, record: { name }, editor: { isReadOnly } },
    commit: (next) => {
      cockpit.plan = next;
    },
  };
  return cockpit;
}

test("goes every item that needs the one that is left out, at once or through others", () => {
  assert.deepEqual(takenAlong(whole, settings, "Stock", { released: false }), ["Swap", "Board"]);
  const smaller = withScope(whole, settings, "Stock", { released: false });
  assert.deepEqual(releasedIn(smaller), ["Skip"]);
  assert.deepEqual(smaller.scope, settings.scope);
});

test("goes nothing with an item that no other needs", () => {
  assert.deepEqual(takenAlong(whole, settings, "Board", { released: false }), []);
  assert.deepEqual(releasedIn(withScope(whole, settings, "Board", { released: false })), [
    ...["Stock", "Swap", "Skip"],
  ]);
});

test("is named only what was still in", () => {
  const smaller = planOf("Stock", "Board", "Skip");
  assert.deepEqual(takenAlong(smaller, settings, "Stock", { released: false }), ["Board"]);
});

test("does the scope name no longer what needs an item that it does not name", () => {
  const changed = withScope(whole, settings, "Swap", { named: false });
  assert.deepEqual(changed.scope, ["Stock", "Skip"]);
  assert.deepEqual(releasedIn(changed), settings.scope);
});

test("does an item come back alone", () => {
  const back = withScope(planOf("Skip"), settings, "Swap", { released: true });
  assert.deepEqual(releasedIn(back), ["Swap", "Skip"]);
  assert.deepEqual(takenAlong(planOf("Skip"), settings, "Swap", { released: true }), []);
});

test("is it offered to bring back what an item needs", () => {
  const cockpit = cockpitOn(planOf("Board", "Skip"), "Board");
  const { message, answers } = scopeOffer(cockpit);
  assert.equal(message, "“Board” needs “Swap” and “Stock”, and the first release leaves them out.");
  answers[0].act();
  assert.deepEqual(releasedIn(cockpit.plan), settings.scope);
});

test("is it offered to leave out what still needs an item that is gone", () => {
  const cockpit = cockpitOn(planOf("Swap", "Board", "Skip"), "Stock");
  const { message, answers } = scopeOffer(cockpit);
  assert.equal(message, "“Swap” needs “Stock”, and is still in the first release.");
  answers[0].act();
  assert.deepEqual(releasedIn(cockpit.plan), ["Skip"]);
});

test("is nothing offered where nothing is amiss, nor where nothing can be changed", () => {
  for (const released of [settings.scope, ["Skip"], ["Stock", "Skip"]])
    for (const name of settings.scope)
      assert.equal(scopeOffer(cockpitOn(planOf(...released), name)), null);
  assert.equal(scopeOffer(cockpitOn(planOf("Swap"), "Swap", true)), null);
});

test("is it said before and after what goes with an item", () => {
  assert.equal(
    scopeNote(cockpitOn(whole, "Swap")),
    "This item needs “Stock”. “Board” needs this item, and would be left out with it.",
  );
  assert.equal(scopeNote(cockpitOn(whole, "Skip")), "");
  assert.equal(scopeNote(cockpitOn(planOf("Skip"), "Swap")), "This item needs “Stock”.");
  assert.equal(
    takenWords("Stock", ["Swap", "Board"]),
    "“Swap” and “Board” need “Stock” and are left out with it. Undo brings all of them back.",
  );
});
