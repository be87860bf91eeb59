// The panel: the record that is open, its fields, and what is said of it.

/** The buttons that do something to all tasks. */
function wholes(cockpit, section) {
  if (section.id !== "tasks") return [];
  return [h("div", { class: "wholes" }, h("span", { class: "th-soft" }, "All tasks at once:"),
    WHOLE.map((whole) => button(whole.label, () => askWhole(cockpit, whole), { disabled: cockpit.disabled, data: { focus: `whole-${whole.do}` } })))];
}

/** What is said stands below the fields, so that no field moves with the length of a sentence. */
function makePanel(cockpit) {
  const node = h("div", { class: "panel", role: "tabpanel", id: `${cockpit.id}-panel`, tabindex: "-1" });
  const said = h("p", { class: "told" });
  const tell = () => {
    setText(said, toldOf(cockpit, sectionOf(cockpit)));
    said.hidden = !said.textContent;
  };
  const sync = () => {
    const section = sectionOf(cockpit);
    const records = recordsOf(cockpit, section);
    const record = records[section.list ? cockpit.open[section.list] : 0];
    const fields = record ? fieldsOf(cockpit, section, record) : [];
    const controls = fields.map((field) => fieldControl(cockpit, field, record[field.key], (read) => cockpit.change(section, field, read)));
    node.dataset.part = section.id;
    node.setAttribute("aria-labelledby", `${cockpit.id}-tab-${section.id}`);
    redraw(node, [...steps(cockpit, section), ...(section.list ? [picker(cockpit, section, records)] : []), ...controls, said, ...wholes(cockpit, section), cockpit.warning]);
    tell();
  };
  return { node, sync, tell };
}
