// The segments as bubbles: growth, win chance and size, each with the rival who is there.

import { html, svg } from "lit-html";
import { percentAlong } from "../kit/charts.js";
import { formatNumber } from "../kit/format.js";
import { dataTable, disclosure } from "../kit/tables.js";

/** @import { Lens } from "./lens.js" */

/**
 * @typedef {{ segment: string, market: number, growth: number, win_chance: number, rival: string,
 *   rival_better: string, contribution: number }} Segment
 */

const ACROSS = [0, 2, 4, 6];
const UP = [0, 2, 4, 6, 8];
const LARGEST = 17; // radius of the largest bubble, in per cent of the chart's height
const SMALLEST = 2.5;
const SMALL = 10; // below this the words go under the bubble, out of the way of the others

/** The areas are as the numbers of households or offices in the market; the smallest is a dot. */
const radius = (/** @type {number} */ market, /** @type {number} */ most) =>
  Math.max(SMALLEST, LARGEST * Math.sqrt(market / most));

function words(/** @type {Segment} */ { segment, market, growth, win_chance, rival }) {
  return `${segment}: market size ${formatNumber(market)}, growing ${growth}% a year, win chance ${win_chance}%, rival ${rival}`;
}

function picture(/** @type {Segment[]} */ segments) {
  const [x, y] = [percentAlong(ACROSS), percentAlong(UP)];
  const most = Math.max(...segments.map(({ market }) => market));
  return html`<figure class="segments" role="img" aria-label=${segments.map(words).join(". ")}>
    <figcaption aria-hidden="true"><b>Who could be won</b> <span class="th-soft">the area is the size of the market, but at least a dot</span></figcaption>
    <div class="segments-plot" aria-hidden="true">${UP.map((tick) => html`<span class="segments-tick" style="bottom:${y(tick)}%"><span>${tick}</span></span>`)}
      ${ACROSS.map((tick) => html`<span class="segments-across" style="left:${x(tick)}%">${tick}</span>`)}
      <span class="segments-axis is-up">Win chance in two years (%)</span><span class="segments-axis is-across">Growth (% a year)</span>
      ${segments.map((one) => {
        const size = 2 * radius(one.market, most);
        const isSmall = size < SMALL;
        const [left, bottom] = [x(one.growth), y(one.win_chance)];
        return html`<span class="segments-bubble" style="left:${left}%;bottom:${bottom}%;height:${size}%">${svg`<svg viewBox="0 0 20 20"><circle cx="10" cy="10" r="9.4"/></svg>`}</span>
          <span class="segments-name ${isSmall ? "is-below" : ""}" style="left:${left}%;bottom:${bottom + ((isSmall ? -1 : 1) * size) / 2}%"><b>${one.segment}</b> ${one.rival}</span>`;
      })}</div></figure>`;
}

/** The picture, and the same as a table. */
export function bubbles(/** @type {Lens} */ lens) {
  const { editor } = lens;
  /** @type {Segment[]} */
  const segments = editor.settings.segments;
  return html`<div class="segments-box">${picture(segments)}${disclosure(editor, {
    summary: "As a table",
    focus: "segments",
    isOpen: lens.isTableOpen,
    toggle: (isOpen) => {
      lens.isTableOpen = isOpen;
    },
    content: () =>
      dataTable({
        caption: "Segments, and the rival in each",
        heads: [
          "Segment",
          "Market size",
          "Growth (% a year)",
          "Win chance (%)",
          "Rival",
          "What the rival does better",
        ],
        rows: segments.map((one) => ({
          key: one.segment,
          name: one.segment,
          cells: [
            formatNumber(one.market),
            one.growth,
            one.win_chance,
            one.rival,
            one.rival_better,
          ],
        })),
      }),
  })}</div>`;
}
