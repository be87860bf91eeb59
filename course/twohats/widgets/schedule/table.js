// The same plan as a table that can be edited: for those who would rather type.

const PLAN_COLUMNS = ["Package", "Optimistic", "Most likely", "Pessimistic", "Waits for", "Start", "End", "Float", "Critical"];

function waitsInput(machine, id) {
  const input = h("input", { type: "text", disabled: machine.disabled, placeholder: "T01 T02", "aria-label": `${id} waits for`, data: { focus: `table-waits-${id}` } });
  const own = (value) => value.links.filter((link) => link.after === id).map((link) => link.before).join(" ");
  input.addEventListener("change", () => {
    const asked = [...new Set(input.value.toUpperCase().match(/[A-Z]\d\d/g) ?? [])];
    const known = asked.filter((one) => one !== id && machine.committed.wbs.some((other) => other.id === one));
    const others = machine.committed.links.filter((link) => link.after !== id || known.includes(link.before));
    const fresh = known.filter((one) => !others.some((link) => link.after === id && link.before === one));
    putLinks(machine, [...others, ...fresh.map((before) => ({ before, after: id, kind: "FS", lag: 0 }))], `links into ${id}`);
    input.value = own(machine.committed);
    const unknown = asked.filter((one) => !known.includes(one));
    if (unknown.length) machine.warn(`Not linked: ${listed(unknown)}.`, input);
  });
  return { node: input, sync: (value) => { if (focused(machine.root) !== input) input.value = own(value); } };
}

function makePlanRow(machine, id) {
  const name = h("th", { scope: "row" });
  const points = Object.keys(POINTS).map((point) => daysInput(machine, id, point, "table"));
  const waits = waitsInput(machine, id);
  const cells = Array.from({ length: 4 }, () => h("td"));
  const node = h("tr", {}, name, [...points, waits].map((one) => h("td", {}, one.node)), cells);
  return { node, sync(value, found) {
    const one = value.wbs.find((other) => other.id === id), task = found?.tasks[id];
    setText(name, `${id} ${one.name}`);
    points.forEach((point) => point.sync(one));
    waits.sync(value);
    const shown = task ? [days(task.earlyStart), days(task.earlyFinish), days(task.float), isCritical(task) ? "◆ yes" : "no"] : ["", "", "", ""];
    cells.forEach((cell, index) => setText(cell, shown[index]));
  } };
}

function makePlanTable(machine) {
  const body = h("tbody"), rows = new Map();
  const table = h("table", { class: "twin" }, h("caption", { class: "th-unseen" }, "The plan as a table"),
    h("thead", {}, h("tr", {}, PLAN_COLUMNS.map((name) => h("th", { scope: "col" }, name)))), body);
  const node = h("details", { class: "twin-box" }, h("summary", { data: { focus: "twin" } }, "Edit the same plan as a table"),
    h("div", { class: "th-scroll", tabindex: "0", role: "region", "aria-label": "The plan as a table" }, table));
  function sync(value, found) {
    if (!node.open) return;
    for (const { id } of value.wbs) if (!rows.has(id)) rows.set(id, makePlanRow(machine, id));
    keepFocus(machine.root, () => setChildren(body, value.wbs.map((one) => rows.get(one.id).node)));
    for (const one of value.wbs) rows.get(one.id).sync(value, found);
  }
  node.addEventListener("toggle", () => sync(machine.committed, machine.dates(machine.committed)));
  return { node, sync };
}
