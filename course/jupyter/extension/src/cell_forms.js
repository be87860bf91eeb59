// Which cells may run because a page is opened: only those that are exactly one of the course's forms.

const STRING = String.raw`"(?:[^"\\\n]|\\["\\n])*"`;
const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const PLAIN = `(?:${STRING}|${NUMBER}|True|False|None)`;
const TUPLE = String.raw`\(${PLAIN}(?:, ${PLAIN})*,?\)`;
const ARGUMENT = `(?:[a-z_]+=)?(?:${PLAIN}|${TUPLE})`;
const ARGUMENTS = `(?:${ARGUMENT}(?:, ${ARGUMENT})*)?`;
const OPENING = /^from twohats\.desk import (lesson|exercise)\n+desk = \1\("(\d\d_[a-z0-9_]+)"\)$/;
const CALL = new RegExp(String.raw`^desk\.([a-z][a-z_]*)\(${ARGUMENTS}\)$`);

/** What a desk shows. Whatever changes files by itself (`save`) waits for the learner. */
export const SHOWN_BY_DESK = new Set([
  "backup",
  "board",
  "carried",
  "cases",
  "check",
  "check_panel",
  "company",
  "compare",
  "date_slider",
  "definition",
  "documents",
  "ending",
  "estimate",
  "expected",
  "first_definitions",
  "freeze",
  "hand_in",
  "inbox",
  "lens",
  "letter",
  "map",
  "microscope",
  "note",
  "page",
  "people",
  "quarters",
  "quiz",
  "sandbox",
  "sponsor",
  "table",
  "text",
  "two_charters",
  "vision",
  "voices",
  "who_signs",
  "words",
]);

/**
 * Signs at which Python or IPython may begin a line, or that nobody sees: to Python a lone carriage
 * return ends a comment, so what looks like one line of comment may be a program.
 */
function hasHiddenLine(/** @type {string} */ source) {
  return [...source].some((sign) => {
    const code = sign.charCodeAt(0);
    const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    return (isControl && sign !== "\n") || code === 0x2028 || code === 0x2029;
  });
}

/** The source without lines of comment, and without empty lines at either end. */
const withoutComments = (/** @type {string} */ source) =>
  source
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .join("\n")
    .replace(/^\n+|[ \n]+$/g, "");

/**
 * Which form a cell has; null if it is none, and must not run by itself.
 * @param {string} source
 * @param {string} stem the notebook's own lesson: another's desk is not opened
 * @returns {"opening" | "call" | "comment" | null}
 */
export function cellForm(source, stem) {
  if (hasHiddenLine(source)) return null;
  const code = withoutComments(source);
  if (!code) return "comment";
  const opening = OPENING.exec(code);
  if (opening) return opening[2] === stem ? "opening" : null;
  const call = CALL.exec(code);
  return call && SHOWN_BY_DESK.has(call[1]) ? "call" : null;
}
