// What is shown of a play: its week by the kit's clock, what has happened by then, what came of it.

import { Clock } from "../kit/clock.js";
import { formatK } from "../kit/format.js";

/** @import { Editor } from "../kit/editor.js" */

/**
 * One roadmap as it was played; each list of numbers has one for each week.
 * @typedef {{ name: string, who: string, how: string, retention: number[], contribution_k: number[],
 *   brought_k: number[], registrations?: number[],
 *   events: { week: number, kind: string, text: string, who: string, mood: string }[] }} Track
 */

/** @typedef {"retention" | "contribution_k" | "registrations"} Series */

export const WEEKS = 13;
const PACE_MS = 260;
const CALM_PACE_MS = 900;

/** An amount that was brought in: "+$120k". */
export const gain = (/** @type {number} */ thousands) =>
  thousands > 0 ? `+${formatK(thousands)}` : formatK(thousands);

export class Player {
  isTableOpen = false;
  /** Whether the next tracks that arrive were asked for here: then they play at once. */
  isWanted = false;

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    this.clock = new Clock(editor, this.length, () => this.news, {
      paceMs: PACE_MS,
      calmPaceMs: CALM_PACE_MS,
      isSpeaking: true,
    });
    // What was played before opens at its end.
    this.clock.openAtEnd();
    editor.model.on("change:tracks", () => this.restart());
  }

  /** @returns {Track[]} */
  get tracks() {
    return this.editor.model.get("tracks");
  }

  get yours() {
    return this.tracks[0];
  }

  /** The portraits of somebody, by mood. */
  facesOf(/** @type {string} */ who) {
    return this.editor.model.get("faces")?.[who];
  }

  /** How many weeks there are; 0 before anything was played. */
  get length() {
    return this.tracks[0]?.brought_k.length ?? 0;
  }

  get quarters() {
    return this.length / WEEKS;
  }

  get week() {
    return this.clock.at;
  }

  get isOver() {
    return this.clock.isOver;
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

  /** What is new in the week that is shown, in sentences; at the end what came of it all. */
  get news() {
    const news = this.yours.events.filter((event) => event.week === this.week);
    const words = news.map((event) => event.text);
    return [...words, ...(this.isOver ? [this.result.join("")] : [])].join(" ");
  }

  /** At the end: what was expected, what came, and whether that is inside the bet, if there was one. */
  get result() {
    const { model } = this.editor;
    const brought = this.yours.brought_k[this.length - 1];
    const [low, high] = /** @type {number[]} */ (model.get("bet") ?? []);
    const expected = `${model.get("promise")} ${formatK(model.get("expected_k"))}`;
    if (high === undefined) return [`${expected}. Your roadmap brought in `, formatK(brought), "."];
    const place = low <= brought && brought <= high ? "inside" : "outside";
    const bet = `, and you bet ${formatK(low)} to ${formatK(high)}`;
    return [
      `${expected}${bet}. Your roadmap brought in `,
      formatK(brought),
      `: that is ${place} your bet.`,
    ];
  }

  restart() {
    this.clock.pause();
    this.clock.length = this.length;
    this.clock.at = 0;
    if (this.isWanted) {
      this.clock.start();
      this.editor.root.scrollIntoView({ block: "start" }); // it is higher than what was there before
    } else this.editor.redraw();
    this.isWanted = false;
  }
}

/** Of the others only what somebody would tell: surprises, and what was never built. */
const isTelling = (/** @type {{ kind: string }} */ event) =>
  ["missing", "penalty", "undone"].includes(event.kind);
