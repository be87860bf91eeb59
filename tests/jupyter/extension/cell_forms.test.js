import assert from "node:assert/strict";
import { test } from "node:test";
import { cellForm } from "../../../course/jupyter/extension/src/cell_forms.js";

const OPENING = 'from twohats.desk import lesson\n\ndesk = lesson("07_roadmap")';
const form = (source) => cellForm(source, "07_roadmap");

test("Is a cell that opens the notebook's own desk known?", () => {
  assert.equal(form(OPENING), "opening");
  assert.equal(form(`# Run this cell first\n${OPENING}\n`), "opening");
  assert.equal(form(OPENING.replaceAll("lesson", "exercise")), "opening");
});

test("Is another lesson's desk not opened?", () => {
  assert.equal(cellForm(OPENING, "08_project_manager"), null);
});

for (const source of [
  "desk.board()",
  'desk.quiz("warm_up")',
  'desk.note("explain", "What a \\"gauge\\" costs", words=(10, 80))',
  'desk.note("explain", "Why", words=(10, 80), done=True)',
  "# The board\ndesk.board()",
  'desk.text("omissions")',
]) {
  test(`Does ${JSON.stringify(source)} run by itself?`, () => assert.equal(form(source), "call"));
}

for (const source of [
  "desk.save(roadmap={})",
  "desk.save()",
  "desk.__class__()",
  "desk.board().value",
  "desk.board(); import os",
  "desk.board()\nimport os",
  'desk.quiz(open("x"))',
  'desk.quiz(f"{1}")',
  'desk.quiz("a" "b")',
  "desk.quiz(x)",
  "desk.unknown()",
  "!rm -rf x",
  "%run evil.py",
  "# a comment\revil()",
  "# a comment\u2028evil()",
  "# a comment\u0085evil()",
  "desk.board()\t",
  " desk.board()",
  'from twohats.desk import lesson\nimport os\ndesk = lesson("07_roadmap")',
  'from twohats.desk import exercise\n\ndesk = lesson("07_roadmap")',
  'print("hello")',
]) {
  test(`Does ${JSON.stringify(source)} not run by itself?`, () => assert.equal(form(source), null));
}

test("Is a cell of comments told from one that shows something?", () => {
  assert.equal(form("# Nothing to type: what you do above is saved."), "comment");
  assert.equal(form(""), "comment");
});
