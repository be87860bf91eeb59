// The sections: tabs, the record that is open, its fields, and the table of all records.

function makeTabs(cockpit) {
  const tabs = SECTIONS.map((section) => h("button", {
    type: "button", role: "tab", class: "th-button", id: `${cockpit.id}-tab-${section.id}`, "aria-controls": `${cockpit.id}-panel`,
    onclick: () => cockpit.jump(section.id, false), data: { section: section.id, focus: `tab-${section.id}` },
  }, section.name));
  const node = h("div", { class: "tabs", role: "tablist", "aria-label": "Parts of the plan", onkeydown: (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = SECTIONS.findIndex((one) => one.id === cockpit.section);
    cockpit.jump(SECTIONS[(at + step + SECTIONS.length) % SECTIONS.length].id, false);
    tabs.find((tab) => tab.dataset.section === cockpit.section).focus();
  } }, tabs);
  const sync = () => tabs.forEach((tab) => {
    const chosen = tab.dataset.section === cockpit.section;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
  });
  return { node, sync };
}

/** One labelled control; `act` gets what was read. */
function fieldControl(cockpit, field, held, act) {
  const focus = { focus: `${cockpit.section}-${field.key}` };
  const props = { disabled: cockpit.disabled, data: focus };
  if (field.kind === "tick") return h("label", { class: "tick" }, h("input", { ...props, type: "checkbox", checked: held, onchange: (event) => act(event.target.checked) }), field.label);
  if (field.kind === "choice") return h("label", { class: "field" }, field.label, optionBox(field, held, props, act));
  const change = (event) => {
    const read = readField(field, event.target.value);
    if (read !== undefined) return act(read);
    const [least, most] = LIMITS[field.key] ?? [0, 500];
    event.target.value = held ?? "";
    return cockpit.warn(`${field.label}: a number from ${least} to ${most} is expected.`);
  };
  const kind = field.kind === "number" ? { inputmode: "decimal" } : { maxlength: 110 };
  return h("label", { class: "field" }, field.label, h("input", { ...props, ...kind, type: "text", value: held ?? "", onchange: change }));
}

function optionBox(field, held, props, act) {
  const known = field.options.some(([value]) => value === held);
  const shown = [...(field.empty || !known ? [[known ? "" : held ?? "", known || !held ? field.empty || "Choose" : held]] : []), ...field.options];
  const full = known || !held || !field.empty ? shown : [["", field.empty], ...shown];
  return h("select", { ...props, onchange: (event) => act(event.target.value) },
    full.map(([value, label]) => h("option", { value, selected: value === (held ?? "") }, label)));
}

function picker(cockpit, section, records) {
  const options = records.map((one, index) => h("option", { value: String(index), selected: index === cockpit.open[section.list] }, recordName(section.list, one)));
  if (!section.fixed) options.push(h("option", { value: "new", selected: records.length === 0 }, `+ Add a ${section.one}`));
  const choose = (event) => (event.target.value === "new" ? cockpit.add(section) : cockpit.pick(section, Number(event.target.value)));
  const first = records.length === 0 && !section.fixed
    ? button(`Add a ${section.one}`, () => cockpit.add(section), { disabled: cockpit.disabled, data: { focus: "add" } })
    : h("select", { onchange: choose, disabled: records.length === 0, data: { focus: `pick-${section.id}` } }, options);
  return first.tagName === "BUTTON" ? first : h("label", { class: "field" }, `Which ${section.one}`, first);
}

/** What the record says that this part does not change. */
function told(cockpit, section, one) {
  const words = (one && TOLD[section.list]?.(one, cockpit.settings)) || "";
  return words ? [h("p", { class: "told" }, words)] : [];
}

/** The buttons that do something to all tasks. */
function wholes(cockpit, section) {
  if (section.id !== "tasks") return [];
  return [h("div", { class: "wholes" }, h("span", { class: "th-soft" }, "All tasks at once:"),
    WHOLE.map((whole) => button(whole.label, () => askWhole(cockpit, whole), { disabled: cockpit.disabled, data: { focus: `whole-${whole.do}` } })))];
}

function makePanel(cockpit) {
  const node = h("div", { class: "panel", role: "tabpanel", id: `${cockpit.id}-panel`, tabindex: "-1" });
  const sync = () => {
    const section = SECTIONS.find((one) => one.id === cockpit.section);
    const records = recordsOf(cockpit, section);
    const at = section.list ? cockpit.open[section.list] : 0;
    const fields = records[at] ? FIELDS[section.id](cockpit.value, cockpit.settings) : [];
    const controls = fields.map((field) => fieldControl(cockpit, field, records[at][field.key], (read) => cockpit.change(section, field, read)));
    node.setAttribute("aria-labelledby", `${cockpit.id}-tab-${section.id}`);
    node.replaceChildren(...(section.list ? [picker(cockpit, section, records)] : []), ...told(cockpit, section, records[at]), ...controls, ...wholes(cockpit, section));
  };
  return { node, sync };
}

/** Every record of the section as a table: the twin of the panel, and the place to remove one. */
function makeRecords(cockpit) {
  const head = h("summary", { data: { focus: "records" } });
  const box = h("div", { class: "th-scroll", tabindex: "0", role: "region", "aria-label": "All records of this part" });
  const sync = () => {
    const section = SECTIONS.find((one) => one.id === cockpit.section);
    setText(head, `${section.name} as a table`);
    box.replaceChildren(recordTable(cockpit, section));
  };
  return { node: h("details", { class: "records" }, head, box), sync };
}

function recordTable(cockpit, section) {
  const fields = FIELDS[section.id](cockpit.value, cockpit.settings);
  const records = recordsOf(cockpit, section);
  const heads = [section.one ?? "plan", ...fields.map((field) => field.label), ...(section.list ? ["Change"] : [])];
  const rows = records.map((one, index) => h("tr", {},
    h("th", { scope: "row" }, section.list ? recordName(section.list, one) : "The plan"),
    fields.map((field) => h("td", {}, cellWords(field, one[field.key]))),
    section.list ? h("td", {}, rowButtons(cockpit, section, one, index)) : null));
  return h("table", { class: "twin" }, h("caption", {}, section.name),
    h("thead", {}, h("tr", {}, heads.map((name) => h("th", { scope: "col" }, name)))), h("tbody", {}, rows));
}

function cellWords(field, held) {
  if (field.kind === "tick") return held ? "yes" : "no";
  if (held === null || held === undefined || held === "") return "–";
  return field.options?.find(([value]) => value === held)?.[1] ?? String(held);
}

function rowButtons(cockpit, section, one, index) {
  const name = recordName(section.list, one);
  const open = button("Open", () => cockpit.pick(section, index), { "aria-label": `Open ${name}` });
  if (section.fixed) return [open];
  return [open, button("Remove", () => cockpit.remove(section, index), { "aria-label": `Remove ${name}`, disabled: cockpit.disabled })];
}
