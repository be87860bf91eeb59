// Which commands of a widget's buttons are run on a page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { runOwnCommands } from "../../../course/jupyter/extension/src/own_commands.js";

/** What is run when a button with that command is pressed. */
function pressed(command, args = "{}") {
  const run = [];
  let click = () => {};
  const node = {
    addEventListener: (_name, call) => {
      click = call;
    },
  };
  runOwnCommands(
    node,
    (name, given) => run.push([name, given]),
    (path, heading) => run.push(["at", path, heading]),
  );
  const control = { dataset: { commandlinkerCommand: command, commandlinkerArgs: args } };
  const quiet = () => {};
  click({ target: { closest: () => control }, preventDefault: quiet, stopPropagation: quiet });
  return run;
}

test("is the notebook saved before the hub's list of assignments opens?", () => {
  const names = pressed("nbgrader:open-assignment-list").map(([name]) => name);
  assert.deepEqual(names, ["docmanager:save", "nbgrader:open-assignment-list"]);
});

test("is a paper opened to be read, from a widget and from a text?", () => {
  const notes = "assets/scenarios/marrowby/engineering_notes.md";
  const args = JSON.stringify({ path: notes });
  const opened = [["docmanager:open", { path: notes, factory: "Markdown Preview" }]];
  assert.deepEqual(pressed("docmanager:open", args), opened);
  assert.deepEqual(pressed("rendermime:handle-local-link", args), opened);
  const page = JSON.stringify({ path: "course/07_roadmap.ipynb" });
  assert.deepEqual(pressed("rendermime:handle-local-link", page), []);
});

test("is another command left alone, and nothing but a path passed on?", () => {
  assert.deepEqual(pressed("nbgrader:open-formgrader"), []);
  const args = JSON.stringify({ path: "course/00_start.ipynb", kernel: "x" });
  assert.deepEqual(pressed("docmanager:open", args), [
    ["docmanager:open", { path: "course/00_start.ipynb" }],
  ]);
});

test("is a link to a heading followed to it, from a widget and from a text?", () => {
  const path = "course/07_roadmap.ipynb";
  const at = [["at", path, "Your-own-question"]];
  const fromWidget = JSON.stringify({ path, id: "Your-own-question" });
  assert.deepEqual(pressed("docmanager:open", fromWidget), at);
  const fromText = JSON.stringify({ path, id: "#Your-own-question" });
  assert.deepEqual(pressed("rendermime:handle-local-link", fromText), at);
});
