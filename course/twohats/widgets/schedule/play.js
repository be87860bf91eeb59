// The plan meets one future, week by week, and then two hundred as dots: how often a day is kept, and
// which package was to blame.

import { networkDates } from "./network.js";

/** @import { Link, NetworkDates } from "./network.js" */
/** @import { Package } from "./estimates.js" */

export const WEEK = 5;

/**
 * One future of a plan: the days that each package takes in it, and what follows. `blamed` is the
 * package on its critical path that takes most days more than its most likely ones; "" if none does.
 * @typedef {{ days: Record<string, number>, dates: NetworkDates, end: number, blamed: string,
 *   excess: number }} Future
 */

/**
 * @param {{ ids: string[], days: number[][] } | null | undefined} played
 * @param {Package[]} packages
 * @param {Link[]} links
 * @returns {Future[]}
 */
export function futuresOf(played, packages, links) {
  if (!played) return [];
  const likely = new Map(packages.map((one) => [one.id, one.m]));
  if (played.ids.some((id) => !likely.has(id))) return [];
  return played.days.flatMap((row) => {
    const days = Object.fromEntries(played.ids.map((id, at) => [id, row[at]]));
    const dates = networkDates(days, links);
    return dates ? [{ days, dates, end: dates.end, ...blame(days, dates, likely) }] : [];
  });
}

/**
 * @param {Record<string, number>} days
 * @param {NetworkDates} dates
 * @param {Map<string, number>} likely
 */
function blame(days, dates, likely) {
  let [blamed, excess] = ["", 0];
  for (const [id, amount] of Object.entries(days)) {
    const more = amount - (likely.get(id) ?? 0);
    // Sums of days with one decimal: what is closer than that is critical.
    if (dates.tasks[id].float < 0.05 && more > excess) [blamed, excess] = [id, more];
  }
  return { blamed, excess };
}

/** How many weeks a future takes. */
export const weeksOf = (/** @type {Future} */ { end }) => Math.max(1, Math.ceil(end / WEEK - 1e-9));

/**
 * What happens in a week: packages that end in it, with their days, and those that begin.
 * @param {Future} future
 * @param {number} week from 1
 */
export function eventsOf({ dates, days }, week) {
  const isNow = (/** @type {number} */ day) => day > WEEK * (week - 1) && day <= WEEK * week;
  const ids = Object.keys(days);
  const by = (/** @type {"earlyStart" | "earlyFinish"} */ end) =>
    ids
      .filter((id) => isNow(dates.tasks[id][end]) || (week === 1 && dates.tasks[id][end] === 0))
      .sort((one, other) => dates.tasks[one][end] - dates.tasks[other][end]);
  return { ended: by("earlyFinish"), begun: by("earlyStart") };
}

/** How many futures have ended by a day. */
export const keptBy = (/** @type {Future[]} */ futures, /** @type {number} */ day) =>
  futures.filter(({ end }) => end <= day + 1e-9).length;

/**
 * How often each package was to blame in the futures that end later than a day: the most often first.
 * @param {Future[]} futures
 * @param {number} day
 * @returns {[id: string, count: number][]}
 */
export function blameCounts(futures, day) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { end, blamed } of futures) {
    if (end > day && blamed) counts.set(blamed, (counts.get(blamed) ?? 0) + 1);
  }
  return [...counts].sort(([one, a], [other, b]) => b - a || one.localeCompare(other));
}
