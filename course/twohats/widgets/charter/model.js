// The charter as data: which lines rest on which question, goals by their kind, changes.

const LINES_OF = {
  Q1: ["purpose"], Q2: ["result"], Q3: ["product_goals"], Q4: ["project_goals"],
  Q5: ["budget_k", "business_case_k"], Q6: ["decision_owner"], Q7: ["commit_at", "idle_day_k"],
  Q8: ["end_condition", "handover_owner"],
};
const SOURCE_WORDS = { roadmap: "roadmap", evidence: "evidence", company: "company", assumption: "assumption", missing: "not said yet" };
const GOAL_UNITS = { time: "working days", cost: "$k", scope: "items", quality: "faults" };
const LONGEST = 400;

const leadOf = (desk) => desk.leads.find((one) => one.id === desk.value.lead) ?? null;

const goalOf = (value, kind) => value.project_goals.find((goal) => goal.kind === kind) ?? { kind, text: "", number: null, unit: GOAL_UNITS[kind] };

/** The list with one goal changed; a goal that says nothing is none. */
function goalsWith(value, kind, changed) {
  const goal = { ...goalOf(value, kind), ...changed };
  const rest = value.project_goals.filter((one) => one.kind !== kind);
  return goal.text || goal.number !== null ? [...rest, goal] : rest;
}

/** What the answer to a question rests on: as noted, else as the hand-over left it. */
function sourceOf(desk, id) {
  const noted = desk.value.answers[id]?.source;
  return noted ?? leadOf(desk)?.sources[LINES_OF[id][0]] ?? "missing";
}

function lineWords(desk, line) {
  const value = desk.value[line];
  const amount = (number, unit = "") => (number === null ? "" : ` (${`${number} ${unit}`.trim()})`);
  if (line === "lead") return leadOf(desk)?.name ?? "";
  if (line === "project_goals") return value.map((one) => `${one.kind}: ${one.text}${amount(one.number, one.unit)}`).join("; ");
  if (line === "product_goals") return value.map((one) => `${one.kpi} ${one.text}${amount(one.target)}`).join("; ");
  return Array.isArray(value) ? value.join(", ") : `${value ?? ""}`;
}

/** What a line rests on: empty is missing, and filled without a source is the learner's own. */
function lineSource(desk, line) {
  if (!lineWords(desk, line)) return "missing";
  const id = Object.keys(LINES_OF).find((one) => LINES_OF[one].includes(line));
  const source = id ? sourceOf(desk, id) : leadOf(desk)?.sources[line] ?? "missing";
  return source === "missing" ? "your own" : source;
}

/** The answers with one of them written anew from the charter's own lines. */
function answersWith(desk, id, changed = {}) {
  const text = LINES_OF[id].map((line) => lineWords(desk, line)).filter(Boolean).join("; ").slice(0, LONGEST);
  const kept = desk.value.answers[id] ?? { source: sourceOf(desk, id), sent_back: false };
  return { ...desk.value.answers, [id]: { ...kept, ...changed, text } };
}

/** A charter for another lead: what the roadmap says of it is taken over, the rest stays. */
function withLead(value, lead) {
  const { purpose, product_goals, scope } = lead.charter;
  const { Q1, Q3, ...answers } = value.answers;
  return { ...value, lead: lead.id, purpose, product_goals, scope, answers };
}
