// The Gantt: one row for each package, its bar at the early dates, its float behind it. The bars
// follow the pointer; a row that is opened shows the three points as handles and as numbers.

const rowWords = (one, task) =>
  task ? `${dayCount(one.m)}, day ${days(task.earlyStart)} to ${days(task.earlyFinish)}, ${isCritical(task) ? "critical" : `float ${days(task.float)}`}`
    : dayCount(one.m);

function makeGanttRow(machine, id) {
  const name = h("span", { class: "row-name" });
  const words = h("span", { class: "row-words" });
  const mark = h("span", { class: "row-mark", "aria-hidden": "true" });
  const opener = h("button", { type: "button", class: "row-opener", "aria-expanded": "false", data: { focus: `row-${id}` },
    onclick: () => machine.open(machine.opened === id ? null : id) }, mark, name, words);
  const float = h("span", { class: "bar-float" }), range = h("span", { class: "bar-range" }), bar = h("span", { class: "bar" });
  const track = h("div", { class: "track", "aria-hidden": "true", onclick: () => machine.open(id) }, float, range, bar);
  const handles = Object.keys(POINTS).map((point) => makeHandle(machine, id, point));
  const rail = h("div", { class: "rail", hidden: true }, h("span", { class: "rail-range" }), handles.map((one) => one.node));
  const editor = makeEditor(machine, id);
  const node = h("li", { class: "gantt-row", data: { id } }, opener, h("div", { class: "row-tracks" }, track, rail), editor.node);
  let drawn = [];
  function sync(value, found, span) {
    const one = value.wbs.find((other) => other.id === id), task = found?.tasks[id], open = machine.opened === id;
    if (open) editor.sync(value); // it names other packages too
    const now = [one, task?.earlyStart, task?.float, span, open];
    if (now.every((part, index) => part === drawn[index])) return;
    drawn = now;
    draw(value, one, task, span, open);
  }
  function draw(value, one, task, span, open) {
    const at = (day) => `${(100 * day) / span}%`;
    const start = task?.earlyStart ?? 0;
    node.classList.toggle("critical", Boolean(task && isCritical(task)));
    node.classList.toggle("opened", open);
    setAttributes(opener, { "aria-expanded": open });
    setText(name, `${id} ${one.name}`);
    setText(words, rowWords(one, task));
    setText(mark, task && isCritical(task) ? "◆" : "");
    Object.assign(bar.style, { left: at(start), width: at(one.m) });
    Object.assign(range.style, { left: at(start + one.o), width: at(one.p - one.o) });
    Object.assign(float.style, { left: at(start + one.m), width: at(task ? Math.max(0, task.float) : 0) });
    rail.hidden = editor.node.hidden = !open;
    if (!open) return;
    Object.assign(rail.firstChild.style, { left: at(start + one.o), width: at(one.p - one.o) });
    handles.forEach((handle) => handle.sync(value, (point) => at(start + point)));
  }
  return { node, track, bar, sync };
}

function makeGantt(machine) {
  const list = h("ol", { class: "gantt-rows" });
  const axis = makeAxis(), node = h("div", { class: "gantt" });
  const rows = new Map(), arrows = makeArrows(node, rows);
  node.append(axis.node, arrows.layer, list);
  let span = 1;
  function sync(value, found) {
    // While something is dragged the scale stands still, or the bar would run from the pointer.
    if (!machine.drag) span = 1.06 * Math.max(10, ...value.wbs.map((one) => (found?.tasks[one.id].earlyStart ?? 0) + one.p));
    for (const id of rows.keys()) if (!value.wbs.some((one) => one.id === id)) dropRow(id);
    for (const { id } of value.wbs) if (!rows.has(id)) addRow(id);
    keepFocus(machine.root, () => setChildren(list, value.wbs.map((one) => rows.get(one.id).node)));
    for (const row of rows.values()) row.sync(value, found, span);
    node.hidden = value.wbs.length === 0;
    axis.sync(span, found?.end);
    arrows.sync(value, found, span);
  }
  function addRow(id) {
    rows.set(id, makeGanttRow(machine, id));
    arrows.watcher.observe(rows.get(id).node);
  }
  function dropRow(id) {
    arrows.watcher.unobserve(rows.get(id).node);
    rows.delete(id);
  }
  machine.scale = () => span / (list.querySelector(".track")?.clientWidth || 1);
  return { node, sync, stop: () => arrows.watcher.disconnect() };
}

/** Days from left to right, and a line where the plan ends. */
function makeAxis() {
  const last = h("span", { class: "axis-end" }), node = h("div", { class: "axis", "aria-hidden": "true" });
  let drawn = null;
  const at = (day) => `${(100 * day) / drawn}%`;
  function sync(span, end) {
    if (span !== drawn) {
      drawn = span;
      const step = [5, 10, 20, 50, 100, 200].find((one) => span / one <= 8) ?? 500;
      const ticks = Array.from({ length: Math.floor(span / step) + 1 }, (_none, index) => index * step);
      node.replaceChildren(...ticks.map((day) => h("span", { class: "axis-tick", style: `left:${at(day)}` }, String(day))), last);
    }
    last.hidden = end === undefined;
    if (!last.hidden) last.style.left = at(end);
  }
  return { node, sync };
}
