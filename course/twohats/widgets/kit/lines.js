// A line chart: lines over months, with words at chosen ends, round ticks and a soft grid.

import { html, nothing, svg } from "lit-html";
import { axisTicks, percentAlong } from "./charts.js";

/** @import { Content } from "./types.js" */

const LEAST_GAP = 9; // per cent of the height between the words of one end

/**
 * A line: its values (null where there is none), a class for its look, and the words at its end.
 * With `dots` each value is a dot, and no line joins them.
 * @typedef {{ values: (number | null)[], look?: string, end?: Content, dots?: boolean }} Line
 */

/**
 * Lines on one axis. `label` says all of it to those who don't see it; `from` is the least value
 * that the axis has to hold, `marks` are the words below the plot, from left to right.
 * @param {{ lines: Line[], label: string, marks?: Content[], from?: number, to?: number,
 *   format?: (value: number) => Content, title?: Content, length?: number }} options
 */
export function lineChart({
  lines,
  label,
  marks = [],
  from,
  to,
  format = String,
  title,
  length = Math.max(...lines.map(({ values }) => values.length)),
}) {
  const all = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const ticks = axisTicks(from ?? Math.min(...all), to ?? Math.max(...all));
  const along = percentAlong(ticks);
  const x = (/** @type {number} */ index) => (100 * index) / Math.max(1, length - 1);
  const y = (/** @type {number} */ value) => 100 - along(value);
  return html`<figure class="th-lines" role="img" aria-label=${label}>
    ${title ? html`<figcaption aria-hidden="true">${title}</figcaption>` : nothing}
    <div class="th-lines-plot" aria-hidden="true">
      ${ticks.map((tick) => html`<span class="th-lines-tick" style="top:${y(tick)}%"><span>${format(tick)}</span></span>`)}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">${lines.map(({ values, look = "", dots }) => (dots ? nothing : svg`<polyline class="th-line ${look}" points=${points(values, x, y)}/>`))}</svg>
      ${lines.map(({ values, look = "", dots }) => (dots ? values.map((value, index) => (value === null ? nothing : html`<i class="th-line-dot ${look}" style="left:${x(index)}%;top:${y(value)}%"></i>`)) : nothing))}
      ${endPlaces(lines, y).map(({ line, last, place }) => html`<span class="th-line-end ${line.look ?? ""}" style="left:${x(last)}%;top:${place}%">${line.end}</span>`)}</div>
    ${marks.length ? html`<div class="th-lines-marks" aria-hidden="true">${marks.map((mark) => html`<span>${mark}</span>`)}</div>` : nothing}</figure>`;
}

/** @param {(number | null)[]} values @param {(i: number) => number} x @param {(v: number) => number} y */
const points = (values, x, y) =>
  values
    .map((value, index) => (value === null ? "" : `${x(index)},${y(value)}`))
    .filter(Boolean)
    .join(" ");

/**
 * Where the words at the ends are, in per cent of width and height: those of one end are moved apart
 * where they would cover one another.
 * @param {Line[]} lines @param {(v: number) => number} y
 */
function endPlaces(lines, y) {
  const ends = lines.flatMap((line) => {
    const last = line.values.findLastIndex((value) => value !== null);
    if (!line.end || last < 0) return [];
    const place = y(/** @type {number} */ (line.values[last]));
    return [{ line, last, place: Math.min(place, 100 - LEAST_GAP / 2) }]; // below it are the marks
  });
  const upwards = [...ends].sort((a, b) => b.place - a.place);
  upwards.forEach((end, index) => {
    const below = upwards.slice(0, index).filter(({ last }) => last === end.last);
    end.place = Math.min(end.place, ...below.map(({ place }) => place - LEAST_GAP));
  });
  return ends;
}
