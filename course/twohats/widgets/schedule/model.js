// Dates and floats of a network: the same sums as twohats.project.schedule, tested against shared
// vectors. Days are working days from the project's start; links are FS, SS, FF, SF with a lag.

const NO_FLOAT = 1e-9;
const MOST_PACKAGES = 80, MOST_LINKS = 300;
const DAYS_OF_A_PACKAGE = [0, 500], DAYS_OF_A_PLAN = [0, 2000], DAYS_OF_LAG = [-200, 200];

const fromEnd = (link) => link.kind[0] === "F";
const toEnd = (link) => link.kind[1] === "F";

/** Tasks in an order in which nothing stands before what it waits for; null if there is a circle. */
function inOrder(ids, links) {
  const waiting = new Map(ids.map((id) => [id, 0]));
  const next = new Map(ids.map((id) => [id, []]));
  for (const link of links) {
    waiting.set(link.after, waiting.get(link.after) + 1);
    next.get(link.before).push(link.after);
  }
  const order = ids.filter((id) => waiting.get(id) === 0);
  for (const id of order) for (const after of next.get(id)) {
    waiting.set(after, waiting.get(after) - 1);
    if (waiting.get(after) === 0) order.push(after);
  }
  return order.length === ids.length ? order : null;
}

/** The ids of one circle, in its order: each waits for the one before it. */
function circle(ids, links) {
  let left = new Set(ids), before;
  do {
    before = left.size;
    left = new Set([...left].filter((id) => links.some((link) => link.after === id && left.has(link.before))));
  } while (left.size < before);
  if (left.size === 0) return [];
  const path = [[...left][0]];
  for (;;) {
    const here = path[0];
    const from = links.find((link) => link.after === here && left.has(link.before)).before;
    const seen = path.indexOf(from);
    if (seen >= 0) return path.slice(0, seen + 1);
    path.unshift(from);
  }
}

/** Early and late dates and the total float of each task; null if there is a circle. */
function networkDates(durations, links) {
  const ids = Object.keys(durations);
  const order = inOrder(ids, links);
  if (!order) return null;
  const into = new Map(ids.map((id) => [id, []])), out = new Map(ids.map((id) => [id, []]));
  for (const link of links) { into.get(link.after).push(link); out.get(link.before).push(link); }
  const early = {}, tasks = {};
  for (const id of order) {
    early[id] = Math.max(0, ...into.get(id).map((link) =>
      early[link.before] + (fromEnd(link) ? durations[link.before] : 0) + link.lag - (toEnd(link) ? durations[id] : 0)));
  }
  const end = Math.max(0, ...ids.map((id) => early[id] + durations[id]));
  for (const id of [...order].reverse()) {
    const late = Math.min(end - durations[id], ...out.get(id).map((link) =>
      tasks[link.after].lateStart + (toEnd(link) ? durations[link.after] : 0) - link.lag - (fromEnd(link) ? durations[id] : 0)));
    tasks[id] = {
      earlyStart: early[id], earlyFinish: early[id] + durations[id],
      lateStart: late, lateFinish: late + durations[id], float: late - early[id],
    };
  }
  return { end, tasks };
}

const isCritical = (task) => task.float <= NO_FLOAT;

/** The most likely days of each package. */
const likely = (wbs) => Object.fromEntries(wbs.map((one) => [one.id, one.m]));

/** An estimate with one of its three points set: the others give way, none falls below the one before. */
function withPoint(one, point, days) {
  const value = Math.min(DAYS_OF_A_PACKAGE[1], Math.max(DAYS_OF_A_PACKAGE[0], Math.round(2 * days) / 2));
  const next = { ...one, [point]: value };
  if (point === "o") { next.m = Math.max(next.m, value); next.p = Math.max(next.p, next.m); }
  if (point === "m") { next.o = Math.min(next.o, value); next.p = Math.max(next.p, value); }
  if (point === "p") { next.m = Math.min(next.m, value); next.o = Math.min(next.o, next.m); }
  return next;
}

/** The lowest free id; no plan holds so many packages that two digits do not suffice. */
function freeId(wbs) {
  const taken = new Set(wbs.map((one) => one.id));
  for (let number = 1; ; number += 1) {
    const id = `T${String(number).padStart(2, "0")}`;
    if (!taken.has(id)) return id;
  }
}

const days = (number) => String(Math.round(10 * number) / 10);
const dayCount = (number) => `${days(number)} ${number === 1 ? "day" : "days"}`;
