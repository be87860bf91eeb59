// Two years in which the goal runs the prize draws, month by month: what it said, whom it kept.

import { html, nothing } from "lit-html";
import { AskedPlay, changedNote, clockButtons } from "../kit/clock.js";
import { button } from "../kit/controls.js";
import { formatMonth, formatNumber } from "../kit/format.js";
import { lineChart } from "../kit/lines.js";
import { amountWords, measureOf } from "./tree.js";

/** @import { Editor } from "../kit/editor.js" */

/**
 * @typedef {{ month: number, before: number, after: number, goes_on: boolean }} Decision
 * @typedef {{ goal: string, start: number, stopped: number | null, months: string[],
 *   decisions: Decision[], registrations: number[], kept: number[],
 *   tracks: { name: string, kept: number }[] }} Played
 */

export class GoalPlay extends AskedPlay {
  constructor(/** @type {Editor} */ editor) {
    super(editor, 24);
  }

  /** What was played last; null before. @returns {Played | null} */
  get played() {
    const played = this.editor.model.get("played");
    return played?.tracks ? played : null;
  }

  get goal() {
    return this.editor.value.kpi_tree.find((/** @type {any} */ one) => one.kind === "goal")?.id;
  }

  /** What the rule says in the month that is shown. */
  get sentence() {
    const played = this.played;
    if (!played) return "";
    const { start, stopped, months, decisions, goal } = played;
    const { at, isOver } = this.clock;
    const { name, unit } = measureOf(this.editor, goal);
    if (at === 0) return "Before July 2025. There is no prize draw yet.";
    const month = at - 1;
    const label = formatMonth(months[month]);
    const decision = decisions.find((one) => one.month === month);
    if (isOver) return this.verdict(stopped, label, name);
    if (month < start) return `${label}: no prize draw yet.`;
    if (stopped !== null && month > stopped) return `${label}: the draws have ended.`;
    if (!decision)
      return `${label}: draws run. ${decisions.length ? "Too early to say." : `Nobody has counted “${name}”.`}`;
    const [before, after] = [decision.before, decision.after].map((one) => amountWords(one, unit));
    return `${label}: “${name}” went from ${before} to ${after}. ${decision.goes_on ? "Better: the draws go on." : "No better: the draws end."}`;
  }

  verdict(
    /** @type {number | null} */ stopped,
    /** @type {string} */ last,
    /** @type {string} */ name,
  ) {
    const { months, tracks, decisions } = /** @type {Played} */ (this.played);
    const kept = formatNumber(tracks[0].kept);
    if (stopped === null) {
      const why = decisions.length ? "got better every time" : "was never counted";
      return `In ${last} the draws are still running: “${name}” ${why}. ${kept} customers were kept.`;
    }
    return `“${name}” ended the draws in ${formatMonth(months[stopped])}. ${kept} customers were kept.`;
  }
}

/** Registrations and customers kept, as far as they are shown. */
function charts(/** @type {GoalPlay} */ { clock, sentence, editor }, /** @type {Played} */ played) {
  const [opened, inWeek8] = ["K08", "K12"].map((id) => measureOf(editor, id).name);
  const upTo = (/** @type {number[]} */ values) => values.slice(0, clock.at || 1);
  const { months, registrations, kept } = played;
  const marks = [0, 11, 23].map((at) => formatMonth(months[at]));
  const top = Math.max(...registrations);
  return html`<div class="kpi-charts">${lineChart({
    title: html`<b>${opened}</b>`,
    label: sentence,
    lines: [{ values: upTo(registrations) }],
    marks,
    length: 24,
    from: 0,
    to: top,
    format: formatNumber,
  })}${lineChart({
    title: html`<b>${inWeek8}</b> <span class="th-soft">known until April 2027</span>`,
    label: `${inWeek8}: ${formatNumber(upTo(kept).at(-1) ?? 0)}`,
    lines: [{ values: upTo(kept), look: "is-own" }],
    marks,
    length: 24,
    from: 1300,
    to: Math.max(...kept),
    format: formatNumber,
  })}</div>`;
}

/** Whom each goal would have kept; bars begin at the least that is kept, since all keep most. */
function trackBars(/** @type {Played["tracks"]} */ tracks, isStale = false) {
  const all = tracks.map(({ kept }) => kept);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return html`<div><h4>New customers in week 8, over the two years, if this measure decides</h4><ul class="tracks">${tracks.map(
    ({ name, kept }, index) =>
      html`<li><span>${index ? name : html`<b>${isStale ? "Your earlier goal" : name}</b>`}</span><span class="track-bar" aria-hidden="true"><i data-own=${index === 0} style="width:${(100 * (kept - least)) / (most - least || 1)}%"></i></span><b>${formatNumber(kept)}</b></li>`,
  )}</ul><p class="th-soft">The bars begin at ${formatNumber(least)}, not at zero.</p></div>`;
}

export function playView(/** @type {GoalPlay} */ play) {
  const { editor, clock, played, goal } = play;
  const start = () => play.play();
  if (!played || !clock.isStarted) {
    // The attack comes first: until it is done, its button is the main one.
    const isNext = goal && Array.isArray(editor.model.get("attacked")?.rows);
    return html`<div>${button(goal ? "Play 24 months with your goal" : "Choose a goal, then play", start, { kind: isNext ? "main" : "", focus: "play", isDisabled: !goal || editor.isReadOnly })}</div>`;
  }
  const isStale = played.goal !== goal;
  return html`<section class="kpi-play th-stack" aria-label="Two years with your goal"><p class="kpi-said">${play.sentence}</p>
    <div class="th-head">${clockButtons(clock, { step: "one month", start, isStopped: !goal })}</div>
    ${isStale ? changedNote("Your goal has changed since.", goal ? start : null) : nothing}
    ${charts(play, played)}${clock.isOver ? trackBars(played.tracks, isStale) : nothing}</section>`;
}
