// The date machine: joins Gantt, estimates, links, runs, forecast and table. The network is worked
// out here at every movement; Python draws the runs when something has been dropped or changed.

const MACHINE_HELP = "Open a package to change its days and what it waits for. Its three handles can be dragged, or moved with the arrow keys. ◆ and stripes: critical. Dotted: float.";

function makeMachine(model, root, signal) {
  const value = model.get("value");
  const machine = { model, root, settings: model.get("settings"), value, committed: value, disabled: model.get("disabled"), opened: null, drag: null, undo: [] };
  machine.dates = (given) => networkDates(likely(given.wbs), given.links);
  machine.keeper = keeper({ model, name: "value", root, signal, onRestore: (kept) => machine.commit(kept, "the newer version") });
  machine.show = (given) => showPlan(machine, given);
  machine.preview = (given) => previewPlan(machine, given);
  machine.commit = (given, words) => commitPlan(machine, given, words);
  machine.open = (id) => { machine.opened = id; machine.show(machine.committed); };
  machine.warn = (text, field) => warnHere(machine, text, field);
  return machine;
}

function layOutMachine(machine) {
  Object.assign(machine, {
    notes: makeNotes(machine.settings), gantt: makeGantt(machine), futures: makeFutures(machine), forecast: makeForecast(machine),
    milestones: makeMilestones(machine), week4: makeWeek4(machine), twin: makePlanTable(machine),
    summary: h("p", { class: "summary" }), gaps: h("p", { class: "th-tip" }), warning: h("p", { class: "th-offer", hidden: true }),
    back: button("Undo", () => undoPlan(machine), { data: { focus: "undo" } }),
    add: button("Add a package", () => addPackage(machine), { disabled: machine.disabled, data: { focus: "add-package" } }),
  });
  machine.root.append(
    h("div", { class: "th-head" }, h("h3", {}, machine.model.get("label")), machine.keeper.line, machine.back),
    machine.keeper.offer, machine.summary, machine.notes.node, machine.gaps, machine.warning,
    h("p", { class: "th-soft" }, MACHINE_HELP), machine.gantt.node, h("div", {}, machine.add), machine.twin.node,
    machine.futures.node, machine.forecast.node, machine.milestones.node, machine.week4.node);
  machine.say = liveRegion(machine.root);
}

/** A refusal stands beside what was tried; a field that was left has the focus no more. */
function warnHere(machine, text, field = focused(machine.root)) {
  const tried = field?.closest("details, .waits-box, .editor, .forecast, .week-4");
  (tried ?? machine.root.querySelector(".gantt-row.opened .waits-box") ?? machine.gantt.node).append(machine.warning);
  setText(machine.warning, text);
  machine.warning.hidden = !text;
  machine.say(text);
}

/** The parts that follow the pointer. */
function previewPlan(machine, value) {
  machine.value = value;
  const found = machine.dates(value);
  machine.gantt.sync(value, found);
  setText(machine.summary, planWords(value, found));
  machine.futures.stale(!["wbs", "links"].every((part) => sameData(value[part], machine.committed[part])));
  return found;
}

function showPlan(machine, value) {
  const found = machine.preview(value);
  machine.twin.sync(value, found);
  for (const part of [machine.notes, machine.forecast, machine.milestones, machine.week4]) part.sync(value);
  const open = machine.settings.scope.filter((item) => !value.wbs.some((one) => one.scope_item === item));
  machine.gaps.hidden = open.length === 0;
  setText(machine.gaps, `No package covers yet: ${listed(open)}.`);
  machine.back.disabled = machine.disabled || machine.undo.length === 0;
}

/** The critical packages from the first to the last. */
function criticalPath(wbs, found) {
  const ids = wbs.map((one) => one.id).filter((id) => isCritical(found.tasks[id]));
  return ids.sort((one, other) => found.tasks[one].earlyStart - found.tasks[other].earlyStart || one.localeCompare(other));
}

function planWords(value, found) {
  if (!value.wbs.length) return "There is no package yet. Add the first one.";
  if (!found) {
    const round = circle(value.wbs.map((one) => one.id), value.links);
    return `There is a circle: ${[...round, round[0]].join(" → ")}. Remove one of its links.`;
  }
  return `With the most likely days it ends on day ${days(found.end)}. Critical: ${listed(criticalPath(value.wbs, found))}.`;
}

function commitPlan(machine, value, words, undoing = false) {
  if (sameData(value, machine.committed)) return machine.show(value);
  if (!undoing) machine.undo.push({ value: machine.committed, words });
  machine.committed = value;
  machine.warning.hidden = true;
  machine.keeper.commit(value);
  machine.show(value);
  if (words) machine.say(`Changed: ${words}. ${machine.summary.textContent}`);
}

function undoPlan(machine) {
  const last = machine.undo.pop();
  if (!last) return;
  commitPlan(machine, last.value, "", true);
  machine.say(`Taken back: ${last.words}.`);
  if (machine.back.disabled) machine.add.focus({ preventScroll: true });
}

/** Python has given another value: show it, and forget what could be undone. */
function takeOverPlan(machine) {
  const value = machine.model.get("value");
  if (sameData(value, machine.committed)) return;
  Object.assign(machine, { committed: value, undo: [], opened: null, drag: null });
  machine.show(value);
}

/** What Python has drawn. */
function syncRuns(machine) {
  machine.futures.sync();
  machine.week4.ways.sync();
}

export default {
  render({ model, el, signal }) {
    const root = frame(el, signal, "dates", model.get("label"));
    const machine = makeMachine(model, root, signal);
    layOutMachine(machine);
    model.on("change:value", () => takeOverPlan(machine));
    model.on("change:futures", () => syncRuns(machine));
    syncRuns(machine);
    machine.show(machine.value);
    return machine.gantt.stop;
  },
};
