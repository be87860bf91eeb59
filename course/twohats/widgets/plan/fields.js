// The fields of each part of the plan: label, kind, options; what they show, and what is kept.

import { dateOf, startWorkday } from "../kit/days.js";
import { formatK } from "../kit/format.js";
import { LINK_KINDS, linkKinds } from "../kit/link_kinds.js";
import { GATE_NAMES } from "./sections.js";
import { ownerOptions, personOptions, typeLabel } from "./staff.js";

/** @import { Option } from "../kit/choices.js" */
/** @import { Limits } from "../kit/number.js" */
/** @import { Section } from "./sections.js" */

/**
 * A field. `day` shows the date beside a working day; `workday` is kept as days gone by and shown as
 * the working day that begins then. `empty` are the words of no choice.
 * @typedef {{ key: string, label: string, kind: "number" | "day" | "workday" | "text" | "choice" | "tick",
 *   width?: string, isOptional?: boolean, unit?: string, options?: Option[], empty?: string }} Field
 *
 * @typedef {{ plan: any, settings: any, record?: any }} Context
 */

/** @type {(key: string, label: string, unit?: string, more?: Partial<Field>) => Field} */
const number = (key, label, unit = "", more = {}) => ({
  ...{ key, label, kind: "number", unit },
  ...more,
});
/** @type {(key: string, label: string, more?: Partial<Field>) => Field} */
const day = (key, label, more = {}) => ({ key, label, kind: "day", ...more });
/** @type {(key: string, label: string, width?: string) => Field} */
const text = (key, label, width = "long") => ({ key, label, kind: "text", width });
/** @type {(key: string, label: string, options: Option[], more?: Partial<Field>) => Field} */
const choice = (key, label, options, more = {}) => ({
  ...{ key, label, kind: "choice", options },
  ...more,
});
/** @type {(key: string, label: string) => Field} */
const tick = (key, label) => ({ key, label, kind: "tick" });

/** @type {(names: string[]) => Option[]} */
const plainOptions = (names) => names.map((name) => [name, name]);

/** @type {(plan: any, key: string, label: string) => Field} */
const taskChoice = (plan, key, label) =>
  choice(
    key,
    label,
    plan.tasks.map((/** @type {any} */ task) => [task.id, `${task.id} ${task.name}`]),
    { width: "wide" },
  );

/** @type {(context: Context) => Field} */
const ownerChoice = ({ plan, settings }) =>
  choice("owner", "Owner", ownerOptions(plan, settings), { empty: "Nobody yet" });

/**
 * What can be bought, with its price and what it leaves of the risk; what helps this risk first.
 * @type {(responses: any[], risk?: any) => Option[]}
 */
function responseOptions(responses, risk) {
  const words = (/** @type {any} */ { name, cost_k, leaves }) =>
    `${name}: ${formatK(cost_k)}, ${leaves}`;
  if (!risk) return responses.map((response) => [response.id, words(response)]);
  /** @type {(name: string, isHelp: boolean) => Option[]} */
  const group = (name, isHelp) =>
    responses
      .filter(({ task }) => (task === risk.task) === isHelp)
      .map((response) => [response.id, words(response), name]);
  return [...group("Helps against this risk", true), ...group("For other risks", false)];
}

/**
 * The fields of a record, by section, or by step of a section that has steps.
 * @type {Record<string, (context: Context) => Field[]>}
 */
const FIELDS = {
  tasks: ({ plan, settings, record }) => [
    choice(
      "person",
      "Who does it",
      record ? personOptions(record, plan, settings) : ownerOptions(plan, settings),
      { empty: "Nobody yet", width: "wide" },
    ),
    day("start", "Begins on working day (empty: as soon as its links allow)", {
      ...{ kind: "workday", isOptional: true },
    }),
    tick("in_release", "In the first release"),
  ],
  links: ({ plan, record }) => [
    taskChoice(plan, "before", "This task"),
    taskChoice(plan, "after", "is followed by"),
    choice("kind", "Kind of link", record ? linkKinds(record.before, record.after) : LINK_KINDS, {
      width: "wide",
    }),
    number("lag", "Lag (days to wait)", "days"),
  ],
  hires: ({ settings }) => [
    choice(
      "person_type",
      "Kind of person",
      settings.types.map((/** @type {string} */ type) => [type, typeLabel(type, settings)]),
    ),
    day("from_day", "Asked for on working day", { kind: "workday" }),
  ],
  what: ({ plan }) => [
    text("source", "Paragraph (such as D1.102)", ""),
    taskChoice(plan, "task", "Task affected"),
    text("cause", "Cause: why it may happen"),
    text("event", "Event: what may happen"),
    text("effect", "Effect: what follows from it"),
  ],
  size: () => [
    number("probability", "Probability (0 to 1, or in %)", "share"),
    number("days", "Delay if the risk occurs (days)", "days"),
    number("cost_k", "Cost if the risk occurs, $k", "$k"),
  ],
  done: (context) => [
    ownerChoice(context),
    choice(
      "kind",
      "Response strategy",
      [
        ...plainOptions(["avoid"]),
        ["reduce", "mitigate (reduce)"],
        ...plainOptions(["transfer", "accept", "escalate", "exploit", "share", "enhance"]),
      ],
      { empty: "None yet" },
    ),
    choice(
      "response",
      "Bought response",
      responseOptions(context.settings.responses, context.record),
      { empty: "Nothing bought", width: "long" },
    ),
    text("contingency", "Contingency plan: what to do once the risk occurs"),
    text("trigger", "Trigger"),
  ],
  scope: () => [
    tick("named", "The plan promises this item"),
    tick("released", "All of its tasks are in the first release"),
  ],
  gates: (context) => [
    choice("kind", "Kind", [
      ["acceptance", GATE_NAMES.acceptance],
      ...plainOptions(["gate", "review"]),
    ]),
    ownerChoice(context),
    taskChoice(context.plan, "task", "Checked work"),
    taskChoice(context.plan, "controls", "Task that waits for this check"),
    text("criterion", "Criterion"),
  ],
  messages: ({ settings }) => [
    choice("to", "To", plainOptions(settings.listeners)),
    day("day", "Sent on working day"),
    text("decision", "For which decision", "wide"),
    day("says_day", "Promised day in the message", { isOptional: true }),
    number("says_cost_k", "Cost in the message, $k", "$k", { isOptional: true }),
  ],
  milestones: ({ plan }) => [
    text("name", "Name", "wide"),
    taskChoice(plan, "task", "Reached when this task is done"),
    day("day", "Day"),
    text("owner", "Owner", ""),
    text("sign", "Yes/no criterion"),
  ],
  promise: () => [
    day("promise_day", "Promised day", { isOptional: true }),
    number("cost_k", "Cost asked for, $k", "$k", { isOptional: true }),
  ],
};

/** @type {(section: Section, step: string, context: Context) => Field[]} */
export const fieldsOf = (section, step, context) =>
  FIELDS[section.steps ? step : section.id](context);

/** The fields of all steps: the table shows the whole record. */
export function allFields(/** @type {Section} */ section, /** @type {Context} */ context) {
  const ids = section.steps ? section.steps.map(([id]) => id) : [section.id];
  return ids.flatMap((id) => FIELDS[id](context));
}

/** What the control of a field shows. */
export const shownValue = (/** @type {Field} */ { kind }, /** @type {any} */ value) =>
  kind === "workday" && value !== null ? startWorkday(value) : value;

/** The limits of what is typed: a start after 0 days is working day 1. */
export function shownLimits(/** @type {Field} */ field, /** @type {Limits} */ limits) {
  if (field.kind !== "workday") return { ...limits, unit: field.unit };
  const { least = 0, most = Infinity } = limits;
  return { ...limits, least: least + 1, most: most + 1 };
}

/** What the plan keeps of what was typed; the day that was there, typed again, keeps its hour. */
export function keptValue(
  /** @type {Field} */ field,
  /** @type {any} */ typed,
  /** @type {any} */ before,
) {
  if (field.kind !== "workday" || typed === null) return typed;
  return typed === shownValue(field, before) ? before : typed - 1;
}

/** The value of a field in a cell of the table. */
export function cellWords(
  /** @type {Field} */ field,
  /** @type {any} */ value,
  /** @type {string[]} */ calendar,
) {
  if (field.kind === "tick") return value ? "yes" : "no";
  if (value === null || value === undefined || value === "") return "–";
  if (field.options) return field.options.find(([option]) => option === value)?.[1] ?? value;
  const shown = shownValue(field, value);
  const isDay = field.kind === "day" || field.kind === "workday";
  return [shown, isDay && dateOf(shown, calendar)]
    .filter((part) => part !== "" && part !== false)
    .join(", ");
}
