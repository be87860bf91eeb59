// Milestones: each with a package, a day, an owner, and a sign of yes or no.

import { html } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { button } from "../kit/controls.js";
import { numberField, textField } from "../kit/fields.js";
import { disclosure } from "../kit/tables.js";

/** @import { Schedule } from "./schedule.js" */

/** @typedef {{ name: string, task: string, day: number, owner: string, sign: string }} Milestone */

function put(/** @type {Schedule} */ schedule, /** @type {Milestone[]} */ milestones) {
  schedule.change({ milestones }, "milestones");
}

function add(/** @type {Schedule} */ schedule) {
  const { ids, shownDates: dates, value, editor } = schedule;
  if (!ids.length) return;
  const day = Math.ceil(dates?.tasks[ids[0]].earlyFinish ?? 0);
  put(schedule, [...value.milestones, { name: "", task: ids[0], day, owner: "", sign: "" }]);
  editor.focus(`milestone-${value.milestones.length}-name`);
}

function remove(/** @type {Schedule} */ schedule, /** @type {number} */ index) {
  const { editor } = schedule;
  const left = schedule.value.milestones.filter(
    (/** @type {Milestone} */ _one, /** @type {number} */ at) => at !== index,
  );
  for (const field of ["name", "day", "owner", "sign"])
    editor.drafts.accept(`milestone-${index}-${field}`);
  put(schedule, left);
  editor.focus(
    left.length ? `milestone-${Math.min(index, left.length - 1)}-name` : "add-milestone",
  );
}

/** The fields of one milestone; its sign has the most room. */
function milestoneItem(
  /** @type {Schedule} */ schedule,
  /** @type {Milestone} */ one,
  /** @type {number} */ index,
) {
  const { editor, packages } = schedule;
  const change = (/** @type {Partial<Milestone>} */ part) => {
    const milestones = /** @type {Milestone[]} */ (schedule.value.milestones);
    put(
      schedule,
      milestones.map((other, at) => (at === index ? { ...other, ...part } : other)),
    );
  };
  const common = (/** @type {string} */ field, /** @type {string} */ label, look = "") => ({
    key: `milestone-${index}-${field}`,
    label,
    spoken: `${label}, milestone ${index + 1}`,
    name: `${label} of milestone ${index + 1}`,
    look,
  });
  const text = (
    /** @type {"name" | "owner" | "sign"} */ field,
    /** @type {string} */ label,
    look = "",
  ) =>
    textField(editor, {
      ...common(field, label, look),
      value: one[field],
      most: editor.limits(`milestones.${field}`).longest,
      commit: (words) => change({ [field]: words }),
    });
  return html`<li><div class="fields">
    ${text("name", "Name", "field-text")}
    ${choiceField(editor, {
      ...common("task", "Reached when this package is done", "field-text"),
      value: one.task,
      options: packages.map(({ id, name }) => [id, `${id} ${name}`]),
      commit: (task) => change({ task }),
    })}
    ${numberField(editor, {
      ...common("day", "Day"),
      value: one.day,
      limits: editor.limits("milestones.day"),
      commit: (day) => change({ day }),
    })}
    ${text("owner", "Owner")}${text("sign", "Yes/no criterion: how everybody can see that it is reached", "field-line")}
    ${button("Remove milestone", () => remove(schedule, index), {
      name: `Remove milestone ${index + 1}`,
      isDisabled: editor.isReadOnly,
    })}</div></li>`;
}

export function milestonesBox(/** @type {Schedule} */ schedule) {
  const { editor, openParts } = schedule;
  const milestones = /** @type {Milestone[]} */ (schedule.value.milestones);
  const count = milestones.length ? `(${milestones.length})` : "(none yet)";
  return disclosure(editor, {
    summary: html`Step 5, part 1 · Your milestones <span class="th-soft">${count}</span>`,
    focus: "milestones",
    isOpen: Boolean(openParts.milestones),
    toggle: (isOpen) => {
      openParts.milestones = isOpen;
    },
    content:
      () => html`<ol class="milestones">${milestones.map((one, index) => milestoneItem(schedule, one, index))}</ol>
      ${button("Add a milestone", () => add(schedule), { focus: "add-milestone", isDisabled: editor.isReadOnly })}`,
  });
}
