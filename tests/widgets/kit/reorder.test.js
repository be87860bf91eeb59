// What the handle of a card says of its keys.

import assert from "node:assert/strict";
import { test } from "node:test";
import { keyWords } from "../../../course/twohats/widgets/kit/reorder.js";

test("does a handle name the keys of its own lanes, and no other", () => {
  assert.equal(keyWords({ 1: "inside", 2: "outside" }), "a key: 1 or 2, or Space");
  const lanes = { 1: "now", 2: "next", 3: "later", 4: "not_doing", 0: "unplaced" };
  assert.equal(keyWords(lanes), "a key: 0 to 4, or Space");
  assert.equal(keyWords(), "Space");
});
