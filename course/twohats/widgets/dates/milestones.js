// Milestones as a table that can be edited: a day, an owner, and a sign of yes or no.

function makeMilestones(machine) {
  const body = h("tbody");
  const head = ["Milestone", "Reached when this is done", "Day", "Owner", "What can then be seen", ""];
  const add = button("Add a milestone", () => {
    const task = machine.committed.wbs[0]?.id;
    if (task) put([...own(), { name: "", task, day: 0, owner: "", sign: "" }]);
  }, { disabled: machine.disabled, data: { focus: "add-milestone" } });
  const own = () => machine.committed.milestones;
  const put = (milestones) => machine.commit({ ...machine.committed, milestones }, "milestones");
  const table = h("table", { class: "twin milestones" }, h("caption", { class: "th-unseen" }, "Milestones"),
    h("thead", {}, h("tr", {}, head.map((name) => (name ? h("th", { scope: "col" }, name) : h("td"))))), body);
  const node = h("details", { class: "twin-box" }, h("summary", { data: { focus: "milestones" } }, "Milestones"),
    h("div", { class: "th-scroll", tabindex: "0", role: "region", "aria-label": "Milestones" }, table), add);
  function cell(index, name, label, control) {
    Object.assign(control, { disabled: machine.disabled });
    control.dataset.focus = `milestone-${index}-${name}`;
    control.setAttribute("aria-label", `${label} of milestone ${index + 1}`);
    setAct(control, "change", ({ target }) => {
      const value = name === "day" ? typedNumber(target, DAYS_OF_A_PLAN) ?? undefined : target.value;
      if (value !== undefined) return put(own().map((one, at) => (at === index ? { ...one, [name]: value } : one)));
      machine.warn(misfit(`${label} of milestone ${index + 1}`, target, DAYS_OF_A_PLAN));
      target.value = own()[index][name];
    });
    return h("td", {}, control);
  }
  function row(one, index, wbs) {
    const task = h("select", {}, wbs.map((other) => h("option", { value: other.id }, `${other.id} ${other.name}`)));
    task.value = one.task;
    const typed = (name) => h("input", { type: "text", class: name, maxlength: 120, value: one[name] });
    return h("tr", {}, cell(index, "name", "Name", typed("name")), cell(index, "task", "Package", task),
      cell(index, "day", "Day", h("input", { type: "number", min: DAYS_OF_A_PLAN[0], max: DAYS_OF_A_PLAN[1], step: 1, value: one.day })),
      cell(index, "owner", "Owner", typed("owner")), cell(index, "sign", "Sign", typed("sign")),
      h("td", {}, button("Remove", () => put(own().filter((_one, at) => at !== index)), { "aria-label": `Remove milestone ${index + 1}`, disabled: machine.disabled })));
  }
  function sync(value) {
    if (!node.open) return;
    keepFocus(machine.root, () => redraw(body, value.milestones.map((one, index) => row(one, index, value.wbs))));
  }
  node.addEventListener("toggle", () => sync(machine.committed));
  return { node, sync };
}
