// The line below the gauges: what the last change did, in words.

const INVITATION = "Change something: here you read which gauges it moves.";

/** Whether Python has not yet answered the last change. */
const waiting = (cockpit) => cockpit.acted && cockpit.model.get("edits") !== cockpit.model.get("outlook").edits;

/** Which gauges moved, and in which direction. */
function movedWords({ moved, gauges: seen }) {
  const words = moved.map((one) => `${one.name}, ${one.words} (${one.better ? "better" : "worse"})`);
  if (!moved.some((one) => one.name === "Date")) words.push(`Date stays at day ${seen.p80_day}`);
  return words.join("; ");
}

/** What the line says: the change itself until it is answered, then what it moved. */
function lastWords(cockpit) {
  const outlook = cockpit.model.get("outlook");
  if (waiting(cockpit)) return cockpit.acted;
  if (outlook.fault) return cockpit.undone ? cockpit.acted : "The plan cannot be played through: take the last change back, or mend what is said above.";
  if (outlook.first !== false) return INVITATION;
  const back = cockpit.undone ? [cockpit.acted] : [];
  const moves = outlook.moved.length ? [`${back.length ? "That moved" : "The last change"}: ${movedWords(outlook)}.`] : [];
  const told = [...moves, ...(outlook.said ? [outlook.said] : [])];
  if (!told.length) told.push(back.length ? "That moved no gauge." : "Your last change moved no gauge.");
  return [...back, ...told].join(" ");
}
