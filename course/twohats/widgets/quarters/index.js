// A roadmap and its rivals week by week: two charts, what happened, and what each has brought in.

import { html, nothing } from "lit-html";
import { changedNote, clockButtons } from "../kit/clock.js";
import { button } from "../kit/controls.js";
import { face } from "../kit/face.js";
import { formatK, formatNumber } from "../kit/format.js";
import { dataTable, disclosure } from "../kit/tables.js";
import { defineWidget } from "../kit/widget.js";
import { lineChart } from "./line_chart.js";
import { gain, Player, WEEKS } from "./player.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Series, Track } from "./player.js" */
/** @typedef {{ name: string, gain: string, words: string }} Part */
/** @typedef {{ title?: string, signs?: string, rows?: Part[], after?: string }} Difference */
/** @typedef {{ name: string, came: string, said: string, chain: string, holds: boolean }} Verdict */

const PARTS = ["Now is built", "Next is built", "Later is built"];
const percent = (/** @type {number} */ share) => `${share.toFixed(1)}%`;

/** Before anything is played: what will happen, and the button. */
function opening(/** @type {Editor} */ editor, /** @type {() => void} */ start) {
  const { model } = editor;
  const refusal = model.get("refusal") || model.get("fault");
  const missing = /** @type {string[]} */ (model.get("missing"));
  const isNext = model.get("is_ready") && !missing.length;
  return html`<h3>${editor.label}</h3><p>${model.get("intro")}</p>
    ${missing.length ? html`<p><b>Still open in your frozen roadmap.</b> Complete it and freeze again, or play anyway.</p><ul class="quarters-missing">${missing.map((words) => html`<li>${words}</li>`)}</ul>` : nothing}
    <div class="th-head">${button("Play six quarters", start, { kind: isNext ? "main" : "", focus: "play", isDisabled: editor.isReadOnly })}
      ${refusal ? html`<p class="th-refusal" role="alert"><span>${refusal}</span></p>` : nothing}</div>
    ${model.get("fixed") ? html`<p class="th-soft">${model.get("fixed")}</p>` : nothing}`;
}

function headline(/** @type {Player} */ player) {
  const { week, yours } = player;
  if (week === 0) return html`The first week of quarter 1. Nothing is built yet.`;
  if (player.isOver) {
    const [before, brought, after] = player.result;
    return html`${before}<b>${brought}</b>${after}`;
  }
  return html`${player.dateWords}. Your roadmap has brought in <b>${formatK(yours.brought_k[week - 1])}</b> so far.`;
}

function controls(/** @type {Player} */ { clock, editor }, /** @type {() => void} */ start) {
  return html`<div class="quarters-controls">
    ${clockButtons(clock, { step: "one week", start: () => clock.start() })}
  </div>${editor.model.get("is_stale") ? changedNote("Your roadmap has changed since.", start) : nothing}`;
}

/** One button a quarter: it shows the quarter's end. */
function quarterSteps(/** @type {Player} */ player) {
  return html`<ol class="quarters-steps">${Array.from({ length: player.quarters }, (_, index) => {
    const end = (index + 1) * WEEKS;
    const state = player.week >= end ? "past" : player.week > index * WEEKS ? "now" : "open";
    return html`<li><button type="button" class="quarters-step" data-state=${state} data-focus="quarter-${index}"
      aria-current=${state === "now" ? "step" : "false"} @click=${() => player.clock.show(end)}>
      <span class="quarters-sign" aria-hidden="true">${state === "past" ? "✓" : index + 1}</span>
      <span><b>Quarter ${index + 1}</b> <span class="th-soft">${PARTS[index] ?? "in use"}</span></span></button></li>`;
  })}</ol>`;
}

function feed(/** @type {Player} */ player) {
  return html`<section class="quarters-feed" aria-label="What happened" tabindex="0">
    <h4>What happened</h4>
    ${player.events.length ? nothing : html`<p class="th-soft">Nothing yet. Press “Play on” or “Play one week”.</p>`}
    <ul>${player.events.map(
      (
        { event, track, isYours },
        index,
      ) => html`<li class=${index === 0 ? "is-newest" : ""} data-kind=${event.kind}>
        <span class="th-soft">Q${Math.ceil(event.week / WEEKS)}, week ${((event.week - 1) % WEEKS) + 1}</span>
        <span>${face(player.facesOf(event.who), event.mood)}</span>
        <span>${isYours ? nothing : html`<span class="th-soft">${track.name}: </span>`}${event.text}</span></li>`,
    )}</ul></section>`;
}

/** What each has brought in, with the stroke of its line. */
function scores(/** @type {Player} */ player) {
  const { tracks, week } = player;
  const most = Math.max(...tracks.map((track) => track.brought_k.at(-1) ?? 0), 1);
  const brought = (/** @type {Track} */ track) => (week ? track.brought_k[week - 1] : 0);
  return html`<ul class="quarters-scores">${tracks.map(
    (
      track,
      index,
    ) => html`<li title=${track.how}><span class="quarters-stroke" data-line=${index} aria-hidden="true"></span>
      <span class="quarters-name">${face(player.facesOf(track.who))}${track.name}</span>
      <span class="quarters-bar" aria-hidden="true"><i class=${index ? "" : "is-yours"} style="width:${Math.max(0, (100 * brought(track)) / most)}%"></i></span>
      <b>${gain(brought(track))}</b></li>`,
  )}</ul>`;
}

function twin(/** @type {Player} */ player) {
  const ends = Array.from({ length: player.quarters }, (_, index) => (index + 1) * WEEKS - 1);
  return disclosure(player.editor, {
    summary: "As a table",
    isOpen: player.isTableOpen,
    toggle: (isOpen) => {
      player.isTableOpen = isOpen;
    },
    content: () =>
      html`${["brought_k", ...seriesOf(player).map(({ series }) => series)].map((series) =>
        dataTable({
          caption: CAPTIONS[series],
          heads: ["Roadmap", ...ends.map((_, index) => `Quarter ${index + 1}`)],
          rows: player.tracks.map((track) => ({
            key: track.name,
            name: track.name,
            cells: ends.map((end) => {
              const value = /** @type {any} */ (track)[series][end];
              return FORMATS[series](value);
            }),
          })),
        }),
      )}`,
  });
}

const CAPTIONS = /** @type {Record<string, string>} */ ({
  brought_k: "Brought in by the end of each quarter",
  retention: "Retention: customers kept over a quarter",
  contribution_k: "Contribution a quarter",
  registrations: "Registrations a quarter",
});
const FORMATS = /** @type {Record<string, (value: number) => string>} */ ({
  brought_k: formatK,
  retention: percent,
  contribution_k: formatK,
  registrations: (value) => formatNumber(Math.round(value)),
});
/** @type {{ series: Series, title: string, unit: string }[]} */
const CHARTS = [
  {
    series: "retention",
    title: "Retention",
    unit: "share of customers who stay through a quarter",
  },
  { series: "contribution_k", title: "Contribution", unit: "a quarter" },
  { series: "registrations", title: "Registrations", unit: "accounts opened a quarter" },
];

/** What the tracks hold of it: not all of them count registrations. */
const seriesOf = (/** @type {Player} */ { yours }) =>
  CHARTS.filter(({ series }) => yours[series] !== undefined);

/** At the end: what was expected of each measure, and what came. */
function verdicts(/** @type {Player} */ { isOver, editor }) {
  const rows = /** @type {Verdict[]} */ (editor.model.get("verdicts"));
  if (!isOver || !rows.length) return nothing;
  return html`<ul class="quarters-verdicts" aria-label="What you expected">${rows.map(
    ({ name, came, said, chain, holds }) => html`<li><b>${name}</b><span>${came}</span>
      <span class="quarters-said" data-holds=${holds ? "yes" : "no"}>you said ${said}</span><span class="th-soft">${chain}</span></li>`,
  )}</ul><p class="th-soft">The second number is the mean of the sixth quarter. The mark at “you said” shows only whether the direction was right. Look for your “because” under “What happened”.</p>`;
}

/** At the end: which initiatives made the difference to the best of the others. */
function differenceView(/** @type {Player} */ { isOver, editor }) {
  const { title, signs, rows, after } = /** @type {Difference} */ (editor.model.get("difference"));
  if (!isOver || !rows) return nothing;
  return html`<section class="quarters-why" aria-label="What made the difference"><h4>${title}</h4>${signs ? html`<p class="th-soft">${signs}</p>` : nothing}
    <ul class="quarters-parts">${rows.map(
      ({ name, gain: amount, words }) =>
        html`<li><b>${name}</b><span>${amount}</span><span class="th-soft">${words}</span></li>`,
    )}</ul>${after ? html`<p>${after}</p>` : nothing}</section>`;
}

function played(/** @type {Player} */ player, /** @type {() => void} */ start) {
  const { model } = player.editor;
  return html`<div class="quarters-top"><h3 class="quarters-head">${headline(player)}</h3>
    ${controls(player, start)}</div>${verdicts(player)}${quarterSteps(player)}
    <div class="quarters-page"><div class="th-stack">
      ${seriesOf(player).map((chart) => lineChart(player, { ...chart, format: FORMATS[chart.series], goal: chart.series === "retention" ? model.get("goal") : 0 }))}
    </div><div class="th-stack">${scores(player)}${feed(player)}</div></div>
    ${differenceView(player)}<p class="th-soft">All roadmaps shown here are played with the same luck. ${model.get("fixed")}</p>${twin(player)}`;
}

export default defineWidget({
  name: "quarters",
  trait: "",
  traits: [
    "refusal",
    "fault",
    "fixed",
    "is_stale",
    "is_ready",
    "missing",
    "verdicts",
    "difference",
  ],
  setup(editor) {
    const { model } = editor;
    const player = new Player(editor);
    const start = () => {
      player.isWanted = true;
      model.set("presses", model.get("presses") + 1);
      model.save_changes();
    };
    editor.root.classList.add("th-stack");
    return () => (player.tracks.length ? played(player, start) : opening(editor, start));
  },
});
