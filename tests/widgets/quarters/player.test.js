// Which week is shown, what is told of it, and where the words at the lines' ends lie.

import assert from "node:assert/strict";
import { test } from "node:test";
import { endWords } from "../../../course/twohats/widgets/quarters/line_chart.js";
import { Player, WEEKS } from "../../../course/twohats/widgets/quarters/player.js";

const track = (name, events = []) => ({
  name,
  brought_k: Array.from({ length: 6 * WEEKS }, (_, week) => week),
  retention: Array.from({ length: 6 * WEEKS }, () => 80),
  events,
});

function playerOf(...tracks) {
  return playerWith({}, ...tracks);
}

function playerWith(traits, ...tracks) {
  const said = [];
  const state = {
    promise: "Your estimates said",
    expected_k: 50,
    tracks,
    plays_ended: 0,
    ...traits,
  };
  const set = (name, value) => {
    state[name] = value;
  };
  const editor = {
    model: { get: (name) => state[name], set, save_changes: () => {}, on: () => {} },
    signal: new AbortController().signal,
    redraw: () => {},
    say: (words) => said.push(words),
  };
  return { player: new Player(editor), said, state };
}

test("does Python hear of a play's end, and of nothing before it?", () => {
  const { player, state } = playerOf(track("Yours"));
  player.clock.show(6 * WEEKS - 1);
  assert.equal(state.plays_ended, 0);
  player.clock.show(6 * WEEKS);
  assert.equal(state.plays_ended, 1);
});

test("does what was played before open at its end?", () => {
  const { player } = playerOf(track("Yours"));
  assert.equal(player.week, 6 * WEEKS);
  assert.ok(player.isOver);
});

test("does no step lead beyond the first or the last week?", () => {
  const { player } = playerOf(track("Yours"));
  player.clock.show(player.week + 1);
  assert.equal(player.week, 6 * WEEKS);
  player.clock.show(-5);
  assert.equal(player.week, 0);
});

test("does the last sentence hold what came against the bet?", () => {
  const words = (bet) => playerWith({ bet }, track("Yours")).player.result.join("");
  assert.equal(words([]), "Your estimates said $50k. Your roadmap brought in $77k.");
  assert.equal(
    words([60, 80]),
    "Your estimates said $50k, and you bet $60k to $80k. Your roadmap brought in $77k: that is inside your bet.",
  );
  assert.match(words([10, 20]), /outside your bet/);
});

test("is what came of it said at the end?", () => {
  const { player, said } = playerOf(track("Yours"));
  player.clock.show(6 * WEEKS);
  assert.deepEqual(said, ["Your estimates said $50k. Your roadmap brought in $77k."]);
});

test("is an event of the own roadmap spoken in its week, and only there?", () => {
  const { player, said } = playerOf(track("Yours", [{ week: 3, kind: "missing", text: "Oh." }]));
  player.clock.show(2);
  assert.deepEqual(said, []);
  player.clock.show(player.week + 1);
  player.clock.show(player.week + 1);
  assert.deepEqual(said, ["Oh."]);
});

test("is it told of the others what was never built?", () => {
  const events = [{ week: 39, kind: "undone", text: "Not done." }];
  const { player } = playerOf(track("Yours"), track("The list by messages", events));
  assert.deepEqual(
    player.events.map(({ event }) => event.text),
    ["Not done."],
  );
});

test("are of the others only surprises told, and nothing before its week?", () => {
  const events = [
    { week: 1, kind: "begun", text: "Begin." },
    { week: 3, kind: "missing", text: "Need." },
    { week: 26, kind: "penalty", text: "Law." },
  ];
  const { player } = playerOf(track("Yours", events), track("The list by messages", events));
  player.clock.show(3);
  const lines = player.events.map(({ event, isYours }) => [event.text, isYours]);
  assert.deepEqual(lines, [
    ["Need.", true],
    ["Need.", false],
    ["Begin.", true],
  ]);
});

test("does a step by hand stop the clock?", () => {
  globalThis.matchMedia = () => ({ matches: false });
  const { player } = playerOf(track("Yours"));
  player.clock.show(0);
  player.clock.toggle();
  assert.ok(player.clock.isPlaying);
  player.clock.show(player.week + 1);
  assert.ok(!player.clock.isPlaying);
});

test("do four words at one height lie apart, and inside the chart?", () => {
  const tracks = ["A", "B", "C", "D"].map((name) => track(name));
  for (const height of [0, 50, 100]) {
    const places = endWords(tracks, "retention", 5, () => height).map(({ place }) => place);
    for (let at = 1; at < places.length; at += 1)
      assert.ok(places[at] - places[at - 1] >= 11 - 1e-9, `${places}`);
    assert.ok(places[0] >= 5.5 && places.at(-1) <= 94.5, `${places}`);
  }
});
