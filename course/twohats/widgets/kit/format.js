// Lists, counts, amounts and days in words: one way to write each, for all widgets.

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "1 finding", "2 findings". */
export function pluralize(
  /** @type {number} */ count,
  /** @type {string} */ noun,
  many = `${noun}s`,
) {
  return `${count} ${count === 1 ? noun : many}`;
}

/** "Back end, App and Design". */
export function joinList(/** @type {readonly string[]} */ words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A label without what is in brackets, for heads and for sentences. */
export const plainLabel = (/** @type {string} */ label) => label.replace(/ \(.*/, "");

/** Sums of money are the same to a millionth, in whatever order they are added up. */
const EXACT_TO = 1e6;

/**
 * Thousands of dollars as people write them: $612k, −$40k, $1.24m. Rounded once, halves up, as in
 * twohats/text.py.
 */
export function formatK(/** @type {number} */ thousands) {
  const size = Math.round(Math.abs(thousands) * EXACT_TO) / EXACT_TO;
  const rounded = Math.round(size);
  if (rounded === 0) return "$0";
  const text = rounded >= 1000 ? `$${(Math.round(size / 10) / 100).toFixed(2)}m` : `$${rounded}k`;
  return (thousands < 0 ? "−" : "") + text;
}

/** At most one decimal, and none where it is nought: 4, 4.5. */
export function formatTenths(/** @type {number} */ number) {
  return String(Math.round(number * 10) / 10);
}

/** A number with its thousands apart, as it is echoed beside a field: 1,250 or 0.25. */
export function formatNumber(/** @type {number} */ number) {
  return formatDigits(String(number));
}

/** The same for a number as it is written, whose decimals stay as many as they are: 1,250.50. */
export function formatDigits(/** @type {string} */ written) {
  const [whole, decimals] = written.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${written.startsWith("-") ? "−" : ""}${grouped}${decimals ? `.${decimals}` : ""}`;
}

/** "Thu 2 Sep" for an ISO date. */
export function formatDate(/** @type {string} */ iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  return `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** "Jun 2027" for "2027-06". */
export function formatMonth(/** @type {string} */ iso) {
  return `${MONTHS[Number(iso.slice(5)) - 1]} ${iso.slice(0, 4)}`;
}

/** "25 November, 20:57", by the clock of this computer. */
export function formatMoment(/** @type {number} */ at) {
  const date = new Date(at);
  const time = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0"));
  return `${date.getDate()} ${date.toLocaleString("en", { month: "long" })}, ${time.join(":")}`;
}

/** The number of a month by its English name or its first three letters (0 to 11); -1 for none. */
export function monthNumber(/** @type {string} */ name) {
  return MONTHS.findIndex((month) => name.toLowerCase().startsWith(month.toLowerCase()));
}
