// The line below the gauges: what the last change did, in words.

/** @import { Cockpit } from "./cockpit.js" */

const INVITATION = "Change something, and this line will tell you which gauges moved.";
const FAULTY = "The plan cannot be simulated: undo the last change, or fix the fault named above.";

/** Which gauges moved, and in which direction. */
function movesWords(/** @type {any[]} */ moves, /** @type {any} */ gauges) {
  const words = moves.map(
    ({ name, words, better }) => `${name}, ${words} (${better ? "better" : "worse"})`,
  );
  const isDateSame = moves.every(({ name }) => name !== "Date");
  return [...words, ...(isDateSame ? [`Date stays at day ${gauges.p80_day}`] : [])].join("; ");
}

/** What the line says: the change itself until Python has answered it, then what it moved. */
export function lastChangeWords(/** @type {Cockpit} */ { editor, outlook }) {
  const change = editor.lastChange;
  const action = change && `${change.isUndone ? "Undone" : "Changed"}: ${change.words}.`;
  if (action && editor.model.get("edits") !== outlook.edits) return action;
  const undone = change?.isUndone ? action : null;
  if (outlook.fault) return undone ?? FAULTY;
  if (outlook.is_first !== false) return INVITATION;
  const { moves, summary, gauges } = outlook;
  const effects = [
    moves.length && `${undone ? "That moved" : "The last change"}: ${movesWords(moves, gauges)}.`,
    summary,
  ].filter(Boolean);
  const none = undone ? "That moved no gauge." : "Your last change moved no gauge.";
  return [undone, ...(effects.length ? effects : [none])].filter(Boolean).join(" ");
}
