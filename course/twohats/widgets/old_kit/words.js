// Small sums and words that every widget needs.

/** Whether both hold the same, whatever the order of their keys; parts they share are not looked into. */
function sameData(one, other) {
  if (one === other) return true;
  if (!one || !other || typeof one !== "object" || typeof other !== "object") return false;
  const [names, others] = [one, other].map((data) => Object.keys(data).filter((name) => data[name] !== undefined));
  return Array.isArray(one) === Array.isArray(other) && names.length === others.length &&
    names.every((name) => Object.hasOwn(other, name) && sameData(one[name], other[name]));
}

let counter = 0;
/** An id that is unique on the page. */
function newId(name) {
  counter += 1;
  return `th-${name}-${Date.now().toString(36)}-${counter}`;
}

const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const listed = (words) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** Thousands of dollars as people write them: $612k, −$40k, $1.24m. */
function money(thousands) {
  const rounded = Math.round(Math.abs(thousands));
  if (rounded === 0) return "$0";
  const text = rounded >= 1000 ? `$${(rounded / 1000).toFixed(2)}m` : `$${rounded}k`;
  return (thousands < 0 ? "−" : "") + text;
}
