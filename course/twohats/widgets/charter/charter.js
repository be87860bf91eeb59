// The charter as data: which lines rest on which question, goals by their kind, changes.

import { sameData } from "../kit/data.js";

/**
 * A charter as plain data, an entry that can lead it, and one of its project goals.
 * @typedef {Record<string, any>} Charter
 * @typedef {Record<string, any> & { id: string, name: string, charter: Charter,
 *   sources: Record<string, string> }} Lead
 * @typedef {{ kind: string, text: string, number: number | null, unit: string }} Goal
 */

/** @type {Record<string, string[]>} */
export const LINES_OF = {
  Q1: ["purpose"],
  Q2: ["result"],
  Q3: ["product_goals"],
  Q4: ["project_goals"],
  Q5: ["budget_k", "business_case_k"],
  Q6: ["decision_owner"],
  Q7: ["commit_at", "idle_day_k"],
  Q8: ["end_condition", "handover_owner", "why_project"],
};
/** The weakest first: an answer of several lines rests on its weakest. */
export const SOURCES = ["missing", "assumption", "company", "evidence", "roadmap"];

/** What is empty without a lead. Policy and sponsor are the same for all. */
const NO_LEAD = {
  purpose: "",
  result: "",
  scope: [],
  project_goals: [],
  product_goals: [],
  budget_k: null,
  business_case_k: null,
  end_condition: "",
  handover_owner: "",
  why_project: "",
  left_over_k: null,
  kept_benefit: { value: null, state: "open" },
  kept_left_over: { value: null, state: "open" },
};
const OF_THE_LEAD = Object.keys(NO_LEAD);
const OF_EVERY_LEAD = ["Q6", "Q7"];
const GOAL_UNITS = /** @type {Record<string, string>} */ ({
  time: "working days",
  cost: "$k",
  scope: "scope items",
  quality: "faults",
});
/** A goal that has its number and no words yet. */
const NO_WORDS = "no text yet";
const DAY = /^((working|work|week)[ -]?)?days?$/i;

/** Whether a unit counts working days. */
export const isInDays = (/** @type {string} */ unit) => DAY.test(unit.trim());

/** What the number of a goal says in the unit that it usually has. */
const IN_USUAL_UNIT = /** @type {Record<string, [RegExp, string]>} */ ({
  time: [DAY, "Done by working day"],
  cost: [/^\$k$/i, "Spend at most ($k)"],
  scope: [/^(scope )?items$/i, "How many scope items"],
  quality: [/^faults$/i, "At most how many faults"],
});

/** The label of a goal's number: a question where its unit is the usual one. */
export function numberLabel(/** @type {string} */ kind, /** @type {string} */ unit) {
  const [usual, label] = IN_USUAL_UNIT[kind];
  return usual.test(unit.trim()) ? label : `Number in the ${kind} goal`;
}

/**
 * The project goal of that kind, empty if there is none.
 * @param {Charter} charter
 * @param {string} kind
 * @returns {Goal}
 */
export function goalOf(charter, kind) {
  const goals = /** @type {Goal[]} */ (charter.project_goals);
  const empty = { kind, text: "", number: null, unit: GOAL_UNITS[kind] };
  return goals.find((goal) => goal.kind === kind) ?? empty;
}

/**
 * The list with one goal changed; a goal that says nothing is none.
 * @param {Charter} charter
 * @param {string} kind
 * @param {Partial<Goal>} changes
 */
export function goalsWith(charter, kind, changes) {
  const goal = { ...goalOf(charter, kind), ...changes };
  const goals = /** @type {Goal[]} */ (charter.project_goals);
  const rest = goals.filter((other) => other.kind !== kind);
  return goal.text || goal.number !== null ? [...rest, goal] : rest;
}

/**
 * What a line of an answer rests on: as noted, else as the hand-over left it.
 * @param {Charter} charter
 * @param {Lead | null} lead
 * @param {string} id
 */
export function sourceOf(charter, lead, id, line = LINES_OF[id][0]) {
  const noted = charter.answers[id];
  return noted?.sources?.[line] ?? noted?.source ?? lead?.sources[line] ?? "missing";
}

/**
 * The sources of an answer with one line's changed; the answer's own is the weakest of them.
 * @param {Charter} charter
 * @param {Lead | null} lead
 * @param {string} id
 * @param {string} line
 * @param {string} source
 */
export function sourcesWith(charter, lead, id, line, source) {
  if (LINES_OF[id].length === 1) return { source };
  const sources = Object.fromEntries(
    LINES_OF[id].map((one) => [one, one === line ? source : sourceOf(charter, lead, id, one)]),
  );
  return { sources, source: SOURCES.find((one) => Object.values(sources).includes(one)) };
}

/** An amount as it is read: a limit in days is a day and no length, money is written as money. */
function amountWords(/** @type {number | null} */ number, unit = "", kind = "") {
  if (number === null) return "";
  if (kind === "time" && isInDays(unit)) return ` (by working day ${number})`;
  if (unit.trim().toLowerCase() === "$k") {
    return ` (${number < 0 ? "−" : ""}$${Math.abs(number)}k)`;
  }
  return ` (${`${number} ${unit}`.trim()})`;
}

/**
 * One line of the charter in words; empty if nothing is said.
 * @param {Charter} charter
 * @param {Lead | null} lead
 * @param {string} line
 * @returns {string}
 */
export function lineWords(charter, lead, line) {
  const value = charter[line];
  if (line === "lead") return lead?.name ?? "";
  if (line === "project_goals") {
    const words = (/** @type {Goal} */ goal) =>
      `${goal.kind}: ${goal.text || NO_WORDS}${amountWords(goal.number, goal.unit, goal.kind)}`;
    return value.map(words).join("; ");
  }
  if (line === "product_goals") {
    const words = (/** @type {any} */ goal) =>
      `${goal.kpi} ${goal.text}${amountWords(goal.target)}`;
    return value.map(words).join("; ");
  }
  return Array.isArray(value) ? value.join(", ") : `${value ?? ""}`;
}

/**
 * What a line rests on: empty is missing, and filled without a source says so.
 * @param {Charter} charter
 * @param {Lead | null} lead
 * @param {string} line
 */
export function lineSource(charter, lead, line) {
  if (!lineWords(charter, lead, line)) return "missing";
  const id = Object.keys(LINES_OF).find((one) => LINES_OF[one].includes(line));
  const source = id ? sourceOf(charter, lead, id, line) : (lead?.sources[line] ?? "missing");
  return source === "missing" ? "no source yet" : source;
}

/**
 * The answers with one of them written again from the charter's own lines, of at most `longest`
 * characters: no file keeps half of one.
 * @param {Charter} charter
 * @param {Lead | null} lead
 * @param {string} id
 * @param {Record<string, any>} changes
 * @param {number} longest
 */
export function answersWith(charter, lead, id, changes, longest) {
  const lines = LINES_OF[id].map((line) => lineWords(charter, lead, line)).filter(Boolean);
  const text = [...lines.join("; ")].slice(0, longest).join("");
  // All that Python keeps of an answer: what it fills in comes back late and would undo what is newer.
  const defaults = { source: sourceOf(charter, lead, id), sources: {}, sent_back: false };
  const answer = { ...defaults, ...charter.answers[id], ...changes, text };
  return { ...charter.answers, [id]: answer };
}

/** @param {Record<string, any>} data @param {string[]} names */
const pick = (data, names) =>
  Object.fromEntries(names.filter((name) => name in data).map((name) => [name, data[name]]));

/** What of a charter was filled in from or for its lead. */
function leadPart(/** @type {Charter} */ charter) {
  const own = Object.keys(charter.answers).filter((id) => !OF_EVERY_LEAD.includes(id));
  return { ...pick(charter, OF_THE_LEAD), answers: pick(charter.answers, own) };
}

/** What is filled in of a lead (or none) before anything is written. */
const filledIn = (/** @type {Lead | null} */ lead) => ({
  ...NO_LEAD,
  ...(lead ? pick(lead.charter, OF_THE_LEAD) : {}),
  answers: {},
});

/**
 * Whether more is written for the present lead than what was filled in.
 * @param {Charter} charter
 * @param {Lead | null} lead
 */
export function isWritten(charter, lead) {
  return Boolean(charter.lead) && (!lead || !sameData(leadPart(charter), filledIn(lead)));
}

/** The answers without the mark that the sponsor sent one back: she read another lead's charter. */
const notSentBack = (/** @type {Record<string, any>} */ answers) =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, { ...answer, sent_back: false }]),
  );

/**
 * A charter for another lead (or none): the old one's part goes, what is `kept` of the new one is
 * back.
 * @param {Charter} charter
 * @param {Lead | null} lead
 * @param {Charter | undefined} kept
 */
export function withLead(charter, lead, kept) {
  const part = kept ? leadPart(kept) : filledIn(lead);
  const answers = { ...part.answers, ...notSentBack(pick(charter.answers, OF_EVERY_LEAD)) };
  return { ...charter, lead: lead?.id ?? null, ...part, answers };
}

/**
 * What has become of the entries when another entry leads, in sentences; `written` names the lead
 * before if anything was written for it.
 * @param {string} written
 * @param {Lead | null} lead
 * @param {Charter | undefined} kept
 */
export function leadWords(written, lead, kept) {
  const leads = lead ? lead.name : "";
  const state = !leads
    ? "No item is chosen."
    : kept
      ? `${leads} is the project again: what you wrote for it is back.`
      : `${leads} is the project: what we know about it is filled in, the rest is empty.`;
  return written
    ? `${state} What you wrote for ${written} is saved, and comes back if you choose ${written} again, today or another day.`
    : state;
}
