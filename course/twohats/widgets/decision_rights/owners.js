// Eight decisions that come up again and again: an owner each, four predictions, twelve weeks.

import { html, nothing } from "lit-html";
import { radioField, tickField } from "../kit/choices.js";
import { AskedPlay } from "../kit/clock.js";
import { button, head } from "../kit/controls.js";
import { sameData } from "../kit/data.js";
import { pairCases } from "../kit/questions.js";
import { playedView } from "./play.js";
import { isSide, LEADS, REASONS, SIGNS, TROUBLES } from "./words.js";

/** @import { Content } from "../kit/types.js" */
/** @import { Editor } from "../kit/editor.js" */

/**
 * @typedef {{ id: string, decision: string, product: string, project: string, last_quarter?: string }} Decision
 * @typedef {{ lead: string, asked: string }} Owner
 * @typedef {{ decision: string, week: number, kind: string, hours: number, until: number }} PlayedEvent
 * @typedef {{ name: string, hours: number[], mean: number }} Track
 * What was said of a decision, what its owner then leads to, and whether it has another one by now.
 * @typedef {{ said: [string, string], trouble: [string, string], owner: [string, string],
 *   is_earlier: boolean }} Predicted
 * @typedef {{ weeks: number, runs: number, owners: Record<string, Owner>, tracks: Track[],
 *   events: PlayedEvent[], predicted: Record<string, Predicted> }} Played
 */

const WEEKS = 12;

/** An owner with another last word; whoever has no other side asks nobody. */
const withLead = (/** @type {Owner | undefined} */ owner, /** @type {string} */ lead) => ({
  lead,
  asked: isSide(lead) ? owner?.asked || "nobody" : "nobody",
});

/**
 * Who has the last word on one decision.
 * @param {Editor} editor
 * @param {{ key: string, name: string, lead: string, commit: (lead: string) => void }} options
 */
export function leadField(editor, { key, name, lead, commit }) {
  return radioField(editor, {
    key: `${key}-lead`,
    legend: html`Last word<span class="th-unseen">: ${name}</span>`,
    value: lead,
    look: "owner-lead",
    options: LEADS.map(([id, words]) => [
      id,
      isSide(id) ? html`<i aria-hidden="true" data-hat=${id}>${SIGNS[id]}</i> ${words}` : words,
    ]),
    commit,
  });
}

/**
 * An owner: the last word, and whether the other side is asked first.
 * @param {Editor} editor
 * @param {{ key: string, name: string, owner: Owner | undefined, commit: (owner: Owner) => void }} options
 */
function ownerField(editor, { key, name, owner, commit }) {
  const lead = owner?.lead ?? "";
  return html`<div class="owner-field">${leadField(editor, { key, name, lead, commit: (next) => commit(withLead(owner, next)) })}${tickField(
    editor,
    {
      key: `${key}-asked`,
      label: html`asks the other side first<span class="th-unseen">: ${name}</span>`,
      value: owner?.asked === "other",
      isDisabled: !isSide(lead),
      commit: (isAsked) => commit({ lead, asked: isAsked ? "other" : "nobody" }),
    },
  )}</div>`;
}

/** One decision: what each side has in front of it, and its owner. */
export function ownerRow(
  /** @type {Editor} */ editor,
  /** @type {Decision} */ { id, decision, product, project },
) {
  const { owners } = editor.value;
  const commit = (/** @type {Owner} */ row) =>
    editor.commit(
      { ...editor.value, owners: { ...owners, rows: { ...owners.rows, [id]: row } } },
      `owner of “${decision}”`,
    );
  return html`<li class="owner-row" data-lead=${owners.rows[id]?.lead || nothing}><h4>${decision}</h4>
    <p data-hat="product"><i aria-hidden="true">${SIGNS.product}</i> <b>Product side:</b> ${product}</p>
    <p data-hat="project"><i aria-hidden="true">${SIGNS.project}</i> <b>Project side:</b> ${project}</p>
    ${ownerField(editor, { key: id, name: decision, owner: owners.rows[id], commit })}</li>`;
}

/**
 * What goes wrong with some decisions, and through what.
 * @param {Editor} editor @param {Decision[]} decisions @param {(decision: Decision) => Content} words
 */
export function predictionCases(editor, decisions, words) {
  const { owner_predictions: said } = editor.value;
  return pairCases(editor, {
    key: "predict",
    cases: decisions.map((one) => ({ id: one.id, words: words(one), name: one.decision })),
    choices: TROUBLES,
    reasons: REASONS,
    chosen: said.rows,
    choiceLabel: "What happens",
    reasonLabel: "Why",
    commit: (rows, id) => {
      const { [id]: _before, ...made_for } = said.made_for ?? {};
      const predictions = { ...said, rows, made_for };
      editor.commit({ ...editor.value, owner_predictions: predictions }, `prediction ${id}`);
    },
  });
}

export class OwnersPlay extends AskedPlay {
  constructor(/** @type {Editor} */ editor) {
    super(editor, WEEKS);
    /** @type {Decision[]} */
    this.decisions = editor.model.get("decisions");
  }

  /** What was played last; null before. @returns {Played | null} */
  get played() {
    const played = this.editor.model.get("played");
    return played?.tracks ? played : null;
  }

  get asked() {
    const ids = this.editor.model.get("asked");
    return this.decisions.filter(({ id }) => ids.includes(id));
  }

  get owned() {
    const { rows } = this.editor.value.owners;
    return this.decisions.filter(({ id }) => rows[id]?.lead).length;
  }

  get predicted() {
    const { rows } = this.editor.value.owner_predictions;
    return this.asked.filter(({ id }) => rows[id]?.choice && rows[id]?.reason).length;
  }

  /** What is still to be done before the weeks can be played; empty if nothing. */
  get missing() {
    const unowned = this.decisions.length - this.owned;
    if (unowned) return `${unowned} of ${this.decisions.length} still to answer`;
    const open = this.asked.length - this.predicted;
    return open ? `${open} of ${this.asked.length} still to predict` : "";
  }

  get isStale() {
    return this.played !== null && !sameData(this.played.owners, this.editor.value.owners.rows);
  }

  /** A prediction belongs to the owner that it is first played with, whatever comes later. */
  #keepOwnersOfPredictions() {
    const { editor } = this;
    const { owners, owner_predictions: said } = editor.value;
    const first = Object.fromEntries(this.asked.map(({ id }) => [id, owners.rows[id]]));
    const predictions = { ...said, made_for: { ...first, ...said.made_for } };
    const value = { ...editor.value, owner_predictions: predictions };
    editor.commit(value, "play", { isFinal: true });
  }

  play() {
    this.#keepOwnersOfPredictions();
    super.play();
  }

  get sentence() {
    const { at, isOver } = this.clock;
    const hours = Math.round(this.played?.tracks[0].hours[at - 1] ?? 0);
    if (at === 0) return "The first of twelve weeks. No hours are lost yet.";
    return isOver
      ? `Twelve weeks: ${hours} hours lost.`
      : `Week ${at}: ${hours} hours lost so far.`;
  }
}

/** The owners, what is predicted of four, and twelve weeks of them. */
export function ownersView(/** @type {OwnersPlay} */ play) {
  const { editor, decisions, missing } = play;
  return html`${head(editor)}
    <p>For each decision: who has the last word, and does that side ask the other side first? A question costs half a day. You have answered ${play.owned} of ${decisions.length}.</p>
    <ol class="owner-rows">${decisions.map((decision) => ownerRow(editor, decision))}</ol>
    <section class="rights-part"><h4>Before you play: what will usually happen to these four decisions with your owners?</h4>
      ${predictionCases(editor, play.asked, ({ decision }) => decision)}</section>
    ${
      play.played && play.clock.isStarted
        ? playedView(play)
        : html`<div>${button(missing || "Play twelve weeks", () => play.play(), { kind: missing ? "" : "main", focus: "play", isDisabled: Boolean(missing) || editor.isReadOnly })}</div>`
    }`;
}
