// The links of the Gantt, drawn over its rows: across from the days, down from where the rows are.
// Where they are is read after the browser has laid them out; a redraw reads nothing.

import { svg } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import { fromEnd, isCritical, toEnd } from "./network.js";

/** @import { Link, NetworkDates } from "./network.js" */
/** @import { Schedule } from "./schedule.js" */

const BAR_LEAST_PX = 3; // as in the style sheet: a bar of no days can be seen

/** @typedef {{ left: number, width: number, middles: Map<string, number> }} Room */

export class LinkLayer {
  /** @type {Room | null} */
  #room = null;
  /** @type {ResizeObserver | null} */
  #watcher = null;

  constructor(/** @type {Schedule} */ schedule) {
    this.schedule = schedule;
    schedule.editor.signal?.addEventListener("abort", () => this.#watcher?.disconnect());
  }

  /** Measures the rows whenever the chart or one of them gets another size. */
  watch() {
    return ref(this.#watch);
  }

  /** The same function in every redraw: another one would be told of the chart again, each time. */
  #watch = (/** @type {Element | undefined} */ chart) => {
    this.#watcher?.disconnect();
    this.#watcher = null;
    if (!chart) return;
    this.#watcher = new ResizeObserver(() => {
      this.#room = measureRows(/** @type {HTMLElement} */ (chart));
      this.schedule.editor.redraw();
    });
    this.#watcher.observe(chart);
  };

  /** The links as elbows between the bars; those of the critical path are thick. */
  view(/** @type {number} */ span) {
    const { links, shownDates: dates } = this.schedule;
    const room = this.#room;
    if (!room || !dates) return svg`<svg class="gantt-links" aria-hidden="true"></svg>`;
    const shown = links.filter(
      ({ before, after }) => room.middles.has(before) && room.middles.has(after),
    );
    const isTight = (/** @type {Link} */ { before, after }) =>
      [before, after].every((id) => isCritical(dates.tasks[id]));
    return svg`<svg class="gantt-links" aria-hidden="true">${shown.map(
      (link) =>
        svg`<path class="link ${isTight(link) ? "link-critical" : ""}" d=${elbow(link, dates, span, room)}></path>`,
    )}</svg>`;
  }
}

/** @returns {Room} */
function measureRows(/** @type {HTMLElement} */ chart) {
  const frame = chart.getBoundingClientRect();
  const middles = new Map();
  let [left, width] = [0, 0];
  for (const row of chart.querySelectorAll(".gantt-row")) {
    const track = /** @type {Element} */ (row.querySelector(".track")).getBoundingClientRect();
    const bar = /** @type {Element} */ (row.querySelector(".bar")).getBoundingClientRect();
    [left, width] = [track.left - frame.left, track.width];
    middles.set(/** @type {HTMLElement} */ (row).dataset.id, bar.top + bar.height / 2 - frame.top);
  }
  return { left, width, middles };
}

/**
 * @param {Link} link
 * @param {NetworkDates} dates
 * @param {number} span
 * @param {Room} room
 */
function elbow(link, dates, span, { left, width, middles }) {
  const side = (/** @type {string} */ id, /** @type {boolean} */ atEnd) => {
    const { earlyStart, earlyFinish } = dates.tasks[id];
    const length = Math.max(BAR_LEAST_PX, ((earlyFinish - earlyStart) / span) * width);
    return (left + (earlyStart / span) * width + (atEnd ? length : 0)).toFixed(2);
  };
  return `M${side(link.before, fromEnd(link))},${middles.get(link.before)}h5V${middles.get(link.after)}H${side(link.after, toEnd(link))}`;
}
