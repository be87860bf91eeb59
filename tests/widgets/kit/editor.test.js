import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { Editor, REST_MS } from "../../../course/twohats/widgets/kit/editor.js";

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] });
  Object.assign(globalThis, { addEventListener: () => {}, HTMLElement: class {}, Node: class {} });
});
afterEach(() => mock.timers.reset());

/** An editor of a value, with the model that it talks to and what the model was asked to save. */
function open(value) {
  const state = { value, confirmed: null, edits: 0, disabled: false };
  const calls = {};
  const saved = [];
  const model = {
    get: (name) => state[name],
    set(name, next) {
      state[name] = next;
      for (const call of calls[`change:${name}`] ?? []) call();
    },
    save_changes: () => saved.push(state.value),
    send: () => {},
    on: (event, call) => {
      calls[event] = [...(calls[event] ?? []), call];
    },
  };
  const root = new EventTarget();
  root.getRootNode = () => ({ activeElement: null });
  const editor = new Editor({ model, root, signal: new AbortController().signal });
  return { editor, model, saved, root };
}

test("Does Undo bring the value before a commit back, and say which?", () => {
  const { editor, saved } = open({ days: 3 });
  editor.commit({ days: 5 }, "days of T01");
  editor.undo();
  assert.deepEqual(editor.value, { days: 3 });
  assert.deepEqual(saved, [{ days: 5 }, { days: 3 }]);
  assert.equal(editor.announcement, "Undone: days of T01.");
  assert.equal(editor.history.words, null);
});

test("Is what could be undone forgotten when Python gives another value?", () => {
  const { editor, model } = open({ days: 3 });
  editor.commit({ days: 5 }, "days of T01");
  model.set("value", { days: 9 });
  assert.deepEqual(editor.value, { days: 9 });
  assert.equal(editor.history.words, null);
  editor.undo();
  assert.deepEqual(editor.value, { days: 9 });
});

test("Is it said why Undo has nothing to take back, until there is something again?", () => {
  const { editor, model } = open({ days: 3 });
  model.set("value", { days: 4 });
  assert.equal(editor.history.whyNothing, "", "nothing was there to be forgotten");
  editor.commit({ days: 5 }, "days of T01");
  editor.history.wordsOfAnswer = "The sum is shown.";
  model.set("value", { days: 7 });
  assert.equal(editor.history.whyNothing, "The sum is shown.");
  editor.commit({ days: 8 }, "days of T01");
  assert.equal(editor.history.whyNothing, "");
  model.set("value", { days: 9 });
  assert.match(editor.history.whyNothing, /brought up to date/);
});

test("Does an answer that says the same keep what can be undone?", () => {
  const { editor, model } = open({ days: 3 });
  editor.commit({ days: 5 }, "days of T01");
  model.set("value", { days: 5 });
  assert.equal(editor.history.words, "days of T01");
});

test("Does Python hear of a held key once, when the hand rests, and is it one step to undo?", () => {
  const { editor, saved } = open({ days: 3 });
  for (const days of [4, 5, 6]) editor.commit({ days }, "days of T01", { isKey: true });
  assert.deepEqual(saved, []);
  assert.deepEqual(editor.value, { days: 6 });
  mock.timers.tick(REST_MS);
  assert.deepEqual(saved, [{ days: 6 }]);
  editor.undo();
  assert.deepEqual(editor.value, { days: 3 });
});

test("Are two rests of the hand two steps to undo?", () => {
  const { editor } = open({ days: 3 });
  editor.commit({ days: 4 }, "days of T01", { isKey: true });
  mock.timers.tick(REST_MS);
  editor.commit({ days: 5 }, "days of T01", { isKey: true });
  mock.timers.tick(REST_MS);
  editor.undo();
  assert.deepEqual(editor.value, { days: 4 });
});

test("Does a commit of what is already there save nothing?", () => {
  const { editor, saved } = open({ days: 3 });
  editor.preview({ days: 4 });
  editor.commit({ days: 3 }, "days of T01");
  assert.deepEqual([saved, editor.value, editor.history.words], [[], { days: 3 }, null]);
});

test("Can nothing be taken back while the widget is read-only?", () => {
  const { editor, model } = open({ days: 3 });
  editor.commit({ days: 5 }, "days of T01");
  model.set("disabled", true);
  editor.undo();
  assert.deepEqual(editor.value, { days: 5 });
  assert.equal(editor.history.words, "days of T01");
});

test("Is a change that a redraw itself causes shown by another redraw, and not inside it?", () => {
  const { editor } = open({ days: 3 });
  const depths = [];
  let depth = 0;
  editor.start(() => {
    depth += 1;
    depths.push([depth, editor.value.days]);
    // As when a field with unsaved typing is removed: its leaving commits.
    if (editor.value.days === 4) editor.commit({ days: 5 }, "days of T01");
    depth -= 1;
  });
  editor.commit({ days: 4 }, "days of T01");
  assert.equal(Math.max(...depths.map(([level]) => level)), 1);
  assert.deepEqual(depths.at(-1), [1, 5]);
});

test("Does an element that a redraw moves not count as left?", () => {
  const { editor, root, saved } = open({ days: 3 });
  editor.start(() => {
    root.dispatchEvent(Object.assign(new Event("focusout"), { relatedTarget: null }));
  });
  editor.commit({ days: 4 }, "days of T01", { isKey: true });
  assert.deepEqual(saved, []);
  root.dispatchEvent(Object.assign(new Event("focusout"), { relatedTarget: null }));
  assert.deepEqual(saved, [{ days: 4 }]);
});

test("Is a change drawn once, with all that is said of it?", () => {
  const { editor } = open({ days: 3 });
  const drawn = [];
  editor.start(() => drawn.push([editor.value.days, editor.announcement]));
  editor.batch(() => {
    editor.commit({ days: 5 }, "days of T01");
    editor.say("T01 takes 5 days.");
  });
  assert.deepEqual(drawn.slice(1), [[5, "T01 takes 5 days."]]);
});

test("Does what is typed in a field leave all around it as it is drawn?", () => {
  const { editor } = open({ days: 3 });
  let [whole, field] = [0, 0];
  editor.start(() => {
    whole += 1;
  });
  editor.drafts.show("days", {
    draw: () => {
      field += 1;
    },
  });
  editor.batch(() => editor.drafts.type("days", "4"));
  assert.deepEqual([whole, field], [1, 1]);
});

test("Can neither the showing of the truth nor what was before it be undone?", () => {
  const { editor, saved } = open({ low: null, state: "open" });
  editor.commit({ low: 10, state: "open" }, "the interval");
  editor.commit({ low: 10, state: "kept" }, "the day shown", { isFinal: true });
  assert.equal(editor.history.words, null);
  editor.undo();
  assert.deepEqual(saved.at(-1), { low: 10, state: "kept" });
  editor.commit({ low: 10, state: "kept", sentence: "x" }, "your sentence");
  assert.equal(editor.history.words, "your sentence");
});
