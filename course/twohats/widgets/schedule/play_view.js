// How a plan is played on the page: a row for each package, week by week, and the dots.

import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { live } from "lit-html/directives/live.js";
import { button } from "../kit/controls.js";
import { sameData } from "../kit/data.js";
import { futureDots } from "../kit/dots.js";
import { joinList } from "../kit/format.js";
import { dataTable } from "../kit/tables.js";
import { dayCount, days } from "./estimates.js";
import { blameCounts, eventsOf, futuresOf, keptBy, WEEK, weeksOf } from "./play.js";

/** @import { Package } from "./estimates.js" */
/** @import { Future } from "./play.js" */
/** @import { Schedule } from "./schedule.js" */

const MOST_BLAMED = 4;

/** What is played, and how far: seen on the page and not saved. */
export class Play {
  /** Which future, and how many of its weeks have passed. */
  at = 0;
  week = 0;
  isAll = false;
  /** The day whose promise is looked at among all futures. @type {number | null} */
  promised = null;
  /** @type {{ key: unknown, futures: Future[] }} */
  #latest = { key: null, futures: [] };

  constructor(/** @type {Schedule} */ schedule) {
    this.schedule = schedule;
  }

  /** @returns {Future[]} */
  get futures() {
    const { model, packages, links } = this.schedule;
    const key = model.get("futures")?.played;
    if (this.#latest.key !== key && !sameData(this.#latest.key, key)) {
      this.#latest = { key, futures: futuresOf(key, packages, links) };
      [this.at, this.week, this.isAll, this.promised] = [0, 0, false, null];
    }
    // While a package comes or goes, its runs are on their way.
    const played = new Set(key?.ids);
    const isSame = played.size === packages.length && packages.every(({ id }) => played.has(id));
    return isSame ? this.#latest.futures : [];
  }

  get future() {
    return this.futures[this.at];
  }

  get isOver() {
    return this.week >= weeksOf(this.future);
  }

  /** The whole days from the naive date to the last end. */
  get range() {
    const { naive } = this.schedule.model.get("futures").first;
    const ends = this.futures.map(({ end }) => end);
    return {
      naive,
      least: Math.floor(Math.min(naive, ...ends)),
      most: Math.ceil(Math.max(...ends)),
    };
  }

  go(/** @type {number} */ week) {
    this.week = Math.min(week, weeksOf(this.future));
    const { editor } = this.schedule;
    editor.redraw();
    editor.say(`${weekWords(this)} ${this.isOver ? endWords(this) : eventWords(this).join(" ")}`);
    if (this.isOver) editor.focus("play-another");
  }

  another() {
    this.at = (this.at + 1) % this.futures.length;
    this.week = 0;
    this.go(1);
    this.schedule.editor.focus("play-week");
  }

  show(/** @type {boolean} */ isAll) {
    this.isAll = isAll;
    this.schedule.editor.redraw();
    this.schedule.editor.focus(isAll ? "play-day" : "play-all");
  }

  promise(/** @type {number} */ day) {
    this.promised = day;
    this.schedule.editor.redraw();
  }
}

function weekWords(/** @type {Play} */ { week, at }) {
  const future = `Run ${at + 1}.`;
  if (!week) return `${future} Day 0.`;
  return `${future} Week ${week}, up to day ${WEEK * week}.`;
}

/** What happened in the week that was played last, a sentence for each thing. */
function eventWords(/** @type {Play} */ { schedule, future, week }) {
  if (!week) return ["The first week is still to come."];
  const { ended, begun } = eventsOf(future, week);
  const sentences = ended.map((id) => {
    const [took, likely] = [future.days[id], schedule.package(id).m];
    return `${schedule.named(id)} is done on day ${days(future.dates.tasks[id].earlyFinish)}: it took ${dayCount(took)}, ${differenceWords(took, likely)}.`;
  });
  if (begun.length) sentences.push(`Started: ${joinList(begun)}.`);
  return sentences.length ? sentences : ["Nothing finishes and nothing starts this week."];
}

function differenceWords(/** @type {number} */ took, /** @type {number} */ likely) {
  const more = took - likely;
  if (Math.abs(more) < 0.05) return "exactly its most likely duration";
  return `${days(Math.abs(more))} ${more > 0 ? "more" : "fewer"} than its most likely ${days(likely)}`;
}

/** How a future ended, beside the naive date, and what it was that took so long. */
function endWords(/** @type {Play} */ { schedule, future, range }) {
  const late = future.end - range.naive;
  const beside =
    late > 0.05
      ? `${dayCount(late)} after the naive date`
      : `${late < -0.05 ? `${dayCount(-late)} before` : "on"} the naive date`;
  const blamed = future.blamed
    ? ` The longest delay on the critical path: ${schedule.named(future.blamed)}, ${dayCount(future.excess)} over its most likely duration.`
    : "";
  return `This run ends on day ${days(future.end)}, ${beside}.${late > 0.05 ? blamed : ""}`;
}

/** A package: outlined as planned, filled as far as it has come; what is beyond the plan is hatched. */
function playRow(/** @type {Play} */ play, /** @type {Package} */ one) {
  const { schedule, future, week, range } = play;
  const planned = schedule.dates?.tasks[one.id];
  const real = future.dates.tasks[one.id];
  const at = (/** @type {number} */ day) => `${(100 * day) / range.most}%`;
  const until = Math.min(real.earlyFinish, WEEK * week);
  const width = Math.max(0, until - real.earlyStart);
  const state = until >= real.earlyFinish && week ? "done" : width > 0 ? "under way" : "";
  return html`<li class="play-row"><span class="play-name">${one.id} ${one.name}</span>
    <span class="play-track"><span class="play-planned" style="left:${at(planned?.earlyStart ?? 0)};width:${at(one.m)}"></span>
    ${width > 0 ? html`<span class="play-done ${state === "done" ? "is-done" : ""}" style="left:${at(real.earlyStart)};width:${at(width)}"></span>` : nothing}
    <span class="play-now" style="left:${at(Math.min(WEEK * week, range.most))}"></span></span></li>`;
}

function oneFuture(/** @type {Play} */ play) {
  const { schedule, isOver, week } = play;
  return html`<p class="play-week">${weekWords(play)}</p>
    <div class="play-buttons">
      ${button("Show the next week", () => play.go(week + 1), { kind: isOver ? "" : "main", focus: "play-week", isDisabled: isOver })}
      ${button("Show the end", () => play.go(Infinity), { focus: "play-end", isDisabled: isOver })}
      ${button("Show another run", () => play.another(), { focus: "play-another" })}
      ${button("Show two hundred runs", () => play.show(true), { kind: isOver ? "main" : "", focus: "play-all" })}</div>
    ${isOver ? html`<p class="play-over">${endWords(play)}</p>` : nothing}
    <ul class="play-events">${eventWords(play).map((words) => html`<li>${words}</li>`)}</ul>
    <p class="th-soft" aria-hidden="true">Outlined: as planned, with the most likely durations. Filled: as this run turns out. The vertical line is today.</p>
    <ol class="play-rows" aria-hidden="true">${schedule.packages.map((one) => playRow(play, one))}</ol>`;
}

function allFutures(/** @type {Play} */ play) {
  const { schedule, futures, range } = play;
  const { editor } = schedule;
  const day = play.promised ?? Math.round(range.naive);
  const kept = keptBy(futures, day);
  const counts = blameCounts(futures, range.naive).slice(0, MOST_BLAMED);
  const read = (/** @type {Event} */ event) =>
    Number(/** @type {HTMLInputElement} */ (event.target).value);
  return html`<p class="play-week">If you promise day ${day}, you keep the promise in ${kept} of ${futures.length} simulated runs.</p>
    <div class="play-buttons"><label for="${editor.id}-play-day">Promised day</label>
      <input id="${editor.id}-play-day" type="range" class="play-day" min=${range.least} max=${range.most} step="1" data-focus="play-day" .value=${live(String(day))}
        aria-valuetext="day ${day}, kept in ${kept} of ${futures.length}" @input=${(/** @type {Event} */ event) => play.promise(read(event))}>
      ${button("Promise the naive date", () => play.promise(Math.round(range.naive)), { focus: "play-naive" })}
      ${button("Show one run", () => play.show(false), { focus: "play-one" })}</div>
    <p class="th-soft">Each mark is one simulated run of your plan. Filled: it ends by the promised day. Hollow: it ends later.</p>
    ${guard([kept, futures], () => futureDots(kept, futures.length))}
    ${
      counts.length
        ? dataTable({
            caption:
              "Package with the longest delay on the critical path, in the runs that end after the naive date",
            heads: ["Package", "Runs"],
            rows: counts.map(([id, count]) => ({
              key: id,
              name: schedule.named(id),
              cells: [String(count)],
            })),
          })
        : nothing
    }`;
}

/** The plan, played: only once the runs are shown, and only in the lesson. */
export function playBox(/** @type {Play} */ play) {
  const { schedule } = play;
  if (!schedule.areRunsShown || !play.futures.length) return nothing;
  return html`<section class="play" aria-label="Your plan in simulated runs"><h4>Your plan in ${play.isAll ? "two hundred simulated runs" : "one simulated run"}</h4>
    ${play.isAll ? allFutures(play) : oneFuture(play)}</section>`;
}
