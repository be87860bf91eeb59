// What is under the line of a share, and what kind of answer is most frequent.

import assert from "node:assert/strict";
import { test } from "node:test";
import { kindWords } from "../../../course/twohats/widgets/customer_voice/kano.js";
import { underWords } from "../../../course/twohats/widgets/customer_voice/voice.js";

const INTERVIEWS = { source: "interviews", rows: 31, customers: 24, under: 31, shares: {} };
const OF_LEAVERS = { ...INTERVIEWS, rows: 10, customers: 7, under: 10, line: "left" };

test("are needs that were named under the line of interviews, and by how many people", () => {
  const spoke = { ...INTERVIEWS, unit: "customers", line: "spoke" };
  assert.equal(underWords(spoke), "31 needs that 24 customers named");
  const left = { ...OF_LEAVERS, unit: "voices" };
  assert.equal(underWords(left), "10 needs that 7 of those who left named");
});

test("does money say of interviews that they know of none", () => {
  const words = underWords({ ...OF_LEAVERS, unit: "money" });
  assert.match(words, /^10 needs that 7 of those who left named\. The interviews don't say/);
});

test("are those of the sample who left under the line of the charges", () => {
  const charges = { source: "payments", rows: 525, customers: 525, under: 525, shares: {} };
  const words = underWords({ ...charges, unit: "money", line: "left" });
  const who = "525 customers in the sample who left in the quarter";
  assert.equal(words, `the money brought in by ${who}`);
});

test("are all who left under the line of the survey, which speaks for them", () => {
  const survey = { source: "survey", rows: 1100, customers: 1100, under: 4936, shares: {} };
  const words = underWords({ ...survey, unit: "voices", line: "left" });
  assert.equal(words, "4,936 customers who left in the quarter");
});

test("is a kind said to have most answers only with more than half of them", () => {
  const words = (/** @type {[string, number, number]} */ ...one) => {
    const { strings, values } = /** @type {any} */ (kindWords(...one));
    return String.raw({ raw: strings }, ...values).replace(/<\/?b>/g, "");
  };
  assert.equal(words("indifferent", 41, 60), "Most answers say: indifferent (41 of 60).");
  const performance = "More answers say performance (26 of 60) than anything else.";
  assert.equal(words("performance", 26, 60), performance);
  assert.match(words("must-be", 30, 60), /^More answers/);
});
