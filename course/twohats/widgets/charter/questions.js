// The sponsor's eight questions, each with its fields and what the answer rests on.

const FIELDS = {
  Q1: (desk) => [plainText(desk, "Q1", "purpose", "Purpose: who is better off, and in what?")],
  Q2: (desk) => [plainText(desk, "Q2", "result", "Result"), goalFields(desk, "Q2", "scope", "What must be in it?")],
  Q3: kpiFields,
  Q4: (desk) => [goalFields(desk, "Q4", "time", "By when, and who says so?")],
  Q5: (desk) => [h("div", { class: "pair" }, plainNumber(desk, "Q5", "budget_k", "Budget ($k)", { least: 0 }),
    plainNumber(desk, "Q5", "business_case_k", "Must bring in six quarters ($k)", { least: 0 })),
  goalFields(desk, "Q5", "cost", "What must the money suffice for?")],
  Q6: (desk) => [person(desk, "Q6", "decision_owner", "Who decides")],
  Q7: (desk) => [h("div", { class: "pair" }, plainNumber(desk, "Q7", "commit_at", "Promise at a chance of (%)", { least: 1, most: 99, whole: true }),
    plainNumber(desk, "Q7", "idle_day_k", "An idle day costs ($k)", { least: 0 }))],
  Q8: (desk) => [plainText(desk, "Q8", "end_condition", "It is over when …"), person(desk, "Q8", "handover_owner", "Who takes over"),
    goalFields(desk, "Q8", "quality", "How good must it be?")],
};

function sourceField(desk, id) {
  const options = Object.entries(SOURCE_WORDS);
  const now = sourceOf(desk, id);
  const select = h("select", { disabled: desk.disabled, "aria-label": `What answer ${id.slice(1)} rests on`, data: { focus: `source-${id}` }, onchange: (event) => desk.answer(id, {}, false, { source: event.target.value }) },
    options.map(([value, words]) => h("option", { value, selected: value === now }, words)));
  return h("span", { class: "rests-on" }, "Rests on ", select);
}

function questionBox(desk, one) {
  const back = desk.value.answers[one.id]?.sent_back;
  return h("fieldset", { class: "asked", data: { question: one.id, back: back ? "yes" : "no" } },
    h("legend", {}, `${one.id.slice(1)}. ${one.question}`), h("p", { class: "th-soft" }, `Look here: ${one.where}.`),
    back ? h("p", { class: "back" }, "↩ Sent back to the product side") : null,
    FIELDS[one.id](desk), sourceField(desk, one.id));
}

function sponsorBox(desk) {
  const ask = () => { desk.model.set("asked", desk.model.get("asked") + 1); desk.model.save_changes(); };
  const said = h("p", { class: "said" }, desk.model.get("refused"));
  const words = "The sponsor reads the charter and refuses one answer, if there is a reason.";
  return h("div", { class: "sponsor" }, h("h4", {}, "Show it to the sponsor"), h("p", { class: "th-soft" }, words),
    button("Ask the sponsor", ask, { class: "th-button th-main", disabled: desk.disabled, data: { focus: "sponsor" } }), said);
}
