// A and B company by company: a dot for each, a line between the two of a company, and the gap.

import { html, nothing, svg } from "lit-html";
import { axisTicks, percentAlong } from "../kit/charts.js";
import { formatK } from "../kit/format.js";

/** @import { Content } from "../kit/types.js" */
/** @typedef {{ title: string, sentence: string, a: number[], b: number[], gap: number[], rows: string[][] }} Played */

export const mean = (/** @type {number[]} */ values) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const gaps = (/** @type {Played} */ { a, b }) => b.map((value, at) => value - a[at]);

/** The ticks below rows of dots. */
function axis(/** @type {number[]} */ ticks) {
  const at = percentAlong(ticks);
  return html`<div class="band-axis">${ticks.map(
    (tick) =>
      html`<span class="band-tick ${tick === 0 ? "is-zero" : ""}" style="left:${at(tick)}%"><span>${formatK(tick)}</span></span>`,
  )}</div>`;
}

/**
 * One row: a band, a mark in it, and a dot for each company.
 * @param {{ name: string, values: number[], band: [number, number], mark: number,
 *   at: (value: number) => number }} row
 */
function dotRow({ name, values, band: [low, high], mark, at }) {
  return html`<span class="pair-name">${name}</span><div class="pair-row">
    <span class="pair-band" style="left:${at(low)}%;width:${at(high) - at(low)}%"></span>
    ${values.map((value) => html`<i class="pair-dot" style="left:${at(value)}%"></i>`)}
    <span class="pair-mark" style="left:${at(mark)}%"></span></div>`;
}

/** What A and B bring: the lines between them join what one company has in both. */
function pairChart(/** @type {Played} */ { a, b }) {
  const ticks = axisTicks(Math.min(...a, ...b), Math.max(...a, ...b), { least: 1 });
  const at = percentAlong(ticks);
  const row = (/** @type {string} */ name, /** @type {number[]} */ values) =>
    dotRow({
      name,
      values,
      band: [Math.min(...values), Math.max(...values)],
      mark: mean(values),
      at,
    });
  return html`<div class="pair-chart" aria-hidden="true">${row("A", a)}
    <span></span><svg class="pair-lines" viewBox="0 0 100 10" preserveAspectRatio="none">${a.map(
      (value, company) => svg`<line x1=${at(value)} y1="0" x2=${at(b[company])} y2="10"></line>`,
    )}</svg>${row("B", b)}<span></span>${axis(ticks)}</div>`;
}

/** The differences, with zero and the interval of their mean. */
function gapChart(/** @type {Played} */ played) {
  const [middle, low, high] = played.gap;
  const values = gaps(played);
  const ticks = axisTicks(Math.min(0, low, ...values), Math.max(0, high, ...values), {
    least: 1,
  });
  const at = percentAlong(ticks);
  return html`<div class="pair-chart is-gap" aria-hidden="true">${dotRow({
    name: "B − A",
    values,
    band: [low, high],
    mark: middle,
    at,
  })}<span></span>${axis(ticks)}</div>`;
}

function gapFigure(/** @type {Played} */ played) {
  return html`<figure><h4>How much more B brings in</h4>${gapChart(played)}
    <p class="th-soft">Each dot is a company. The bar is the 95% interval of the average difference: in 95 of 100 comparisons like this one, the bar contains the true average.</p></figure>`;
}

/** Both charts, each with what its marks mean; the second one where there is a difference. */
export function charts(/** @type {Played} */ played) {
  const isEqual = gaps(played).every((gap) => Math.abs(gap) < 1e-6);
  return html`<figure><h4>${played.title}</h4>${pairChart(played)}
    <p class="th-soft">Each dot is a company, and a line joins what that company brings in with A and with B. Each bar goes from the least to the most, and its mark is the average.</p></figure>${isEqual ? nothing : gapFigure(played)}`;
}

/** The same in numbers: the averages and ranges, then what else is known of A and B. */
export function summaryRows(/** @type {Played} */ { a, b, rows }) {
  const range = (/** @type {number[]} */ values) =>
    `${formatK(Math.min(...values))} to ${formatK(Math.max(...values))}`;
  return [
    ["Average of the companies", formatK(mean(a)), formatK(mean(b))],
    ["Range: least to most", range(a), range(b)],
    ...rows,
  ];
}

/** One row for each company: A, B, and the difference. */
export function companyRows(/** @type {Played} */ played) {
  return gaps(played).map((gap, at) => [
    `${at + 1}`,
    formatK(played.a[at]),
    formatK(played.b[at]),
    formatK(gap),
  ]);
}
