// What is typed into a field for a number: what it holds, or what is said of it.

/** The number in a field; null if the field is empty; undefined if it is none within the limits. */
function typedNumber(input, [least, most], whole = false) {
  const raw = input.value.trim().replace(",", ".").replace("−", "-");
  if (raw === "" && !input.validity.badInput) return null;
  const read = raw === "" ? NaN : Number(raw);
  return read >= least && read <= most && (!whole || Number.isInteger(read)) ? read : undefined;
}

/** The sentence on what does not fit: what was found, and what is expected. */
function misfit(label, input, limits, whole = false) {
  const typed = input.value.trim();
  const found = typed ? `“${typed}” does not fit` : input.validity.badInput ? "this is no number" : "the field is empty";
  const [least, most] = limits.map((limit) => String(limit).replace("-", "−"));
  return `${label}: ${found}. A ${whole ? "whole " : ""}number from ${least} to ${most} is expected.`;
}
