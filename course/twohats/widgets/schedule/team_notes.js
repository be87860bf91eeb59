// What the team says, and which of it is in the plan.

import { html, nothing } from "lit-html";
import { stateMark } from "../kit/controls.js";

/** @import { Schedule } from "./schedule.js" */

/** @typedef {{ text: string, packages: string[], links: [string, string][] }} TeamNote */

/** Whether the package and the links that follow from a note are there. */
function isInPlan(/** @type {TeamNote} */ note, /** @type {Schedule} */ { ids, links }) {
  return (
    note.packages.every((id) => ids.includes(id)) &&
    note.links.every(([before, after]) =>
      links.some((link) => link.before === before && link.after === after),
    )
  );
}

function noteItem(/** @type {TeamNote} */ note, /** @type {boolean} */ isMet) {
  const state = isMet ? "met" : "not_yet";
  return html`<li data-state=${state}><span class="note-mark">${stateMark(state)}<span class="th-unseen">${isMet ? "In your plan: " : "Not yet in your plan: "}</span></span><span>${note.text}</span></li>`;
}

export function teamNotes(/** @type {Schedule} */ schedule) {
  const notes = /** @type {TeamNote[]} */ (schedule.settings.notes);
  if (!notes.length) return nothing;
  const met = notes.map((note) => isInPlan(note, schedule));
  return html`<details class="twin-box" open>
    <summary data-focus="notes">Notes from the team <span class="th-soft">(${met.filter(Boolean).length} of ${notes.length} in your plan)</span></summary>
    <ul class="notes">${notes.map((note, index) => noteItem(note, met[index]))}</ul></details>`;
}
