// What can be changed of one package: three points, name, scope item, person, links.

import { html } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { button } from "../kit/controls.js";
import { numberField, textField } from "../kit/fields.js";
import { POINTS, pointFault } from "./estimates.js";
import { firstEstimate, isEstimated } from "./first_estimate.js";
import { linksBox } from "./links.js";
import { removePackage } from "./plan_parts.js";

/** @import { Point } from "./estimates.js" */
/** @import { Schedule } from "./schedule.js" */

const NAMES = /** @type {Point[]} */ (Object.keys(POINTS));

/**
 * One point of an estimate; `place` tells the row's field from the table's.
 * @param {Schedule} schedule
 * @param {string} id
 * @param {Point} point
 * @param {string} place
 */
export function pointField(schedule, id, point, place) {
  const { editor } = schedule;
  const key = `${place}-${id}-${point}`;
  return numberField(editor, {
    key,
    label: place === "editor" ? POINTS[point] : `${POINTS[point]} days of ${id}`,
    spoken: `${POINTS[point]} days of ${id}`,
    name: `${POINTS[point]} days of ${id}`,
    isBare: place !== "editor",
    value: schedule.package(id)[point],
    limits: { ...editor.limits(`wbs.${point}`), unit: "days" },
    faultOf: (amount) => pointFault(schedule.package(id), point, amount),
    commit: (amount) => {
      schedule.changePackage(id, { [point]: amount }, `estimate of ${id}`);
      // What was refused because of this point may fit now.
      for (const other of NAMES) editor.drafts.retry(`${place}-${id}-${other}`);
    },
  });
}

/** @param {Schedule} schedule @param {string} id @param {"name" | "deliverable"} field @param {string} label */
function nameField(schedule, id, field, label) {
  return textField(schedule.editor, {
    key: `${field}-${id}`,
    label,
    look: "field-text",
    trims: true,
    isRequired: true,
    value: schedule.package(id)[field],
    most: schedule.editor.limits(`wbs.${field}`).longest,
    commit: (text) =>
      schedule.changePackage(id, { [field]: text }, `${label.toLowerCase()} of ${id}`),
  });
}

/**
 * @param {Schedule} schedule
 * @param {string} id
 * @param {"scope_item" | "person_type"} field
 * @param {string} label
 * @param {string[]} choices
 * @param {Record<string, string>} labels what is shown of a choice, where that is not its own name
 */
function kindField(schedule, id, field, label, choices, labels = {}) {
  return choiceField(schedule.editor, {
    key: `${field}-${id}`,
    label,
    value: schedule.package(id)[field],
    options: choices.map((choice) => [choice, labels[choice] ?? choice]),
    commit: (choice) =>
      schedule.changePackage(id, { [field]: choice }, `${label.toLowerCase()} of ${id}`),
  });
}

export function packageEditor(/** @type {Schedule} */ schedule, /** @type {string} */ id) {
  const { scope, person_types, person_labels } = schedule.settings;
  return html`<div class="editor" role="group" aria-label="Package ${id}">
    <div class="fields">
      ${isEstimated(schedule.package(id)) ? NAMES.map((point) => pointField(schedule, id, point, "editor")) : firstEstimate(schedule, id, "editor")}
      ${nameField(schedule, id, "name", "Name")}${nameField(schedule, id, "deliverable", "Deliverable")}
      ${kindField(schedule, id, "scope_item", "Scope item", scope)}
      ${kindField(schedule, id, "person_type", "Done by", person_types, person_labels)}
    </div>
    ${linksBox(schedule, id)}
    ${button("Remove this package", () => removePackage(schedule, id), {
      kind: "quiet",
      isDisabled: schedule.editor.isReadOnly,
    })}</div>`;
}
