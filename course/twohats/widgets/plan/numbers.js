// What is typed into a field, and what a field shows of what the plan holds.

/** The smallest and the largest number of a field; 0 to 500 for the others. */
const LIMITS = { lag: [-200, 200], probability: [0, 1], start: [0, 2000], day: [0, 2000], from_day: [0, 2000], says_day: [0, 2000], promise_day: [0, 2000], says_cost_k: [0, 100000], cost_k: [0, 100000] };

/** The limits of what is typed: a start after 0 days is working day 1. */
const limitsOf = (field) => (LIMITS[field.key] ?? [0, 500]).map((limit) => limit + (field.morning ? 1 : 0));

/** What the control of a field shows. */
function shownValue(field, held) {
  if (held === null || held === undefined) return "";
  return field.morning ? morning(held) : held;
}

/** The date beside a day. */
const dateBeside = (field, held, settings) => (field.day && shownValue(field, held) !== "" ? dateOf(shownValue(field, held), settings) : "");

/** A probability may be typed in per cent, as it is told everywhere else. */
function asShare(field, input) {
  const percent = field.key === "probability" && /^([\d.,]+)\s*%$/.exec(input.value.trim());
  return percent ? { value: String(Number(percent[1].replace(",", ".")) / 100), validity: input.validity } : input;
}

/** The number typed, as the plan wants it; undefined if it cannot be read. */
function readNumber(field, input, held) {
  const read = typedNumber(asShare(field, input), limitsOf(field));
  if (read === null) return field.empty ? null : undefined;
  if (read === undefined || !field.morning) return read;
  // The day that stood there, typed again, keeps the hour at which the task begins.
  return read === shownValue(field, held) ? held : read - 1;
}

function cellWords(field, held, settings) {
  if (field.kind === "tick") return held ? "yes" : "no";
  if (held === null || held === undefined || held === "") return "–";
  const known = field.options?.find(([value]) => value === held)?.[1];
  return known ?? [shownValue(field, held), dateBeside(field, held, settings)].filter(Boolean).join(", ");
}
