// Parts of charts: round steps of an axis, and a band around an expected value.

import { html } from "lit-html";

/** @import { Content } from "./types.js" */

const STEPS = [1, 2.5, 5];

/**
 * Round numbers that hold the range from `low` to `high` in about `most` steps of at least `least`: the
 * first is at or below `low`, the last at or above `high`.
 */
export function axisTicks(
  /** @type {number} */ low,
  /** @type {number} */ high,
  { most = 4, least = 0 } = {},
) {
  const span = high - low || Math.abs(high) || 1;
  const step = roundStep(Math.max(span / most, least));
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** The smallest of 1, 2.5, 5, 10, 25, … that is not below `size`. */
function roundStep(/** @type {number} */ size) {
  const power = 10 ** Math.floor(Math.log10(size));
  const found = [...STEPS, 10].find((step) => step * power >= size * (1 - 1e-9));
  return (found ?? 10) * power;
}

/** Where a value is on an axis, in per cent of its length. */
export function percentAlong(/** @type {number[]} */ ticks) {
  const [first, last] = [ticks[0], ticks[ticks.length - 1]];
  return (/** @type {number} */ value) => (100 * (value - first)) / (last - first);
}

/**
 * Bands on one axis, one below the other: from the low to the high end, with a mark at the expected
 * value. The words beside the chart say the same, so screen readers leave it out.
 * @param {{ bands: { low: number, high: number, mean: number, look?: string }[], ticks: number[],
 *   format: (value: number) => Content }} options
 */
export function bandChart({ bands, ticks, format }) {
  const at = percentAlong(ticks);
  return html`<div class="bands" aria-hidden="true">${bands.map(
    ({ low, high, mean, look = "" }) => html`<div class="band ${look}">
      <span class="band-range" style="left:${at(low)}%;width:${at(high) - at(low)}%"></span>
      <span class="band-mean" style="left:${at(mean)}%"></span></div>`,
  )}<div class="band-axis">${ticks.map(
    (tick) =>
      html`<span class="band-tick ${tick === 0 ? "is-zero" : ""}" style="left:${at(tick)}%"><span>${format(tick)}</span></span>`,
  )}</div></div>`;
}
