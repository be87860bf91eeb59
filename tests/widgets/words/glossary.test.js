import assert from "node:assert/strict";
import { test } from "node:test";
import {
  foundTerms,
  termFinder,
  termGroups,
} from "../../../course/twohats/widgets/words/glossary.js";

const term = (name, { also = [], forms = [], meaning = "", lessons = [] } = {}) => ({
  term: name,
  also,
  forms,
  meaning,
  lessons,
});
const TERMS = [
  term("free float", { meaning: "Delay of one package alone." }),
  term("float", { also: ["slack"], lessons: ["09", "14"] }),
  term("critical path", { meaning: "It has the least float.", lessons: ["09"] }),
  term("risk", { forms: ["risks"], lessons: ["11"] }),
  term("sponsor", { lessons: ["08"] }),
];
const LESSONS = ["08", "09", "11", "14"].map((id) => ({
  id,
  stem: `${id}_x`,
  title: id,
  isWritten: id !== "11",
}));
const names = (terms) => terms.map(({ term: name }) => name);

test("Does the exact name come first, then names with it, then meanings with it?", () => {
  assert.deepEqual(names(foundTerms(TERMS, "Float")), ["float", "free float", "critical path"]);
  assert.deepEqual(names(foundTerms(TERMS, " slack ")), ["float"]);
  assert.deepEqual(names(foundTerms(TERMS, "zebra")), []);
});

test("Does a text name a term by any of its names and forms, whatever its capitals?", () => {
  assert.equal(termFinder(TERMS)("Risks")?.term, "risk");
  assert.equal(termFinder(TERMS)("Critical-Path")?.term, "critical path");
  assert.equal(termFinder(TERMS)("a critical path"), undefined);
});

test("Are the terms of this lesson first, then those of lessons that can be opened?", () => {
  const groups = termGroups(TERMS, LESSONS, "09").map(({ title, terms }) => [title, names(terms)]);
  assert.deepEqual(groups, [
    ["In lesson 09", ["critical path", "float"]],
    ["In the lessons you can open", ["sponsor"]],
    ["In lessons in preparation", ["risk"]],
    ["More terms of the field", ["free float"]],
  ]);
});

test("Is no term lost or shown twice, and no empty group shown?", () => {
  for (const here of ["", "08", "11"]) {
    const groups = termGroups(TERMS, LESSONS, here);
    const shown = groups.flatMap(({ terms }) => names(terms));
    assert.deepEqual(shown.sort(), names(TERMS).sort());
    assert.ok(groups.every(({ terms }) => terms.length));
  }
});
