// What is kept of an answer, and what is said to it.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  feedbackOf,
  isAnswered,
  progressWords,
  withChoice,
  withRecall,
} from "../../../course/twohats/widgets/quiz/answers.js";

const OPTIONS = [
  { text: "This", feedback: "Look again.", right: false },
  { text: "That", feedback: "It is.", right: true },
];
const question = { id: "q", kind: "retrieval", question: "Which?", options: OPTIONS };
const prediction = { ...question, id: "p", kind: "prediction" };
const WRITTEN = {
  first: null,
  latest: null,
  tries: 0,
  confidence: null,
  recall: "Faults",
};

test("Is what was written from memory no answer yet?", () => {
  assert.deepEqual(withRecall(undefined, "Faults"), WRITTEN);
  assert.equal(isAnswered(WRITTEN), false);
  assert.equal(isAnswered(undefined), false);
  assert.equal(progressWords([question], { q: WRITTEN }), "");
});

test("Does a choice keep what was written, and the first choice?", () => {
  const first = withChoice(WRITTEN, 0);
  assert.deepEqual(first, { ...WRITTEN, first: 0, latest: 0, tries: 1 });
  assert.deepEqual(withChoice(first, 1), { ...WRITTEN, first: 0, latest: 1, tries: 2 });
  assert.equal(isAnswered(first), true);
});

test("Does writing again keep what was chosen?", () => {
  const chosen = withChoice(undefined, 1);
  assert.deepEqual(withRecall(chosen, "Faults"), { ...chosen, recall: "Faults" });
});

test("Does each option have words of its own, in a prediction too?", () => {
  const answer = withChoice(undefined, 0);
  assert.deepEqual(feedbackOf(question, answer).slice(1), [
    "Not this one.",
    "Look again. You may choose again.",
  ]);
  assert.deepEqual(feedbackOf(question, withChoice(answer, 1)), ["met", "Yes.", "It is."]);
  assert.deepEqual(feedbackOf(prediction, answer), ["kept", "Saved.", "Look again."]);
});

test("Are right answers counted by the first try, and predictions not at all?", () => {
  const right = withChoice(undefined, 1);
  const later = withChoice(withChoice(undefined, 0), 1);
  assert.equal(
    progressWords([question, prediction], { q: right, p: right }),
    "All answered; 1 of 1 right on the first try.",
  );
  assert.equal(
    progressWords([question], { q: later }),
    "All answered; 0 of 1 right on the first try.",
  );
});
