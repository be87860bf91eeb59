// The same plan as a table that can be edited: for those who would rather type.

import { namesField } from "../kit/fields.js";
import { dataTable, disclosure } from "../kit/tables.js";
import { days, POINTS } from "./estimates.js";
import { isCritical } from "./network.js";
import { pointField } from "./package_editor.js";
import { changeLinks } from "./plan_parts.js";

/** @import { Row } from "../kit/tables.js" */
/** @import { Link } from "./network.js" */
/** @import { Package, Point } from "./estimates.js" */
/** @import { Schedule } from "./schedule.js" */

const HEADS = [
  "Package",
  ...Object.values(POINTS),
  "Waits for",
  "Start",
  "End",
  "Float",
  "Critical",
];

function waitsField(/** @type {Schedule} */ schedule, /** @type {string} */ id) {
  const { editor, links, ids } = schedule;
  const commit = (/** @type {string[]} */ names) => {
    const others = schedule.links.filter(
      (link) => link.after !== id || names.includes(link.before),
    );
    const isLinked = (/** @type {string} */ before) =>
      others.some((link) => link.after === id && link.before === before);
    /** @type {Link[]} */
    const added = names
      .filter((before) => !isLinked(before))
      .map((before) => ({ before, after: id, kind: "FS", lag: 0 }));
    if (!changeLinks(schedule, [...others, ...added], `links into ${id}`, "")) {
      editor.drafts.type(`table-waits-${id}`, names.join(" "));
      editor.drafts.refuse(`table-waits-${id}`, schedule.faults[""]);
    }
  };
  return namesField(editor, {
    key: `table-waits-${id}`,
    label: `${id} waits for`,
    isBare: true,
    noun: "package",
    placeholder: "T01 T02",
    value: links.filter((link) => link.after === id).map((link) => link.before),
    names: ids.filter((other) => other !== id),
    commit,
  });
}

/** @returns {Row} */
function planRow(/** @type {Schedule} */ schedule, /** @type {Package} */ { id, name }) {
  const task = schedule.shownDates?.tasks[id];
  const dates = task
    ? [
        days(task.earlyStart),
        days(task.earlyFinish),
        days(task.float),
        isCritical(task) ? "◆ yes" : "no",
      ]
    : ["", "", "", ""];
  const points = /** @type {Point[]} */ (Object.keys(POINTS));
  const fields = points.map((point) => pointField(schedule, id, point, "table"));
  return { key: id, name: `${id} ${name}`, cells: [...fields, waitsField(schedule, id), ...dates] };
}

export function planTable(/** @type {Schedule} */ schedule) {
  const { editor, openParts } = schedule;
  return disclosure(editor, {
    summary: "Edit the same plan as a table",
    isOpen: Boolean(openParts.table),
    toggle: (isOpen) => {
      openParts.table = isOpen;
    },
    content: () =>
      dataTable({
        caption: "The plan as a table",
        isCaptionHidden: true,
        heads: HEADS,
        rows: schedule.packages.map((one) => planRow(schedule, one)),
      }),
  });
}
