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
const { strayOf } = await import("../../../course/jupyter/extension/src/stray.js");

const STEM = "07_roadmap";
const EXERCISE = { stem: STEM };
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
  const renamed = strayOf("exercises/07_roadmap/07_roadmap-Copy1.ipynb", EXERCISE);
  assert.match(
    `${renamed?.words}`,
    /^07_roadmap-Copy1.ipynb is 07 Roadmap · exercise under another/,
  );
  assert.match(`${renamed?.words}`, /Both save to the same answers/);
  assert.doesNotMatch(`${strayOf("course/mine.ipynb", LESSON)?.words}`, /answers/);
  const moved = strayOf("old/07_roadmap.ipynb", EXERCISE);
  assert.match(
    `${moved?.words}`,
    /^07_roadmap.ipynb is a copy of 07 Roadmap · exercise in another/,
  );
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
