// Six gauges: a number, a word, a bar with a mark and a shape; none speaks by colour alone.

import { html, nothing, svg } from "lit-html";
import { savedLine, stateMark } from "../kit/controls.js";
import { dayInside } from "../kit/days.js";
import { formatK } from "../kit/format.js";
import { lastChangeWords } from "./last_change.js";

/** @import { Cockpit } from "./cockpit.js" */

/**
 * A gauge: how full its bar is and where the mark is, both as a share of the bar.
 * @typedef {{ name: string, words: string, bar: number, mark: number, state: string }} Gauge
 */

const formatShare = (/** @type {number} */ share) => `${Math.round(100 * share)}%`;

const stateOf = (/** @type {boolean} */ isMet, /** @type {boolean} */ isClose) =>
  isMet ? "met" : isClose ? "partly" : "open";

/** Date and cost: the shorter the bar the better, and it should end before the mark. */
function limitGauges(/** @type {any} */ gauges, /** @type {string[]} */ calendar) {
  const { p50, p80, limit_day, cost_p50_k, cost_p80_k, budget_k } = gauges;
  const days = Math.max(limit_day, p80, 1) * 1.1;
  const dollars = Math.max(budget_k, cost_p80_k, 1) * 1.1;
  const [most, limit] = [gauges.p80_day, Math.floor(limit_day)].map((day) =>
    dayInside(day, calendar),
  );
  return [
    {
      name: "Date",
      words: `Half by day ${gauges.p50_day}, four of five by ${most}; limit: ${limit}`,
      bar: p80 / days,
      mark: limit_day / days,
      state: stateOf(p80 <= limit_day, p50 <= limit_day),
    },
    {
      name: "Cost",
      words: `${formatK(gauges.covers_k)} covers four of five runs; approved: ${formatK(budget_k)}`,
      bar: cost_p80_k / dollars,
      mark: budget_k / dollars,
      state: stateOf(cost_p80_k <= budget_k, cost_p50_k <= budget_k),
    },
  ];
}

function loadGauge(/** @type {any} */ { once, once_percent, load }) {
  const [busiest] = Object.entries(load).sort(([, one], [, other]) => other - one);
  const who = busiest ? `; busiest: ${busiest[0]}, ${formatShare(busiest[1])} of all days` : "";
  return {
    name: "Load",
    words: `${once_percent}% of the work is with somebody who can do it and is free${who}`,
    bar: once,
    mark: 1,
    state: stateOf(once >= 0.999, once >= 0.9),
  };
}

function chanceGauge(/** @type {any} */ { chance, chance_percent, commit_at }) {
  const [bar, mark] = [chance ?? 0, commit_at / 100];
  const promise = `${chance_percent}% for the promised day; the company promises at ${formatShare(mark)}`;
  return {
    name: "Chance",
    words: chance === null ? "No day is promised" : promise,
    bar,
    mark,
    state: stateOf(bar >= mark, bar >= mark - 0.3),
  };
}

/** A gauge that should come near its end. */
const shareGauge = (
  /** @type {string} */ name,
  /** @type {number} */ share,
  /** @type {string} */ words,
) => ({ name, words, bar: share, mark: 1, state: stateOf(share >= 0.8, share > 0) });

/** @type {(gauges: any, calendar: string[]) => Gauge[]} */
const allGauges = (gauges, calendar) => [
  ...limitGauges(gauges, calendar),
  loadGauge(gauges),
  chanceGauge(gauges),
  shareGauge(
    "Risk cover",
    gauges.risk_cover,
    `${gauges.risk_cover_percent}% of the delay that the register expects is covered by responses`,
  ),
  shareGauge(
    "Quality",
    gauges.quality,
    `${gauges.quality_percent}%: acceptance, gates and reviews each count a third, if in time`,
  ),
];

/** @type {Record<string, string>} */
const STATE_WORDS = { met: "holds", partly: "close", open: "open" };

function gaugeBar(/** @type {Gauge} */ { bar, mark }) {
  const [length, place] = [bar, mark].map((share) => 100 * Math.max(0, Math.min(1, share)));
  return html`<svg viewBox="0 0 100 12" class="gauge-bar" preserveAspectRatio="none" aria-hidden="true">${svg`
    <rect x="0" y="3" width="100" height="6" class="gauge-track"/><rect x="0" y="3" width=${length} height="6" class="gauge-fill"/>
    <rect x=${Math.min(98.5, place)} y="0" width="1.5" height="12" class="gauge-mark"/>`}</svg>`;
}

const gaugeItem = (/** @type {Gauge} */ gauge) =>
  html`<li class="gauge" data-state=${gauge.state}>
    <span class="gauge-head">${stateMark(gauge.state)}<strong>${gauge.name}</strong><span class="th-soft">${STATE_WORDS[gauge.state]}</span></span>
    ${gaugeBar(gauge)}<span class="gauge-words">${gauge.words}</span></li>`;

/** The gauges, why there are none, what the last change did, and whether it is saved. */
export function gaugeBox(/** @type {Cockpit} */ cockpit) {
  const { gauges, fault } = cockpit.outlook;
  const items = gauges ? allGauges(gauges, cockpit.settings.calendar).map(gaugeItem) : nothing;
  return html`<div class="gauge-box">${fault ? html`<p class="th-offer">${fault}</p>` : nothing}
    <ul class="gauges" aria-label="Six gauges">${items}</ul>
    <div class="th-head"><p class="moved">${lastChangeWords(cockpit)}</p>${savedLine(cockpit.editor)}</div></div>`;
}
