// Six gauges in a row: a sign, a number, what it is held against, and a bar with a mark. They stay in
// sight, so they are short; the sentences are in a list below them that scrolls away.

import { html, nothing, svg } from "lit-html";
import { checkButton } from "../kit/check_link.js";
import { savedLine, stateMark } from "../kit/controls.js";
import { dateOf, dayInside } from "../kit/days.js";
import { formatK } from "../kit/format.js";
import { disclosure } from "../kit/tables.js";
import { lastChangeWords } from "./last_change.js";

/** @import { Cockpit } from "./cockpit.js" */

/**
 * A gauge: its number and what that is held against, both short; the same in a sentence; how full its
 * bar is and where the mark is, both as a share of the bar.
 * @typedef {{ name: string, number: string, against: string, words: string, bar: number, mark: number, state: string }} Gauge
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
      number: dateOf(gauges.p80_day, calendar) || `Day ${gauges.p80_day}`,
      against: `day ${gauges.p80_day}; deadline ${Math.floor(limit_day)}`,
      words: `Half of the simulated runs end by day ${gauges.p50_day}, four of five by ${most}; deadline: ${limit}`,
      bar: p80 / days,
      mark: limit_day / days,
      state: stateOf(p80 <= limit_day, p50 <= limit_day),
    },
    {
      name: "Cost",
      number: formatK(gauges.covers_k),
      against: `of ${formatK(budget_k)}`,
      words: `${formatK(gauges.covers_k)} covers four of five simulated runs; approved: ${formatK(budget_k)}`,
      bar: cost_p80_k / dollars,
      mark: budget_k / dollars,
      state: stateOf(cost_p80_k <= budget_k, cost_p50_k <= budget_k),
    },
  ];
}

function staffingGauge(/** @type {any} */ { once, once_percent, load }) {
  const [busiest] = Object.entries(load).sort(([, one], [, other]) => other - one);
  const who = busiest
    ? `; busiest: ${busiest[0]}, with work for ${formatShare(busiest[1])} of the days until the end`
    : "";
  return {
    name: "Staffing",
    number: `${once_percent}%`,
    against: "of the work staffed",
    words: `${once_percent}% of the work is assigned to somebody who can do it and is free${who}`,
    bar: once,
    mark: 1,
    state: stateOf(once >= 0.999, once >= 0.9),
  };
}

function chanceGauge(/** @type {any} */ { chance, chance_percent, commit_at }) {
  const [bar, mark] = [chance ?? 0, commit_at / 100];
  const promise = `The promised day is met in ${chance_percent}% of the simulated runs; the company commits at a confidence level of ${formatShare(mark)}`;
  return {
    name: "Chance",
    number: chance === null ? "–" : `${chance_percent}%`,
    against: chance === null ? "no day promised" : `${formatShare(mark)} needed`,
    words: chance === null ? "No day is promised" : promise,
    bar,
    mark,
    state: stateOf(bar >= mark, bar >= mark - 0.3),
  };
}

/** A gauge that should come near its end. */
const shareGauge = (
  /** @type {number} */ share,
  /** @type {Pick<Gauge, "name" | "number" | "against" | "words">} */ texts,
) => ({ ...texts, bar: share, mark: 1, state: stateOf(share >= 0.8, share > 0) });

/** @type {(gauges: any, calendar: string[]) => Gauge[]} */
const allGauges = (gauges, calendar) => [
  ...limitGauges(gauges, calendar),
  staffingGauge(gauges),
  chanceGauge(gauges),
  shareGauge(gauges.risk_cover, {
    name: "Risk cover",
    number: `${gauges.risk_cover_percent}%`,
    against: "of the expected delay",
    words: `${gauges.risk_cover_percent}% of the expected delay comes from risks that have an owner, a fitting response strategy and, for a contingency plan, a trigger`,
  }),
  shareGauge(gauges.quality, {
    name: "Quality",
    number: `${gauges.quality_percent}%`,
    against: "of needed checks in time",
    words: `${gauges.quality_percent}%: acceptance checks, gates and reviews each count for a third, if they come in time and have a criterion that the work could fail to meet`,
  }),
];

/** @type {Record<string, string>} */
const STATE_WORDS = { met: "met", partly: "partly met", open: "not met" };

function gaugeBar(/** @type {Gauge} */ { bar, mark }) {
  const [length, place] = [bar, mark].map((share) => 100 * Math.max(0, Math.min(1, share)));
  return html`<svg viewBox="0 0 100 12" class="gauge-bar" preserveAspectRatio="none" aria-hidden="true">${svg`
    <rect x="0" y="3" width="100" height="6" class="gauge-track"/><rect x="0" y="3" width=${length} height="6" class="gauge-fill"/>
    <rect x=${Math.min(98.5, place)} y="0" width="1.5" height="12" class="gauge-mark"/>`}</svg>`;
}

const gaugeItem = (/** @type {Gauge} */ gauge) =>
  html`<li class="gauge" data-state=${gauge.state}>
    <span class="gauge-head">${stateMark(gauge.state)}<strong>${gauge.name}</strong><span class="th-soft">${STATE_WORDS[gauge.state]}</span></span>
    <span class="gauge-now"><b>${gauge.number}</b> <span class="th-soft">${gauge.against}</span></span>${gaugeBar(gauge)}</li>`;

/** The gauges, why there are none, what the last change did, and whether it is saved. */
export function gaugeBox(/** @type {Cockpit} */ cockpit) {
  const { gauges, fault } = cockpit.outlook;
  const items = gauges ? allGauges(gauges, cockpit.settings.calendar).map(gaugeItem) : nothing;
  return html`<div class="gauge-box">${fault ? html`<p class="th-offer">${fault}</p>` : nothing}
    <ul class="gauges" aria-label="Six gauges">${items}</ul>
    <div class="th-head"><p class="moved">${lastChangeWords(cockpit)}</p>${savedLine(cockpit.editor)}${checkButton(cockpit.editor)}</div></div>`;
}

/** The gauges in sentences; nothing while there are none. */
export function gaugeWords(/** @type {Cockpit} */ cockpit) {
  const { gauges } = cockpit.outlook;
  if (!gauges) return nothing;
  const items = allGauges(gauges, cockpit.settings.calendar);
  return disclosure(cockpit.editor, {
    summary: "The gauges in words",
    isOpen: cockpit.isOpen.gauges,
    toggle: (isOpen) => {
      cockpit.isOpen.gauges = isOpen;
    },
    content: () =>
      html`<ul class="gauge-words">${items.map(({ name, words }) => html`<li><b>${name}.</b> ${words}.</li>`)}</ul>`,
    look: "gauge-notes",
    focus: "gauge-notes",
  });
}
