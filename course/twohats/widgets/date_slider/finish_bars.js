// How many futures end on which days, with the promised day as a dashed line.

import { html, svg } from "lit-html";

/** @import { Row } from "./index.js" */

const WIDTH = 450;
const BIN_DAYS = 5;
const TICK_DAYS = 20;

/**
 * Where the bars begin and how high they can get, the same for all rows.
 * @param {Row[]} rows
 */
export function finishScale(rows) {
  const days = rows.flatMap((row) => row.finish);
  // A bar holds the days up to its right edge: what is left of the promise has kept it.
  const first = BIN_DAYS * Math.floor((Math.min(...days, rows[0].day) - 1) / BIN_DAYS);
  const bins = Math.ceil((Math.max(...days, rows[rows.length - 1].day) - first) / BIN_DAYS);
  const most = Math.max(...rows.flatMap((row) => countsOf(row, first, bins)));
  return { first, bins, most };
}

/** @typedef {ReturnType<typeof finishScale>} Scale */

function countsOf(/** @type {Row} */ row, /** @type {number} */ first, /** @type {number} */ bins) {
  const counts = Array(bins).fill(0);
  for (const day of row.finish) counts[Math.ceil((day - first) / BIN_DAYS) - 1] += 1;
  return counts;
}

export function finishBars(/** @type {Row} */ row, /** @type {Scale} */ { first, bins, most }) {
  const width = WIDTH / bins;
  const bars = countsOf(row, first, bins).map((count, at) => {
    const height = (96 * count) / most;
    return svg`<rect x=${at * width + 1} width=${width - 2} y=${100 - height} height=${height} class="slide-bar"></rect>`;
  });
  const x = ((row.day - first) / BIN_DAYS) * width;
  const words = `Really done on day ${row.middle} in the middle, between ${row.low} and ${row.high} in 8 of 10 simulated runs; promised for day ${row.day}`;
  return html`<div class="slide-chart">
    <svg viewBox="0 0 ${WIDTH} 100" class="slide-bars" role="img" aria-label=${words}>${bars}<line y1="0" y2="100" x1=${x} x2=${x} class="slide-line"></line></svg>
    <div class="slide-days" aria-hidden="true">${ticks(first, bins)}</div></div>`;
}

function ticks(/** @type {number} */ first, /** @type {number} */ bins) {
  const labels = [];
  for (
    let day = TICK_DAYS * Math.ceil(first / TICK_DAYS);
    day <= first + BIN_DAYS * (bins - 1);
    day += TICK_DAYS
  ) {
    labels.push(
      html`<span style="left: ${(100 * (day - first)) / (BIN_DAYS * bins)}%">${day}</span>`,
    );
  }
  return labels;
}
