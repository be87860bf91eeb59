// What the team says, and which of it is in the plan: a note's package can be put there at once, and
// its days are estimated beside the words that they come from.

import { html, nothing } from "lit-html";
import { button, stateMark } from "../kit/controls.js";
import { bubble } from "../kit/face.js";
import { firstEstimate } from "./first_estimate.js";
import { addLinkField } from "./links.js";
import { putPackage } from "./plan_parts.js";

/** @import { Package } from "./estimates.js" */
/** @import { Schedule } from "./schedule.js" */

/**
 * `package` is what a note names, without days: those are the learner's to estimate.
 * @typedef {{ who?: string, role?: string, text: string, packages: string[], links: [string, string][],
 *   package: Package | null }} TeamNote
 */

const hasDays = (/** @type {TeamNote} */ note, /** @type {Schedule} */ schedule) =>
  note.packages.every((id) => (schedule.package(id)?.m ?? 0) > 0);

/** The links that a note tells of and the plan lacks. */
const openLinks = (/** @type {TeamNote} */ note, /** @type {Schedule} */ schedule) =>
  note.links.filter(
    ([before, after]) =>
      !schedule.links.some((link) => link.before === before && link.after === after),
  );

function isInPlan(/** @type {TeamNote} */ note, /** @type {Schedule} */ schedule) {
  return hasDays(note, schedule) && !openLinks(note, schedule).length;
}

/** The next thing to do about a note: put its package there, estimate it, say what waits. */
function nextStep(/** @type {Schedule} */ schedule, /** @type {TeamNote} */ note) {
  const { isReadOnly } = schedule.editor;
  const added = note.package;
  if (added && !schedule.ids.includes(added.id)) {
    return button(`Put ${added.id} into the plan`, () => putPackage(schedule, added), {
      focus: `put-${added.id}`,
      isDisabled: isReadOnly,
    });
  }
  if (added && !hasDays(note, schedule)) {
    return firstEstimate(schedule, added.id, "note");
  }
  const waiting = new Set(openLinks(note, schedule).map(([, after]) => after));
  const ids = [...waiting].filter((id) => schedule.ids.includes(id));
  const place = `note-${note.links.flat().join("")}`;
  return html`<div class="note-links">${ids.map((id) => addLinkField(schedule, id, place))}</div>
    ${ids.map((id) => (schedule.faults[id] ? html`<p class="th-offer">${schedule.faults[id]}</p>` : nothing))}`;
}

function noteItem(
  /** @type {Schedule} */ schedule,
  /** @type {TeamNote} */ note,
  /** @type {boolean} */ isMet,
) {
  const { who = "The team", role, text } = note;
  const state = isMet ? "met" : "not_yet";
  return html`<li data-state=${state}><span class="note-mark">${stateMark(state)}<span class="th-unseen">${isMet ? "In your plan: " : "Not yet in your plan: "}</span></span>
    <div class="note-words">${bubble({ faces: schedule.facesOf(who), name: who, role, words: text, look: "is-small" })}${isMet ? nothing : nextStep(schedule, note)}</div></li>`;
}

export function teamNotes(/** @type {Schedule} */ schedule) {
  const notes = /** @type {TeamNote[]} */ (schedule.settings.notes);
  if (!notes.length) return nothing;
  const met = notes.map((note) => isInPlan(note, schedule));
  return html`<details class="twin-box" open>
    <summary data-focus="notes">Step 1 · Notes from the team <span class="th-soft">(${met.filter(Boolean).length} of ${notes.length} in your plan)</span></summary>
    <p class="th-soft">Put each missing package into the plan, estimate its days from what the team says, and add the links that the team names.</p>
    <ul class="notes">${notes.map((note, index) => noteItem(schedule, note, met[index]))}</ul></details>`;
}
