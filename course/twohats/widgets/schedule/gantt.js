// The Gantt: one row for each package, its bar at the early dates, its float behind it. The bars
// follow the pointer; a row that is opened shows the three points as handles and as numbers.

import { html, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { joinList } from "../kit/format.js";
import { LinkLayer } from "./arrows.js";
import { dayCount, days, POINTS } from "./estimates.js";
import { HandleDrag, handle } from "./handle.js";
import { isCritical } from "./network.js";
import { packageEditor } from "./package_editor.js";

/** @import { TaskDates } from "./network.js" */
/** @import { Package, Point } from "./estimates.js" */
/** @import { Schedule } from "./schedule.js" */

const LEAST_DAYS = 10;
const ROOM = 1.06; // a little more than the last day, so that its bar does not end at the edge
const TICK_STEPS = [5, 10, 20, 50, 100, 200];

export class Gantt {
  /** How many days are as wide as the chart. */
  span = 1;

  constructor(/** @type {Schedule} */ schedule) {
    this.schedule = schedule;
    this.drag = new HandleDrag(schedule);
    this.layer = new LinkLayer(schedule);
  }

  /** While something is dragged the scale keeps still, or the bar would run from the pointer. */
  #fitSpan() {
    if (this.drag.current) return;
    const { packages, shownDates: dates } = this.schedule;
    const ends = packages.map((one) => (dates?.tasks[one.id].earlyStart ?? 0) + one.p);
    this.span = ROOM * Math.max(LEAST_DAYS, ...ends);
  }

  at(/** @type {number} */ day) {
    return `${(100 * day) / this.span}%`;
  }

  view() {
    const { packages, shownDates: dates } = this.schedule;
    if (!packages.length) return nothing;
    this.#fitSpan();
    return html`<div class="gantt" ${this.layer.watch()}>
      ${guard([this.span, dates?.end], () => this.#axis(dates?.end))}
      ${this.layer.view(this.span)}
      <ol class="gantt-rows">${repeat(
        packages,
        (one) => one.id,
        (one) => this.#row(one),
      )}</ol></div>`;
  }

  /** Days from left to right, and a line where the plan ends. */
  #axis(/** @type {number | undefined} */ end) {
    const step = TICK_STEPS.find((one) => this.span / one <= 8) ?? 500;
    const ticks = Array.from(
      { length: Math.floor(this.span / step) + 1 },
      (_, index) => index * step,
    );
    return html`<div class="axis" aria-hidden="true">
      ${ticks.map((day) => html`<span class="axis-tick" style="left:${this.at(day)}">${day}</span>`)}
      ${end === undefined ? nothing : html`<span class="axis-end" style="left:${this.at(end)}"></span>`}</div>`;
  }

  #row(/** @type {Package} */ one) {
    const { schedule } = this;
    const dates = schedule.shownDates?.tasks[one.id];
    const isOpen = schedule.opened === one.id;
    const critical = Boolean(dates && isCritical(dates));
    return html`<li class=${classMap({ "gantt-row": true, critical, opened: isOpen })} data-id=${one.id}>
      <button type="button" class="row-opener" aria-expanded=${isOpen} data-focus="row-${one.id}"
        @click=${() => schedule.open(isOpen ? null : one.id)}><span class="row-mark" aria-hidden="true">${critical ? "◆" : ""}</span><span class="row-name">${one.id} ${one.name}</span><span class="row-words">${rowWords(schedule, one, dates)}</span></button>
      <div class="row-tracks">${this.#track(one, dates)}${isOpen ? this.#rail(one, dates) : nothing}</div>
      ${isOpen ? packageEditor(schedule, one.id) : nothing}</li>`;
  }

  #track(/** @type {Package} */ one, /** @type {TaskDates | undefined} */ dates) {
    const start = dates?.earlyStart ?? 0;
    const float = dates ? Math.max(0, dates.float) : 0;
    return html`<div class="track" aria-hidden="true" @click=${() => this.schedule.open(one.id)}>
      <span class="bar-float" style="left:${this.at(start + one.m)};width:${this.at(float)}"></span>
      <span class="bar-range" style="left:${this.at(start + one.o)};width:${this.at(one.p - one.o)}"></span>
      <span class="bar" style="left:${this.at(start)};width:${this.at(one.m)}"></span></div>`;
  }

  #rail(/** @type {Package} */ one, /** @type {TaskDates | undefined} */ dates) {
    const start = dates?.earlyStart ?? 0;
    const points = /** @type {Point[]} */ (Object.keys(POINTS));
    return html`<div class="rail" data-span=${this.span}>
      <span class="rail-range" style="left:${this.at(start + one.o)};width:${this.at(one.p - one.o)}"></span>
      ${points.map((point) => handle(this.drag, one.id, point, this.at(start + one[point])))}</div>`;
  }
}

/** Before the dates are shown: the days, and what is needed to work the dates out. */
function rowWords(
  /** @type {Schedule} */ schedule,
  /** @type {Package} */ one,
  /** @type {TaskDates | undefined} */ dates,
) {
  if (!dates) {
    const before = schedule.predecessors(one.id);
    return `${dayCount(one.m)}, waits for ${before.length ? joinList(before) : "nothing"}`;
  }
  const float = isCritical(dates) ? "critical" : `float ${days(dates.float)}`;
  return `${dayCount(one.m)}, day ${days(dates.earlyStart)} to ${days(dates.earlyFinish)}, ${float}`;
}
