import assert from "node:assert/strict";
import { test } from "node:test";
import { lackWords, ownRow } from "../../../course/twohats/widgets/kpi_tree/exercise.js";

/** @type {[string, string[]][]} */
const COUNTED = [
  ["whether customers stay subscribed", ["K01", "K02"]],
  ["newcomers", ["K05", "K12"]],
];
const part = (/** @type {string} */ id, kind = "driver") => ({ id, kind });

test("Is the kind of measure named that neither goal nor drivers count?", () => {
  const tree = [part("K12", "goal"), part("K05"), part("K01", "guardrail")];
  assert.equal(
    lackWords(tree, COUNTED),
    "No goal or driver in your tree counts whether customers stay subscribed. An initiative that changes nothing else moves nothing in your tree as it is now.",
  );
  assert.match(lackWords([part("K16")], COUNTED), /stay subscribed or newcomers\. /);
});

test("Is nothing said of a tree that counts each kind?", () => {
  assert.equal(lackWords([part("K12", "goal"), part("K02")], COUNTED), "");
});

test("Is a link gone whose measures have all left the tree?", () => {
  const tree = [part("K12", "goal"), part("K02"), part("K03", "guardrail")];
  assert.deepEqual(ownRow({ kpis: ["K03", "K04"], size: "large" }, tree), { kpis: [], size: "" });
  assert.deepEqual(ownRow({ kpis: ["K02", "K04"], size: "large" }, tree), {
    kpis: ["K02"],
    size: "large",
  });
  assert.deepEqual(ownRow({ kpis: [], size: "none" }, tree), { kpis: [], size: "none" });
  assert.deepEqual(ownRow(undefined, tree), { kpis: [], size: "" });
});
