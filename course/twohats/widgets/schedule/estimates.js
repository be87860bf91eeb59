// Packages with their three points: how these are said, and which of them do not fit together.

import { leadIn } from "../kit/number.js";

/**
 * Three points in working days of one person.
 * @typedef {"o" | "m" | "p"} Point
 * @typedef {{ id: string, name: string, o: number, m: number, p: number, person_type: string,
 *   scope_item: string, deliverable: string }} Package
 */

export const POINTS = /** @type {Record<Point, string>} */ ({
  o: "Optimistic",
  m: "Most likely",
  p: "Pessimistic",
});
export const ORDER = /** @type {Point[]} */ (["o", "m", "p"]);

/** At most one decimal: 4, 4.5. */
export const days = (/** @type {number} */ number) => String(Math.round(10 * number) / 10);
export const dayCount = (/** @type {number} */ number) =>
  `${days(number)} ${number === 1 ? "day" : "days"}`;

/**
 * Why a point of a first estimate does not fit with the others that are typed; empty if it does.
 * @param {string} id
 * @param {Partial<Record<Point, number>>} typed
 * @param {Point} point
 * @param {number} amount
 */
export function orderFault(id, typed, point, amount) {
  const place = ORDER.indexOf(point);
  const name = leadIn(`${POINTS[point]} days of ${id}`);
  for (const other of ORDER) {
    const told = typed[other];
    const from = ORDER.indexOf(other);
    if (told === undefined || other === point) continue;
    const words = `the ${POINTS[other].toLowerCase()} ${dayCount(told)}. Change one of the two.`;
    if (from > place && amount > told) return `${name}${days(amount)} is more than ${words}`;
    if (from < place && amount < told) return `${name}${days(amount)} is less than ${words}`;
  }
  return "";
}

/**
 * Why a point does not fit between its neighbours; empty if it does.
 * @param {Package} one
 * @param {Point} point
 * @param {number} amount
 */
export function pointFault(one, point, amount) {
  // Not estimated yet: the three come one after another, and only together they are an estimate.
  if (one.p === 0 && point !== "p" && amount > 0) {
    return `${days(amount)} is noted, and counts as soon as you have typed the pessimistic days.`;
  }
  const place = ORDER.indexOf(point);
  const [below, above] = [ORDER[place - 1], ORDER[place + 1]];
  const name = `${POINTS[point]} days of ${one.id}`;
  if (above && amount > one[above]) {
    return `${leadIn(name)}${days(amount)} is more than the ${POINTS[above].toLowerCase()} ${dayCount(one[above])}. Raise the ${POINTS[above].toLowerCase()} days first.`;
  }
  if (below && amount < one[below]) {
    return `${leadIn(name)}${days(amount)} is less than the ${POINTS[below].toLowerCase()} ${dayCount(one[below])}. Lower the ${POINTS[below].toLowerCase()} days first.`;
  }
  return "";
}

/**
 * A point moved by hand: in half days, and no further than its neighbours.
 * @param {Package} one
 * @param {Point} point
 * @param {number} amount
 * @param {{ least?: number, most?: number }} limits
 */
export function heldPoint(one, point, amount, { least = 0, most = Infinity }) {
  const place = ORDER.indexOf(point);
  const low = place > 0 ? one[ORDER[place - 1]] : least;
  const high = place < 2 ? one[ORDER[place + 1]] : most;
  return Math.min(high, Math.max(low, Math.round(2 * amount) / 2));
}

/** The lowest free id; no plan holds so many packages that two digits do not suffice. */
export function freeId(/** @type {Package[]} */ packages) {
  const ids = new Set(packages.map((one) => one.id));
  for (let number = 1; ; number += 1) {
    const id = `T${String(number).padStart(2, "0")}`;
    if (!ids.has(id)) return id;
  }
}
