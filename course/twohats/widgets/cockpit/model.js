// The sections of a plan: which records each has, and which fields of a record can be changed.
// No section shows more than six controls at once: the picker of a record, and five fields.

const SECTIONS = [
  { id: "tasks", name: "Tasks and people", list: "tasks", one: "task", fixed: true },
  { id: "links", name: "Links", list: "links", one: "link" },
  { id: "hires", name: "Hires", list: "hires", one: "hire" },
  { id: "register", name: "Risk register", list: "risks", one: "risk" },
  { id: "size", name: "Risk size", list: "risks", one: "risk", fixed: true },
  { id: "risks", name: "Risk responses", list: "risks", one: "risk", fixed: true },
  { id: "gates", name: "Gates", list: "gates", one: "gate" },
  { id: "messages", name: "Messages", list: "messages", one: "message" },
  { id: "milestones", name: "Milestones", list: "milestones", one: "milestone" },
  { id: "scope", name: "Scope", list: "scope", one: "item", fixed: true, records: scopeRecords, write: writeScope },
  { id: "promise", name: "Promise and cost" },
];

/** The section in which a part that Python names is changed. */
const PLACE = { people: "tasks", "packing line": "tasks", date: "promise", limit: "promise", cost: "promise", budget: "promise", decisions: "messages", charter: "promise", plan: "promise", next: "promise" };
const placeOf = (part) => PLACE[part] ?? (SECTIONS.some((one) => one.id === part) ? part : "promise");

/** Each item of the scope: whether the plan names it, and whether all of its tasks are released. */
function scopeRecords(plan, settings) {
  const names = [...new Set([...settings.scope, ...plan.scope, ...plan.tasks.map((one) => one.scope_item)])];
  return names.map((name) => {
    const tasks = plan.tasks.filter((one) => one.scope_item === name);
    return { name, named: plan.scope.includes(name), released: tasks.length > 0 && tasks.every((one) => one.in_release) };
  });
}

function writeScope(plan, item, key, held) {
  if (key === "released") return { ...plan, tasks: plan.tasks.map((one) => (one.scope_item === item.name ? { ...one, in_release: held } : one)) };
  const others = plan.scope.filter((name) => name !== item.name);
  return { ...plan, scope: held ? [...others, item.name] : others };
}

/** The records of a section, one plain object each. */
function recordsOf(cockpit, section) {
  if (section.records) return section.records(cockpit.value, cockpit.settings);
  return section.list ? cockpit.value[section.list] : [cockpit.value];
}

/** What can be done to all tasks at once. */
const WHOLE = [
  { do: "share", label: "Share out the work", words: "the work shared out", nothing: "Every task has somebody fit for it already." },
  { do: "level", label: "One at a time", words: "starts set so that nobody does two things at once", nothing: "Nobody is planned twice, and the starts are as early as that allows." },
];

/** A risk in a sentence: cause, event, effect. */
const riskSentence = (one) => [one.cause && `Because: ${one.cause}.`, one.event && `It may happen: ${one.event}.`, one.effect && `Then: ${one.effect}.`].filter(Boolean).join(" ");

/** What a task needs that has to be booked, with the free mornings around its planned start. */
function slotSentence(task, { slot }) {
  if (!slot?.tasks.includes(task.id)) return "";
  const at = Math.max(0, slot.days.findIndex((day) => day >= (task.start ?? 0)) - 2);
  const near = slot.days.slice(at, at + 6);
  return `Needs the ${slot.name.toLowerCase()} on its first morning, one task a morning. It can be had on day ${near.join(", ")}${at + 6 < slot.days.length ? " and so on" : ""}.`;
}

/** What the open record says that no control of this part changes. */
const TOLD = { tasks: slotSentence, risks: riskSentence };

const number = (key, label, empty = false) => ({ key, label, kind: "number", empty });
const words = (key, label) => ({ key, label, kind: "text" });
const choice = (key, label, options, empty = "") => ({ key, label, kind: "choice", options, empty });

const taskOptions = (plan) => plan.tasks.map((one) => [one.id, `${one.id} ${one.name}`]);
const plainOptions = (names) => names.map((name) => [name, name]);

/** Everybody who can be given work: the team, those who are hired, and kinds that are bought in. */
function workers(plan, settings) {
  const hired = plan.hires.map((one, index) => ({ name: `New ${index + 1}: ${one.person_type}`, type: one.person_type }));
  const own = new Set(settings.people.map((one) => one.type));
  const bought = [...new Set(plan.tasks.map((one) => one.person_type))].filter((type) => !own.has(type));
  return [...settings.people, ...hired, ...bought.map((type) => ({ name: type, type: "bought in" }))];
}

const FIELDS = {
  tasks: (plan, settings) => [
    choice("person", "Who does it", workers(plan, settings).map((one) => [one.name, `${one.name} (${one.type})`]), "Nobody yet"),
    number("start", "Starts on day (empty: as soon as its links allow)", true),
    { key: "in_release", label: "In the first release", kind: "tick" }],
  links: (plan) => [
    choice("before", "This task", taskOptions(plan)), choice("after", "is followed by", taskOptions(plan)),
    choice("kind", "Kind", [["FS", "finish to start"], ["SS", "start to start"], ["FF", "finish to finish"], ["SF", "start to finish"]]),
    number("lag", "Lag in days")],
  hires: (_plan, settings) => [choice("person_type", "Kind of person", plainOptions(settings.types)), number("from_day", "Asked for on day")],
  risks: (plan, settings) => [
    choice("owner", "Owner", plainOptions(workers(plan, settings).map((one) => one.name)), "Nobody yet"),
    choice("kind", "Kind of response", plainOptions(["avoid", "reduce", "transfer", "accept", "exploit"]), "None yet"),
    choice("response", "Bought response", settings.responses.map((one) => [one.id, `${one.name} (${money(one.cost_k)})`]), "Nothing bought"),
    words("contingency", "What is done once it happens"), words("trigger", "The sign by which one knows")],
  register: (plan) => [
    words("source", "Read in paragraph (D1.1)"), choice("task", "Task it strikes", taskOptions(plan)), words("cause", "Because of"), words("event", "What may happen"), words("effect", "What follows from it")],
  size: () => [number("probability", "Probability, 0 to 1"), number("days", "Days it takes"), number("cost_k", "Cost, $k")],
  scope: () => [
    { key: "named", label: "The plan's scope names it", kind: "tick" },
    { key: "released", label: "All of its tasks are in the first release", kind: "tick" }],
  gates: (plan, settings) => [
    choice("kind", "Kind", plainOptions(["acceptance", "gate", "review"])), choice("task", "Looks at", taskOptions(plan)),
    choice("controls", "Before this goes on", taskOptions(plan)), words("criterion", "Criterion"),
    choice("owner", "Owner", plainOptions(workers(plan, settings).map((one) => one.name)), "Nobody yet")],
  messages: (_plan, settings) => [
    choice("to", "To", plainOptions(settings.listeners)), number("day", "On day"), words("decision", "For which decision"),
    number("says_day", "Names the day", true), number("says_cost_k", "Names the cost, $k", true)],
  milestones: (plan) => [
    words("name", "Name"), choice("task", "Reached with", taskOptions(plan)), number("day", "Day"), words("owner", "Owner"), words("sign", "Sign that can be seen")],
  promise: () => [number("promise_day", "Promised day", true), number("cost_k", "Cost asked for, $k", true)],
};

/** A new record of a section, sound as it stands. */
function fresh(section, plan, settings) {
  const first = plan.tasks[0]?.id ?? "T01";
  const last = plan.tasks.at(-1)?.id ?? first;
  const used = new Set(plan.risks.map((one) => one.id));
  const free = Array.from({ length: 99 }, (_one, index) => `R${String(index + 1).padStart(2, "0")}`).find((id) => !used.has(id));
  return {
    links: { before: first, after: last, kind: "FS", lag: 0 },
    hires: { person_type: settings.types[0] ?? "", from_day: 0 },
    risks: { id: free, source: "", task: first, cause: "", event: "", effect: "", probability: 0.1, days: 1, cost_k: 0, owner: "", kind: "", response: "", contingency: "", trigger: "" },
    gates: { kind: "gate", task: first, controls: last, criterion: "", owner: "" },
    messages: { to: settings.listeners[0] ?? "", day: 0, decision: "", says_day: null, says_cost_k: null },
    milestones: { name: "New milestone", task: first, day: 0, owner: "", sign: "" },
  }[section];
}

/** How a record is called in the picker and in the table. */
function recordName(section, one) {
  return {
    tasks: () => `${one.id} ${one.name}`, links: () => `${one.before} to ${one.after}`,
    hires: () => `${one.person_type} from day ${one.from_day}`, risks: () => `${one.id} ${one.event || one.source || "no event yet"}`,
    gates: () => `${one.kind} at ${one.task}`, messages: () => `${one.to}, day ${one.day}`, milestones: () => one.name, scope: () => one.name,
  }[section]();
}

/** The smallest and the largest number of a field; 0 to 500 for the others. */
const LIMITS = { lag: [-200, 200], probability: [0, 1], start: [0, 2000], day: [0, 2000], from_day: [0, 2000], says_day: [0, 2000], promise_day: [0, 2000], says_cost_k: [0, 100000], cost_k: [0, 100000] };

/** The value a control holds, as the plan wants it; undefined if it cannot be read. */
function readField(field, raw) {
  if (field.kind !== "number") return raw;
  if (String(raw).trim() === "") return field.empty ? null : undefined;
  const [least, most] = LIMITS[field.key] ?? [0, 500];
  const read = Number(raw);
  return Number.isFinite(read) && read >= least && read <= most ? read : undefined;
}
