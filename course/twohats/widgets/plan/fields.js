// The fields of each part of the plan: label, kind, options, and what may be typed.

/** `day` shows the date beside a day; `morning` is kept as days gone by and shown as the working day. */
const number = (key, label, more = {}) => ({ key, label, kind: "number", ...more });
const day = (key, label, more = {}) => number(key, label, { day: true, ...more });
const words = (key, label, width = "long") => ({ key, label, kind: "text", width });
const choice = (key, label, options, more = {}) => ({ key, label, kind: "choice", options, empty: "", ...more });
const tick = (key, label) => ({ key, label, kind: "tick" });

const plainOptions = (names) => names.map((name) => [name, name]);
const taskChoice = (plan, key, label) => choice(key, label, plan.tasks.map((one) => [one.id, `${one.id} ${one.name}`]), { width: "wide" });
const ownerChoice = (plan, settings) => choice("owner", "Owner", ownerOptions(plan, settings), { empty: "Nobody yet" });
/** What can be bought, with its price and what it leaves of the risk; what helps this risk first. */
function responseOptions(responses, risk) {
  const told = (one) => [one.id, `${one.name} (${money(one.cost_k)}; ${one.leaves})`];
  if (!risk) return responses.map(told);
  const groups = [["Helps against this risk", true], ["For other risks", false]];
  return groups.flatMap(([group, helps]) => responses.filter((one) => (one.task === risk.task) === helps).map((one) => [...told(one), group]));
}

/** The fields of a record, by section, or by step of a section that has steps. */
const FIELDS = {
  tasks: (plan, settings, task) => [
    choice("person", "Who does it", task ? personOptions(task, plan, settings) : ownerOptions(plan, settings), { empty: "Nobody yet", width: "wide" }),
    day("start", "Begins on working day (empty: as soon as its links allow)", { empty: true, morning: true }),
    tick("in_release", "In the first release")],
  links: (plan) => [taskChoice(plan, "before", "This task"), taskChoice(plan, "after", "is followed by"), choice("kind", "Which", LINK_KINDS, { width: "wide" }), number("lag", "Lag in days")],
  hires: (_plan, settings) => [choice("person_type", "Kind of person", plainOptions(settings.types)), day("from_day", "Asked for on working day", { morning: true })],
  what: (plan) => [
    words("source", "Read in paragraph (D1.1)", ""), taskChoice(plan, "task", "Task it strikes"),
    words("cause", "Because of"), words("event", "What may happen"), words("effect", "What follows from it")],
  size: () => [number("probability", "Probability (0 to 1, or in %)"), number("days", "Days it takes"), number("cost_k", "Cost, $k")],
  done: (plan, settings, risk) => [
    ownerChoice(plan, settings), choice("kind", "Kind of response", plainOptions(["avoid", "reduce", "transfer", "accept", "exploit"]), { empty: "None yet" }),
    choice("response", "Bought response", responseOptions(settings.responses, risk), { empty: "Nothing bought", width: "long" }),
    words("contingency", "What is done once it happens"), words("trigger", "The sign by which one knows")],
  scope: () => [tick("named", "The plan's scope names it"), tick("released", "All of its tasks are in the first release")],
  gates: (plan, settings) => [
    choice("kind", "Kind", plainOptions(["acceptance", "gate", "review"])), ownerChoice(plan, settings),
    taskChoice(plan, "task", "Looks at"), taskChoice(plan, "controls", "Before this goes on"), words("criterion", "Criterion")],
  messages: (_plan, settings) => [
    choice("to", "To", plainOptions(settings.listeners)), day("day", "On working day"), words("decision", "For which decision", "wide"),
    day("says_day", "Names the day", { empty: true }), number("says_cost_k", "Names the cost, $k", { empty: true })],
  milestones: (plan) => [
    words("name", "Name", "wide"), taskChoice(plan, "task", "Reached with"), day("day", "Day"), words("owner", "Owner", ""), words("sign", "Sign that can be seen")],
  promise: () => [day("promise_day", "Promised day", { empty: true }), number("cost_k", "Cost asked for, $k", { empty: true })],
};

/** A label without what stands in brackets, for heads and for sentences. */
const plainLabel = (field) => field.label.replace(/ \(.*/, "");

/** The fields of one record as they are shown now. */
const fieldsOf = (cockpit, section, record) => FIELDS[section.steps ? cockpit.step : section.id](cockpit.value, cockpit.settings, record);

/** The fields of all steps: the table shows the whole record. */
function allFields(cockpit, section) {
  const ids = section.steps ? section.steps.map(([id]) => id) : [section.id];
  return ids.flatMap((id) => FIELDS[id](cockpit.value, cockpit.settings));
}
