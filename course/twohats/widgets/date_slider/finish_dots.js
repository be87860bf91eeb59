// Simulated runs as dots above the days on which they end, and the promise, moved on the same axis.

import { html, svg } from "lit-html";
import { guard } from "lit-html/directives/guard.js";

/** @import { Content } from "../kit/types.js" */
/** @import { Row } from "./index.js" */

const WIDTH = 1060;
const BIN_DAYS = 5;
const TICK_DAYS = 20;
const COLUMNS = 3; // dots next to one another in a bin
const MOST_PITCH = 14.5;

/**
 * Where the days begin and how high the dots can get, the same for all rows.
 * @param {Row[]} rows
 */
export function finishScale(rows) {
  const days = rows.flatMap((row) => row.finish);
  // A bin holds the days up to its right edge: what is left of the promise has kept it.
  const first = BIN_DAYS * Math.floor((Math.min(...days, rows[0].day) - 1) / BIN_DAYS);
  const bins = Math.ceil((Math.max(...days, rows[rows.length - 1].day) - first) / BIN_DAYS);
  const most = Math.max(...rows.flatMap((row) => countsOf(row, first, bins)));
  const pitch = Math.min(MOST_PITCH, WIDTH / bins / COLUMNS);
  return { first, bins, pitch, height: pitch * Math.ceil(most / COLUMNS) };
}

/** @typedef {ReturnType<typeof finishScale>} Scale */

function countsOf(/** @type {Row} */ row, /** @type {number} */ first, /** @type {number} */ bins) {
  const counts = Array(bins).fill(0);
  for (const day of row.finish) counts[Math.ceil((day - first) / BIN_DAYS) - 1] += 1;
  return counts;
}

/** Where a day is on the axis, in percent of its width. */
export const placeOf = (/** @type {Scale} */ { first, bins }, /** @type {number} */ day) =>
  (100 * (day - first)) / (BIN_DAYS * bins);

/**
 * The runs of one promised day; `slider` is the control on the axis.
 * @param {Row} row
 * @param {Scale} scale
 * @param {Content} slider
 */
export function finishDots(row, scale, slider) {
  const at = placeOf(scale, row.day);
  const words = `Promised for day ${row.day}: kept in ${row.kept} of ${row.finish.length} simulated runs. Half of them are done by day ${row.middle}, 8 of 10 between day ${row.low} and day ${row.high}.`;
  return html`<div class="slide-stage">
    <div class="slide-field" role="img" aria-label=${words}>
      <span class="slide-zone" style="width: ${at}%"></span>${guard([row], () => dots(row, scale))}
      ${halfMark(row, scale)}
      <span class="slide-flag" style="--at: ${at}%"><b>day ${row.day}: ${row.kept} of ${row.finish.length}</b></span>
    </div>
    ${slider}<div class="slide-days" aria-hidden="true">${ticks(scale)}</div></div>`;
}

/** The earliest run first, so that a dot keeps its rank when the promise moves. */
function dots(/** @type {Row} */ { finish, day }, /** @type {Scale} */ scale) {
  const { first, bins, pitch, height } = scale;
  const counts = Array(bins).fill(0);
  const gap = (WIDTH / bins - COLUMNS * pitch) / 2;
  const marks = [...finish]
    .sort((a, b) => a - b)
    .map((end) => {
      const bin = Math.ceil((end - first) / BIN_DAYS) - 1;
      const count = counts[bin]++;
      const x = (WIDTH / bins) * bin + gap + pitch * ((count % COLUMNS) + 0.5);
      const y = height - pitch * (Math.floor(count / COLUMNS) + 0.5);
      const place = `transform: translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
      return svg`<circle r=${(0.4 * pitch).toFixed(1)} class=${end <= day ? "th-dot-kept" : "th-dot-late"} style=${place}></circle>`;
    });
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" class="slide-dots">${marks}</svg>`;
}

/**
 * By when half of the runs are done: a line up from the dots of that day to its words, which have a
 * lane of their own above the promise: it would cross them at some days.
 */
function halfMark(/** @type {Row} */ row, /** @type {Scale} */ scale) {
  const bin = Math.ceil((row.middle - scale.first) / BIN_DAYS) - 1;
  const dots = Math.ceil(countsOf(row, scale.first, scale.bins)[bin] / COLUMNS);
  const own = (dots * scale.pitch) / scale.height;
  return html`<span class="slide-half" style="--at: ${placeOf(scale, row.middle)}%; --own: ${own}"><span>half are done by day ${row.middle}</span></span>`;
}

function ticks(/** @type {Scale} */ scale) {
  const { first, bins } = scale;
  const labels = [];
  for (
    let day = TICK_DAYS * Math.ceil((first + 1) / TICK_DAYS);
    day <= first + BIN_DAYS * (bins - 1);
    day += TICK_DAYS
  ) {
    labels.push(html`<span style="left: ${placeOf(scale, day)}%">day ${day}</span>`);
  }
  return labels;
}
