import assert from "node:assert/strict";
import { test } from "node:test";
import { Steps } from "../../../course/twohats/widgets/kit/steps.js";

/** An editor that only keeps what was changed last. */
const editor = () => ({ lastChange: null, redraw() {}, focus() {} });
const step = (name, words) => ({ name, words, help: "", done: () => [0, 1], view: () => name });

function steps() {
  const of = new Steps(editor(), [step("A", "row"), step("B"), step("C", "wish")]);
  of.view();
  return of;
}

/** The part that is open once a change was taken back, or made. */
function openAfter(words, isUndone) {
  const of = steps();
  of.go(1);
  of.editor.lastChange = { words, isUndone };
  of.view();
  return of.at;
}

test("Does a change that is taken back open the part in which it was?", () => {
  assert.equal(openAfter("row 3", true), 0);
  assert.equal(openAfter("wish 2: date", true), 2);
});

test("Does a change with words of no part open the part without words?", () => {
  const of = steps();
  of.go(2);
  of.editor.lastChange = { words: "Restaurants to Given up", isUndone: true };
  of.view();
  assert.equal(of.at, 1);
});

test("Does a change that is made leave the open part open?", () => {
  assert.equal(openAfter("row 3", false), 1);
});

test("Is a change followed once, so that the learner may go on from there?", () => {
  const of = steps();
  of.editor.lastChange = { words: "wish 2", isUndone: true };
  of.view();
  of.go(0);
  of.view();
  assert.equal(of.at, 0);
});

test("Is the next part brought into sight, whose beginning is above the button that goes on?", () => {
  const asked = [];
  const tabs = { scrollIntoView: (how) => asked.push(how.block) };
  const root = { querySelector: (selector) => (selector === ".th-steps" ? tabs : null) };
  const of = new Steps({ ...editor(), root }, [step("A"), step("B")]);
  of.go(1);
  assert.deepEqual(asked, ["nearest"]);
});
