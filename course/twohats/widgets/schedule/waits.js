// What a package waits for: its links, changed one by one, and never into a circle.

/** The links into one package: each can be changed or removed, another one added. */
function makeWaits(machine, id) {
  const list = h("ul", { class: "waits" }), lines = new Map();
  const add = h("select", { disabled: machine.disabled, "aria-label": `Let ${id} wait for`, data: { focus: `add-link-${id}` } });
  add.addEventListener("change", () => { if (add.value) addLink(machine, add.value, id); });
  openOnKeys(add);
  const none = h("p", { class: "th-soft" }, "Nothing: it may begin on day 0.");
  const node = h("div", { class: "waits-box" }, h("h4", {}, "Waits for"), list, none, add);
  return { node, sync(value) {
    const own = value.links.filter((link) => link.after === id);
    const named = (other) => `${other} ${value.wbs.find((one) => one.id === other)?.name ?? ""}`;
    const free = value.wbs.filter((one) => one.id !== id && !own.some((link) => link.before === one.id));
    none.hidden = own.length > 0;
    for (const before of lines.keys()) if (!own.some((link) => link.before === before)) lines.delete(before);
    for (const link of own) if (!lines.has(link.before)) lines.set(link.before, linkLine(machine, link));
    keepFocus(machine.root, () => setChildren(list, own.map((link) => lines.get(link.before).node)));
    for (const link of own) lines.get(link.before).sync(link, named(link.before));
    setOptions(add, [["", "Add a link from …"], ...free.map((one) => [one.id, named(one.id)])], "");
  } };
}

/** One link into a package; `link` says which, and `sync` shows how it is now. */
function linkLine(machine, link) {
  const same = (one) => one.before === link.before && one.after === link.after;
  const change = (part) => putLinks(machine, machine.committed.links.map((one) => (same(one) ? { ...one, ...part } : one)), `link ${link.before} to ${link.after}`);
  const key = `${link.before}-${link.after}`;
  const kind = h("select", { disabled: machine.disabled, "aria-label": `Kind of the link from ${link.before} to ${link.after}`, data: { focus: `kind-${key}` } },
    LINK_KINDS.map(([value, words]) => h("option", { value }, words)));
  kind.addEventListener("change", () => change({ kind: kind.value }));
  const lag = h("input", { type: "number", min: DAYS_OF_LAG[0], max: DAYS_OF_LAG[1], step: 1, disabled: machine.disabled,
    "aria-label": `Days between ${link.before} and ${link.after}`, data: { focus: `lag-${key}` } });
  lag.addEventListener("change", () => {
    const typed = typedNumber(lag, DAYS_OF_LAG);
    if (typed !== undefined) return change({ lag: typed ?? 0 });
    machine.warn(misfit(`Days between ${link.before} and ${link.after}`, lag, DAYS_OF_LAG), lag);
    lag.value = machine.committed.links.find(same).lag;
  });
  const drop = () => {
    putLinks(machine, machine.committed.links.filter((one) => !same(one)), `link ${link.before} to ${link.after}`);
    machine.root.querySelector(`[data-focus="add-link-${link.after}"]`)?.focus({ preventScroll: true });
  };
  const remove = button("Remove", drop, { "aria-label": `Remove the link from ${link.before} to ${link.after}`, disabled: machine.disabled });
  const name = h("span", { class: "waits-name" });
  const node = h("li", {}, name, kind, h("label", { class: "lag" }, lag, " days later"), remove);
  return { node, sync(now, words) {
    setText(name, words);
    setValue(kind, now.kind);
    setValue(lag, now.lag);
  } };
}

const addLink = (machine, before, after) =>
  putLinks(machine, [...machine.committed.links, { before, after, kind: "FS", lag: 0 }], `link ${before} to ${after}`);

/** Takes links over, unless they are too many or would make a circle: then says so. */
function putLinks(machine, links, words) {
  if (links.length > MOST_LINKS) {
    machine.warn(`Not taken: a plan holds ${MOST_LINKS} links at most. Remove one first.`);
    machine.show(machine.committed);
    return;
  }
  const round = circle(machine.committed.wbs.map((one) => one.id), links);
  if (round.length) {
    machine.warn(`Not taken: ${[...round, round[0]].join(" → ")} would wait for itself in a circle.`);
    machine.show(machine.committed);
    return;
  }
  machine.commit({ ...machine.committed, links }, words);
}
