// The sections of a plan: which records each has, and how they are called.
// No section shows more than six controls at once: the picker of a record, and five fields.

import { startWorkday } from "../kit/days.js";
import { scopeItems, withScope } from "./scope.js";
import { hireLabel } from "./staff.js";

/**
 * A section: `list` is the plan's list that holds its records, `noun` what one record is called.
 * Records of a fixed list are neither added nor removed. `steps` lead through the fields of a record.
 * @typedef {{ id: string, name: string, list?: string, noun: string, isFixed?: boolean,
 *   steps?: [id: string, name: string][] }} Section
 */

/** @type {Section[]} */
export const SECTIONS = [
  { id: "tasks", name: "Tasks and people", list: "tasks", noun: "task", isFixed: true },
  { id: "links", name: "Links", list: "links", noun: "link" },
  { id: "hires", name: "Hires", list: "hires", noun: "hire" },
  {
    id: "risks",
    name: "Risks",
    list: "risks",
    noun: "risk",
    steps: [
      ["what", "Description"],
      ["size", "Probability and impact"],
      ["done", "Response"],
    ],
  },
  { id: "gates", name: "Quality checks", list: "gates", noun: "quality check" },
  { id: "messages", name: "Messages", list: "messages", noun: "message" },
  { id: "milestones", name: "Milestones", list: "milestones", noun: "milestone" },
  { id: "scope", name: "Scope", list: "scope", noun: "item", isFixed: true },
  { id: "promise", name: "Promise and cost", noun: "plan" },
];

/** Where the parts of a contradiction are changed that are no sections themselves. */
const SECTION_OF_PART = new Map([
  ["people", "tasks"],
  ["packing line", "tasks"],
  ["decisions", "messages"],
  ["quality checks", "gates"],
]);

/** The section in which a part that Python names is changed. */
export function sectionOfPart(/** @type {string} */ part) {
  const id = SECTION_OF_PART.get(part) ?? part;
  return SECTIONS.find((section) => section.id === id) ?? /** @type {Section} */ (SECTIONS.at(-1));
}

/**
 * The records of a section, one plain object each.
 * @param {Section} section @param {any} plan @param {any} settings
 * @returns {any[]}
 */
export function recordsOf(section, plan, settings) {
  if (section.id === "scope") return scopeItems(plan, settings);
  return section.list ? plan[section.list] : [plan];
}

/**
 * The plan with one field of one record changed.
 * @param {Section} section @param {any} plan @param {any} settings @param {number} index
 * @param {Record<string, any>} change
 */
export function withChange(section, plan, settings, index, change) {
  if (!section.list) return { ...plan, ...change };
  if (section.id === "scope")
    return withScope(plan, settings, scopeItems(plan, settings)[index].name, change);
  const records = plan[section.list].with(index, { ...plan[section.list][index], ...change });
  return { ...plan, [section.list]: records };
}

/** The first id from R01 to R99 that no risk has. */
function freeRiskId(/** @type {any[]} */ risks) {
  const used = new Set(risks.map(({ id }) => id));
  const ids = Array.from({ length: 99 }, (_, index) => `R${String(index + 1).padStart(2, "0")}`);
  return ids.find((id) => !used.has(id));
}

/**
 * A new record of a list, with the values that a plan takes.
 * @param {string} list @param {any} plan @param {any} settings
 */
export function newRecord(list, plan, settings) {
  const first = plan.tasks[0]?.id ?? "T01";
  const last = plan.tasks.at(-1)?.id ?? first;
  const words = { cause: "", event: "", effect: "", contingency: "", trigger: "" };
  const size = { probability: 0.1, days: 1, cost_k: 0 };
  /** @type {Record<string, any>} */
  const records = {
    links: { before: first, after: last, kind: "FS", lag: 0 },
    hires: { person_type: settings.types[0] ?? "", from_day: 0 },
    risks: {
      ...{ id: freeRiskId(plan.risks), source: "", task: first, owner: "", kind: "", response: "" },
      ...words,
      ...size,
    },
    gates: { kind: "gate", task: first, controls: last, criterion: "", owner: "" },
    messages: {
      ...{ to: settings.listeners[0] ?? "", day: 1, decision: "" },
      ...{ says_day: null, says_cost_k: null },
    },
    milestones: { name: "New milestone", task: first, day: 1, owner: "", sign: "" },
  };
  return records[list];
}

/** What quality checks are called whose kind alone does not name them. @type {Record<string, string>} */
export const GATE_NAMES = { acceptance: "acceptance check" };

/** @type {Record<string, (record: any, settings: any, index: number) => string>} */
const NAMES = {
  tasks: ({ id, name }) => `${id} ${name}`,
  links: ({ before, after }) => `${before} to ${after}`,
  hires: (hire, settings, index) =>
    `${hireLabel(hire, index, settings)}, asked for on day ${startWorkday(hire.from_day)}`,
  risks: ({ id, event, source }) => `${id} ${event || source || "no event yet"}`,
  gates: ({ kind, task }) => `${GATE_NAMES[kind] ?? kind} at ${task}`,
  messages: ({ to, day }) => `${to}, day ${day}`,
  milestones: ({ name }) => name,
  scope: ({ name }) => name,
  promise: () => "The plan",
};

/** How a record is called in the picker and in the table. */
export const recordName = (
  /** @type {Section} */ section,
  /** @type {any} */ record,
  /** @type {any} */ settings,
  /** @type {number} */ index,
) => NAMES[section.id](record, settings, index);
