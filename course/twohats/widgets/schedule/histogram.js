// The finish days of 2,000 runs, as Python gives them: two histograms on one scale, dates marked.

import { html, nothing, svg } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { dataTable, disclosure } from "../kit/tables.js";
import { days } from "./estimates.js";

/** @import { Schedule } from "./schedule.js" */

/**
 * Days read off the runs, and the runs in bins of `width` days.
 * @typedef {{ bins: [number, number][], width: number, naive: number, p50: number, p80: number,
 *   met: number, often: Record<string, number> }} Runs
 * @typedef {{ runs: Runs, title: string, naive: string }} Chart
 * @typedef {{ from: number, to: number, most: number }} Scale
 */

const [WIDTH, HEIGHT, LEFT, TOP] = [640, 110, 12, 22];
const KEY = [
  ["naive", "naive date"],
  ["p50", "P50"],
  ["p80", "P80"],
];

/** The whole per cent that a share has reached, as Python says it too. */
const wholePercent = (/** @type {number} */ share) => Math.floor(100 * share + 0.1 + 1e-9);

function runsWords(/** @type {Runs} */ runs, /** @type {string} */ naive) {
  return (
    `${naive}, day ${days(runs.naive)}, is met in ${wholePercent(runs.met)} of 100 simulated runs. ` +
    `Half of the runs end by day ${days(runs.p50)} (P50), 80 of 100 by day ${days(runs.p80)} (P80).`
  );
}

/** The charts there are: before the start, and after week 4. @returns {Chart[]} */
function chartsOf(/** @type {any} */ { first, second }) {
  const charts = [
    { runs: first, title: "Before the start", naive: "The naive date" },
    { runs: second, title: "After week 4", naive: "The new naive date" },
  ];
  return charts.filter(({ runs }) => runs);
}

/** One scale for all charts, so that they can be compared. @returns {Scale} */
function scaleOf(/** @type {Chart[]} */ charts) {
  const all = charts.map(({ runs }) => runs);
  const last = (/** @type {Runs} */ { bins, width }) => bins[bins.length - 1][0] + width;
  return {
    from: Math.min(...all.map(({ naive, bins }) => Math.min(naive, bins[0][0]))) - 2,
    to: Math.max(...all.map(last)) + 2,
    most: Math.max(...all.flatMap(({ bins }) => bins.map(([, count]) => count))),
  };
}

function histogram(
  /** @type {Chart} */ { runs, title, naive },
  /** @type {Scale} */ { from, to, most },
) {
  const x = (/** @type {number} */ day) => LEFT + ((day - from) / (to - from)) * (WIDTH - 2 * LEFT);
  /** A bar, or the part of it that ends by the naive date, and the part after it. */
  const bar = (/** @type {[number, number]} */ [day, count]) => {
    const height = (count / most) * (HEIGHT - TOP);
    const [start, end] = [x(day), x(day + runs.width) - 1];
    const cut = Math.min(Math.max(x(runs.naive), start), end);
    const part = (/** @type {number} */ left, /** @type {number} */ right, look = "") =>
      right - left < 0.5
        ? nothing
        : svg`<rect x=${left} y=${HEIGHT - height} width=${right - left} height=${height} class="runs ${look}"></rect>`;
    return [part(start, cut, "runs-met"), part(cut, end)];
  };
  const line = (/** @type {number} */ day, /** @type {string} */ name) =>
    svg`<line x1=${x(day)} x2=${x(day)} y1="12" y2=${HEIGHT} class="at at-${name}"></line>`;
  const step = [5, 10, 20, 50, 100].find((one) => (to - from) / one <= 9) ?? 200;
  const ticks = [];
  for (let day = Math.ceil(from / step) * step; day <= to; day += step) {
    ticks.push(
      svg`<text x=${x(day)} y=${HEIGHT + 16} class="tick-words" text-anchor="middle">${day}</text>`,
    );
  }
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT + TOP}" role="img" aria-label="${title}. ${runsWords(runs, naive)}">
    ${runs.bins.map(bar)}<line x1=${LEFT} x2=${WIDTH - LEFT} y1=${HEIGHT} y2=${HEIGHT} class="base"></line>
    ${line(runs.naive, "naive")}${line(runs.p50, "p50")}${line(runs.p80, "p80")}${ticks}</svg>`;
}

function figures(/** @type {Chart[]} */ charts) {
  const scale = scaleOf(charts);
  return charts.map(
    (chart) =>
      html`<figure><figcaption><b>${chart.title}.</b> ${runsWords(chart.runs, chart.naive)}</figcaption>${histogram(chart, scale)}</figure>`,
  );
}

const FILLS = [
  ["runs-met", "ends by the naive date"],
  ["", "ends later"],
];

function key() {
  const marks = KEY.map(
    ([name, label]) =>
      html`<span class="key"><svg viewBox="0 0 8 16" width="8" height="16"><line x1="4" x2="4" y1="0" y2="16" class="at at-${name}"></line></svg> ${label}</span>`,
  );
  const fills = FILLS.map(
    ([look, label]) =>
      html`<span class="key"><svg viewBox="0 0 14 14" width="14" height="14"><rect x="1" y="1" width="12" height="12" class="runs ${look}"></rect></svg> ${label}</span>`,
  );
  return html`<p class="futures-key th-soft" aria-hidden="true">${fills}${marks}</p>`;
}

/**
 * The twin of a histogram: in each row the days of one bar, its runs, and all up to there. Shares
 * are cut, not rounded: 100% is where the last run has ended.
 */
function runsTable(/** @type {Chart} */ { runs, title }) {
  const all = runs.bins.reduce((sum, [, count]) => sum + count, 0);
  let ended = 0;
  return dataTable({
    caption: title,
    label: `Runs: ${title.toLowerCase()}`,
    heads: ["End (day)", "Runs", "Ended by then"],
    rows: runs.bins.map(([day, count]) => {
      ended += count;
      const share = `${Math.floor((100 * ended) / all)}%`;
      return { key: String(day), name: `${day} to ${day + runs.width}`, cells: [count, share] };
    }),
  });
}

/** Why there are no runs to show, in words; empty if there are some. */
function missingWords(/** @type {Schedule} */ schedule, /** @type {any} */ futures) {
  // The summary has named the circle; there may be several, so none is named again here.
  if (futures.fault && !schedule.dates) return "Nothing is simulated while there is a loop.";
  if (futures.fault) return futures.fault;
  if (chartsOf(futures).length) return "";
  return "The simulation starts once this notebook's Python is running.";
}

/** In which share of the runs each package was to blame: the most often first. */
function blameTable(/** @type {Chart} */ { runs, title }, /** @type {Schedule} */ schedule) {
  const ids = Object.keys(runs.often).sort((one, other) => runs.often[other] - runs.often[one]);
  return dataTable({
    caption: `Critical in how many of 100 simulated runs: ${title.toLowerCase()}`,
    heads: ["Package", "Of 100 runs"],
    rows: ids.map((id) => ({
      key: id,
      name: schedule.named(id),
      cells: [String(Math.floor(100 * runs.often[id]))],
    })),
  });
}

export function runsBox(/** @type {Schedule} */ schedule) {
  if (!schedule.areRunsShown) return nothing;
  const { editor, openParts, model } = schedule;
  const futures = model.get("futures");
  const charts = chartsOf(futures);
  const words = missingWords(schedule, futures);
  const twin = () =>
    disclosure(editor, {
      summary: "The runs as a table",
      focus: "runs-twin",
      isOpen: Boolean(openParts.runs),
      toggle: (isOpen) => {
        openParts.runs = isOpen;
      },
      content: () => html`<div class="runs-tables">${charts.map(runsTable)}</div>`,
    });
  const blame = () =>
    disclosure(editor, {
      summary: "Which packages were critical, and how often",
      focus: "blame",
      isOpen: Boolean(openParts.blame),
      toggle: (isOpen) => {
        openParts.blame = isOpen;
      },
      content: () =>
        html`<div class="runs-tables">${charts.map((chart) => blameTable(chart, schedule))}</div>`,
    });
  return html`<section class="futures ${schedule.areRunsOld ? "stale" : ""}" aria-label="When does the project end?">
    <h4 tabindex="-1" data-focus="runs">When does the project end? 2,000 simulated runs</h4>
    ${words ? html`<p class="futures-words">${words}</p>` : nothing}
    <div class="futures-pictures">${guard([futures], () => (charts.length ? figures(charts) : nothing))}</div>
    ${charts.length ? html`${key()}${twin()}${blame()}` : nothing}</section>`;
}
