// What is known before the sponsor asks: limits, budget, policy, people, and what is on record.

import { html } from "lit-html";
import { joinList } from "../kit/format.js";
import { dataTable, disclosure } from "../kit/tables.js";

/** @import { Lead } from "./charter.js" */
/** @import { Content } from "../kit/types.js" */
/** @import { CharterForm } from "./form.js" */

/**
 * What holds for every lead: the policy, the people, and the records.
 * @typedef {{ policy: { commit_at: number, idle_day_k: number }, people: Person[],
 *   records?: Record<string, any> }} Facts
 * @typedef {{ name: string, role: string, decides: string, day: number | null }} Person
 * @typedef {{ id: string, type: string, planned_days: number, actual_days: number,
 *   planned_k: number, actual_k: number, reason: string }} PastProject
 */

function referenceRows(/** @type {Facts} */ { policy }, /** @type {Lead} */ lead) {
  const scope = Object.entries(lead.deliverables).map(([item, last]) => `${item} (${last})`);
  return [
    ["Deadline", `Working day ${lead.day}: ${lead.reason}`],
    ["Approved budget", `$${lead.budget_k}k`],
    [
      "The sponsor's policy",
      `Commit to a date at about P${policy.commit_at} (met in ${policy.commit_at} of 100 simulated runs); an idle day, on which people have to wait and cannot work, costs $${policy.idle_day_k}k`,
    ],
    ["Your own estimate of the benefit", estimateWords(lead)],
    ["Also built, because the project needs it", joinList(lead.enablers) || "nothing"],
    ["Scope items (with the final deliverable of each)", scope.join(", ")],
  ];
}

function estimateWords(/** @type {Lead} */ { worth_k: worth, avoids_k: avoids }) {
  const value =
    worth === null
      ? "none: the roadmap says nothing about it, so it counts as $0k"
      : `$${worth}k a quarter (the roadmap's effect, times your confidence)`;
  return avoids
    ? `${value}; if the project is done in time, it avoids a penalty of $${avoids}k`
    : value;
}

function stakeholderTable(/** @type {Facts} */ { people }) {
  return dataTable({
    caption: "Stakeholders",
    heads: ["Name", "Role", "Decides"],
    rows: people.map(({ name, role, decides, day }) => ({
      key: name,
      name,
      cells: [
        role,
        (decides && day ? `${decides} (decision on working day ${day})` : decides) || "–",
      ],
    })),
  });
}

/** What is on record whoever leads: the team, the calendar, and how past projects ended. */
function recordTables(/** @type {Facts} */ { records }) {
  if (!records) return [];
  const past = /** @type {PastProject[]} */ (records.past);
  return [
    dataTable({
      caption: "The team",
      heads: ["Name", "Skills"],
      rows: records.team.map((/** @type {{ name: string, skills: string }} */ one) => ({
        key: one.name,
        name: one.name,
        cells: [one.skills],
      })),
    }),
    dataTable({
      caption: "Set for every project",
      heads: ["What", "Rule"],
      rows: records.calendar.map((/** @type {[string, string]} */ [name, rule]) => ({
        key: name,
        name,
        cells: [rule],
      })),
    }),
    dataTable({
      caption: "Finished projects",
      look: "past",
      heads: ["Project", "Planned days", "Actual days", "Planned cost", "Actual cost", "Reason"],
      rows: past.map((one) => ({
        key: one.id,
        name: `${one.id} (${one.type})`,
        cells: [
          one.planned_days,
          one.actual_days,
          `$${one.planned_k}k`,
          `$${one.actual_k}k`,
          one.reason,
        ],
      })),
    }),
  ];
}

/**
 * All that is known of a lead, as a list and tables.
 * @param {Facts} facts
 * @param {Lead} lead
 * @returns {Content}
 */
export function knowledge(facts, lead) {
  return html`<dl>${referenceRows(facts, lead).map(([name, words]) => html`<dt>${name}</dt><dd>${words}</dd>`)}</dl>${stakeholderTable(facts)}${recordTables(facts)}`;
}

export function referenceBox(/** @type {CharterForm} */ form, /** @type {Lead} */ lead) {
  return disclosure(form.editor, {
    summary: "What Marrowby knows",
    look: "known",
    focus: "known",
    isOpen: form.isReferenceOpen,
    toggle: (isOpen) => {
      form.isReferenceOpen = isOpen;
    },
    content: () => knowledge(/** @type {Facts} */ (form.settings), lead),
  });
}
