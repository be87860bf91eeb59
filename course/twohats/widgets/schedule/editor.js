// What can be changed of one package: three points, name, scope item, person.

const wide = (label, control) => h("label", { class: "field" }, h("span", {}, label), control);

function textField(machine, id, name, label) {
  const input = h("input", { type: "text", maxlength: 120, disabled: machine.disabled, data: { focus: `${name}-${id}` } });
  input.addEventListener("change", () => {
    if (input.value.trim()) machine.commit(withPackage(machine.committed, id, { [name]: input.value.trim() }), `${label.toLowerCase()} of ${id}`);
    else input.value = machine.committed.wbs.find((one) => one.id === id)[name];
  });
  const node = wide(label, input);
  node.classList.add("field-text");
  return { node, sync: (one) => { if (focused(machine.root) !== input) setValue(input, one[name]); } };
}

function choiceField(machine, id, name, label, choices) {
  const select = h("select", { disabled: machine.disabled, data: { focus: `${name}-${id}` } });
  select.addEventListener("change", () => machine.commit(withPackage(machine.committed, id, { [name]: select.value }), `${label.toLowerCase()} of ${id}`));
  return { node: wide(label, select), sync(one) {
    setOptions(select, [...new Set([...choices, one[name]])].map((choice) => [choice, choice]), one[name]);
  } };
}

/** Shows a choice; its options, as [value, words], are made anew only when they have changed. */
function setOptions(select, options, value) {
  const { options: there } = select;
  const same = there.length === options.length && options.every(([key, words], at) => there[at].value === key && there[at].textContent === words);
  if (!same) select.replaceChildren(...options.map(([key, words]) => h("option", { value: key }, words)));
  setValue(select, value);
}

function daysInput(machine, id, point, place) {
  const input = h("input", {
    type: "number", min: DAYS_OF_A_PACKAGE[0], max: DAYS_OF_A_PACKAGE[1], step: 0.5, disabled: machine.disabled,
    "aria-label": `${POINTS[point]} days of ${id}`, data: { focus: `${place}-${id}-${point}` },
  });
  input.addEventListener("change", () => {
    const amount = typedNumber(input, DAYS_OF_A_PACKAGE);
    if (amount !== null && amount !== undefined) return machine.commit(changePoint(machine, machine.committed, id, point, amount), `estimate of ${id}`);
    machine.warn(misfit(`${POINTS[point]} days of ${id}`, input, DAYS_OF_A_PACKAGE), input);
    input.value = machine.committed.wbs.find((one) => one.id === id)[point];
  });
  return { node: input, sync: (one) => { if (focused(machine.root) !== input) setValue(input, one[point]); } };
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
  let frame = 0;
  return { node, sync(value) {
    const one = value.wbs.find((other) => other.id === id);
    const fill = () => fields.forEach((field) => field.sync(one));
    waits.sync(value);
    cancelAnimationFrame(frame);
    // A browser looks through all fields of a page when one has been written. While a handle is
    // moved they are written as the frame begins, so that this comes after the picture.
    if (focused(machine.root)?.classList.contains("handle")) frame = requestAnimationFrame(fill);
    else fill();
  } };
}

function addPackage(machine) {
  if (machine.committed.wbs.length >= MOST_PACKAGES) {
    machine.warn(`Not added: a plan holds ${MOST_PACKAGES} packages, and this one has them all. Remove one first.`);
    return;
  }
  const id = freeId(machine.committed.wbs);
  const uncovered = machine.settings.scope.find((item) => !machine.committed.wbs.some((one) => one.scope_item === item));
  const made = {
    id, name: "New package", o: 3, m: 5, p: 10, person_type: machine.settings.person_types[0] ?? "",
    scope_item: uncovered ?? machine.settings.scope[0] ?? "", deliverable: "",
  };
  machine.commit({ ...machine.committed, wbs: [...machine.committed.wbs, made].sort((one, other) => one.id.localeCompare(other.id)) }, `package ${id}`);
  machine.open(id);
  machine.root.querySelector(`[data-focus="name-${id}"]`).select(); // focused too: what is typed names it
}

function removePackage(machine, id) {
  const { wbs, links } = machine.committed;
  machine.opened = null;
  machine.commit({ ...machine.committed, wbs: wbs.filter((one) => one.id !== id), links: links.filter((link) => link.before !== id && link.after !== id) }, `package ${id} removed`);
  machine.root.querySelector('[data-focus="add-package"]')?.focus({ preventScroll: true });
}
