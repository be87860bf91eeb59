import assert from "node:assert/strict";
import { registerHooks } from "node:module";
import { test } from "node:test";

// JupyterLab gives its packages at run time; what is asked here needs none of them.
registerHooks({
  resolve(name, context, next) {
    if (!/^@lumino\//.test(name)) return next(name, context);
    return { url: "data:text/javascript,export class Widget {}", shortCircuit: true };
  },
});
const { strayOf, strayWords } = await import("../../../course/jupyter/extension/src/stray.js");

const STEM = "07_roadmap";
const EXERCISE = { stem: STEM };
const words = (path, metadata, isThere) => {
  const stray = strayOf(path, metadata);
  assert.ok(stray, path);
  return strayWords(stray, isThere);
};
const LESSON = { stem: STEM, objectives: [] };

test("Is a notebook in its place, of nothing, or marked, no copy?", () => {
  for (const [path, metadata] of [
    ["exercises/07_roadmap/07_roadmap.ipynb", EXERCISE],
    ["course/07_roadmap.ipynb", LESSON],
    ["notes.ipynb", {}],
    ["notes.ipynb", undefined],
    ["notes.ipynb", { stem: "../../x" }],
    ["gradebook/submitted/ada/07_roadmap/07_roadmap.ipynb", EXERCISE],
    ["solutions/notebooks/07_roadmap/07_roadmap.ipynb", EXERCISE],
  ]) {
    assert.equal(strayOf(path, metadata), null, path);
  }
});

test("Is it said whether a notebook has another name or is in another folder?", () => {
  const copy = words("exercises/07_roadmap/07_roadmap-Copy1.ipynb", EXERCISE, true);
  assert.match(copy, /^07_roadmap-Copy1.ipynb is a copy of 07 Roadmap · exercise under another/);
  assert.match(copy, /Both save to the same answers/);
  assert.doesNotMatch(words("course/mine.ipynb", LESSON, true), /answers/);
  const elsewhere = words("old/07_roadmap.ipynb", EXERCISE, true);
  assert.match(elsewhere, /^07_roadmap.ipynb is a copy of 07 Roadmap · exercise in another/);
});

test("Is the only one there is no copy, and shares its answers with none?", () => {
  const renamed = words("exercises/07_roadmap/final.ipynb", EXERCISE, false);
  assert.match(renamed, /^final.ipynb is 07 Roadmap · exercise under another name/);
  assert.doesNotMatch(renamed, /Both/);
  assert.doesNotMatch(words("old/07_roadmap.ipynb", EXERCISE, false), /copy/);
});

test("Is it said where a page saves that was moved while it was open, and where it belongs?", () => {
  const openedIn = "exercises/07_roadmap/";
  const moved = strayOf("old/07_roadmap.ipynb", EXERCISE, openedIn);
  assert.match(
    `${moved && strayWords(moved)}`,
    /moved while it was open.* in exercises\/07_roadmap/,
  );
  assert.equal(moved?.own, "exercises/07_roadmap/07_roadmap.ipynb");
  // Even where it is a page again, in another copy of the course.
  assert.notEqual(strayOf("b/exercises/07_roadmap/07_roadmap.ipynb", EXERCISE, openedIn), null);
});

test("Is the page itself looked for in the same course?", () => {
  const own = (path, metadata) => strayOf(path, metadata)?.own;
  assert.equal(
    own("class/exercises/07_roadmap-Copy1/07_roadmap.ipynb", EXERCISE),
    "class/exercises/07_roadmap/07_roadmap.ipynb",
  );
  assert.equal(own("class/course/mine.ipynb", LESSON), "class/course/07_roadmap.ipynb");
  assert.equal(own("mine.ipynb", EXERCISE), "exercises/07_roadmap/07_roadmap.ipynb");
});
