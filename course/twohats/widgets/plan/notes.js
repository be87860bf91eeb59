// What is said of the open record that none of its fields changes.

import { dayInside, dayWords, startWorkday } from "../kit/days.js";
import { formatK, pluralize } from "../kit/format.js";
import { scopeNote } from "./scope.js";
import { neededType, typeLabel } from "./staff.js";

/** @import { Cockpit } from "./cockpit.js" */

/** What a task needs that has to be booked, with the free mornings around its planned start. */
function slotNote(/** @type {any} */ task, /** @type {any} */ { slot, calendar }) {
  if (!slot?.tasks.includes(task.id)) return "";
  const next = slot.days.findIndex((/** @type {number} */ free) => free >= (task.start ?? 0));
  const first = Math.max(0, next - 2);
  const mornings = slot.days
    .slice(first, first + 5)
    .map((/** @type {number} */ free) => dayInside(startWorkday(free), calendar));
  const more = first + 5 < slot.days.length ? " and so on" : "";
  const name = slot.name.toLowerCase();
  return `This task needs the ${name} on the morning it begins. The ${name} takes one task a morning and is free on ${mornings.join(", ")}${more}.`;
}

function taskNote(/** @type {Cockpit} */ { record, settings }) {
  const needs = `Needs: ${typeLabel(neededType(record, settings), settings)}.`;
  return [needs, slotNote(record, settings)].filter(Boolean).join(" ");
}

/** A risk in a sentence: cause, event, effect. Where these are typed it need not be said. */
function riskNote(/** @type {Cockpit} */ { record, step }) {
  if (step === "what") return "";
  const { cause, event, effect } = record;
  return [
    cause && `Because: ${cause}.`,
    event && `May happen: ${event}.`,
    effect && `Then: ${effect}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

const SMALL_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(
  " ",
);

/** Working days as weeks where they are whole weeks. */
function durationWords(/** @type {number} */ days) {
  const weeks = days / 5;
  if (!Number.isInteger(weeks)) return pluralize(days, "working day");
  return `${SMALL_NUMBERS[weeks] ?? weeks} ${weeks === 1 ? "week" : "weeks"}`;
}

/** From which day a hire can work and what the waiting costs, as Python computes it. */
function hireNote(/** @type {Cockpit} */ { at, outlook, settings }) {
  const hire = outlook.hires?.[at];
  if (!hire) return "";
  const ready = `an work from ${dayWords(hire.ready_day, settings.calendar)}`;
  const wait = durationWords(hire.wait_days);
  if (hire.rate !== null) {
    const name = hire.name || "someone who has worked here before";
    return `New ${at + 1} (${name}) comes back within ${wait} and c${ready}. You pay $${hire.rate} for each day worked, and nothing before.`;
  }
  return `New ${at + 1} c${ready}. The ${wait} until then (notice period and learning) cost ${formatK(hire.wait_k)}.`;
}

/** When the listener decides: a message after that comes too late. */
function messageNote(/** @type {Cockpit} */ { record, settings }) {
  const decides = settings.decisions[record.to];
  if (decides === undefined) return "";
  return `${record.to} decides on ${dayWords(decides, settings.calendar)}; a message must go out before that.`;
}

/** @type {Record<string, string>} */
const GATES = {
  acceptance:
    "An acceptance check: the result is compared with its criterion, and accepted or not. ",
  gate: "A gate: the work after it does not start until the gate's owner says yes. ",
  review: "A review: others read or try a result while it is still cheap to change. ",
};

const gateNote = (/** @type {Cockpit} */ { record }) =>
  `${GATES[record.kind] ?? ""}The checked work must be done before the task that waits for the check begins. Write the criterion as a yes/no question.`;

function promiseNote(/** @type {Cockpit} */ { outlook, settings }) {
  const { gauges } = outlook;
  if (!gauges) return "";
  const [half, most, limit] = [gauges.p50_day, gauges.p80_day, gauges.limit_day].map((end) =>
    dayInside(end, settings.calendar),
  );
  return `Half of the simulated runs end by ${half}, four of five by ${most}. The deadline is ${limit}.`;
}

/** @type {Record<string, (cockpit: Cockpit) => string>} */
const NOTES = {
  tasks: taskNote,
  risks: riskNote,
  hires: hireNote,
  gates: gateNote,
  messages: messageNote,
  scope: scopeNote,
  promise: promiseNote,
};

/** The sentence about the open record. */
export const recordNote = (/** @type {Cockpit} */ cockpit) =>
  (cockpit.record && NOTES[cockpit.section.id]?.(cockpit)) || "";
