// The panel: the record that is open, its fields, and what is said of it.

import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { choiceField, tickField } from "../kit/choices.js";
import { button, questionBox } from "../kit/controls.js";
import { dateOf, dayReader } from "../kit/days.js";
import { numberField, textField } from "../kit/fields.js";
import { plainLabel } from "../kit/format.js";
import { BULK_ACTIONS } from "./cockpit.js";
import { fieldsOf, keptValue, shownLimits, shownValue } from "./fields.js";
import { recordNote } from "./notes.js";
import { scopeOffer } from "./scope.js";
import { recordName } from "./sections.js";
import { stepButtons } from "./tabs.js";

/** @import { Cockpit } from "./cockpit.js" */
/** @import { Field } from "./fields.js" */

/** The focus key of a field, which tells it from that of any other record. */
const fieldKey = (/** @type {Cockpit} */ { section, at }, /** @type {Field} */ { key }) =>
  `${section.id}-${at}-${key}`;

function recordField(/** @type {Cockpit} */ cockpit, /** @type {Field} */ field) {
  const { editor, section, at, record } = cockpit;
  const commit = (/** @type {any} */ value) =>
    cockpit.change(section, at, { [field.key]: value }, plainLabel(field.label));
  const limits = editor.limits(section.list ? `${section.list}.${field.key}` : field.key);
  const options = {
    key: fieldKey(cockpit, field),
    label: field.label,
    value: record[field.key],
    look: field.width,
    commit,
  };
  if (field.kind === "tick") return tickField(editor, options);
  if (field.kind === "text") return textField(editor, { ...options, most: limits.longest });
  if (field.kind === "choice") {
    return choiceField(editor, { ...options, options: field.options ?? [], empty: field.empty });
  }
  return numberField(editor, {
    ...options,
    value: shownValue(field, options.value),
    limits: shownLimits(field, limits),
    isOptional: field.isOptional,
    commit: (number) => commit(keptValue(field, number, options.value)),
    ...(field.kind === "number" ? {} : dayOptions(cockpit)),
  });
}

/** A day shows its date, and takes one where the days of the calendar are known. */
function dayOptions(/** @type {Cockpit} */ { settings: { calendar } }) {
  const days = calendar.length ? calendar : undefined;
  return { read: dayReader(days), note: (/** @type {number} */ day) => dateOf(day, days) };
}

/** Which record is open, and the way to another one. */
function recordPicker(/** @type {Cockpit} */ cockpit) {
  const { editor, section, records, at, settings } = cockpit;
  if (!section.list) return nothing;
  if (records.length === 0 && !section.isFixed) {
    return button(`Add a ${section.noun}`, () => cockpit.add(), {
      focus: "add",
      isDisabled: editor.isReadOnly,
    });
  }
  /** @type {[string, string][]} */
  const options = records.map((record, index) => [
    String(index),
    recordName(section, record, settings, index),
  ]);
  if (!section.isFixed && !editor.isReadOnly) options.push(["new", `+ Add a ${section.noun}`]);
  return choiceField(editor, {
    key: `pick-${section.id}`,
    label: `Which ${section.noun}`,
    value: records.length ? String(at) : "",
    options,
    look: "wide",
    isView: true,
    isDisabled: records.length === 0,
    commit: (picked) => (picked === "new" ? cockpit.add() : cockpit.show({ at: Number(picked) })),
  });
}

/** The buttons that do something to all tasks. */
function bulkButtons(/** @type {Cockpit} */ cockpit) {
  if (cockpit.section.id !== "tasks") return nothing;
  return html`<div class="bulk"><span class="th-soft">All tasks at once:</span>${BULK_ACTIONS.map(
    (bulkAction) =>
      button(bulkAction.label, () => cockpit.request(bulkAction), {
        focus: `bulk-${bulkAction.action}`,
        isDisabled: cockpit.editor.isReadOnly,
      }),
  )}</div>`;
}

/** What is said is below the fields, so that no field moves with the length of a sentence. */
export function recordPanel(/** @type {Cockpit} */ cockpit) {
  const { editor, section, step, plan, settings, record, advice } = cockpit;
  const fields = record ? fieldsOf(section, step, { plan, settings, record }) : [];
  const note = recordNote(cockpit);
  return html`<div class="panel" role="tabpanel" id="${editor.id}-panel" tabindex="-1" data-focus="panel" data-part=${section.id}
    aria-labelledby="${editor.id}-tab-${section.id}">${stepButtons(cockpit)}${recordPicker(cockpit)}
    ${repeat(
      fields,
      (field) => fieldKey(cockpit, field),
      (field) => recordField(cockpit, field),
    )}
    ${note ? html`<p class="record-note">${note}</p>` : nothing}${bulkButtons(cockpit)}
    ${questionBox(scopeOffer(cockpit))}
    ${advice ? html`<p class="th-offer">${advice}</p>` : nothing}</div>`;
}
