// One line for each roadmap up to the week that is shown; words stay readable at any width.

import { html, nothing, svg } from "lit-html";
import { axisTicks } from "../kit/charts.js";
import { face } from "../kit/face.js";
import { WEEKS } from "./player.js";

/** @import { Player, Series, Track } from "./player.js" */

const LEAST_GAP = 11; // per cent of the height between two words at the lines' ends: a word's height
const [HIGHEST, LOWEST] = [LEAST_GAP / 2, 100 - LEAST_GAP / 2]; // where a word is whole inside the chart
const MOST_TICKS = 4;

/**
 * @param {Player} player
 * @param {{ series: Series, title: string, unit: string,
 *   format: (value: number) => string, goal?: number }} options
 */
export function lineChart(player, { series, title, unit, format, goal = 0 }) {
  const { tracks, week, length } = player;
  const values = tracks.flatMap((track) => track[series] ?? []);
  if (goal) values.push(goal);
  const ticks = axisTicks(Math.min(...values), Math.max(...values), { most: MOST_TICKS });
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  const y = (/** @type {number} */ value) => (100 * (high - value)) / (high - low);
  const x = (/** @type {number} */ at) => (100 * at) / length;
  const shown = week ? endWords(tracks, series, week, y) : [];
  const summary = shown.map(({ name, value }) => `${name} ${format(value)}`).join(", ");
  return html`<figure class="quarters-chart" role="img" aria-label="${title}, ${unit}: ${summary || "not begun"}${goal ? `; the goal is ${format(goal)}` : ""}">
    <figcaption aria-hidden="true"><b>${title}</b> <span class="th-soft">${unit}</span>
      ${goal ? html`<span class="quarters-goal-name">goal ${format(goal)}</span>` : nothing}</figcaption>
    <div class="quarters-plot" aria-hidden="true">
      <span class="quarters-building" style="width:${x(3 * WEEKS)}%"><span>building</span></span>
      ${ticks.map((tick) => html`<span class="quarters-tick" style="top:${y(tick)}%"><span>${format(tick)}</span></span>`)}
      ${goal ? html`<span class="quarters-goal" style="top:${y(goal)}%"></span>` : nothing}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        ${tracks.map((track, index) => svg`<polyline class="quarters-line" data-line=${index} points=${points(track[series] ?? [], week, x, y)}/>`).reverse()}
        <line class="quarters-week" x1=${x(week)} x2=${x(week)} y1="0" y2="100"/></svg>
      ${shown.map(({ name, who, value, place, isYours }) => html`<span class="quarters-end ${isYours ? "is-yours" : ""}" style="left:${x(week)}%;top:${place}%">${face(player.facesOf(who))}${name} ${format(value)}</span>`)}
    </div>
    <div class="quarters-axis" aria-hidden="true">${Array.from({ length: length / WEEKS }, (_, index) => html`<span>Q${index + 1}</span>`)}</div>
  </figure>`;
}

/**
 * @param {number[]} values
 * @param {number} week
 * @param {(at: number) => number} x
 * @param {(value: number) => number} y
 */
function points(values, week, x, y) {
  return values
    .slice(0, week)
    .map((value, index) => `${x(index + 1).toFixed(2)},${y(value).toFixed(2)}`)
    .join(" ");
}

/**
 * The words at the ends of the lines, moved apart where they would lie on one another, and kept
 * inside the chart: below it are the quarters.
 * @param {Track[]} tracks
 * @param {Series} series
 * @param {number} week
 * @param {(value: number) => number} y
 */
export function endWords(tracks, series, week, y) {
  const ends = tracks
    .map((track, index) => {
      const value = track[series]?.[week - 1] ?? 0;
      return { name: track.name, who: track.who, value, place: y(value), isYours: index === 0 };
    })
    .sort((a, b) => a.place - b.place);
  let least = HIGHEST;
  for (const end of ends) {
    end.place = Math.max(end.place, least);
    least = end.place + LEAST_GAP;
  }
  let most = LOWEST;
  for (const end of [...ends].reverse()) {
    end.place = Math.min(end.place, most);
    most = end.place - LEAST_GAP;
  }
  return ends;
}
