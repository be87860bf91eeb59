// The sponsor's eight questions, each with its fields and what the answer rests on.

const FIELDS = {
  Q1: (desk) => [plainText(desk, "Q1", "purpose", "Purpose: who is better off, and in what?")],
  Q2: (desk) => [plainText(desk, "Q2", "result", "Result"), goalFields(desk, "Q2", "scope", "What must be in it?")],
  Q3: kpiFields,
  Q4: (desk) => [goalFields(desk, "Q4", "time", "By when, and who says so?")],
  Q5: (desk) => [h("div", { class: "pair" }, sourced(desk, "Q5", "budget_k", plainNumber(desk, "Q5", "budget_k", "Budget ($k)", { least: 0 })),
    sourced(desk, "Q5", "business_case_k", plainNumber(desk, "Q5", "business_case_k", "Must bring in six quarters ($k)", { least: 0 }))),
  goalFields(desk, "Q5", "cost", "What must the money suffice for?")],
  Q6: (desk) => [person(desk, "Q6", "decision_owner", "Who decides")],
  Q7: (desk) => [h("div", { class: "pair" }, sourced(desk, "Q7", "commit_at", plainNumber(desk, "Q7", "commit_at", "Promise at a chance of (%)", { least: 1, most: 99, whole: true })),
    sourced(desk, "Q7", "idle_day_k", plainNumber(desk, "Q7", "idle_day_k", "An idle day costs ($k)", { least: 0 })))],
  Q8: (desk) => [sourced(desk, "Q8", "end_condition", plainText(desk, "Q8", "end_condition", "It is over when …")),
    sourced(desk, "Q8", "handover_owner", person(desk, "Q8", "handover_owner", "Who takes over")),
    goalFields(desk, "Q8", "quality", "How good must it be?")],
};

/** A menu of what a line rests on; what nobody has said is missing, or the learner's own once it is filled. */
function sourceField(desk, id, line = LINES_OF[id][0]) {
  const now = sourceOf(desk, id, line);
  const change = (event) => desk.answer(id, {}, false, sourcesWith(desk, id, line, event.target.value));
  const options = [...SOURCES].reverse().map((value) => h("option", { value, selected: value === now }, value));
  const select = h("select", { disabled: desk.disabled, "aria-label": `Rests on (${SHORT[line] ?? `answer ${id.slice(1)}`})`, data: { focus: `source-${line}` }, onchange: change }, options);
  const open = () => setText(options.at(-1), lineWords(desk, line) ? "your own" : "missing");
  desk.marks.push(open);
  open();
  return h("span", { class: "rests-on" }, "Rests on ", select);
}

const SHORT = { budget_k: "budget", business_case_k: "must bring", commit_at: "chance", idle_day_k: "idle day", end_condition: "end", handover_owner: "new owner" };

/** A field with a source of its own, where an answer has several lines. */
const sourced = (desk, id, line, field) => h("div", { class: "sourced" }, field, sourceField(desk, id, line));

function questionBox(desk, one) {
  const back = desk.value.answers[one.id]?.sent_back;
  return h("fieldset", { class: "asked", data: { question: one.id, back: back ? "yes" : "no" } },
    h("legend", {}, `${one.id.slice(1)}. ${one.question}`), h("p", { class: "th-soft" }, `${one.where}.`),
    back ? h("p", { class: "back" }, "↩ Sent back by the sponsor") : null,
    FIELDS[one.id](desk), LINES_OF[one.id].length === 1 ? sourceField(desk, one.id) : null);
}

function sponsorBox(desk) {
  const ask = () => { desk.model.set("asked", desk.model.get("asked") + 1); desk.model.save_changes(); };
  const said = h("p", { class: "said" }, desk.model.get("refused"));
  const words = "The sponsor reads the charter and refuses one answer, if there is a reason.";
  return h("div", { class: "sponsor" }, h("h4", {}, "Show it to the sponsor"), h("p", { class: "th-soft" }, words),
    button("Ask the sponsor", ask, { class: "th-button th-main", disabled: desk.disabled, data: { focus: "sponsor" } }), said);
}
