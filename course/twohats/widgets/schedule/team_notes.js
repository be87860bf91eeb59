// What the team says, and which of it is in the plan: a note's package can be put there at once.

import { html, nothing } from "lit-html";
import { button, stateMark } from "../kit/controls.js";

/** @import { Package } from "./estimates.js" */
/** @import { Schedule } from "./schedule.js" */

/**
 * `package` is what a note names, without days: those are the learner's to estimate.
 * @typedef {{ text: string, packages: string[], links: [string, string][], package: Package | null }} TeamNote
 */

/** Whether the package with days, and the links that follow from a note, are there. */
function isInPlan(/** @type {TeamNote} */ note, /** @type {Schedule} */ schedule) {
  return (
    note.packages.every((id) => (schedule.package(id)?.m ?? 0) > 0) &&
    note.links.every(([before, after]) =>
      schedule.links.some((link) => link.before === before && link.after === after),
    )
  );
}

function noteItem(
  /** @type {Schedule} */ schedule,
  /** @type {TeamNote} */ note,
  /** @type {boolean} */ isMet,
) {
  const state = isMet ? "met" : "not_yet";
  const added = note.package;
  const isMissing = added && !schedule.ids.includes(added.id);
  return html`<li data-state=${state}><span class="note-mark">${stateMark(state)}<span class="th-unseen">${isMet ? "In your plan: " : "Not yet in your plan: "}</span></span><span>${note.text}
    ${
      isMissing
        ? button(`Put ${added.id} into the plan`, () => schedule.putPackage(added), {
            focus: `put-${added.id}`,
            isDisabled: schedule.editor.isReadOnly,
          })
        : nothing
    }</span></li>`;
}

export function teamNotes(/** @type {Schedule} */ schedule) {
  const notes = /** @type {TeamNote[]} */ (schedule.settings.notes);
  if (!notes.length) return nothing;
  const met = notes.map((note) => isInPlan(note, schedule));
  return html`<details class="twin-box" open>
    <summary data-focus="notes">Notes from the team <span class="th-soft">(${met.filter(Boolean).length} of ${notes.length} in your plan)</span></summary>
    <p class="th-soft">The button puts name and scope item into the plan. The days you estimate from what they say, and you link the package yourself.</p>
    <ul class="notes">${notes.map((note, index) => noteItem(schedule, note, met[index]))}</ul></details>`;
}
