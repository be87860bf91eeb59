// Which week is shown: by a clock, by steps, or by a jump to the end of a quarter.

/** @import { Editor } from "../kit/editor.js" */

/**
 * One roadmap as it was played; each list of numbers has one for each week.
 * @typedef {{ name: string, who: string, how: string, retention: number[], contribution_k: number[],
 *   brought_k: number[], events: { week: number, kind: string, text: string }[] }} Track
 */

export const WEEKS = 13;
const PACE_MS = 260;
const CALM_PACE_MS = 900;

export class Player {
  week = 0;
  isTableOpen = false;
  /** Whether the next tracks that arrive were asked for here: then they play at once. */
  isWanted = false;
  /** @type {ReturnType<typeof setInterval> | null} */
  clock = null;

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    this.week = this.length;
    editor.model.on("change:tracks", () => this.restart());
    editor.signal.addEventListener("abort", () => this.pause());
  }

  /** @returns {Track[]} */
  get tracks() {
    return this.editor.model.get("tracks");
  }

  get yours() {
    return this.tracks[0];
  }

  /** How many weeks there are; 0 before anything was played. */
  get length() {
    return this.tracks[0]?.brought_k.length ?? 0;
  }

  get quarters() {
    return this.length / WEEKS;
  }

  get isOver() {
    return this.week >= this.length;
  }

  get isPlaying() {
    return this.clock !== null;
  }

  get dateWords() {
    const quarter = Math.ceil(this.week / WEEKS);
    return `Quarter ${quarter}, week ${this.week - (quarter - 1) * WEEKS}`;
  }

  /** What happened up to this week, the latest first; the own roadmap's before the others'. */
  get events() {
    return this.tracks
      .flatMap((track, place) =>
        track.events
          .filter((event) => event.week <= this.week && (place === 0 || isTelling(event)))
          .map((event) => ({ event, track, isYours: place === 0 })),
      )
      .sort((a, b) => b.event.week - a.event.week);
  }

  restart() {
    this.pause();
    this.week = 0;
    this.editor.redraw();
    if (this.isWanted) this.toggle();
    this.isWanted = false;
  }

  toggle() {
    if (this.isPlaying) this.pause();
    else this.play();
    this.editor.redraw();
  }

  play() {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.clock = setInterval(() => this.tick(), isCalm ? CALM_PACE_MS : PACE_MS);
  }

  pause() {
    if (this.clock !== null) clearInterval(this.clock);
    this.clock = null;
  }

  tick() {
    this.show(this.week + 1, true);
    if (this.isOver) this.pause();
    this.editor.redraw();
  }

  step() {
    this.show(this.week + 1);
  }

  /** Show a week, and say what is new in it; the clock goes on only where it turned the page. */
  show(/** @type {number} */ week, isByClock = false) {
    if (!isByClock) this.pause();
    this.week = Math.max(0, Math.min(this.length, week));
    const news = this.yours.events.filter((event) => event.week === this.week);
    if (news.length) this.editor.say(news.map((event) => event.text).join(" "));
    this.editor.redraw();
  }
}

/** Of the others only what somebody would tell: not what they begin and finish. */
const isTelling = (/** @type {{ kind: string }} */ event) =>
  ["missing", "penalty"].includes(event.kind);
