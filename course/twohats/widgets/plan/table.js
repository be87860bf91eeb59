// Below the panel: the button that removes its record, and every record as a table, its twin.

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function makeRecords(cockpit) {
  const head = h("summary", { data: { focus: "records" } });
  const box = h("div", { class: "th-scroll", tabindex: "0", role: "region", "aria-label": "All records of this part" });
  const sync = () => {
    const section = sectionOf(cockpit);
    setText(head, `${section.name} as a table`);
    redraw(box, [recordTable(cockpit, section)]);
  };
  return { node: h("details", { class: "records" }, head, box), sync };
}

/** Removes the record in the panel, of the kinds that the learner may add. */
function makeRemoval(cockpit) {
  const act = () => {
    const section = sectionOf(cockpit);
    cockpit.remove(section, cockpit.open[section.list]);
  };
  const node = button("", act, { class: "th-button removal", data: { focus: "remove" } });
  const sync = () => {
    const section = sectionOf(cockpit);
    node.hidden = section.fixed || !section.list || recordsOf(cockpit, section).length === 0;
    node.disabled = cockpit.disabled;
    setText(node, `Remove this ${section.one}`);
  };
  return { node, sync };
}

/** A column that no field changes: what a task needs. */
const seenOnly = (section) => (section.id === "tasks" ? [["Needs", needed]] : []);

function recordTable(cockpit, section) {
  const fields = allFields(cockpit, section);
  const heads = [capital(section.one ?? "plan"), ...seenOnly(section).map(([name]) => name), ...fields.map((field) => plainLabel(field)), ...(section.list ? ["Change"] : [])];
  const rows = recordsOf(cockpit, section).map((one, index) => h("tr", {},
    h("th", { scope: "row" }, section.list ? recordName(section.list, one) : "The plan"),
    seenOnly(section).map(([, read]) => h("td", {}, read(one, cockpit.settings))),
    fields.map((field) => h("td", {}, cellWords(field, one[field.key], cockpit.settings))),
    section.list ? h("td", {}, rowButtons(cockpit, section, one, index)) : null));
  return h("table", { class: "twin" }, h("caption", {}, section.name),
    h("thead", {}, h("tr", {}, heads.map((name) => h("th", { scope: "col" }, name)))), h("tbody", {}, rows));
}

function rowButtons(cockpit, section, one, index) {
  const name = recordName(section.list, one);
  const open = button("Open", () => cockpit.pick(section, index), { "aria-label": `Open ${name}` });
  if (section.fixed) return [open];
  return [open, button("Remove", () => cockpit.remove(section, index), { "aria-label": `Remove ${name}`, disabled: cockpit.disabled })];
}
