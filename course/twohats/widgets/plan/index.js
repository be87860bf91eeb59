// The plan cockpit: joins gauges, contradictions and sections. Python reckons after each change.

const COCKPIT_HELP = "Open a part, choose a record, change it. The gauges and the contradictions follow after each change. On paper each task takes the mean of its three estimates; the runs draw from all three.";

function makeCockpit(model, root, signal) {
  const value = model.get("value");
  const cockpit = { model, root, id: newId("cockpit"), settings: model.get("settings"), value, disabled: model.get("disabled"), section: "tasks", step: "what", open: {}, undo: [] };
  for (const section of SECTIONS) if (section.list) cockpit.open[section.list] = 0;
  cockpit.keeper = keeper({ model, name: "value", root, signal, onRestore: (kept) => cockpit.commit(kept, "the newer version") });
  cockpit.commit = (given, words) => commitCockpit(cockpit, given, words);
  const show = (chosen) => { Object.assign(cockpit, chosen); cockpit.warning.hidden = true; showCockpit(cockpit); };
  cockpit.jump = (section, focus = true) => {
    show({ section });
    if (focus) cockpit.panel.node.focus();
  };
  cockpit.go = (step) => show({ step });
  cockpit.pick = (section, index) => show({ open: { ...cockpit.open, [section.list]: index } });
  cockpit.change = (section, field, read) => changeRecord(cockpit, section, field, read);
  cockpit.add = (section) => addRecord(cockpit, section);
  cockpit.remove = (section, index) => removeRecord(cockpit, section, index);
  cockpit.warn = (text) => { setText(cockpit.warning, text); cockpit.warning.hidden = !text; cockpit.say(text); };
  return cockpit;
}

function showCockpit(cockpit) {
  for (const section of SECTIONS) if (section.list) cockpit.open[section.list] = Math.max(0, Math.min(cockpit.open[section.list], recordsOf(cockpit, section).length - 1));
  keepFocus(cockpit.root, () => {
    for (const part of [cockpit.tabs, cockpit.panel, cockpit.removal, cockpit.records]) part.sync();
    cockpit.back.disabled = cockpit.disabled || cockpit.undo.length === 0;
  });
}

/** Only words of the panel follow Python's answer: a field may be half typed by then. */
function showOutlook(cockpit) {
  keepFocus(cockpit.root, () => { for (const part of [cockpit.gauges, cockpit.clashes, cockpit.costs]) part.sync(); });
  cockpit.panel.tell();
  if (cockpit.model.get("outlook").first === false) cockpit.say(lastWords(cockpit));
}

function layOutCockpit(cockpit) {
  Object.assign(cockpit, {
    gauges: makeGauges(cockpit), clashes: makeClashes(cockpit), costs: makeCosts(cockpit), tabs: makeTabs(cockpit), panel: makePanel(cockpit), removal: makeRemoval(cockpit), records: makeRecords(cockpit),
    warning: h("p", { class: "th-offer", hidden: true }), back: button("Undo", () => undoCockpit(cockpit), { data: { focus: "undo" } }),
  });
  cockpit.root.append(
    h("div", { class: "th-head" }, h("h3", {}, cockpit.model.get("label")), cockpit.back),
    cockpit.keeper.offer, cockpit.gauges.node, cockpit.clashes.node, cockpit.costs.node, h("p", { class: "th-soft" }, COCKPIT_HELP),
    cockpit.tabs.node, cockpit.panel.node, cockpit.removal.node, cockpit.records.node);
  cockpit.say = liveRegion(cockpit.root);
}

/** Python has given another value: show it, and forget what could be undone. */
function takeOverCockpit(cockpit) {
  const value = cockpit.model.get("value");
  if (sameData(value, cockpit.value)) return;
  Object.assign(cockpit, { value, undo: [] });
  showCockpit(cockpit);
}

export default {
  render({ model, el, signal }) {
    const root = frame(el, signal, "cockpit", model.get("label"));
    const cockpit = makeCockpit(model, root, signal);
    layOutCockpit(cockpit);
    model.on("change:value", () => takeOverCockpit(cockpit));
    model.on("change:made", () => takeMade(cockpit));
    model.on("change:outlook", () => showOutlook(cockpit));
    showCockpit(cockpit);
    showOutlook(cockpit);
  },
};
