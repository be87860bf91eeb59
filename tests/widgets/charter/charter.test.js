// What becomes of a charter when another entry leads?

import assert from "node:assert/strict";
import { test } from "node:test";
import { withLead } from "../../../course/twohats/widgets/charter/charter.js";

const answer = (text) => ({ text, source: "company", sources: {}, sent_back: true });
const LEAD = { id: "I02", name: "Live stock", charter: {}, sources: {} };

test("is no answer sent back once another entry leads?", () => {
  const charter = { lead: "I01", answers: { Q1: answer("why"), Q6: answer("Noor") } };
  const kept = { lead: "I02", answers: { Q8: answer("signed") } };
  for (const part of [undefined, kept]) {
    const { answers } = withLead(charter, LEAD, part);
    assert.deepEqual(Object.keys(answers).sort(), part ? ["Q6", "Q8"] : ["Q6"]);
    assert.equal(answers.Q6.text, "Noor");
    assert.ok(Object.values(answers).every((one) => !one.sent_back));
  }
});
