// Working days and their dates: shown beside each other, and either may be typed.

import { typedDates } from "./dates.js";
import { formatDate } from "./format.js";
import { leadIn, readNumber } from "./number.js";

/** @import { TypedDate } from "./dates.js" */
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

/**
 * A reader for a field of working days, for `numberField`: a number, or a date of the `calendar`
 * (ISO dates of the working days, in order).
 * @param {string[] | undefined} calendar
 * @returns {(typed: string, limits?: Limits, label?: string) => Reading}
 */
export function dayReader(calendar) {
  return (typed, limits = {}, label = "This field") => {
    const dates = calendar ? typedDates(typed) : [];
    if (!calendar || !dates.length) return readNumber(typed, limits, label);
    const days = dates
      .map((date) => calendar.findIndex((iso) => isSame(iso, date)) + 1)
      .filter(Boolean);
    if (days.length === 1) return readNumber(String(days[0]), limits, label);
    const found = `${leadIn(label)}“${typed.trim()}”`;
    if (!days.length) {
      const message = `${found} isn't a working day of this project. ${nextWorkday(dates[0], calendar)}`;
      return { kind: "invalid", message: message.trim() };
    }
    const choices = days.map((value) => ({ value, echo: dayWords(value, calendar) }));
    const [one, other] = choices.map(({ echo }) => echo);
    return {
      kind: "ambiguous",
      choices,
      message: `${found} can mean ${one}, or ${other}. Which is it?`,
    };
  };
}

/** Whether an ISO date is the one that was typed. */
function isSame(/** @type {string} */ iso, /** @type {TypedDate} */ typed) {
  const [year, month, day] = iso.split("-").map(Number);
  return day === typed.day && month === typed.month && (typed.year ?? year) === year;
}

/** "The next one is Mon 22 Nov, day 99." */
function nextWorkday(/** @type {TypedDate} */ date, /** @type {string[]} */ calendar) {
  const year = date.year ?? Number(calendar[0].slice(0, 4));
  const wanted = new Date(Date.UTC(year, date.month - 1, date.day)).toISOString().slice(0, 10);
  const at = calendar.findIndex((iso) => iso > wanted);
  return at > 0 ? `The next one is ${formatDate(calendar[at])}, day ${at + 1}.` : "";
}
