// What is known before the sponsor asks: limits, budget, policy, people, and statements to sort.

import { html } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { joinList } from "../kit/format.js";
import { dataTable, disclosure } from "../kit/tables.js";

/** @import { Lead } from "./charter.js" */
/** @import { CharterForm } from "./form.js" */

/** @type {import("../kit/choices.js").Option[]} */
const STATEMENT_KINDS = [
  ["limit", "given limit"],
  ["assumption", "assumption"],
  ["against_data", "against the data"],
];

function referenceRows(/** @type {CharterForm} */ form, /** @type {Lead} */ lead) {
  const { policy } = form.settings;
  const scope = Object.entries(lead.deliverables).map(([item, last]) => `${item} (${last})`);
  return [
    ["Limit in time", `Working day ${lead.day}: ${lead.reason}`],
    ["Approved budget", `$${lead.budget_k}k`],
    [
      "The sponsor's policy",
      `Commit at about P${policy.commit_at}; an idle day costs $${policy.idle_day_k}k`,
    ],
    ["Your own estimate", estimateWords(lead)],
    ["Comes along with it", joinList(lead.enablers) || "nothing"],
    ["Scope (last deliverable)", scope.join(", ")],
  ];
}

function estimateWords(/** @type {Lead} */ { worth_k: worth, avoids_k: avoids }) {
  const value =
    worth === null
      ? "none: the roadmap says nothing of its value"
      : `$${worth}k a quarter, as the roadmap expects`;
  return avoids ? `${value}; done in time it avoids a penalty of $${avoids}k` : value;
}

function stakeholderTable(/** @type {CharterForm} */ form) {
  const people = /** @type {{ name: string, role: string, decides: string }[]} */ (
    form.settings.people
  );
  return dataTable({
    caption: "Stakeholders",
    heads: ["Name", "Role", "Decides"],
    rows: people.map(({ name, role, decides }) => ({
      key: name,
      name,
      cells: [role, decides || "–"],
    })),
  });
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
    content: () =>
      html`<dl>${referenceRows(form, lead).map(([name, words]) => html`<dt>${name}</dt><dd>${words}</dd>`)}</dl>${stakeholderTable(form)}`,
  });
}

/** Statements to sort: given limit, assumption, or against the data. */
export function statementsBox(/** @type {CharterForm} */ form, /** @type {Lead} */ lead) {
  const statements = /** @type {{ id: string, text: string }[]} */ (lead.statements);
  return html`<section class="statements"><h4>What is given, what is assumed?</h4>
    <p class="th-soft">Somebody at Marrowby says each of these. Sort at least the four that nobody has confirmed.</p>
    <ul>${statements.map((one) => html`<li class="statement">${statementField(form, one)}</li>`)}</ul></section>`;
}

function statementField(
  /** @type {CharterForm} */ form,
  /** @type {{ id: string, text: string }} */ { id, text },
) {
  const sort = (/** @type {string} */ kind) => {
    const { [id]: _before, ...rest } = form.charter.statements;
    form.change({ statements: kind ? { ...rest, [id]: kind } : rest }, `statement ${id}`);
  };
  return choiceField(form.editor, {
    key: id,
    label: text,
    value: form.charter.statements[id],
    options: STATEMENT_KINDS,
    empty: "not sorted yet",
    commit: sort,
  });
}
