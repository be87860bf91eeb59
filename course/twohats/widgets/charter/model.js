// The charter as data: which lines rest on which question, goals by their kind, changes.

const LINES_OF = {
  Q1: ["purpose"], Q2: ["result"], Q3: ["product_goals"], Q4: ["project_goals"],
  Q5: ["budget_k", "business_case_k"], Q6: ["decision_owner"], Q7: ["commit_at", "idle_day_k"],
  Q8: ["end_condition", "handover_owner"],
};
// The weakest first: an answer of several lines rests on its weakest.
const SOURCES = ["missing", "assumption", "company", "evidence", "roadmap"];
// Each lead has these of its own; policy, sponsor and statements are the same for all.
const OF_THE_LEAD = ["purpose", "result", "scope", "project_goals", "product_goals", "budget_k", "business_case_k", "end_condition", "handover_owner"];
const OF_EVERY_LEAD = ["Q6", "Q7"];
const NO_LEAD = { purpose: "", result: "", scope: [], project_goals: [], product_goals: [], budget_k: null, business_case_k: null, end_condition: "", handover_owner: "" };
const GOAL_UNITS = { time: "working days", cost: "$k", scope: "items", quality: "faults" };
const DAY = /^((working|work|week)[ -]?)?days?$/i;
const LONGEST = 400;

const leadOf = (desk) => desk.leads.find((one) => one.id === desk.value.lead) ?? null;

const goalOf = (value, kind) => value.project_goals.find((goal) => goal.kind === kind) ?? { kind, text: "", number: null, unit: GOAL_UNITS[kind] };

/** The list with one goal changed; a goal that says nothing is none. */
function goalsWith(value, kind, changed) {
  const goal = { ...goalOf(value, kind), ...changed };
  const rest = value.project_goals.filter((one) => one.kind !== kind);
  return goal.text || goal.number !== null ? [...rest, goal] : rest;
}

/** What a line of an answer rests on: as noted, else as the hand-over left it. */
function sourceOf(desk, id, line = LINES_OF[id][0]) {
  const noted = desk.value.answers[id];
  return noted?.sources?.[line] ?? noted?.source ?? leadOf(desk)?.sources[line] ?? "missing";
}

/** The answer's sources with one line's changed. */
function sourcesWith(desk, id, line, source) {
  if (LINES_OF[id].length === 1) return { source };
  const sources = Object.fromEntries(LINES_OF[id].map((one) => [one, one === line ? source : sourceOf(desk, id, one)]));
  return { sources, source: SOURCES.find((one) => Object.values(sources).includes(one)) };
}

function lineWords(desk, line) {
  const value = desk.value[line];
  const money = (number) => `${number < 0 ? "−" : ""}$${Math.abs(number)}k`;
  const counted = (number, unit, kind) =>
    (kind === "time" && DAY.test(unit.trim()) ? `by working day ${number}` // a limit, no length
      : unit.trim().toLowerCase() === "$k" ? money(number) : `${number} ${unit}`.trim());
  const amount = (number, unit = "", kind = "") => (number === null ? "" : ` (${counted(number, unit, kind)})`);
  if (line === "lead") return leadOf(desk)?.name ?? "";
  if (line === "project_goals") return value.map((one) => `${one.kind}: ${one.text}${amount(one.number, one.unit, one.kind)}`).join("; ");
  if (line === "product_goals") return value.map((one) => `${one.kpi} ${one.text}${amount(one.target)}`).join("; ");
  return Array.isArray(value) ? value.join(", ") : `${value ?? ""}`;
}

/** What a line rests on: empty is missing, and filled without a source is the learner's own. */
function lineSource(desk, line) {
  if (!lineWords(desk, line)) return "missing";
  const id = Object.keys(LINES_OF).find((one) => LINES_OF[one].includes(line));
  const source = id ? sourceOf(desk, id, line) : leadOf(desk)?.sources[line] ?? "missing";
  return source === "missing" ? "your own" : source;
}

/** The answers with one of them written anew from the charter's own lines. */
function answersWith(desk, id, changed = {}) {
  const words = LINES_OF[id].map((line) => lineWords(desk, line)).filter(Boolean).join("; ");
  const text = [...words].slice(0, LONGEST).join(""); // by characters: no file keeps half of one
  // All that Python keeps of an answer: what it fills in comes back late and would undo what is newer.
  const kept = { source: sourceOf(desk, id), sources: {}, sent_back: false, ...desk.value.answers[id] };
  return { ...desk.value.answers, [id]: { ...kept, ...changed, text } };
}

const pick = (data, names) => Object.fromEntries(names.filter((name) => name in data).map((name) => [name, data[name]]));

/** What of a charter was filled in from or for its lead. */
function leadPart(value) {
  const own = Object.keys(value.answers).filter((id) => !OF_EVERY_LEAD.includes(id));
  return { ...pick(value, OF_THE_LEAD), answers: pick(value.answers, own) };
}

/** What is filled in of a lead (or none) before anything is written. */
const filledIn = (lead) => ({ ...NO_LEAD, ...(lead ? pick(lead.charter, OF_THE_LEAD) : {}), answers: {} });

/** Whether more is written for the present lead than what was filled in. */
function isWritten(desk) {
  const lead = leadOf(desk);
  return Boolean(desk.value.lead) && (!lead || !sameData(leadPart(desk.value), filledIn(lead)));
}

/** The charters put aside, the present one among them if anything was ever written for its lead. */
function asideWith(desk) {
  const aside = desk.model.get("aside");
  return isWritten(desk) || desk.value.lead in aside ? { ...aside, [desk.value.lead]: desk.value } : aside;
}

/** A charter for another lead (or none): what the old one had goes, what is `kept` of the new one is back. */
function withLead(value, lead, kept) {
  const part = kept ? leadPart(kept) : filledIn(lead);
  return { ...value, lead: lead?.id ?? null, ...part, answers: { ...part.answers, ...pick(value.answers, OF_EVERY_LEAD) } };
}

/** What has become of the entries when another entry leads, in sentences. */
function leadWords(written, lead, kept) {
  const now = !lead ? "No entry leads." : kept ? `${lead.name} leads again: what you wrote for it is back.`
    : `${lead.name} leads: what is known of it is filled in, the rest is empty.`;
  return written ? `${now} What you wrote for ${written} is saved too, and comes back if you choose it again, today or another day.` : now;
}
