// The plan cockpit: joins gauges, contradictions and sections. Python reckons after each change.

const COCKPIT_HELP = "Open a part, choose a record, change it. The gauges and the contradictions follow after each change.";

function makeCockpit(model, root, signal) {
  const value = model.get("value");
  const cockpit = { model, root, id: newId("cockpit"), settings: model.get("settings"), value, disabled: model.get("disabled"), section: "tasks", open: {}, undo: [] };
  for (const section of SECTIONS) if (section.list) cockpit.open[section.list] = 0;
  cockpit.keeper = keeper({ model, name: "value", root, signal, onRestore: (kept) => cockpit.commit(kept, "the newer version") });
  cockpit.commit = (given, words) => commitCockpit(cockpit, given, words);
  cockpit.jump = (section, focus = true) => {
    cockpit.section = section;
    showCockpit(cockpit);
    if (focus) cockpit.panel.node.focus();
  };
  cockpit.pick = (section, index) => { cockpit.open[section.list] = index; showCockpit(cockpit); };
  cockpit.change = (section, field, read) => changeRecord(cockpit, section, field, read);
  cockpit.add = (section) => addRecord(cockpit, section);
  cockpit.remove = (section, index) => removeRecord(cockpit, section, index);
  cockpit.warn = (text) => { setText(cockpit.warning, text); cockpit.warning.hidden = !text; cockpit.say(text); };
  return cockpit;
}

function changeRecord(cockpit, section, field, read) {
  const words = `${section.name}, ${field.label}`;
  if (!section.list) return cockpit.commit({ ...cockpit.value, [field.key]: read }, words);
  const at = cockpit.open[section.list];
  if (section.write) return cockpit.commit(section.write(cockpit.value, recordsOf(cockpit, section)[at], field.key, read), words);
  const records = cockpit.value[section.list].map((one, index) => (index === at ? { ...one, [field.key]: read } : one));
  return cockpit.commit({ ...cockpit.value, [section.list]: records }, words);
}

function addRecord(cockpit, section) {
  const records = [...cockpit.value[section.list], fresh(section.list, cockpit.value, cockpit.settings)];
  cockpit.open[section.list] = records.length - 1;
  cockpit.commit({ ...cockpit.value, [section.list]: records }, `a ${section.one} added`);
  cockpit.panel.node.focus();
}

function removeRecord(cockpit, section, at) {
  const records = cockpit.value[section.list].filter((_one, index) => index !== at);
  cockpit.open[section.list] = Math.max(0, Math.min(cockpit.open[section.list], records.length - 1));
  cockpit.commit({ ...cockpit.value, [section.list]: records }, `a ${section.one} removed`);
  cockpit.panel.node.focus();
}

function commitCockpit(cockpit, value, words, undoing = false) {
  if (sameData(value, cockpit.value)) return showCockpit(cockpit);
  if (!undoing) cockpit.undo.push({ value: cockpit.value, words });
  cockpit.value = value;
  cockpit.warning.hidden = true;
  cockpit.keeper.commit(value);
  showCockpit(cockpit);
  cockpit.say(undoing ? `Taken back: ${words}.` : `Changed: ${words}.`);
}

function undoCockpit(cockpit) {
  const last = cockpit.undo.pop();
  if (!last) return;
  commitCockpit(cockpit, last.value, last.words, true);
  if (cockpit.back.disabled) cockpit.panel.node.focus();
}

function showCockpit(cockpit) {
  for (const section of SECTIONS) if (section.list) cockpit.open[section.list] = Math.max(0, Math.min(cockpit.open[section.list], recordsOf(cockpit, section).length - 1));
  keepFocus(cockpit.root, () => {
    for (const part of [cockpit.tabs, cockpit.panel, cockpit.records]) part.sync();
    cockpit.back.disabled = cockpit.disabled || cockpit.undo.length === 0;
  });
}

function showOutlook(cockpit) {
  keepFocus(cockpit.root, () => { cockpit.gauges.sync(); cockpit.clashes.sync(); });
  const words = movedWords(cockpit.model.get("outlook"));
  if (words) cockpit.say(words);
}

/** Asks Python to do something to all tasks at once; the page commits what comes back. */
function askWhole(cockpit, whole) {
  cockpit.wished = { ...whole, count: Date.now() };
  cockpit.model.set("wish", { do: whole.do, count: cockpit.wished.count });
  cockpit.model.save_changes();
}

function takeMade(cockpit) {
  const { count, value, fault } = cockpit.model.get("made");
  if (count !== cockpit.wished?.count) return;
  if (fault) cockpit.warn(fault);
  else if (sameData(value, cockpit.value)) cockpit.warn(cockpit.wished.nothing);
  else cockpit.commit(value, cockpit.wished.words);
}

function layOutCockpit(cockpit) {
  Object.assign(cockpit, {
    gauges: makeGauges(cockpit), clashes: makeClashes(cockpit), tabs: makeTabs(cockpit), panel: makePanel(cockpit), records: makeRecords(cockpit),
    warning: h("p", { class: "th-offer", hidden: true }), back: button("Undo", () => undoCockpit(cockpit), { data: { focus: "undo" } }),
  });
  cockpit.root.append(
    h("div", { class: "th-head" }, h("h3", {}, cockpit.model.get("label")), cockpit.keeper.line, cockpit.back),
    cockpit.keeper.offer, cockpit.gauges.node, cockpit.clashes.node, h("p", { class: "th-soft" }, COCKPIT_HELP),
    cockpit.tabs.node, cockpit.warning, cockpit.panel.node, cockpit.records.node);
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
    showOutlook(cockpit);
    showCockpit(cockpit);
  },
};
