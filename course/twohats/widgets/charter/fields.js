// The fields of the form. Each reads its value from the charter and says what it changes; what a
// number's `change` returns is why it was not taken.

function textField(desk, { label, value, key, change, long = false, most = LONGEST }) {
  const box = h(long ? "textarea" : "input", { type: long ? null : "text", rows: long ? 2 : null, maxlength: most, value, disabled: desk.disabled, data: { focus: key }, onchange: (event) => change(event.target.value.trim()) });
  return h("label", { class: "field" }, label, box);
}

function numberField(desk, { label, value, key, change, least = -1e5, most = 1e5, whole = false }) {
  const read = ({ target }) => {
    const number = typedNumber(target, [least, most], whole);
    const refused = number === undefined ? misfit(label, target, [least, most], whole) : change(number);
    if (!refused) return;
    target.value = value() ?? "";
    refuse(desk, refused, target);
  };
  return h("label", { class: "field short" }, label, h("input", { type: "text", inputmode: "decimal", value: value() ?? "", disabled: desk.disabled, data: { focus: key }, onchange: read }));
}

function selectField(desk, { label, value, key, options, change, empty = "Choose" }) {
  const all = [["", empty], ...options];
  return h("label", { class: "field" }, label,
    h("select", { disabled: desk.disabled, data: { focus: key }, onchange: (event) => change(event.target.value) },
      all.map(([one, words, off]) => h("option", { value: one, selected: one === value, disabled: off }, words))));
}

const plainText = (desk, id, line, label, long = true, most = LONGEST) =>
  textField(desk, { label, long, most, key: line, value: desk.value[line], change: (text) => desk.answer(id, { [line]: text }) });

const plainNumber = (desk, id, line, label, limits) =>
  numberField(desk, { label, key: line, value: () => desk.value[line], change: (number) => desk.answer(id, { [line]: number }), ...limits });

function person(desk, id, line, label) {
  const people = desk.settings.people.map((one) => [one.name, `${one.name} (${one.role})`]);
  const known = people.some(([name]) => name === desk.value[line]) || !desk.value[line];
  const options = known ? people : [...people, [desk.value[line], desk.value[line]]];
  return selectField(desk, { label, key: line, value: desk.value[line], options, change: (name) => desk.answer(id, { [line]: name }) });
}

/** One project goal: what is to be reached, its number and the unit of it. */
function goalFields(desk, id, kind, label) {
  const goal = goalOf(desk.value, kind);
  const change = (changed) => desk.answer(id, { project_goals: goalsWith(desk.value, kind, changed) });
  return h("fieldset", { class: "goal" }, h("legend", {}, `Project goal: ${kind}`),
    textField(desk, { label, key: `${kind}-text`, value: goal.text, change: (text) => change({ text }) }),
    h("div", { class: "pair" },
      numberField(desk, { label: `Number for ${kind}`, key: `${kind}-number`, value: () => goalOf(desk.value, kind).number, change: (number) => change({ number }) }),
      textField(desk, { label: `Unit for ${kind}`, key: `${kind}-unit`, most: 40, value: goal.unit, change: (unit) => change({ unit }) })));
}

function kpiFields(desk) {
  const { kpis } = desk.settings;
  const [goal] = desk.value.product_goals;
  const choose = (id) => {
    const kpi = kpis.find((one) => one.id === id);
    desk.answer("Q3", { product_goals: kpi ? [{ kpi: id, text: kpi.name, target: kpi.target }] : [] }, true);
  };
  const aim = (target) => {
    const [first] = desk.value.product_goals;
    if (!first) return "Its target: choose a KPI first.";
    return desk.answer("Q3", { product_goals: [{ ...first, target }, ...desk.value.product_goals.slice(1)] });
  };
  return [selectField(desk, { label: "KPI of your tree", key: "kpi", value: goal?.kpi ?? "", options: kpis.map((one) => [one.id, `${one.id} ${one.name}`]), change: choose }),
    numberField(desk, { label: "Its target", key: "target", value: () => desk.value.product_goals[0]?.target ?? null, change: aim })];
}
