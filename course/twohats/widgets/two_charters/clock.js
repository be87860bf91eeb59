// Which quarter is shown: by a clock that can be stopped, or step by step.

/** @import { Editor } from "../kit/editor.js" */

const PACE_MS = 500;
const CALM_PACE_MS = 1200;

export class Clock {
  at = 0;
  isStarted = false;
  /** @type {ReturnType<typeof setInterval> | null} */
  #ticking = null;

  /**
   * `words` are what is said of the quarter that is shown.
   * @param {Editor} editor
   * @param {number} length
   * @param {() => string} words
   */
  constructor(editor, length, words) {
    this.editor = editor;
    this.length = length;
    this.words = words;
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

  toggle() {
    if (this.isPlaying) this.pause();
    else this.play();
    this.editor.redraw();
  }

  play() {
    this.pause();
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#ticking = setInterval(() => this.#tick(), isCalm ? CALM_PACE_MS : PACE_MS);
  }

  pause() {
    if (this.#ticking !== null) clearInterval(this.#ticking);
    this.#ticking = null;
  }

  #tick() {
    this.at += 1;
    if (this.isOver) {
      this.pause();
      this.editor.say(this.words()); // in between, every half second, nobody could follow
    }
    this.editor.redraw();
  }

  /** Show one quarter, and say what it looks like. */
  show(/** @type {number} */ quarter) {
    this.pause();
    this.at = Math.max(0, Math.min(this.length, quarter));
    if (this.isStarted) this.editor.say(this.words());
    this.editor.redraw();
  }
}
