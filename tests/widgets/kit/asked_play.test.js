import assert from "node:assert/strict";
import { test } from "node:test";
import { AskedPlay } from "../../../course/twohats/widgets/kit/clock.js";

class Weeks extends AskedPlay {
  get played() {
    return this.editor.model.get("played");
  }
}

/** A play of twelve weeks on a page, with the traits that the page opens with; it notes what is sent. */
function playOn(/** @type {Record<string, unknown>} */ traits) {
  const sent = /** @type {string[]} */ ([]);
  const model = {
    get: (name) => traits[name],
    on: () => {},
    set: (name) => sent.push(name),
    save_changes: () => {},
  };
  return { play: new Weeks(/** @type {any} */ ({ model }), 12), sent };
}

test("Does a play that was shown to its end open at its end, without a word to Python?", () => {
  const { play, sent } = playOn({ played: { weeks: 12 }, plays_ended: 1 });
  assert.deepEqual([play.clock.isStarted, play.clock.isOver, sent], [true, true, []]);
});

test("Does a play that was asked for and not shown to its end wait for its button?", () => {
  const { play } = playOn({ played: { weeks: 12 }, plays_ended: 0 });
  assert.deepEqual([play.clock.isStarted, play.clock.at], [false, 0]);
});

test("Does a play that was never played wait for its button?", () => {
  const { play } = playOn({ played: null, plays_ended: 0 });
  assert.deepEqual([play.clock.isStarted, play.clock.at], [false, 0]);
});

test("Does asking for a play press once for Python?", () => {
  const { play, sent } = playOn({ played: null, plays_ended: 0, presses: 2 });
  play.play();
  assert.deepEqual([play.isWanted, sent], [true, ["presses"]]);
});
