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
  const said = [];
  const editor = {
    model: { get: () => tracks, on: () => {} },
    signal: new AbortController().signal,
    redraw: () => {},
    say: (words) => said.push(words),
  };
  return { player: new Player(editor), said };
}

test("does what was played before open at its end?", () => {
  const { player } = playerOf(track("Yours"));
  assert.equal(player.week, 6 * WEEKS);
  assert.ok(player.isOver);
});

test("does no step lead beyond the first or the last week?", () => {
  const { player } = playerOf(track("Yours"));
  player.step();
  assert.equal(player.week, 6 * WEEKS);
  player.show(-5);
  assert.equal(player.week, 0);
});

test("is an event of the own roadmap spoken in its week, and only there?", () => {
  const { player, said } = playerOf(track("Yours", [{ week: 3, kind: "missing", text: "Oh." }]));
  player.show(2);
  assert.deepEqual(said, []);
  player.step();
  player.step();
  assert.deepEqual(said, ["Oh."]);
});

test("are of the others only surprises told, and nothing before its week?", () => {
  const events = [
    { week: 1, kind: "begun", text: "Begin." },
    { week: 3, kind: "missing", text: "Need." },
    { week: 26, kind: "penalty", text: "Law." },
  ];
  const { player } = playerOf(track("Yours", events), track("The loudest", events));
  player.show(3);
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
  player.show(0);
  player.toggle();
  assert.ok(player.isPlaying);
  player.step();
  assert.ok(!player.isPlaying);
});

test("do four words at one height lie apart, and inside the chart?", () => {
  const tracks = ["A", "B", "C", "D"].map((name) => track(name));
  for (const height of [0, 50, 100]) {
    const places = endWords(tracks, "retention", 5, () => height).map(({ place }) => place);
    for (let at = 1; at < places.length; at += 1)
      assert.ok(places[at] - places[at - 1] >= 11 - 1e-9, `${places}`);
    assert.ok(places.at(-1) <= 100);
  }
});
