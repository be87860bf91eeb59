// Twelve weeks of the own owners: what became of each decision, and the hours lost beside three others.

import { html, nothing, svg } from "lit-html";
import { axisTicks } from "../kit/charts.js";
import { changedNote, clockButtons } from "../kit/clock.js";
import { dataTable, disclosure } from "../kit/tables.js";
import { LEADS, REASONS, TROUBLES, wordsOf } from "./words.js";

/** @import { OwnersPlay, Played, PlayedEvent, Predicted, Track } from "./owners.js" */

const KINDS = /** @type {Record<string, { sign: string, words: string }>} */ ({
  fine: { sign: "✓", words: "decided" },
  waits: { sign: "▲", words: "waited" },
  reversed: { sign: "↺", words: "decided twice, then reversed" },
  blind: { sign: "?", words: "decided without knowledge" },
  unlucky: { sign: "✕", words: "a bad choice, although enough was known" },
});
/** Whose colour the line of each arrangement has. */
const HATS = ["both", "both", "product", "project"];
const LEAST_GAP = 9; // per cent of the height between two words at the lines' ends
const hoursWords = (/** @type {number} */ hours) => `${Math.round(hours)} h`;

/** What a week of one decision shows: the event that cost most, or that it still waits. */
function cellOf(/** @type {PlayedEvent[]} */ events, /** @type {number} */ week) {
  const now = events.filter((event) => event.week === week).sort((a, b) => b.hours - a.hours);
  if (now.length) {
    const [{ kind, hours }] = now;
    const more = now.length > 1 ? `, ${now.length} times this week` : "";
    return { ...KINDS[kind], kind, title: `${KINDS[kind].words}, ${hoursWords(hours)}${more}` };
  }
  const isWaiting = events.some(
    (one) => one.kind === "waits" && one.week < week && one.until >= week,
  );
  return isWaiting ? { kind: "still", sign: "", title: "still waiting" } : null;
}

function weekGrid(/** @type {OwnersPlay} */ play, /** @type {Played} */ played) {
  const { at } = play.clock;
  const weeks = Array.from({ length: played.weeks }, (_, index) => index + 1);
  return html`<div class="th-scroll" tabindex="0" role="region" aria-label="Twelve weeks, decision by decision">
    <table class="weeks"><caption class="th-unseen">What became of each decision, week by week</caption>
    <thead><tr><th scope="col">Decision</th>${weeks.map((week) => html`<th scope="col" class=${week === at ? "is-now" : ""}><span class="th-unseen">Week </span>${week}</th>`)}</tr></thead>
    <tbody>${play.decisions.map(({ id, decision }) => {
      const events = played.events.filter((event) => event.decision === id);
      return html`<tr><th scope="row">${decision}</th>${weeks.map((week) => {
        const cell = week <= at ? cellOf(events, week) : null;
        return html`<td data-kind=${cell?.kind ?? nothing} class=${week === at ? "is-now" : ""} title=${cell?.title ?? nothing}>${cell ? html`<span aria-hidden="true">${cell.sign}</span><span class="th-unseen">${cell.title}</span>` : nothing}</td>`;
      })}</tr>`;
    })}</tbody></table></div>
    <p class="th-soft">✓ decided · ▲ comes up and waits (hatched while it waits) · ↺ decided twice, then reversed · ? decided without knowledge · ✕ a bad choice, although enough was known</p>`;
}

/** The words at the ends of the lines, moved apart where they would cover one another. */
function ends(
  /** @type {Track[]} */ tracks,
  /** @type {number} */ at,
  /** @type {(v: number) => number} */ y,
) {
  const words = tracks
    .map(({ name, hours }, line) => ({ name, line, value: hours[at - 1], place: y(hours[at - 1]) }))
    .sort((a, b) => b.place - a.place);
  for (let index = 1; index < words.length; index += 1) {
    words[index].place = Math.min(words[index].place, words[index - 1].place - LEAST_GAP);
  }
  return words;
}

function hoursChart(/** @type {OwnersPlay} */ play, /** @type {Played} */ { tracks, weeks }) {
  const { at } = play.clock;
  const ticks = axisTicks(0, Math.max(...tracks.flatMap(({ hours }) => hours)));
  const top = ticks[ticks.length - 1];
  const y = (/** @type {number} */ hours) => 100 - (100 * hours) / top;
  const x = (/** @type {number} */ week) => (100 * week) / weeks;
  const line = (/** @type {Track} */ { hours }) =>
    ["0,100", ...hours.slice(0, at).map((value, index) => `${x(index + 1)},${y(value)}`)].join(" ");
  const words = at ? ends(tracks, at, y) : [];
  const summary = words.map(({ name, value }) => `${name} ${hoursWords(value)}`).join(", ");
  return html`<figure class="hours" role="img" aria-label="Hours lost so far: ${summary || "none yet"}">
    <figcaption aria-hidden="true"><b>Hours lost</b> <span class="th-soft">the same weeks and the same luck, with other owners</span></figcaption>
    <div class="hours-plot" aria-hidden="true">${ticks.map((tick) => html`<span class="hours-tick" style="top:${y(tick)}%"><span>${tick}</span></span>`)}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">${tracks.map((track, index) => svg`<polyline class="hours-line" data-line=${index} data-hat=${HATS[index]} points=${line(track)}/>`).reverse()}</svg>
      ${words.map(({ name, line: index, value, place }) => html`<span class="hours-end" data-line=${index} style="left:${x(at)}%;top:${place}%">${name} ${hoursWords(value)}</span>`)}</div>
    <div class="hours-axis" aria-hidden="true">${Array.from({ length: weeks }, (_, index) => html`<span>${index + 1}</span>`)}</div></figure>`;
}

/** What has happened up to this week, the latest first; what was decided well is not told. */
function feed(/** @type {OwnersPlay} */ play, /** @type {Played} */ { events }) {
  const { at } = play.clock;
  const nameOf = (/** @type {string} */ id) =>
    play.decisions.find((one) => one.id === id)?.decision;
  const past = events.filter(({ week, hours }) => week <= at && hours > 0).reverse();
  return html`<section class="feed" tabindex="0" aria-label="What cost hours"><h4>What cost hours</h4>
    ${past.length ? nothing : html`<p class="th-soft">Nothing yet.</p>`}<ul>${past.map(
      ({ decision, week, kind, hours }) =>
        html`<li class=${week === at ? "is-now" : ""}><span class="th-soft">Week ${week}</span> ${nameOf(decision)}: <b>${kind === "fine" ? "asked first" : KINDS[kind].words}</b>, ${hoursWords(hours)}</li>`,
    )}</ul></section>`;
}

/** How often a decision came up in these weeks, and what became of it each time. */
function weeksWords(/** @type {PlayedEvent[]} */ events) {
  if (!events.length) return "It did not come up.";
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  const parts = kinds.map((kind) => {
    const count = events.filter((event) => event.kind === kind).length;
    return `${KINDS[kind].sign} ${KINDS[kind].words} (${count})`;
  });
  return parts.join(", ");
}

const ownerWords = (/** @type {[string, string]} */ [lead, asked]) =>
  `${wordsOf(LEADS, lead)}${asked === "other" ? ", who asks first" : ""}`;

const RULE =
  "A prediction is about what usually happens with such an owner. Single weeks differ. An owner who knows enough still makes a bad choice now and then, and two owners know no more than the one who knows more.";

/** What was predicted of the four, what such an owner leads to, and what these weeks brought. */
function predictions(/** @type {OwnersPlay} */ play, /** @type {Played} */ { predicted, events }) {
  const words = (/** @type {[string, string]} */ [choice, reason]) =>
    `${wordsOf(TROUBLES, choice)}: ${wordsOf(REASONS, reason)}`;
  const isHit = (/** @type {Predicted} */ { said, trouble }) =>
    said.every((part, at) => part === trouble[at]);
  const judged = play.asked.filter(({ id }) => predicted[id]);
  const hits = judged.filter(({ id }) => isHit(predicted[id])).length;
  return html`<section class="rights-part"><h4>You predicted ${hits} of ${play.asked.length} correctly</h4>
    <p class="th-soft">${RULE}</p>${dataTable({
      caption: "What you predicted for your four owners, what they lead to, and these weeks",
      isCaptionHidden: true,
      heads: ["Decision", "You said", "What usually happens with your owner", "In these weeks"],
      rows: judged.map(({ id, decision }) => {
        const one = predicted[id];
        return {
          key: id,
          name: decision,
          cells: [
            words(one.said),
            html`<b>${isHit(one) ? "✓ " : ""}${words(one.trouble)}</b>${one.is_earlier ? html` <span class="th-soft">With the owner it had when you predicted: ${ownerWords(one.owner)}.</span>` : nothing}`,
            one.is_earlier
              ? "It has another owner now."
              : weeksWords(events.filter((event) => event.decision === id)),
          ],
        };
      }),
    })}
    <p>Your two bets are compared below.</p></section>`;
}

function averages(/** @type {OwnersPlay} */ play, /** @type {Played} */ { tracks, runs, weeks }) {
  return html`<section class="rights-part"><h4>These weeks had their own luck. Hours lost on average over ${runs} runs:</h4>
    <ul class="means">${tracks.map(({ name, mean }, index) => {
      const share = (100 * mean) / Math.max(...tracks.map((track) => track.mean));
      return html`<li><span>${name}</span><span class="mean-bar" aria-hidden="true"><i data-line=${index} style="width:${share}%"></i></span><b>${mean} h</b></li>`;
    })}</ul></section>
    ${disclosure(play.editor, {
      summary: "Hours lost as a table",
      focus: "table",
      isOpen: play.isTableOpen,
      toggle: (isOpen) => {
        play.isTableOpen = isOpen;
      },
      content: () =>
        dataTable({
          caption: "Hours lost by the end of each week, and on average over all runs",
          heads: [
            "Owners",
            ...Array.from({ length: weeks }, (_, index) => `${index + 1}`),
            "Average",
          ],
          rows: tracks.map(({ name, hours, mean }) => ({
            key: name,
            name,
            cells: [...hours.map((value) => Math.round(value)), mean],
          })),
        }),
    })}`;
}

/** The weeks as far as they are shown; once they are over, what was predicted and what is usual. */
export function playedView(/** @type {OwnersPlay} */ play) {
  const { clock, isStale } = play;
  const played = /** @type {Played} */ (play.played);
  const start = () => play.play();
  const buttons = clockButtons(clock, {
    step: "one week",
    start,
    isStopped: Boolean(play.missing),
  });
  return html`<section class="rights-play th-stack" aria-label="Twelve weeks"><p class="rights-said">${play.sentence}</p>
    <div class="th-head">${buttons}</div>
    ${isStale ? changedNote("Your owners have changed since.", play.missing ? null : start) : nothing}
    ${weekGrid(play, played)}<div class="rights-pair">${hoursChart(play, played)}${feed(play, played)}</div>
    ${clock.isOver ? html`${predictions(play, played)}${averages(play, played)}` : nothing}</section>`;
}
