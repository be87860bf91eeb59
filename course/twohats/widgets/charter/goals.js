// The goals of a charter: the project's four, each with its number, and the product's KPI.

import { html } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { dateOf, dayReader } from "../kit/days.js";
import { numberField, textField } from "../kit/fields.js";
import { goalOf, goalsWith, isInDays, numberLabel } from "./charter.js";

/** @import { CharterForm } from "./form.js" */

/**
 * A goal in working days shows the date, and takes one.
 * @param {CharterForm} form
 * @param {string} kind
 * @param {string} unit
 */
function dayOptions(form, kind, unit) {
  const calendar = /** @type {string[] | undefined} */ (form.settings.calendar);
  if (kind !== "time" || !calendar || !isInDays(unit)) return {};
  return {
    read: dayReader(calendar),
    note: (/** @type {number} */ day) => dateOf(day, calendar),
  };
}

/**
 * One project goal: what is to be reached, its number and the unit of it.
 * @param {CharterForm} form
 * @param {string} id
 * @param {string} kind
 * @param {string} label
 */
export function goalFields(form, id, kind, label) {
  const { editor, charter } = form;
  const goal = goalOf(charter, kind);
  const change = (/** @type {Record<string, any>} */ changes) =>
    form.answer(id, { project_goals: goalsWith(form.charter, kind, changes) }, `the ${kind} goal`);
  return html`<fieldset class="goal"><legend>Project goal: ${kind}</legend>
    ${textField(editor, {
      key: `${kind}-text`,
      label,
      trims: true,
      value: goal.text,
      most: editor.limits("project_goals.text").longest,
      commit: (text) => change({ text }),
    })}
    <div class="pair">
      ${numberField(editor, {
        key: `${kind}-number`,
        label: numberLabel(kind, goal.unit),
        value: goal.number,
        limits: { least: -100_000, most: 100_000, ...editor.limits("project_goals.number") },
        isOptional: true,
        commit: (number) => change({ number }),
        ...dayOptions(form, kind, goal.unit),
      })}
      ${textField(editor, {
        key: `${kind}-unit`,
        label: `Unit of the ${kind} goal`,
        trims: true,
        value: goal.unit,
        most: editor.limits("project_goals.unit").longest,
        commit: (unit) => change({ unit }),
      })}
    </div></fieldset>`;
}

export function kpiFields(/** @type {CharterForm} */ form) {
  const { editor, charter, settings } = form;
  const kpis = /** @type {{ id: string, name: string, target: number | null }[]} */ (settings.kpis);
  const [goal, ...others] = charter.product_goals;
  const choose = (/** @type {string} */ id) => {
    const kpi = kpis.find((one) => one.id === id);
    const goals = kpi ? [{ kpi: id, text: kpi.name, target: kpi.target }] : [];
    editor.drafts.accept("target");
    form.answer("Q3", { product_goals: goals }, "the product goal");
  };
  const aim = (/** @type {number | null} */ target) => {
    if (goal) form.answer("Q3", { product_goals: [{ ...goal, target }, ...others] }, "the target");
    else if (target !== null) {
      editor.drafts.type("target", String(target));
      editor.drafts.refuse("target", "Choose a KPI first, then type its target.");
    }
  };
  return [
    choiceField(editor, {
      key: "kpi",
      label: "KPI from your tree",
      value: goal?.kpi,
      options: kpis.map(({ id, name }) => [id, `${id} ${name}`]),
      empty: "Choose",
      commit: choose,
    }),
    numberField(editor, {
      key: "target",
      label: "Target of the KPI",
      value: goal?.target,
      limits: { least: -100_000, most: 100_000, ...editor.limits("product_goals.target") },
      isOptional: true,
      commit: aim,
    }),
  ];
}
