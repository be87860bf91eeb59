// The Gantt: one row for each package, its bar at the early dates, its float behind it. The bars
// follow the pointer; a row that is opened shows the three points as handles and as numbers.

const POINTS = { o: "Optimistic", m: "Most likely", p: "Pessimistic" };
const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5 };

const rowWords = (one, task) =>
  task ? `${days(one.m)} days, day ${days(task.earlyStart)} to ${days(task.earlyFinish)}, ${isCritical(task) ? "critical" : `float ${days(task.float)}`}`
    : `${days(one.m)} days`;

function makeHandle(machine, id, point) {
  const node = h("span", {
    class: `handle handle-${point}`, role: "slider", tabindex: machine.disabled ? -1 : 0,
    "aria-valuemin": 0, "aria-valuemax": 500, "aria-label": `${POINTS[point]} days of ${id}`,
    data: { focus: `handle-${id}-${point}` },
  });
  const own = (value) => value.wbs.find((one) => one.id === id);
  const set = (amount) => changePoint(machine, machine.value, id, point, amount);
  node.addEventListener("keydown", (event) => {
    if (!(event.key in STEPS) || machine.disabled) return;
    event.preventDefault();
    machine.commit(set(own(machine.value)[point] + STEPS[event.key]), `estimate of ${id}`);
  });
  node.addEventListener("pointerdown", (event) => {
    if (machine.disabled || event.button !== 0) return;
    event.preventDefault();
    node.focus({ preventScroll: true });
    machine.drag = { id, point, from: event.clientX, days: own(machine.committed)[point], scale: machine.scale() };
    node.setPointerCapture(event.pointerId);
  });
  node.addEventListener("pointermove", (event) => {
    if (machine.drag?.id !== id || machine.drag.point !== point) return;
    machine.preview(set(machine.drag.days + (event.clientX - machine.drag.from) * machine.drag.scale));
  });
  const drop = (event) => {
    if (machine.drag?.id !== id || machine.drag.point !== point) return;
    machine.drag = null;
    if (event.type === "pointerup") machine.commit(machine.value, `estimate of ${id}`);
    else machine.preview(machine.committed);
  };
  node.addEventListener("pointerup", drop);
  node.addEventListener("pointercancel", drop);
  const sync = (value, left) => {
    const one = own(value);
    node.setAttribute("aria-valuenow", one[point]);
    node.setAttribute("aria-valuetext", `${days(one[point])} days`);
    node.style.left = left(one[point]);
  };
  return { node, sync };
}

const changePoint = (machine, value, id, point, amount) =>
  ({ ...value, wbs: value.wbs.map((one) => (one.id === id ? withPoint(one, point, amount) : one)) });

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
  function sync(value, found, span) {
    const one = value.wbs.find((other) => other.id === id), task = found?.tasks[id];
    const at = (day) => `${(100 * day) / span}%`;
    const start = task?.earlyStart ?? 0, open = machine.opened === id;
    node.classList.toggle("critical", Boolean(task && isCritical(task)));
    node.classList.toggle("opened", open);
    opener.setAttribute("aria-expanded", String(open));
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
    editor.sync(value);
  }
  return { node, sync };
}

function makeGantt(machine) {
  const list = h("ol", { class: "gantt-rows" });
  const axis = h("div", { class: "axis", "aria-hidden": "true" });
  const arrows = svg("svg", { class: "gantt-links", "aria-hidden": "true" });
  const node = h("div", { class: "gantt" }, axis, arrows, list);
  const rows = new Map();
  let span = 1;
  function sync(value, found) {
    // While something is dragged the scale stands still, or the bar would run from the pointer.
    if (!machine.drag) span = 1.06 * Math.max(10, ...value.wbs.map((one) => (found?.tasks[one.id].earlyStart ?? 0) + one.p));
    for (const id of rows.keys()) if (!value.wbs.some((one) => one.id === id)) rows.delete(id);
    for (const { id } of value.wbs) if (!rows.has(id)) rows.set(id, makeGanttRow(machine, id));
    keepFocus(machine.root, () => setChildren(list, value.wbs.map((one) => rows.get(one.id).node)));
    for (const row of rows.values()) row.sync(value, found, span);
    drawAxis(axis, span, found?.end);
    drawLinks(arrows, node, value, found);
  }
  machine.scale = () => span / (list.querySelector(".track")?.clientWidth || 1);
  return { node, sync };
}

function drawAxis(axis, span, end) {
  const step = [5, 10, 20, 50, 100, 200].find((one) => span / one <= 8) ?? 500;
  const ticks = [];
  for (let day = 0; day <= span; day += step) ticks.push(h("span", { class: "axis-tick", style: `left:${(100 * day) / span}%` }, String(day)));
  if (end !== undefined) ticks.push(h("span", { class: "axis-end", style: `left:${(100 * end) / span}%` }));
  axis.replaceChildren(...ticks);
}

/** Links as elbows between the bars; those of the critical path are thick. */
function drawLinks(layer, node, value, found) {
  const frame = node.getBoundingClientRect();
  const bars = new Map([...node.querySelectorAll(".gantt-row")].map((row) => [row.dataset.id, row.querySelector(".bar").getBoundingClientRect()]));
  layer.replaceChildren(...(found ? value.links : []).map((link) => {
    const before = bars.get(link.before), after = bars.get(link.after);
    const x1 = (fromEnd(link) ? before.right : before.left) - frame.left, x2 = (toEnd(link) ? after.right : after.left) - frame.left;
    const y1 = before.top + before.height / 2 - frame.top, y2 = after.top + after.height / 2 - frame.top;
    const tight = [link.before, link.after].every((id) => isCritical(found.tasks[id]));
    return svg("path", { d: `M${x1},${y1}h5V${y2}H${x2}`, class: tight ? "link link-critical" : "link" });
  }));
}
