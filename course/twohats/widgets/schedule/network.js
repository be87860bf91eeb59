// Dates and floats of a network: the same sums as twohats.project.schedule, tested against shared
// vectors. Days are working days from the project's start; links are FS, SS, FF, SF with a lag.

/**
 * @typedef {{ before: string, after: string, kind: string, lag: number }} Link
 * @typedef {{ earlyStart: number, earlyFinish: number, lateStart: number, lateFinish: number,
 *   float: number }} TaskDates
 * @typedef {{ end: number, tasks: Record<string, TaskDates> }} NetworkDates
 */

const NO_FLOAT = 1e-9;

export const fromEnd = (/** @type {Link} */ link) => link.kind[0] === "F";
export const toEnd = (/** @type {Link} */ link) => link.kind[1] === "F";
export const isCritical = (/** @type {TaskDates} */ task) => task.float <= NO_FLOAT;

/** What is listed for each id: its links in, or its links out. */
function linksBy(
  /** @type {"before" | "after"} */ end,
  /** @type {string[]} */ ids,
  /** @type {Link[]} */ links,
) {
  /** @type {Map<string, Link[]>} */
  const groups = new Map(ids.map((id) => [id, []]));
  for (const link of links) groups.get(link[end])?.push(link);
  return (/** @type {string} */ id) => groups.get(id) ?? [];
}

/** Tasks in an order in which nothing comes before what it waits for; null if there is a circle. */
function topologicalOrder(/** @type {string[]} */ ids, /** @type {Link[]} */ links) {
  const [into, out] = [linksBy("after", ids, links), linksBy("before", ids, links)];
  const waiting = new Map(ids.map((id) => [id, into(id).length]));
  const order = ids.filter((id) => waiting.get(id) === 0);
  for (const id of order) {
    for (const { after } of out(id)) {
      const left = (waiting.get(after) ?? 0) - 1;
      waiting.set(after, left);
      if (left === 0) order.push(after);
    }
  }
  return order.length === ids.length ? order : null;
}

/**
 * The ids of one circle, in its order: each waits for the one before it. Empty if there is none.
 * @param {string[]} ids
 * @param {Link[]} links
 */
export function findCircle(ids, links) {
  let left = new Set(ids);
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    left = new Set(
      [...left].filter((id) => links.some((link) => link.after === id && left.has(link.before))),
    );
  }
  if (left.size === 0) return [];
  const path = [[...left][0]];
  for (;;) {
    const link = links.find(({ before, after }) => after === path[0] && left.has(before));
    const from = /** @type {Link} */ (link).before;
    const place = path.indexOf(from);
    if (place >= 0) return path.slice(0, place + 1);
    path.unshift(from);
  }
}

/**
 * Early and late dates and the total float of each task; null if there is a circle.
 * @param {Record<string, number>} durations
 * @param {Link[]} links
 * @returns {NetworkDates | null}
 */
export function networkDates(durations, links) {
  const ids = Object.keys(durations);
  const order = topologicalOrder(ids, links);
  if (!order) return null;
  const early = earlyStarts(order, durations, linksBy("after", ids, links));
  const end = Math.max(0, ...ids.map((id) => early[id] + durations[id]));
  const late = lateStarts(order, durations, linksBy("before", ids, links), end);
  const tasks = Object.fromEntries(
    ids.map((id) => [
      id,
      {
        earlyStart: early[id],
        earlyFinish: early[id] + durations[id],
        lateStart: late[id],
        lateFinish: late[id] + durations[id],
        float: late[id] - early[id],
      },
    ]),
  );
  return { end, tasks };
}

/**
 * @param {string[]} order
 * @param {Record<string, number>} durations
 * @param {(id: string) => Link[]} into
 */
function earlyStarts(order, durations, into) {
  /** @type {Record<string, number>} */
  const early = {};
  for (const id of order) {
    const bounds = into(id).map((link) => {
      const from = early[link.before] + (fromEnd(link) ? durations[link.before] : 0);
      return from + link.lag - (toEnd(link) ? durations[id] : 0);
    });
    early[id] = Math.max(0, ...bounds);
  }
  return early;
}

/**
 * @param {string[]} order
 * @param {Record<string, number>} durations
 * @param {(id: string) => Link[]} out
 * @param {number} end
 */
function lateStarts(order, durations, out, end) {
  /** @type {Record<string, number>} */
  const late = {};
  for (const id of [...order].reverse()) {
    const bounds = out(id).map((link) => {
      const to = late[link.after] + (toEnd(link) ? durations[link.after] : 0);
      return to - link.lag - (fromEnd(link) ? durations[id] : 0);
    });
    late[id] = Math.min(end - durations[id], ...bounds);
  }
  return late;
}

/**
 * The critical tasks from the first to the last.
 * @param {string[]} ids
 * @param {NetworkDates} dates
 */
export function criticalPath(ids, dates) {
  const start = (/** @type {string} */ id) => dates.tasks[id].earlyStart;
  return ids
    .filter((id) => isCritical(dates.tasks[id]))
    .sort((one, other) => start(one) - start(other) || one.localeCompare(other));
}
