// What a plan is made of, added and removed: packages and links, as far as they fit.

import { freeId } from "./estimates.js";
import { findCircle } from "./network.js";

/** @import { Package } from "./estimates.js" */
/** @import { Link } from "./network.js" */
/** @import { Schedule } from "./schedule.js" */

/** Whether no package can be added; then says so. */
function isFull(/** @type {Schedule} */ schedule) {
  const most = schedule.editor.limits("wbs").mostEntries;
  if (schedule.packages.length < most) return false;
  schedule.refuse(
    "packages",
    `Not added: a plan holds at most ${most} packages. Remove one first.`,
  );
  return true;
}

/** @param {Schedule} schedule @param {Package} added */
function put(schedule, added) {
  const wbs = [...schedule.packages, added].sort((one, other) => one.id.localeCompare(other.id));
  schedule.change({ wbs }, `package ${added.id}`);
}

/**
 * Puts what a note names into the plan: its days are still 0, and asked for beside the note.
 * @param {Schedule} schedule @param {Package} added
 */
export function putPackage(schedule, added) {
  if (isFull(schedule)) return;
  put(schedule, added);
  schedule.editor.focus(`note-${added.id}-o`);
}

/** Adds a package with usual days, and opens it so that it gets its name. */
export function addPackage(/** @type {Schedule} */ schedule) {
  if (isFull(schedule)) return;
  const id = freeId(schedule.packages);
  const { scope, person_types } = schedule.settings;
  /** @type {Package} */
  const added = {
    id,
    name: "New package",
    o: 3,
    m: 5,
    p: 10,
    person_type: person_types[0] ?? "",
    scope_item: schedule.uncoveredScope[0] ?? scope[0] ?? "",
    deliverable: "",
  };
  put(schedule, added);
  schedule.open(id);
  const name = /** @type {HTMLInputElement} */ (
    schedule.editor.root.querySelector(`[data-focus="name-${id}"]`)
  );
  name.select(); // focused too: what is typed names it
}

/** Removes a package with its links. @param {Schedule} schedule @param {string} id */
export function removePackage(schedule, id) {
  schedule.opened = null;
  const links = schedule.links.filter(({ before, after }) => before !== id && after !== id);
  schedule.change(
    { wbs: schedule.packages.filter((one) => one.id !== id), links },
    `package ${id} removed`,
  );
  schedule.editor.focus("add-package");
}

/**
 * Takes links over, unless they are too many or would make a circle: then says so at `place`.
 * Returns whether it has taken them.
 * @param {Schedule} schedule
 * @param {Link[]} links
 * @param {string} words
 * @param {string} place
 */
export function changeLinks(schedule, links, words, place) {
  const most = schedule.editor.limits("links").mostEntries;
  const circle = findCircle(schedule.ids, links);
  if (links.length > most) {
    schedule.refuse(place, `Not added: a plan holds at most ${most} links. Remove one first.`);
  } else if (circle.length) {
    schedule.refuse(
      place,
      `Not added: ${[...circle, circle[0]].join(" → ")} would be a loop, and none of these packages could ever start.`,
    );
  } else {
    schedule.change({ links }, words);
    return true;
  }
  return false;
}
