// The sections of a plan: which records each has, and how they are called.
// No section shows more than six controls at once: the picker of a record, and five fields.

const SECTIONS = [
  { id: "tasks", name: "Tasks and people", list: "tasks", one: "task", fixed: true },
  { id: "links", name: "Links", list: "links", one: "link" },
  { id: "hires", name: "Hires", list: "hires", one: "hire" },
  { id: "risks", name: "Risks", list: "risks", one: "risk", steps: [["what", "What"], ["size", "How big"], ["done", "What is done"]] },
  { id: "gates", name: "Gates", list: "gates", one: "gate" },
  { id: "messages", name: "Messages", list: "messages", one: "message" },
  { id: "milestones", name: "Milestones", list: "milestones", one: "milestone" },
  { id: "scope", name: "Scope", list: "scope", one: "item", fixed: true, records: scopeRecords, write: writeScope },
  { id: "promise", name: "Promise and cost" },
];

/** The section in which a part that Python names is changed. */
const PLACE = { people: "tasks", "packing line": "tasks", date: "promise", limit: "promise", cost: "promise", budget: "promise", decisions: "messages", charter: "promise", plan: "promise" };
const placeOf = (part) => PLACE[part] ?? (SECTIONS.some((one) => one.id === part) ? part : "promise");
const sectionOf = (cockpit) => SECTIONS.find((one) => one.id === cockpit.section);

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
    messages: { to: settings.listeners[0] ?? "", day: 1, decision: "", says_day: null, says_cost_k: null },
    milestones: { name: "New milestone", task: first, day: 1, owner: "", sign: "" },
  }[section];
}

/** How a record is called in the picker and in the table. */
function recordName(section, one) {
  return {
    tasks: () => `${one.id} ${one.name}`, links: () => `${one.before} to ${one.after}`,
    hires: () => `${one.person_type}, asked for on day ${morning(one.from_day)}`, risks: () => `${one.id} ${one.event || one.source || "no event yet"}`,
    gates: () => `${one.kind} at ${one.task}`, messages: () => `${one.to}, day ${one.day}`, milestones: () => one.name, scope: () => one.name,
  }[section]();
}
