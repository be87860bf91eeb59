// One initiative opened: what the person who asks for it claims, what you think, evidence, KPI.

import { html, nothing } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { tickField } from "../kit/choices.js";
import { button } from "../kit/controls.js";
import { refusalOf } from "../kit/entry.js";
import { bubble } from "../kit/face.js";
import { formatK, formatNumber, formatTenths, joinList } from "../kit/format.js";
import { claimSum } from "./claims.js";
import {
  commitEntry,
  dayWords,
  entryDateField,
  estimateField,
  kpiField,
  NUMBERS,
  outcomeField,
  strategyField,
} from "./fields.js";
import { chanceOf, entryOf, isExample, isPlaced, quarterlyK, TITLES } from "./model.js";

/** @import { Board } from "./board.js" */
/** @import { Card, Estimate, Finding, Roadmap, Settings } from "./model.js" */
/** @import { Place } from "./fields.js" */

const EXAMPLE =
  "You have not estimated this initiative yet: the numbers are an example. Change them where you disagree.";
const CHANGED_EXAMPLE = "You have changed the example numbers that were here.";
const EVIDENCE = "details-evidence";
const DATE_HELP = "Keep a date only if the law or the season sets it.";

/** The opened initiative, if there is one. */
export function openedDetails(/** @type {Board} */ board) {
  return board.open ? keyed(board.open.id, details(board, board.open.id)) : nothing;
}

function details(/** @type {Board} */ board, /** @type {string} */ id) {
  const { settings } = board;
  const card = board.card(id);
  const shut = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    board.toggle(id);
  };
  return html`<section class="details" aria-label="Details of ${board.nameOf(id)}" @keydown=${shut}>
    <div class="th-head"><h4 tabindex="-1" data-focus="details-title">${board.nameOf(id)}</h4>
      ${button("Close", () => board.toggle(id), { focus: "details-close" })}</div>
    ${bubble({ faces: settings.faces[card.sponsor], name: card.sponsor, role: "asks for it", words: claimWords(card), look: "details-claim" })}
    ${card.asked && !settings.claims ? html`<p class="th-soft">${askedWords(card)}</p>` : nothing}
    ${card.note ? html`<p class="th-soft">Backlog note: ${card.note}</p>` : nothing}
    <p class="details-effort">Person-weeks: ${effortWords(card, settings)}.</p>
    ${settings.claims ? html`<p class="details-sum">${claimSum(card, settings)}</p>` : ownFields(board, id)}</section>`;
}

/** What the learner thinks of it, what it rests on, and what it is for. */
function ownFields(/** @type {Board} */ board, /** @type {string} */ id) {
  const { settings, value } = board;
  const place = /** @type {Place} */ ({ board, id, where: "details" });
  const names = /** @type {(keyof typeof NUMBERS)[]} */ (Object.keys(NUMBERS));
  return html`${strategyField(place)}${settings.strategy ? html`<p class="th-soft">Your strategy: ${settings.strategy}</p>` : nothing}
    <fieldset><legend>Your own estimate</legend><p class="th-soft">${startWords(id, value, settings)}</p>
      <div class="numbers">${names.map((name) => estimateField(place, name))}</div>
      <p class="details-sum">${sumWords(id, value, settings)}</p></fieldset>
    ${evidenceBoxes(place)}${kpiField(place)}${outcomeField(place)}
    ${entryDateField(place, "Date, if the law or the season sets one", DATE_HELP)}`;
}

/**
 * Where the numbers of an estimate come from.
 * @param {string} id @param {Roadmap} value @param {Settings} settings
 */
function startWords(id, value, settings) {
  const own = settings.estimated?.[id];
  if (own) return ownWords(own);
  return isExample(id, value, settings) ? EXAMPLE : CHANGED_EXAMPLE;
}

/** What was estimated before: a board that is older than that estimate has other numbers. */
const ownWords = (/** @type {Estimate} */ { reach, impact, confidence }) =>
  `In exercise 04 you estimated a reach of ${formatNumber(reach)}, an impact of ${impact} and a confidence of ${confidence}%. Change the numbers here if you see them differently now.`;

const effortWords = (/** @type {Card} */ { effort }, /** @type {Settings} */ settings) =>
  joinList(
    settings.skill_order
      .filter((skill) => effort[skill] > 0)
      .map((skill) => `${settings.skills[skill]} ${formatTenths(effort[skill])}`),
  );

function claimWords(/** @type {Card} */ { claim }) {
  const { reach, impact, confidence } = claim;
  return `My claim: it reaches ${formatNumber(reach)} customers a quarter, with an impact of ${impact}. My confidence is ${confidence}%.`;
}

/**
 * What the own estimate comes to where the initiative is now.
 * @param {string} id @param {Roadmap} value @param {Settings} settings
 */
function sumWords(id, value, settings) {
  const estimate = value.estimates[id];
  if (!estimate) return "Fill in all three numbers. Then the board can count this item.";
  const worth = quarterlyK(estimate, settings);
  const { bucket } = entryOf(value, id);
  const sum = `If it works: ${formatK(worth)} a quarter.`;
  if (!isPlaced(bucket)) return `${sum} It counts once it is in Now, Next or Later.`;
  const quarters = settings.quarters[bucket];
  const expected = formatK(worth * quarters * chanceOf(estimate));
  return `${sum} In ${TITLES[bucket]} it would be live for ${quarters} of the six quarters: ${formatK(worth)} × ${quarters} × ${estimate.confidence}% = ${expected} expected.`;
}

/** The day that the person asks for. */
function askedWords(/** @type {Card} */ { asked }) {
  return asked ? `Wanted by ${dayWords(asked.date)}: “${asked.reason}”` : "";
}

/** Findings as boxes; those already chosen come first. */
function evidenceBoxes(/** @type {Place} */ place) {
  const { editor, open, value, settings } = place.board;
  const { most_findings: most } = settings;
  const { evidence } = entryOf(value, place.id);
  const findings = open?.findings ?? [];
  const box = (/** @type {Finding} */ finding) =>
    html`<li>${tickField(editor, {
      key: `evidence-${finding.id}`,
      label: html`<b>${finding.id}</b> ${finding.finding}<span class="th-soft"> ${findingNote(finding)}</span>`,
      value: evidence.includes(finding.id),
      commit: (isChosen) => chooseFinding(place, finding.id, isChosen),
    })}</li>`;
  return html`<fieldset class="evidence"><legend>Evidence: up to ${most} findings that speak for it</legend>
    ${findings.length ? html`<ul>${findings.map(box)}</ul>` : html`<p class="th-soft">There are no findings to choose from yet.</p>`}
    ${evidence.length > most ? html`<p class="th-offer">${evidence.length} findings are chosen, and at most ${most} count. Keep those that speak most clearly for the initiative.</p>` : nothing}
    ${refusalOf(editor, EVIDENCE)}</fieldset>`;
}

function findingNote(/** @type {Finding} */ { sample, confidence }) {
  const size = sample ? `n = ${formatNumber(sample)}, ` : "";
  return `(${size}confidence ${confidence})`;
}

/** @param {Place} place @param {string} finding @param {boolean} isChosen */
function chooseFinding(place, finding, isChosen) {
  const { editor, settings } = place.board;
  const before = entryOf(editor.committed, place.id).evidence;
  const { most_findings: most } = settings;
  if (isChosen && before.length >= most) {
    editor.drafts.refuse(EVIDENCE, `An initiative can have at most ${most} findings.`);
    return;
  }
  editor.drafts.accept(EVIDENCE);
  const evidence = isChosen ? [...before, finding] : before.filter((id) => id !== finding);
  commitEntry(place, "evidence", { evidence });
}
