// What the learner changes: one record at a time, or all tasks through Python; each can be undone.

function changeRecord(cockpit, section, field, read) {
  const words = `${section.name}, ${plainLabel(field)}`;
  if (!section.list) return cockpit.commit({ ...cockpit.value, [field.key]: read }, words);
  const at = cockpit.open[section.list];
  if (section.write) return cockpit.commit(section.write(cockpit.value, recordsOf(cockpit, section)[at], field.key, read), words);
  const records = cockpit.value[section.list].map((one, index) => (index === at ? { ...one, [field.key]: read } : one));
  return cockpit.commit({ ...cockpit.value, [section.list]: records }, words);
}

function addRecord(cockpit, section) {
  const records = [...cockpit.value[section.list], fresh(section.list, cockpit.value, cockpit.settings)];
  cockpit.open[section.list] = records.length - 1;
  if (section.steps) cockpit.step = section.steps[0][0];
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
  Object.assign(cockpit, { value, undone: undoing, acted: undoing ? `Taken back: ${words}.` : `Changed: ${words}.` });
  cockpit.warning.hidden = true;
  cockpit.keeper.commit(value);
  showCockpit(cockpit);
  cockpit.gauges.line();
  cockpit.say(cockpit.acted);
}

function undoCockpit(cockpit) {
  const last = cockpit.undo.pop();
  if (!last) return;
  commitCockpit(cockpit, last.value, last.words, true);
  if (cockpit.back.disabled) cockpit.panel.node.focus();
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
