import assert from "node:assert/strict";
import { test } from "node:test";
import { withLostStates } from "../../../course/jupyter/extension/src/widget_states.js";

const STATE = "application/vnd.jupyter.widget-state+json";
const widgets = (...ids) => ({
  [STATE]: { version_major: 2, state: Object.fromEntries(ids.map((id) => [id, { of: id }])) },
});
const ids = (metadata) => Object.keys(metadata[STATE].state);

test("Is a shown widget kept that does not live, with all that it is made of?", () => {
  const kept = withLostStates(widgets("board", "layout"), widgets("other"), ["board"]);
  assert.deepEqual(ids(kept), ["board", "layout", "other"]);
  assert.equal(kept[STATE].version_major, 2);
});

test("Is it kept where nothing lives at all?", () => {
  assert.deepEqual(ids(withLostStates(widgets("board"), undefined, ["board"])), ["board"]);
});

test("Is a widget's present state never replaced by an older one?", () => {
  const now = { [STATE]: { state: { board: { of: "now" } } } };
  const kept = withLostStates(widgets("board", "note"), now, ["board", "note"]);
  assert.deepEqual(kept[STATE].state.board, { of: "now" });
});

test("Is nothing kept of widgets that no cell shows any more?", () => {
  assert.equal(withLostStates(widgets("board"), widgets("new"), ["new"]), null);
  assert.equal(withLostStates(widgets("board"), widgets("board"), ["board"]), null);
  assert.equal(withLostStates(undefined, undefined, ["board"]), null);
});
