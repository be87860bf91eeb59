// One initiative as a card: its handle and menu, and what it says about itself.

import { html, nothing, svg } from "lit-html";
import { button } from "../kit/controls.js";
import { face } from "../kit/face.js";
import { formatK, formatTenths, joinList, pluralize } from "../kit/format.js";
import { riceWords } from "./claims.js";
import { dayWords, strategyField } from "./fields.js";
import { buildOrder, isLawKept } from "./fit.js";
import { entryOf, isPlaced, quarterlyK, TITLES } from "./model.js";
import { brokenDependencies, knownPairs } from "./pairs.js";

/** @import { Board } from "./board.js" */
/** @import { Card, Entry, Estimate, Roadmap, Settings } from "./model.js" */

/** A page with lines: what there is to read and to write of a card. */
const MORE = svg`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round">
  <rect x="2.5" y="1.5" width="11" height="13" rx="2"/><path d="M5.5 5.5h5M5.5 8h5M5.5 10.500h3"/></svg>`;

/**
 * The element of a card, as the roadmap `value` shows it.
 * @param {Board} board @param {Roadmap} value @param {Entry} entry
 */
export function cardElement(board, value, entry) {
  const { reorder, editor } = board;
  const { id } = entry;
  const isHeld = reorder.held === id;
  const isOpen = board.open?.id === id;
  const look = [
    isHeld ? "card-held" : "",
    reorder.drag.id === id ? "card-dragged" : "",
    isOpen ? "card-open" : "",
  ].join(" ");
  const estimate = value.estimates[id];
  const notes = cardNotes(board, value, entry);
  const inputs = [entry, estimate, notes.join(), isHeld, isOpen, editor.isReadOnly];
  return reorder.cards.element(id, look, inputs, () => cardView(board, id, estimate, notes));
}

/**
 * What is in a card.
 * @param {Board} board @param {string} id @param {Estimate | undefined} estimate
 * @param {string[][]} notes
 */
function cardView(board, id, estimate, notes) {
  const { reorder, settings } = board;
  const card = board.card(id);
  const { outcome, date } = entryOf(board.reorder.shown, id);
  return html`${reorder.grip(id, board.helpId)}
    <p class="card-name"><span class="card-face" title=${card.sponsor}>${face(settings.faces[card.sponsor])}</span><span class="card-id">${id}</span> ${card.name}</p>
    <p class="card-outcome">${outcome.trim()}</p>
    <p class="card-short">${settings.claims ? nothing : html`<span class="card-id">${id}</span> `}${shortParts(card, estimate, settings, date)}</p>
    <p class="card-own" data-known=${estimate || settings.claims ? "yes" : "no"}>${estimateWords(id, estimate, settings)}</p>
    <p class="card-effort">${effortParts(card, settings)}</p>
    <ul class="card-notes">${notes.map(([kind, words]) => html`<li class="note-${kind}">${words}</li>`)}</ul>
    ${settings.claims ? nothing : strategyField({ board, id, where: "card" })}
    <div class="card-actions">${reorder.menu(id)}${button(MORE, () => board.toggle(id), {
      kind: "quiet",
      look: "card-more",
      focus: `more-${id}`,
      name: `Details of ${board.nameOf(id)}`,
      isExpanded: board.open?.id === id,
    })}</div>`;
}

/** Person-weeks by skill: short, with the skill in words for who points at it or listens. */
const effortParts = (
  /** @type {Card} */ { effort },
  /** @type {Settings} */ { skill_order: order, skills },
) =>
  order
    .filter((skill) => effort[skill] > 0)
    .map((skill) => {
      const weeks = formatTenths(effort[skill]);
      return html`<span title="${skills[skill]}: ${weeks} person-weeks"><span aria-hidden="true">${skill}</span><span class="th-unseen">${skills[skill]}</span> ${weeks}</span>`;
    });

/**
 * What a card says where it waits: all its person-weeks, what it brings in a quarter, and whether it has a date.
 * No part breaks within itself: in a narrow tray the last one goes to a second line.
 * @param {Card} card @param {Estimate | undefined} estimate @param {Settings} settings
 * @param {string | null} date
 */
function shortParts({ id, effort }, estimate, settings, date) {
  const weeks = Object.values(effort).reduce((sum, part) => sum + part, 0);
  const worth = estimate
    ? html`<span title="a quarter">${formatK(quarterlyK(estimate, settings))}<span class="th-unseen"> a quarter</span></span>`
    : "";
  const last = settings.claims ? [riceWords(id, settings)] : [worth, date ? "date" : ""];
  const parts = [`${formatTenths(weeks)} wk`, ...last.filter(Boolean)];
  return parts.map((part, at) => html`${at ? "\u00a0· " : nothing}<span>${part}</span>`);
}

/** @param {string} id @param {Estimate | undefined} estimate @param {Settings} settings */
function estimateWords(id, estimate, settings) {
  if (settings.claims) return `${riceWords(id, settings)}, as claimed`;
  if (!estimate) return "No estimate yet";
  return `${formatK(quarterlyK(estimate, settings))} a quarter, ${estimate.confidence}% sure`;
}

/**
 * What a card says about itself, as [kind, words]: what it needs, the law, what is still to be added.
 * @param {Board} board @param {Roadmap} value @param {Entry} entry
 * @returns {string[][]}
 */
function cardNotes(board, value, entry) {
  const card = board.card(entry.id);
  const notes = knownPairs(value, board.cards, board.settings)
    .filter(([dependent]) => dependent === card.id)
    .map(([, enabler]) => needNote(board, value, card.id, enabler));
  if (card.id === board.settings.law.initiative) notes.push(lawNote(board, value));
  if (board.settings.claims) return notes;
  const isGivenUp = board.settings.given_up.includes(card.id);
  if (isGivenUp && isPlaced(entry.bucket)) notes.push(["bad", "Your strategy gives this up"]);
  if (entry.date) notes.push(["dated", `Date: ${dayWords(entry.date)}`]);
  if (entry.bucket === "now" || entry.bucket === "next") {
    notes.push(traceNote(entry, board.settings));
  }
  return notes;
}

/** @param {Board} board @param {Roadmap} value @param {string} dependent @param {string} enabler */
function needNote(board, value, dependent, enabler) {
  const bucket = entryOf(value, enabler)?.bucket ?? "unplaced";
  const needs = `needs ${board.nameOf(enabler)}`;
  const isBroken = brokenDependencies(value, [[dependent, enabler]]).length > 0;
  if (!isPlaced(bucket))
    return [isBroken ? "bad" : "plain", `${needs}, which is not on the roadmap`];
  const words = `${needs}, in ${TITLES[bucket]}`;
  return isBroken ? ["bad", `${words}: too late`] : ["plain", words];
}

/** @param {Board} board @param {Roadmap} value */
function lawNote({ cards, settings }, value) {
  const { law } = settings;
  const words = `Law: by the end of ${TITLES[law.by]}`;
  const isBegun = value.entries.some((entry) => entry.bucket !== "unplaced");
  if (!isBegun || isLawKept(buildOrder(value, cards, settings), law)) return ["plain", words];
  return ["bad", `${words}, or else a penalty of ${formatK(law.penalty_k)}`];
}

/**
 * Whether it can be traced what the initiative is for. What the law asks for needs no KPI.
 * @param {Entry} entry @param {Settings} settings
 */
function traceNote({ id, bucket, evidence, kpi, outcome }, { most_findings: most, law }) {
  const moves = kpi || (id === law.initiative ? "keeps us legal" : "");
  if (evidence.length > most) return ["lacking", `${evidence.length} findings: choose ${most}`];
  const lacking = [
    evidence.length ? "" : "evidence",
    moves ? "" : "KPI",
    bucket === "now" && !outcome.trim() ? "outcome statement" : "",
  ].filter(Boolean);
  if (lacking.length) return ["lacking", `To add: ${joinList(lacking)}`];
  return ["good", `${pluralize(evidence.length, "finding")} · ${moves}`];
}
