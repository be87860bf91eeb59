// Statements to sort: given limit, assumption, or against the data.

const STATEMENT_KINDS = [["limit", "given limit"], ["assumption", "assumption"], ["against_data", "against the data"]];

function statementRow(desk, one) {
  const sort = (kind) => {
    const { [one.id]: _before, ...rest } = desk.value.statements;
    desk.change({ statements: kind ? { ...rest, [one.id]: kind } : rest });
  };
  const now = desk.value.statements[one.id] ?? "";
  return h("li", { class: "statement" },
    selectField(desk, { label: one.text, key: one.id, value: now, options: STATEMENT_KINDS, empty: "not sorted yet", change: sort }));
}

const statementsBox = (desk) =>
  h("section", { class: "statements" }, h("h4", {}, "What is given, what is assumed?"),
    h("p", { class: "th-soft" }, "Somebody at Marrowby says each of these. Sort at least the four that nobody has confirmed."),
    h("ul", {}, leadOf(desk).statements.map((one) => statementRow(desk, one))));
