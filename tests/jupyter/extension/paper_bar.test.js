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
const { backWords, paperTitle, rootOfPaper } = await import(
  "../../../course/jupyter/extension/src/paper_bar.js"
);

test("Is a paper called what its first heading says?", () => {
  assert.equal(paperTitle("\n# Nine memos \n\n## Leila\n", "a/memos.md"), "Nine memos");
  assert.equal(paperTitle("No heading.\n## A second one\n", "a/memos.md"), "memos.md");
});

test("Does the way back name the page from which the paper was opened?", () => {
  assert.equal(backWords({ stem: "04_customer_focus", kind: "lesson" }), "Back to lesson 04");
  assert.equal(backWords({ stem: "07_roadmap", kind: "exercise" }), "Back to exercise 07");
});

test("Is the course found in whose folder a paper lies?", () => {
  assert.equal(rootOfPaper("assets/scenarios/marrowby/company.md"), "");
  assert.equal(rootOfPaper("hats/assets/scenarios/marrowby/documents/D1_letters.md"), "hats/");
});
