// What the learner states: dates read off, milestones, and after week 4 the forecast anew.

function dayField(machine, part, name, label) {
  const input = h("input", { type: "number", min: 0, max: 2000, step: 0.5, disabled: machine.disabled, data: { focus: `${part}-${name}` } });
  input.addEventListener("change", () => {
    const amount = input.value.trim() === "" ? null : Math.min(2000, Math.max(0, Number(input.value)));
    putPart(machine, part, { [name]: Number.isFinite(amount) ? amount : null }, label);
  });
  return { node: wide(label, input), sync: (value) => { if (focused(machine.root) !== input) input.value = value[part]?.[name] ?? ""; } };
}

const putPart = (machine, part, change, words) =>
  machine.commit({ ...machine.committed, [part]: { ...machine.committed[part], ...change } }, words);

function makeForecast(machine) {
  const fields = [dayField(machine, "forecast", "naive", "Naive date (day)"), dayField(machine, "forecast", "p50", "P50 (day)"), dayField(machine, "forecast", "p80", "P80 (day)")];
  const noted = h("p", { class: "th-soft" });
  const note = button("Note critical path and floats", () => {
    const found = machine.dates(machine.committed);
    if (!found) return;
    const ids = machine.committed.wbs.map((one) => one.id);
    putPart(machine, "forecast", {
      critical: ids.filter((id) => isCritical(found.tasks[id])),
      floats: Object.fromEntries(ids.map((id) => [id, Math.max(0, found.tasks[id].float)])),
    }, "critical path and floats");
  }, { disabled: machine.disabled, data: { focus: "note-floats" } });
  const node = h("section", { class: "forecast", "aria-label": "My forecast" }, h("h4", {}, "My forecast"),
    h("div", { class: "fields" }, fields.map((field) => field.node)), note, noted);
  return { node, sync(value) {
    fields.forEach((field) => field.sync(value));
    setText(noted, notedWords(machine, value));
  } };
}

function notedWords(machine, value) {
  const { critical = [], floats = {} } = value.forecast ?? {}, found = machine.dates(value);
  if (!Object.keys(floats).length) return "Nothing is noted yet. Do it when the network is as you want it.";
  const same = found && value.wbs.every(({ id }) => id in floats && Math.abs(floats[id] - found.tasks[id].float) < 0.01) &&
    Object.keys(floats).length === value.wbs.length;
  return `Noted as critical: ${critical.length ? critical.join(", ") : "none"}. ` +
    (same ? "This is what the network says now." : "The network has changed since: note it again.");
}

function makeMilestones(machine) {
  const body = h("tbody");
  const head = ["Milestone", "Reached when this is done", "Day", "Owner", "What can then be seen", ""];
  const add = button("Add a milestone", () => {
    const task = machine.committed.wbs[0]?.id;
    if (task) put([...own(), { name: "", task, day: 0, owner: "", sign: "" }]);
  }, { disabled: machine.disabled, data: { focus: "add-milestone" } });
  const own = () => machine.committed.milestones;
  const put = (milestones) => machine.commit({ ...machine.committed, milestones }, "milestones");
  const table = h("table", { class: "twin" }, h("caption", { class: "th-unseen" }, "Milestones"),
    h("thead", {}, h("tr", {}, head.map((name) => (name ? h("th", { scope: "col" }, name) : h("td"))))), body);
  const node = h("details", { class: "twin-box" }, h("summary", { data: { focus: "milestones" } }, "Milestones"),
    h("div", { class: "th-scroll", tabindex: "0", role: "region", "aria-label": "Milestones" }, table), add);
  function cell(index, name, label, control) {
    Object.assign(control, { disabled: machine.disabled });
    control.dataset.focus = `milestone-${index}-${name}`;
    control.setAttribute("aria-label", `${label} of milestone ${index + 1}`);
    control.addEventListener("change", () => {
      const value = name === "day" ? Math.min(2000, Math.max(0, Number(control.value) || 0)) : control.value;
      put(own().map((one, at) => (at === index ? { ...one, [name]: value } : one)));
    });
    return h("td", {}, control);
  }
  function row(one, index, wbs) {
    const task = h("select", {}, wbs.map((other) => h("option", { value: other.id }, `${other.id} ${other.name}`)));
    task.value = one.task;
    const typed = (name) => h("input", { type: "text", maxlength: 120, value: one[name] });
    return h("tr", {}, cell(index, "name", "Name", typed("name")), cell(index, "task", "Package", task),
      cell(index, "day", "Day", h("input", { type: "number", min: 0, max: 2000, step: 1, value: one.day })),
      cell(index, "owner", "Owner", typed("owner")), cell(index, "sign", "Sign", typed("sign")),
      h("td", {}, button("Remove", () => put(own().filter((_one, at) => at !== index)), { "aria-label": `Remove milestone ${index + 1}`, disabled: machine.disabled })));
  }
  return { node, sync: (value) => keepFocus(machine.root, () =>
    body.replaceChildren(...value.milestones.map((one, index) => row(one, index, value.wbs)))) };
}

/** After week 4: what was spent and is left, the forecast anew, and one change. */
function makeWeek4(machine) {
  const fields = [dayField(machine, "reforecast", "p50", "P50 anew (day)"), dayField(machine, "reforecast", "p80", "P80 anew (day)"),
    dayField(machine, "reforecast", "throughput_p50", "By counting finished items (day)")];
  const change = h("select", { disabled: machine.disabled, data: { focus: "change" } });
  change.addEventListener("change", () => putPart(machine, "reforecast", { change: change.value }, "the change"));
  const rows = machine.settings.actuals.map((one) => h("tr", {}, h("th", { scope: "row" }, one.task),
    h("td", {}, days(one.days_spent)), h("td", {}, days(one.days_left))));
  const report = h("table", { class: "twin actuals" }, h("caption", {}, "Reported at the end of week 4"),
    h("thead", {}, h("tr", {}, ["Package", "Days spent", "Days left"].map((name) => h("th", { scope: "col" }, name)))), h("tbody", {}, rows));
  const start = button("Four weeks later …", () => putPart(machine, "reforecast", { p50: null, p80: null, throughput_p50: null, change: "" }, "week 4"),
    { disabled: machine.disabled, data: { focus: "week-4" } });
  const inside = h("div", { class: "th-stack" }, h("div", { class: "th-scroll", tabindex: "0", role: "region", "aria-label": "Report of week 4" }, report),
    h("div", { class: "fields" }, fields.map((field) => field.node), wide("The one change I would make", change)));
  const node = h("section", { class: "week-4", "aria-label": "After week 4", hidden: rows.length === 0 }, h("h4", {}, "After week 4"), start, inside);
  const open = new Set(machine.settings.actuals.filter((one) => one.days_left === 0).map((one) => one.task));
  return { node, sync(value) {
    inside.hidden = !value.reforecast;
    start.hidden = Boolean(value.reforecast);
    fields.forEach((field) => field.sync(value));
    const choices = [["", "Choose …"], ["keep_date", "Keep the first date"], ["move_promise", "Tell the sponsor the new P80"],
      ...value.wbs.filter((one) => !open.has(one.id)).map((one) => [`help:${one.id}`, `Help with ${one.id} ${one.name}`])];
    change.replaceChildren(...choices.map(([key, label]) => h("option", { value: key }, label)));
    change.value = value.reforecast?.change ?? "";
  } };
}
