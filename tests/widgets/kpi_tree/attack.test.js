import assert from "node:assert/strict";
import { test } from "node:test";
import { watchWords } from "../../../course/twohats/widgets/kpi_tree/attack.js";

const rail = (target = 12, kind = "guardrail") => ({ kind, target, baseline: 10 });

test("Is it said that there is no guardrail, or no limit, in place of an alarm?", () => {
  const empty = rail(10);
  const why = (/** @type {any[]} */ tree) => watchWords(tree, "0 of 8 attacks");
  assert.match(why([rail(12, "goal")]).words, /^Your tree has no guardrail, /);
  assert.match(why([empty]).words, /^Your guardrail has no limit yet, /);
  assert.match(why([empty, empty]).words, /^Your guardrails have no limit yet, /);
  assert.equal(why([empty]).canAlarm, false);
});

test("Does the sentence speak of the guardrails that have a limit?", () => {
  const one = watchWords([rail(), rail(10)], "3 of 8 attacks");
  assert.deepEqual(one, { canAlarm: true, words: "Your guardrail catches 3 of 8 attacks." });
  assert.match(watchWords([rail(), rail()], "3 of 8 attacks").words, /^Your guardrails catch 3/);
});
