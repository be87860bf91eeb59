// Which step of a play is shown (a quarter, a week): by a clock that can be stopped, or one by one.

import { html, nothing } from "lit-html";
import { button } from "./controls.js";

/** @import { Editor } from "./editor.js" */

const PACE_MS = 500;
const CALM_PACE_MS = 1200;

export class Clock {
  at = 0;
  isStarted = false;
  /** @type {ReturnType<typeof setInterval> | null} */
  #ticking = null;

  /**
   * `words` are what is said of the step that is shown; where they are few, `isSpeaking` says them
   * while the clock runs, too. `paceMs` is how long a step stays, `calmPaceMs` with reduced motion.
   * @param {Editor} editor
   * @param {number} length
   * @param {() => string} words
   * @param {{ paceMs?: number, calmPaceMs?: number, isSpeaking?: boolean }} [options]
   */
  constructor(editor, length, words, options = {}) {
    const { paceMs = PACE_MS, calmPaceMs = CALM_PACE_MS, isSpeaking = false } = options;
    this.editor = editor;
    this.length = length;
    this.words = words;
    this.paces = { paceMs, calmPaceMs };
    this.isSpeaking = isSpeaking;
    editor.signal?.addEventListener("abort", () => this.pause());
  }

  get isOver() {
    return this.at >= this.length;
  }

  get isPlaying() {
    return this.#ticking !== null;
  }

  /** Play from the beginning. */
  start() {
    this.isStarted = true;
    this.at = 0;
    this.play();
    this.editor.redraw();
  }

  /** Show the end of what was played before: nobody presses for it, so nothing is said or sent. */
  openAtEnd() {
    this.isStarted = true;
    this.at = this.length;
  }

  toggle() {
    if (this.isPlaying) this.pause();
    else this.play();
    this.editor.redraw();
  }

  play() {
    this.pause();
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const { paceMs, calmPaceMs } = this.paces;
    this.#ticking = setInterval(() => this.#tick(), isCalm ? calmPaceMs : paceMs);
  }

  pause() {
    if (this.#ticking !== null) clearInterval(this.#ticking);
    this.#ticking = null;
  }

  #tick() {
    this.at += 1;
    if (this.isOver) {
      this.pause();
      this.#sendEnd();
    }
    if (this.isOver || this.isSpeaking) this.#speak(); // else, every half second, nobody could follow
    this.editor.redraw();
  }

  /** Show one step, and say what it looks like. */
  show(/** @type {number} */ step) {
    this.pause();
    this.at = Math.max(0, Math.min(this.length, step));
    if (this.isStarted) this.#speak();
    if (this.isStarted && this.isOver) this.#sendEnd();
    this.editor.redraw();
  }

  /** From now on other parts of the page may say what the play has shown. */
  #sendEnd() {
    const { model } = this.editor;
    model.set("plays_ended", model.get("plays_ended") + 1);
    model.save_changes();
  }

  #speak() {
    const words = this.words();
    if (words) this.editor.say(words);
  }
}

/**
 * A play that Python works out (`asked_play.py`): its clock starts once what was asked for has come as
 * `played`. What was shown to its end before is there at its end when the page opens.
 */
export class AskedPlay {
  isWanted = false;
  isTableOpen = false;

  constructor(/** @type {Editor} */ editor, /** @type {number} */ length) {
    this.editor = editor;
    this.clock = new Clock(editor, length, () => this.sentence);
    if (this.played && editor.model.get("plays_ended")) this.clock.openAtEnd();
    editor.model.on("change:played", () => {
      if (this.isWanted) this.clock.start();
      this.isWanted = false;
      editor.focus("play");
    });
  }

  /** Ask Python for the play. */
  play() {
    const { model } = this.editor;
    this.isWanted = true;
    model.set("presses", model.get("presses") + 1);
    model.save_changes();
  }

  /** What was played last; null before. @returns {object | null} */
  get played() {
    return null;
  }

  /** What is said of the step that is shown. */
  get sentence() {
    return "";
  }
}

/**
 * Play and pause, one step, and to the end. `step` says what a step is ("one week"), `start` plays
 * from the beginning; `isStopped` if that cannot be done now.
 * @param {Clock} clock
 * @param {{ step: string, start: () => void, isStopped?: boolean }} options
 */
export function clockButtons(clock, { step, start, isStopped = false }) {
  const { isOver, isPlaying } = clock;
  const label = isPlaying ? "Pause" : isOver ? "Play again" : "Play on";
  const press = () => (isOver ? start() : clock.toggle());
  const show = (/** @type {number} */ at) => {
    clock.show(at);
    if (clock.isOver) clock.editor.focus("play"); // the button that was pressed is off by now
  };
  return html`${button(label, press, { kind: "main", focus: "play", isDisabled: isOver && isStopped })}
    ${button(`Play ${step}`, () => show(clock.at + 1), { focus: "step", isDisabled: isOver })}
    ${button("Skip to the end", () => show(clock.length), { kind: "quiet", focus: "end", isDisabled: isOver })}`;
}

/**
 * Beside a play whose board has changed: it stays to be looked at, and says whose it is. `words` say
 * what has changed ("Your goal has changed since."); without `start` the new one can't be played yet.
 * @param {string} words
 * @param {(() => void) | null} start
 */
export function changedNote(words, start) {
  return html`<div class="th-offer" role="group" aria-label="The play is older than your work"><p><b>${words}</b> What you see here is the earlier play.</p>
    ${start ? button("Play it as it is now", start, { focus: "now" }) : nothing}</div>`;
}
