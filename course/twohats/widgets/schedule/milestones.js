// Milestones: each with a package, a day, an owner, and a sign of yes or no.

function makeMilestones(machine) {
  const list = h("ol", { class: "milestones" });
  const own = () => machine.committed.milestones;
  const put = (milestones) => machine.commit({ ...machine.committed, milestones }, "milestones");
  const focus = (index) => list.querySelector(`[data-focus="milestone-${index}-name"]`)?.focus();
  const add = button("Add a milestone", () => {
    const task = machine.committed.wbs[0]?.id;
    if (!task) return;
    const found = machine.dates(machine.committed); // null where the links go round in a circle
    put([...own(), { name: "", task, day: Math.ceil(found?.tasks[task].earlyFinish ?? 0), owner: "", sign: "" }]);
    focus(own().length - 1);
  }, { disabled: machine.disabled, data: { focus: "add-milestone" } });
  const remove = (index) => {
    put(own().filter((_one, at) => at !== index));
    if (own().length) focus(Math.min(index, own().length - 1));
    else add.focus();
  };
  const change = (index, name, value) => put(own().map((one, at) => (at === index ? { ...one, [name]: value } : one)));
  const head = h("span", { class: "th-soft" });
  const node = h("details", { class: "twin-box" }, h("summary", { data: { focus: "milestones" } }, "Milestones ", head), list, add);
  function sync(value) {
    setText(head, value.milestones.length ? `(${value.milestones.length})` : "(none yet)");
    if (!node.open) return;
    const shown = value.milestones.map((one, index) => milestone(machine, one, index, value.wbs, { change, remove }));
    keepFocus(machine.root, () => redraw(list, shown));
  }
  node.addEventListener("toggle", () => sync(machine.committed));
  return { node, sync };
}

/** The fields of one milestone; its sign has the most room. */
function milestone(machine, one, index, wbs, { change, remove }) {
  const field = (name, label, control, act, kind = "") => {
    Object.assign(control, { disabled: machine.disabled });
    control.dataset.focus = `milestone-${index}-${name}`;
    control.setAttribute("aria-label", `${label}, milestone ${index + 1}`);
    setAct(control, "change", act ?? (({ target }) => change(index, name, target.value)));
    return h("label", { class: `field ${kind}` }, h("span", {}, label), control);
  };
  const typed = (name) => h("input", { type: "text", maxlength: 120, value: one[name] });
  const task = h("select", {}, wbs.map((other) => h("option", { value: other.id, selected: other.id === one.task }, `${other.id} ${other.name}`)));
  const [least, most] = DAYS_OF_A_PLAN;
  const day = h("input", { type: "number", min: least, max: most, step: 1, value: one.day });
  const setDay = ({ target }) => {
    const read = typedNumber(target, DAYS_OF_A_PLAN) ?? undefined;
    if (read !== undefined) return change(index, "day", read);
    machine.warn(misfit(`Day of milestone ${index + 1}`, target, DAYS_OF_A_PLAN), target);
    target.value = one.day;
  };
  return h("li", {}, h("div", { class: "fields" },
    field("name", "Name", typed("name"), null, "field-text"), field("task", "Reached when this is done", task, null, "field-text"),
    field("day", "Day", day, setDay), field("owner", "Owner", typed("owner")),
    field("sign", "What can then be seen: yes or no", typed("sign"), null, "field-line"),
    button("Remove", () => remove(index), { "aria-label": `Remove milestone ${index + 1}`, disabled: machine.disabled })));
}
