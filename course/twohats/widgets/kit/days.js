// Working days and their dates: shown beside each other, and either may be typed.

import { formatDate, monthNumber } from "./format.js";
import { leadIn, readNumber } from "./number.js";

/** @import { Limits, Reading } from "./number.js" */

/** The working day on which something begins that starts after so many days gone by. */
export const startWorkday = (/** @type {number} */ start) => Math.floor(start) + 1;

/** "Thu 2 Sep" for a working day; nothing outside the calendar. Part of a day is the whole day. */
export function dateOf(/** @type {number} */ day, /** @type {string[] | undefined} */ calendar) {
  const iso = calendar?.[Math.ceil(day) - 1];
  return iso ? formatDate(iso) : "";
}

/** "day 44, Thu 2 Sep". */
export function dayWords(/** @type {number} */ day, /** @type {string[] | undefined} */ calendar) {
  return [`day ${day}`, dateOf(day, calendar)].filter(Boolean).join(", ");
}

/** "day 44 (Thu 2 Sep)", for the middle of a sentence that has commas of its own. */
export function dayInside(/** @type {number} */ day, /** @type {string[] | undefined} */ calendar) {
  const date = dateOf(day, calendar);
  return `day ${day}${date ? ` (${date})` : ""}`;
}

/** Day, month (0 to 11) and year (or null) of a typed date; null if it is none. */
function readDate(/** @type {string} */ typed) {
  const text = typed.trim().replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[, ]+/i, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return { day: Number(iso[3]), month: Number(iso[2]) - 1, year: Number(iso[1]) };
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/.exec(text);
  if (dotted)
    return {
      day: Number(dotted[1]),
      month: Number(dotted[2]) - 1,
      year: Number(dotted[3]) || null,
    };
  const named = /^(\d{1,2})\.? ([a-z]{3,9})\.?,?(?: (\d{4}))?$/i.exec(text);
  const american = /^([a-z]{3,9})\.? (\d{1,2}),?(?: (\d{4}))?$/i.exec(text);
  const [day, name, year] = named
    ? named.slice(1)
    : american
      ? [american[2], american[1], american[3]]
      : [];
  if (!name || monthNumber(name) < 0) return null;
  return { day: Number(day), month: monthNumber(name), year: Number(year) || null };
}

/**
 * A reader for a field of working days, for `numberField`: a number, or a date of the `calendar`
 * (ISO dates of the working days, in order).
 * @param {string[] | undefined} calendar
 * @returns {(typed: string, limits?: Limits, label?: string) => Reading}
 */
export function dayReader(calendar) {
  return (typed, limits = {}, label = "This field") => {
    const date = calendar && readDate(typed);
    if (!date) return readNumber(typed, limits, label);
    const matches = (/** @type {string} */ iso) => {
      const [year, month, day] = iso.split("-").map(Number);
      return (
        day === date.day && month - 1 === date.month && (date.year === null || year === date.year)
      );
    };
    const at = calendar.findIndex(matches);
    if (at >= 0) return readNumber(String(at + 1), limits, label);
    return {
      kind: "invalid",
      message:
        `${leadIn(label)}“${typed.trim()}” is no working day of this project. ${nextWorkday(date, calendar)}`.trim(),
    };
  };
}

/** "The next one is Mon 22 Nov, day 99." */
function nextWorkday(
  /** @type {{ day: number, month: number, year: number | null }} */ date,
  /** @type {string[]} */ calendar,
) {
  const year = date.year ?? Number(calendar[0].slice(0, 4));
  const wanted = new Date(Date.UTC(year, date.month, date.day)).toISOString().slice(0, 10);
  const at = calendar.findIndex((iso) => iso > wanted);
  return at > 0 ? `The next one is ${formatDate(calendar[at])}, day ${at + 1}.` : "";
}
