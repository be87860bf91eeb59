// What becomes of a charter when another entry leads?

import assert from "node:assert/strict";
import { test } from "node:test";
import { withLead } from "../../../course/twohats/widgets/charter/charter.js";

const answer = (text) => ({ text, source: "company", sources: {}, sent_back: true });
const LEAD = { id: "I02", name: "Live stock", charter: {}, sources: {} };

test("is an answer that holds for every lead not sent back once another entry leads?", () => {
  const charter = { lead: "I01", answers: { Q1: answer("why"), Q6: answer("Noor") } };
  const { answers } = withLead(charter, LEAD, undefined);
  assert.deepEqual(answers, { Q6: { ...answer("Noor"), sent_back: false } });
});

test("is an answer still sent back once its own lead leads again?", () => {
  const charter = { lead: "I01", answers: {} };
  const { answers } = withLead(charter, LEAD, { lead: "I02", answers: { Q8: answer("signed") } });
  assert.equal(answers.Q8.sent_back, true);
});
