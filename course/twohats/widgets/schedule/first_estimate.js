// The first estimate of a package: three days that come one after another, and are taken together.

import { html } from "lit-html";
import { numberField } from "../kit/fields.js";
import { ORDER, orderFault, POINTS } from "./estimates.js";

/** @import { Package, Point } from "./estimates.js" */
/** @import { Schedule } from "./schedule.js" */

export const isEstimated = (/** @type {Package | undefined} */ one) => (one?.p ?? 0) > 0;

/**
 * Three fields for a package without days: what is typed waits here until all three are there.
 * @param {Schedule} schedule
 * @param {string} id
 * @param {string} place where the fields are: "note" or "editor"
 */
export function firstEstimate(schedule, id, place) {
  const { editor } = schedule;
  const typed = schedule.firstDays[id] ?? {};
  schedule.firstDays[id] = typed;
  const take = (/** @type {Point} */ point, /** @type {number | null} */ amount) => {
    if (amount === null) delete typed[point];
    else typed[point] = amount;
    const { o, m, p } = typed;
    if (o === undefined || m === undefined || p === undefined) return;
    delete schedule.firstDays[id];
    schedule.changePackage(id, { o, m, p }, `estimate of ${id}`);
  };
  return html`<div class="first-days" role="group" aria-label="Days of ${id}">${ORDER.map((point) =>
    numberField(editor, {
      key: `${place}-${id}-${point}`,
      label: POINTS[point],
      spoken: `${POINTS[point]} days of ${id}`,
      name: `${POINTS[point]} days of ${id}`,
      value: typed[point] ?? null,
      isOptional: true,
      limits: { ...editor.limits(`wbs.${point}`), unit: "days" },
      faultOf: (amount) => orderFault(id, typed, point, amount),
      commit: (amount) => take(point, amount),
    }),
  )}</div>`;
}
