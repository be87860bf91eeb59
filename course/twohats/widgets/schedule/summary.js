// What a plan comes to, in one sentence: as far as the page may say it.

import { joinList, pluralize } from "../kit/format.js";
import { days } from "./estimates.js";
import { criticalPath, findCircle } from "./network.js";

/** @import { Schedule } from "./schedule.js" */

/** The end and what is critical; before the dates are shown only how large the plan is. */
export function planSummary(/** @type {Schedule} */ schedule) {
  const { ids, links, dates, areDatesShown } = schedule;
  if (!ids.length) return "There is no package yet. Add the first one.";
  if (!dates) {
    const circle = findCircle(ids, links);
    return `There is a loop: ${[...circle, circle[0]].join(" → ")}. Remove one of its links.`;
  }
  if (!areDatesShown) {
    return `${pluralize(ids.length, "package", "packages")} with ${pluralize(links.length, "link", "links")}. The dates are hidden: in step 3, work out early and late starts, then show the dates.`;
  }
  return `If every package takes its most likely duration, the plan ends on day ${days(dates.end)}. Critical: ${joinList(criticalPath(ids, dates))}.`;
}
