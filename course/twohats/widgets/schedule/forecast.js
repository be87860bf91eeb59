// What the learner states before the start: critical path and floats, and three dates read off.

function dayField(machine, part, name, label) {
  const [least, most] = DAYS_OF_A_PLAN;
  const input = h("input", { type: "number", min: least, max: most, step: 0.5, disabled: machine.disabled, data: { focus: `${part}-${name}` } });
  input.addEventListener("change", () => {
    const amount = typedNumber(input, DAYS_OF_A_PLAN);
    if (amount !== undefined) return putPart(machine, part, { [name]: amount }, label);
    machine.warn(misfit(label, input, DAYS_OF_A_PLAN), input);
    input.value = machine.committed[part]?.[name] ?? "";
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
      critical: criticalPath(machine.committed.wbs, found),
      floats: Object.fromEntries(ids.map((id) => [id, Math.max(0, found.tasks[id].float)])),
    }, "critical path and floats");
  }, { disabled: machine.disabled, data: { focus: "note-floats" } });
  const node = h("section", { class: "forecast", "aria-label": "My forecast" }, h("h4", {}, "My forecast"),
    h("div", { class: "fields" }, fields.map((field) => field.node)), note, noted);
  return { node, sync(value) {
    fields.forEach((field) => field.sync(value));
    note.disabled = machine.disabled || !value.wbs.length || !machine.dates(value);
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
