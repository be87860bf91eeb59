// One labelled control for one field, with the date beside a day.

/** A label above its control. The label's row is as high as the highest beside it. */
function labelled(id, label, control, { width = "", beside = "" } = {}) {
  control.id = id;
  const date = beside ? h("span", { class: "date", id: `${id}-date` }, beside) : null;
  if (date) control.setAttribute("aria-describedby", date.id);
  return h("div", { class: ["field", width].filter(Boolean).join(" ") }, h("label", { for: id }, label), h("div", { class: "control" }, control, date));
}

/** One labelled control; `act` gets what was read. */
function fieldControl(cockpit, field, held, act) {
  const props = { disabled: cockpit.disabled, data: { focus: `${cockpit.section}-${field.key}` } };
  if (field.kind === "tick") return h("label", { class: "tick" }, h("input", { ...props, type: "checkbox", checked: held, onchange: (event) => act(event.target.checked) }), field.label);
  const control = field.kind === "choice" ? optionBox(field, held, props, act) : textBox(cockpit, field, held, props, act);
  return labelled(`${cockpit.id}-${field.key}`, field.label, control, { width: field.width, beside: dateBeside(field, held, cockpit.settings) });
}

function textBox(cockpit, field, held, props, act) {
  const change = ({ target }) => {
    const read = field.kind === "number" ? readNumber(field, target, held) : target.value;
    if (read !== undefined) return act(read);
    const words = misfit(plainLabel(field), target, limitsOf(field));
    target.value = shownValue(field, held);
    return cockpit.warn(words);
  };
  const kind = field.kind === "number" ? { inputmode: "decimal", class: "short" } : { maxlength: 110 };
  return h("input", { ...props, ...kind, type: "text", value: shownValue(field, held), onchange: change });
}

function optionBox(field, held, props, act) {
  const known = field.options.some(([value]) => value === held);
  const first = [...(field.empty || !held ? [["", field.empty || "Choose"]] : []), ...(known || !held ? [] : [[held, held]])];
  const made = ([value, label]) => h("option", { value, selected: value === (held ?? "") }, label);
  const shown = field.empty || !known ? first : [];
  return h("select", { ...props, onchange: (event) => act(event.target.value) }, shown.map(made), grouped(field.options, made));
}

/** Options with a third part stand in groups of that name. */
function grouped(options, made) {
  const groups = [...new Set(options.map(([, , group]) => group))];
  return groups.flatMap((name) => {
    const own = options.filter(([, , group]) => group === name).map(made);
    return name ? [h("optgroup", { label: name }, own)] : own;
  });
}

function picker(cockpit, section, records) {
  const options = records.map((one, index) => h("option", { value: String(index), selected: index === cockpit.open[section.list] }, recordName(section.list, one)));
  if (!section.fixed) options.push(h("option", { value: "new", selected: records.length === 0 }, `+ Add a ${section.one}`));
  const choose = (event) => (event.target.value === "new" ? cockpit.add(section) : cockpit.pick(section, Number(event.target.value)));
  if (records.length === 0 && !section.fixed) return button(`Add a ${section.one}`, () => cockpit.add(section), { disabled: cockpit.disabled, data: { focus: "add" } });
  const box = openOnKeys(h("select", { onchange: choose, disabled: records.length === 0, data: { focus: `pick-${section.id}` } }, options));
  return labelled(`${cockpit.id}-pick`, `Which ${section.one}`, box, { width: "wide" });
}
