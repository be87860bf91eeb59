import assert from "node:assert/strict";
import { test } from "node:test";
import { AskedPlay } from "../../../course/twohats/widgets/kit/clock.js";

class Weeks extends AskedPlay {
  get played() {
    return this.editor.model.get("played");
  }
}

/** A play of twelve weeks on a page, with what was played before; it notes what the page sends. */
function playOn(/** @type {object | null} */ played) {
  const sent = /** @type {string[]} */ ([]);
  const model = {
    get: () => played,
    on: () => {},
    set: (name) => sent.push(name),
    save_changes: () => {},
  };
  return { play: new Weeks(/** @type {any} */ ({ model }), 12), sent };
}

test("Does a play that was shown to its end open at its end, without a word to Python?", () => {
  const { play, sent } = playOn({ weeks: 12 });
  assert.deepEqual([play.clock.isStarted, play.clock.isOver, sent], [true, true, []]);
});

test("Does a play that was never played wait for its button?", () => {
  const { play } = playOn(null);
  assert.deepEqual([play.clock.isStarted, play.clock.at], [false, 0]);
});
