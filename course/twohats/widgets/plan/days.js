// Working days and their dates. The plan counts a start in days gone by, people in working days.

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The working day in which something begins that starts after so many days gone by. */
const morning = (start) => Math.floor(start) + 1;

/** "Thu 2 Sep" for a working day; nothing outside the calendar. Part of a day is the whole day. */
function dateOf(day, { calendar }) {
  const iso = calendar?.[Math.ceil(day) - 1];
  if (!iso) return "";
  const date = new Date(`${iso}T00:00:00Z`);
  return `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** "day 44, Thu 2 Sep". */
const dayWords = (day, settings) => [`day ${day}`, dateOf(day, settings)].filter(Boolean).join(", ");

/** "day 44 (Thu 2 Sep)", for the middle of a sentence that has commas of its own. */
function dayInside(day, settings) {
  const date = dateOf(day, settings);
  return `day ${day}${date ? ` (${date})` : ""}`;
}
