// Dates as people type them, in any usual order of day, month and year.

import { formatDate, joinList, monthNumber } from "./format.js";
import { leadIn, plainSigns } from "./number.js";

/** @import { EntryReading } from "./entry.js" */

/** @typedef {{ day: number, month: number, year: number | null }} TypedDate  month from 1 to 12 */

const WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? +/i;

/** A year of two digits is one of this century. */
const yearOf = (/** @type {string | undefined} */ digits) =>
  digits ? Number(digits) + (digits.length < 3 ? 2000 : 0) : null;

/**
 * What a text can mean as a date: nothing, one date, or two where it is not clear which number is
 * the month (1/2/2028).
 * @param {string} typed
 * @returns {TypedDate[]}
 */
export function typedDates(typed) {
  const text = plainSigns(typed).replace(WEEKDAY, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return [{ day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) }];
  // With both full stops: 23.11 is a number.
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)?$/.exec(text);
  if (dotted) {
    return [{ day: Number(dotted[1]), month: Number(dotted[2]), year: yearOf(dotted[3]) }];
  }
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d\d))?$/.exec(text);
  return slashed
    ? slashedDates(Number(slashed[1]), Number(slashed[2]), yearOf(slashed[3]))
    : named(text);
}

/** Day and month, or month and day: both where both can be. */
function slashedDates(
  /** @type {number} */ first,
  /** @type {number} */ second,
  /** @type {number | null} */ year,
) {
  const dates = [{ day: first, month: second, year }];
  if (first !== second) dates.push({ day: second, month: first, year });
  return dates.filter(({ month }) => month <= 12);
}

/** "1 Jan 2028", "1. January", "Jan 1, 2028". */
function named(/** @type {string} */ text) {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,?(?: (\d{4}))?$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/i.exec(text);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1] ?? "", monthFirst?.[3]];
  const month = monthNumber(name) + 1;
  return name && month ? [{ day: Number(day), month, year: yearOf(year) }] : [];
}

/** The ISO date, or "" where there is no such day (30 February). */
function isoDate(
  /** @type {number} */ year,
  /** @type {{ month: number, day: number }} */ { month, day },
) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const iso = `${year}-${two(month)}-${two(day)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : "";
}

/** "Sat 1 Jan 2028". */
export const dateWords = (/** @type {string} */ iso) => `${formatDate(iso)} ${iso.slice(0, 4)}`;

/** What is expected: "A date from 5 Jul 2027 to 31 Dec 2030 …", and the form to type. */
export function dateExpectation(/** @type {{ first: string, last: string }} */ { first, last }) {
  const [from, to] = [first, last].map((iso) => dateWords(iso).slice(4));
  return `A date from ${from} to ${to} is expected. Type day, month and year, such as “${to}”.`;
}

/**
 * A reader of dates from the first to the last ISO date. A date without a year is asked for where
 * several years fit.
 * @param {{ first: string, last: string }} limits
 * @param {string} label
 * @returns {(text: string) => EntryReading}
 */
export function dateReader(limits, label) {
  const [from, to] = [limits.first, limits.last].map((iso) => Number(iso.slice(0, 4)));
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (text) => {
    if (!text.trim()) return { kind: "empty" };
    const dates = typedDates(text)
      .flatMap((date) => (date.year ? [date.year] : years).map((year) => isoDate(year, date)))
      .filter((iso) => iso && iso >= limits.first && iso <= limits.last);
    const choices = dates.map((value) => ({ value, echo: dateWords(value) }));
    const found = `${leadIn(label)}“${text.trim().slice(0, 40)}”`;
    if (!choices.length) {
      return { kind: "invalid", message: `${found} does not fit. ${dateExpectation(limits)}` };
    }
    if (choices.length === 1) return { kind: "date", ...choices[0] };
    const words = choices.map(({ echo }) => echo);
    const message = `${found} can mean ${joinList(words).replace(/ and (?=[^,]*$)/, " or ")}. Which is it?`;
    return { kind: "ambiguous", choices, message };
  };
}
