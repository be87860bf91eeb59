// Below the panel: the button that removes its record, and every record as a table, its twin.

import { html, nothing } from "lit-html";
import { button } from "../kit/controls.js";
import { plainLabel } from "../kit/format.js";
import { dataTable, disclosure } from "../kit/tables.js";
import { allFields, cellWords } from "./fields.js";
import { recordName } from "./sections.js";
import { neededType, typeLabel } from "./staff.js";

/** @import { Content } from "../kit/types.js" */
/** @import { Cockpit } from "./cockpit.js" */
/** @import { Field } from "./fields.js" */

const capitalize = (/** @type {string} */ words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Removes the record in the panel, of the kinds that the learner may add. */
export function removeButton(/** @type {Cockpit} */ cockpit) {
  const { section, records, at, editor } = cockpit;
  if (section.isFixed || !section.list || records.length === 0) return nothing;
  return button(`Remove this ${section.noun}`, () => cockpit.remove(at), {
    focus: "remove",
    isDisabled: editor.isReadOnly,
  });
}

/** Every record of the section as a table. */
export function recordsBox(/** @type {Cockpit} */ cockpit) {
  return disclosure(cockpit.editor, {
    summary: `${cockpit.section.name} as a table`,
    isOpen: cockpit.isOpen.records,
    toggle: (isOpen) => {
      cockpit.isOpen.records = isOpen;
    },
    content: () => recordsTable(cockpit),
    look: "records",
    focus: "records",
  });
}

function recordsTable(/** @type {Cockpit} */ cockpit) {
  const { section, plan, settings, records } = cockpit;
  const fields = allFields(section, { plan, settings });
  const isTasks = section.id === "tasks"; // what a task needs is in no field
  return dataTable({
    caption: section.name,
    heads: [
      capitalize(section.noun),
      ...(isTasks ? ["Needs"] : []),
      ...fields.map(({ label }) => plainLabel(label)),
      ...(section.list ? ["Change"] : []),
    ],
    rows: records.map((record, index) => ({
      key: `${section.id}-${index}`,
      name: recordName(section, record, settings, index),
      cells: [
        ...(isTasks ? [typeLabel(neededType(record, settings), settings)] : []),
        ...fields.map((field) => cellWords(field, record[field.key], settings.calendar)),
        ...(section.list ? [rowButtons(cockpit, record, index)] : []),
      ],
    })),
  });
}

/** @param {Cockpit} cockpit @param {any} record @param {number} index @returns {Content} */
function rowButtons(cockpit, record, index) {
  const { section, editor, settings } = cockpit;
  const name = recordName(section, record, settings, index);
  const open = button("Open", () => cockpit.show({ at: index }), {
    name: `Open ${name}`,
    focus: `open-${index}`,
  });
  if (section.isFixed) return open;
  return html`${open}${button("Remove", () => cockpit.remove(index), {
    name: `Remove ${name}`,
    focus: `remove-${index}`,
    isDisabled: editor.isReadOnly,
  })}`;
}
