// The fields of one initiative, the same in its details and in the table.

import { html } from "lit-html";
import { choiceField, tickField } from "../kit/choices.js";
import { dateField, numberField, textField } from "../kit/fields.js";
import { formatDate } from "../kit/format.js";
import { entryOf, withEntry, withEstimate } from "./model.js";

/** @import { Board } from "./board.js" */

/**
 * Where a field is: its key begins with `where`, its label names the initiative in the table.
 * @typedef {{ board: Board, id: string, where: "details" | "table" | "card" }} Place
 */

/** What an own estimate is made of: label, help and unit of each number. */
export const NUMBERS = {
  reach: { label: "Reach", help: "customers a quarter", unit: "customers" },
  impact: { label: "Impact", help: "from 0 (none) to 3 (massive)", unit: "" },
  confidence: { label: "Confidence", help: "% chance that it works", unit: "%" },
};

/**
 * @param {Place} place @param {string} name @param {string} label @param {string} [help]
 * @returns {import("../kit/entry.js").FieldOptions}
 */
function common({ id, where }, name, label, help) {
  const isBare = where === "table";
  const key = `${where}-${name}-${id}`;
  return isBare ? { key, label: `${label} of ${id}`, isBare } : { key, label, help };
}

/** @param {Place} place @param {keyof typeof NUMBERS} name */
export function estimateField(place, name) {
  const { editor } = place.board;
  const { label, help, unit } = NUMBERS[name];
  const changed = (/** @type {number} */ number) =>
    withEstimate(editor.committed, place.id, { [name]: number });
  return numberField(editor, {
    ...common(place, name, label, help),
    value: editor.committed.estimates[place.id]?.[name],
    limits: { ...editor.limits(`estimates.${name}`), unit },
    preview: (number) => editor.preview(changed(number)),
    commit: (number) => editor.commit(changed(number), `${name} of ${place.id}`),
  });
}

/** @param {Place} place @param {string} [label] */
export function kpiField(place, label = "KPI it should move") {
  const { editor, settings } = place.board;
  const isLaw = place.id === settings.law.initiative;
  return choiceField(editor, {
    ...common(place, "kpi", label),
    value: entryOf(editor.committed, place.id).kpi,
    options: settings.kpis.map(({ id, name }) => [id, `${id} ${name}`]),
    empty: isLaw ? "none: it keeps us legal" : "none yet",
    commit: (kpi) => commitEntry(place, "KPI", { kpi: kpi || null }),
  });
}

/** @param {Place} place */
export function outcomeField(place) {
  const { editor } = place.board;
  const help =
    "Which problem goes away, who has it, and which measure and target will show it? Write a result, not a feature.";
  return textField(editor, {
    ...common(place, "outcome", "Outcome statement", help),
    rows: place.where === "details" ? 3 : 0,
    value: entryOf(editor.committed, place.id).outcome,
    most: editor.limits("entries.outcome").longest,
    commit: (outcome) => commitEntry(place, "outcome", { outcome }),
  });
}

/**
 * A date is asked for what is built, or may be: what is not done promises nothing by its date. That of
 * before is kept, and is there again once the initiative is placed elsewhere.
 * @param {Place} place @param {string} [label] @param {string} [help]
 */
export function entryDateField(place, label = "Date", help) {
  const { editor, settings } = place.board;
  const { bucket } = entryOf(editor.committed, place.id);
  if (bucket === "not_doing") return html`<p class="th-soft">${NO_DATE[place.where]}</p>`;
  return dateField(editor, {
    ...common(place, "date", label, help),
    name: place.where === "details" ? "Date" : undefined,
    value: entryOf(editor.committed, place.id).date,
    limits: settings.dates,
    isOptional: true,
    commit: (date) => commitEntry(place, "date", { date }),
  });
}

const NO_DATE = {
  details: "A card in Not doing has no date.",
  table: "none",
  card: "",
};

/** A day in words, with its year. */
export const dayWords = (/** @type {string} */ iso) => `${formatDate(iso)} ${iso.slice(0, 4)}`;

/** Whether the initiative serves the strategy: a chip, in the table a box alone. @param {Place} place */
export function strategyField(place) {
  const { editor } = place.board;
  const { id, where } = place;
  const isServing = entryOf(editor.committed, id).strategy;
  const label =
    where === "table"
      ? html`<span class="th-unseen">${id} serves the strategy</span>`
      : html`<span class="th-unseen">${id} serves the </span>strategy`;
  return html`<div class=${where === "table" ? "" : "chip"} data-on=${isServing ? "yes" : "no"}>${tickField(
    editor,
    {
      key: `${where}-strategy-${id}`,
      label,
      value: isServing,
      commit: (strategy) => commitEntry(place, "strategy", { strategy }),
    },
  )}</div>`;
}

/** @param {Place} place @param {string} name @param {Partial<import("./model.js").Entry>} fields */
export function commitEntry({ board: { editor }, id }, name, fields) {
  editor.commit(withEntry(editor.committed, id, fields), `${name} of ${id}`);
}
