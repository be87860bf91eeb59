// What the sections of a plan hold, and what a change of one record leaves as it was.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  newRecord,
  recordName,
  recordsOf,
  SECTIONS,
  sectionOfPart,
  withChange,
} from "../../../course/twohats/widgets/plan/sections.js";

const section = (id) => SECTIONS.find((candidate) => candidate.id === id);
const task = (id, scope_item, in_release = true) => ({ id, name: id, scope_item, in_release });
const settings = { scope: ["Skip"], scope_needs: {}, types: ["tester"], listeners: ["Noor"] };
const plan = {
  tasks: [task("T01", "Skip"), task("T02", "Swap"), task("T03", "Swap", false)],
  risks: [{ id: "R01" }, { id: "R03" }],
  hires: [],
  scope: ["Swap"],
  promise_day: null,
};

test("does each part of a contradiction lead to a section", () => {
  const ids = ["people", "packing line", "decisions", "quality checks", "budget", "date"].map(
    (part) => sectionOfPart(part).id,
  );
  assert.deepEqual(ids, ["tasks", "tasks", "messages", "gates", "promise", "promise"]);
});

test("is an item released only if all of its tasks are", () => {
  assert.deepEqual(recordsOf(section("scope"), plan, settings), [
    { name: "Skip", named: false, released: true },
    { name: "Swap", named: true, released: false },
  ]);
});

test("does a change of one record leave all others as they were", () => {
  const changed = withChange(section("risks"), plan, settings, 1, { cause: "Rain" });
  assert.deepEqual(changed.risks, [{ id: "R01" }, { id: "R03", cause: "Rain" }]);
  assert.equal(changed.tasks, plan.tasks);
  assert.equal(plan.risks[1].cause, undefined);
});

test("does the promise change in the plan itself", () => {
  assert.equal(
    withChange(section("promise"), plan, settings, 0, { promise_day: 84 }).promise_day,
    84,
  );
});

test("does an item take all of its tasks into the release", () => {
  const changed = withChange(section("scope"), plan, settings, 1, { released: true });
  assert.deepEqual(
    changed.tasks.map(({ in_release }) => in_release),
    [true, true, true],
  );
});

test("is an item named in the scope once, and no longer when it is not ticked", () => {
  const named = withChange(section("scope"), plan, settings, 1, { named: true });
  assert.deepEqual(named.scope, ["Swap"]);
  assert.deepEqual(withChange(section("scope"), plan, settings, 1, { named: false }).scope, []);
});

test("does a new risk get the first id that is free", () => {
  assert.equal(newRecord("risks", plan, settings).id, "R02");
});

test("is a hire called by the working day on which it is asked for", () => {
  const hire = { person_type: "tester", from_day: 40 };
  assert.equal(
    recordName(section("hires"), hire, settings, 1),
    "New 2: tester, asked for on day 41",
  );
  assert.equal(
    recordName(section("hires"), hire, { type_labels: { tester: "app tester" } }, 0),
    "New 1: app tester, asked for on day 41",
  );
});

test("is an acceptance check called so", () => {
  const name = (/** @type {string} */ kind) =>
    recordName(section("gates"), { kind, task: "T05" }, settings, 0);
  assert.deepEqual(["acceptance", "gate"].map(name), ["acceptance check at T05", "gate at T05"]);
});
