// The sponsor's eight questions, each with its fields and what the answer rests on.

import { html, nothing } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { button } from "../kit/controls.js";
import { bubble } from "../kit/face.js";
import { numberField, textField } from "../kit/fields.js";
import { LINES_OF, SOURCES } from "./charter.js";
import { goalFields, kpiFields } from "./goals.js";

/** @import { Content } from "../kit/types.js" */
/** @import { CharterForm } from "./form.js" */

/** @typedef {{ id: string, question: string, where: string }} CharterQuestion */

/** @type {Record<string, (form: CharterForm) => Content[]>} */
const FIELDS = {
  Q1: (form) => [longText(form, "Q1", "purpose", "Purpose: who is better off, and how?")],
  Q2: (form) => [
    longText(form, "Q2", "result", "Result"),
    goalFields(form, "Q2", "scope", "What must be in the result?"),
  ],
  Q3: kpiFields,
  Q4: (form) => [
    goalFields(form, "Q4", "time", "What must be done by that day, and who set the day?"),
  ],
  Q5: (form) => [
    pair(
      money(form, "Q5", "budget_k", "Budget ($k)"),
      money(form, "Q5", "business_case_k", "Benefit needed within six quarters ($k)"),
    ),
    sumBox(form),
    goalFields(form, "Q5", "cost", "What does the budget have to cover?"),
  ],
  Q6: (form) => [person(form, "Q6", "decision_owner", "Who decides")],
  Q7: (form) => [
    pair(
      sourced(
        form,
        "Q7",
        "commit_at",
        lineNumber(form, "Q7", "commit_at", "Confidence level for commitments (%)", "%"),
      ),
      money(form, "Q7", "idle_day_k", "Cost of an idle day ($k)"),
    ),
  ],
  Q8: (form) => [
    sourced(
      form,
      "Q8",
      "end_condition",
      longText(form, "Q8", "end_condition", "Done when (exit criteria)"),
    ),
    sourced(
      form,
      "Q8",
      "handover_owner",
      person(form, "Q8", "handover_owner", "Who takes over the result"),
    ),
    sourced(
      form,
      "Q8",
      "why_project",
      longText(form, "Q8", "why_project", "Why is this a project when the product is not?"),
    ),
    goalFields(form, "Q8", "quality", "How good must the result be?"),
  ],
};
/** Lines whose answer has several, in a word: each has a source of its own. */
const SHORT_NAMES = /** @type {Record<string, string>} */ ({
  budget_k: "budget",
  business_case_k: "benefit needed",
  commit_at: "confidence",
  idle_day_k: "idle day",
  end_condition: "end",
  handover_owner: "new owner",
  why_project: "why a project",
});

const pair = (/** @type {Content[]} */ ...fields) => html`<div class="pair">${fields}</div>`;

/** @param {CharterForm} form @param {string} id @param {string} line @param {string} label */
function longText(form, id, line, label) {
  return textField(form.editor, {
    key: line,
    label,
    rows: 2,
    trims: true,
    value: form.charter[line],
    most: form.editor.limits(line).longest,
    commit: (text) => form.answer(id, { [line]: text }, form.labels[line]),
  });
}

/** @param {CharterForm} form @param {string} id @param {string} line @param {string} label @param {string} unit */
function lineNumber(form, id, line, label, unit) {
  return numberField(form.editor, {
    key: line,
    label,
    value: form.charter[line],
    limits: { ...form.editor.limits(line), unit },
    isOptional: true,
    commit: (number) => form.answer(id, { [line]: number }, form.labels[line] ?? label),
  });
}

/** @param {CharterForm} form @param {string} id @param {string} line @param {string} label */
const money = (form, id, line, label) =>
  sourced(form, id, line, lineNumber(form, id, line, label, "$k"));

const BAR_HELP =
  "“Benefit needed” is a minimum: if the benefit that is still expected falls below it, the sponsor stops the project.";
const LEFT_OVER_HELP =
  "The net benefit is what the project brings within the six quarters by your own estimate, minus the budget. As on the roadmap, five of the six quarters count. If the net benefit is below zero, the project doesn't pay off.";
const SUM_HELP =
  "For your point, both numbers count as they are when you see the calculation. You can still change the benefit needed in the charter, but that no longer changes the point.";

/** The net benefit, and the calculation that shows it once; nothing where it is not asked for. */
function sumBox(/** @type {CharterForm} */ form) {
  if (!form.settings.adds_up) return nothing;
  const { state } = form.charter.kept_benefit ?? { state: "open" };
  if (state !== "open") return html`<p class="said" data-sum>${form.model.get("verdict")}</p>`;
  return html`<div class="sum"><p class="th-soft">${BAR_HELP} ${LEFT_OVER_HELP}</p>
    ${lineNumber(form, "Q5", "left_over_k", "Net benefit after six quarters ($k)", "$k")}
    <p class="th-soft">${SUM_HELP}</p>
    ${button("Lock both numbers and show the calculation", () => form.addUp(), { focus: "sum", isDisabled: form.editor.isReadOnly })}</div>`;
}

/** @param {CharterForm} form @param {string} id @param {string} line @param {string} label */
function person(form, id, line, label) {
  const people = /** @type {{ name: string, role: string }[]} */ (form.settings.people);
  return choiceField(form.editor, {
    key: line,
    label,
    value: form.charter[line],
    options: people.map(({ name, role }) => [name, `${name} (${role})`]),
    empty: "Choose",
    commit: (name) => form.answer(id, { [line]: name }, form.labels[line]),
  });
}

/** A menu of what a line rests on; without a source it is missing, once filled it has no source yet. */
function sourceField(
  /** @type {CharterForm} */ form,
  /** @type {string} */ id,
  line = LINES_OF[id][0],
) {
  const open = form.lineWords(line) ? "no source yet" : "missing";
  return html`<span class="rests-on">Based on ${choiceField(form.editor, {
    key: `source-${line}`,
    label: `Based on (${SHORT_NAMES[line] ?? `answer ${id.slice(1)}`})`,
    isBare: true,
    look: "inline",
    value: form.sourceOf(id, line),
    options: [...SOURCES].reverse().map((source) => [source, source === "missing" ? open : source]),
    commit: (source) => form.rest(id, line, source),
  })}</span>`;
}

/**
 * A field with a source of its own, where an answer has several lines.
 * @param {CharterForm} form
 * @param {string} id
 * @param {string} line
 * @param {Content} field
 */
const sourced = (form, id, line, field) =>
  html`<div class="sourced">${field}${sourceField(form, id, line)}</div>`;

export function questionBox(/** @type {CharterForm} */ form, /** @type {CharterQuestion} */ one) {
  const { id, question, where } = one;
  const isBack = form.charter.answers[id]?.sent_back;
  return html`<fieldset class="asked" data-question=${id} data-back=${isBack ? "yes" : "no"} @focusin=${() => form.ask(id)}>
    <legend>${id.slice(1)}. ${question}</legend>
    <p class="th-soft">${where}.</p>
    ${isBack ? html`<p class="back">↩ Sent back by the sponsor</p>` : nothing}
    ${FIELDS[id](form)}${LINES_OF[id].length === 1 ? sourceField(form, id) : nothing}
  </fieldset>`;
}

export function sponsorBox(/** @type {CharterForm} */ form) {
  const { editor, model } = form;
  return html`<div class="sponsor"><h4>What the sponsor says</h4>
    <p class="th-soft">Leila Haddad reads the charter, and always sends one of your answers back.</p>
    ${button("Show the charter to the sponsor", () => form.askSponsor(), { kind: "main", focus: "sponsor", isDisabled: editor.isReadOnly })}
    ${bubble({
      faces: model.get("faces"),
      mood: model.get("mood"),
      name: "Leila Haddad",
      role: "founder and sponsor",
      words: model.get("refused"),
      isRefusal: model.get("mood") === "worried",
    })}</div>`;
}
