// What can be changed of one package: three points, name, scope item, and what it waits for.

const wide = (label, control) => h("label", { class: "field" }, h("span", {}, label), control);

function textField(machine, id, name, label) {
  const input = h("input", { type: "text", maxlength: 120, disabled: machine.disabled, data: { focus: `${name}-${id}` } });
  input.addEventListener("change", () => {
    if (input.value.trim()) machine.commit(withPackage(machine.committed, id, { [name]: input.value.trim() }), `${label.toLowerCase()} of ${id}`);
    else input.value = machine.committed.wbs.find((one) => one.id === id)[name];
  });
  return { node: wide(label, input), sync: (one) => { if (focused(machine.root) !== input) input.value = one[name]; } };
}

function choiceField(machine, id, name, label, choices) {
  const select = h("select", { disabled: machine.disabled, data: { focus: `${name}-${id}` } });
  select.addEventListener("change", () => machine.commit(withPackage(machine.committed, id, { [name]: select.value }), `${label.toLowerCase()} of ${id}`));
  return { node: wide(label, select), sync: (one) => {
    const all = [...new Set([...choices, one[name]])];
    if (select.options.length !== all.length) select.replaceChildren(...all.map((choice) => h("option", { value: choice }, choice)));
    select.value = one[name];
  } };
}

function daysInput(machine, id, point, place) {
  const input = h("input", {
    type: "number", min: 0, max: 500, step: 0.5, disabled: machine.disabled,
    "aria-label": `${POINTS[point]} days of ${id}`, data: { focus: `${place}-${id}-${point}` },
  });
  input.addEventListener("change", () => {
    const amount = Number(input.value);
    if (input.value.trim() !== "" && Number.isFinite(amount)) machine.commit(changePoint(machine, machine.committed, id, point, amount), `estimate of ${id}`);
    else input.value = machine.committed.wbs.find((one) => one.id === id)[point];
  });
  return { node: input, sync: (one) => { if (focused(machine.root) !== input) input.value = one[point]; } };
}

const withPackage = (value, id, change) => ({ ...value, wbs: value.wbs.map((one) => (one.id === id ? { ...one, ...change } : one)) });

function makeEditor(machine, id) {
  const fields = [
    ...Object.keys(POINTS).map((point) => {
      const one = daysInput(machine, id, point, "editor");
      return { node: wide(POINTS[point], one.node), sync: one.sync };
    }),
    textField(machine, id, "name", "Name"), textField(machine, id, "deliverable", "Hands over"),
    choiceField(machine, id, "scope_item", "Covers of the scope", machine.settings.scope),
    choiceField(machine, id, "person_type", "Work for", machine.settings.person_types),
  ];
  const waits = makeWaits(machine, id);
  const remove = button("Remove this package", () => removePackage(machine, id), { class: "th-button th-quiet", disabled: machine.disabled });
  const node = h("div", { class: "editor", hidden: true, role: "group", "aria-label": `Package ${id}` },
    h("div", { class: "fields" }, fields.map((field) => field.node)), waits.node, remove);
  return { node, sync(value) {
    const one = value.wbs.find((other) => other.id === id);
    fields.forEach((field) => field.sync(one));
    waits.sync(value);
  } };
}

/** The links into one package: each can be changed or removed, another one added. */
function makeWaits(machine, id) {
  const list = h("ul", { class: "waits" });
  const add = h("select", { disabled: machine.disabled, "aria-label": `Let ${id} wait for`, data: { focus: `add-link-${id}` } });
  add.addEventListener("change", () => { if (add.value) addLink(machine, add.value, id); });
  const node = h("div", { class: "waits-box" }, h("h4", {}, "Waits for"), list, add);
  return { node, sync(value) {
    const own = value.links.filter((link) => link.after === id);
    const named = (other) => `${other} ${value.wbs.find((one) => one.id === other)?.name ?? ""}`;
    const free = value.wbs.filter((one) => one.id !== id && !own.some((link) => link.before === one.id));
    keepFocus(machine.root, () => {
      list.replaceChildren(...own.map((link) => linkLine(machine, link, named(link.before))));
      add.replaceChildren(h("option", { value: "" }, "Add a link from …"), ...free.map((one) => h("option", { value: one.id }, named(one.id))));
    });
  } };
}

function linkLine(machine, link, name) {
  const same = (one) => one.before === link.before && one.after === link.after;
  const change = (part) => putLinks(machine, machine.committed.links.map((one) => (same(one) ? { ...one, ...part } : one)), `link ${link.before} to ${link.after}`);
  const key = `${link.before}-${link.after}`;
  const kind = h("select", { disabled: machine.disabled, "aria-label": `Kind of the link from ${link.before} to ${link.after}`, data: { focus: `kind-${key}` } },
    Object.entries(LINK_KINDS).map(([value, words]) => h("option", { value, selected: value === link.kind }, `${words} (${value})`)));
  kind.addEventListener("change", () => change({ kind: kind.value }));
  const lag = h("input", { type: "number", min: -200, max: 200, step: 1, value: link.lag, disabled: machine.disabled,
    "aria-label": `Days between ${link.before} and ${link.after}`, data: { focus: `lag-${key}` } });
  lag.addEventListener("change", () => change({ lag: Math.min(200, Math.max(-200, Number(lag.value) || 0)) }));
  const remove = button("Remove", () => putLinks(machine, machine.committed.links.filter((one) => !same(one)), `link ${link.before} to ${link.after}`),
    { "aria-label": `Remove the link from ${link.before} to ${link.after}`, disabled: machine.disabled });
  return h("li", {}, h("span", { class: "waits-name" }, name), kind, h("label", { class: "lag" }, lag, " days later"), remove);
}

const addLink = (machine, before, after) =>
  putLinks(machine, [...machine.committed.links, { before, after, kind: "FS", lag: 0 }], `link ${before} to ${after}`);

/** Takes links over, unless they would make a circle: then says which. */
function putLinks(machine, links, words) {
  const round = circle(machine.committed.wbs.map((one) => one.id), links);
  if (round.length) {
    machine.warn(`Not taken: ${[...round, round[0]].join(" → ")} would wait for itself in a circle.`);
    machine.show(machine.committed);
    return;
  }
  machine.commit({ ...machine.committed, links }, words);
}

function addPackage(machine) {
  const id = freeId(machine.committed.wbs);
  const uncovered = machine.settings.scope.find((item) => !machine.committed.wbs.some((one) => one.scope_item === item));
  const made = {
    id, name: "New package", o: 3, m: 5, p: 10, person_type: machine.settings.person_types[0] ?? "",
    scope_item: uncovered ?? machine.settings.scope[0] ?? "", deliverable: "",
  };
  machine.commit({ ...machine.committed, wbs: [...machine.committed.wbs, made] }, `package ${id}`);
  machine.open(id);
}

function removePackage(machine, id) {
  const { wbs, links } = machine.committed;
  machine.opened = null;
  machine.commit({ ...machine.committed, wbs: wbs.filter((one) => one.id !== id), links: links.filter((link) => link.before !== id && link.after !== id) }, `package ${id} removed`);
  machine.root.querySelector('[data-focus="add-package"]')?.focus({ preventScroll: true });
}
