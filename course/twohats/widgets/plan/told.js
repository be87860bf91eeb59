// What the open record says that no control of its part changes.

/** What a task needs that has to be booked, with the free mornings around its planned start. */
function slotSentence(task, settings) {
  const { slot } = settings;
  if (!slot?.tasks.includes(task.id)) return "";
  const at = Math.max(0, slot.days.findIndex((free) => free >= (task.start ?? 0)) - 2);
  const near = slot.days.slice(at, at + 5).map((free) => dayInside(morning(free), settings));
  return `It begins on the ${slot.name.toLowerCase()}, one task a morning; free on ${near.join(", ")}${at + 5 < slot.days.length ? " and so on" : ""}.`;
}

const taskSentence = (cockpit, task) => [`Needs: ${needed(task, cockpit.settings)}.`, slotSentence(task, cockpit.settings)].filter(Boolean).join(" ");

/** A risk in a sentence: cause, event, effect. Where these are typed it need not be said. */
function riskSentence(cockpit, one) {
  if (cockpit.step === "what") return "";
  return [one.cause && `Because: ${one.cause}.`, one.event && `It may happen: ${one.event}.`, one.effect && `Then: ${one.effect}.`].filter(Boolean).join(" ");
}

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Working days as weeks where they are whole weeks. */
function spanWords(days) {
  const weeks = days / 5;
  if (!Number.isInteger(weeks)) return plural(days, "working day");
  return `${SMALL[weeks] ?? weeks} ${weeks === 1 ? "week" : "weeks"}`;
}

/** From which day a hire can work and what the waiting costs: Python reckons it. */
function hireSentence(cockpit, _hire, index) {
  const told = cockpit.model.get("outlook").hires?.[index];
  if (!told) return "";
  const ready = `can work from ${dayWords(told.ready_day, cockpit.settings)}`;
  if (told.rate !== null) return `${told.name || "Someone who has worked here before"} comes back within ${spanWords(told.wait_days)}: ${ready}. $${told.rate} a day worked, and nothing before.`;
  return `C${ready.slice(1)}. The ${spanWords(told.wait_days)} until then, notice and learning, cost ${money(told.wait_k)}.`;
}

/** When the listener decides: a message after that comes too late. */
function decisionSentence(cockpit, message) {
  const decides = cockpit.settings.decisions[message.to];
  return decides === undefined ? "" : `${message.to} decides on ${dayWords(decides, cockpit.settings)}; a message must go out before.`;
}

const GATES = {
  acceptance: "Acceptance: what was made is held against its criterion, and taken over or not.",
  gate: "A gate: the work behind it does not begin until its owner says yes.",
  review: "A review: others read or try what was made while it can still be changed cheaply.",
};
const gateSentence = (_cockpit, gate) => `${GATES[gate.kind] ?? ""} “Looks at” must be done before “Before this goes on” begins; the criterion is what can be answered by yes or no.`.trim();

function promiseSentence(cockpit) {
  const { gauges: seen } = cockpit.model.get("outlook");
  if (!seen) return "";
  const say = (end) => dayInside(end, cockpit.settings);
  return `Half of the runs end by ${say(seen.p50_day)}, four of five by ${say(seen.p80_day)}. The limit is ${say(seen.limit_day)}.`;
}

const TOLD = { tasks: taskSentence, risks: riskSentence, hires: hireSentence, gates: gateSentence, messages: decisionSentence, promise: promiseSentence };

/** The sentence about the open record of a section. */
function toldOf(cockpit, section) {
  const index = section.list ? cockpit.open[section.list] : 0;
  const record = recordsOf(cockpit, section)[index];
  return (record && TOLD[section.id]?.(cockpit, record, index)) || "";
}
