// The tabs of the parts, and the steps of a part that has more fields than are shown at once.

function makeTabs(cockpit) {
  const tabs = SECTIONS.map((section) => h("button", {
    type: "button", role: "tab", class: "th-button", id: `${cockpit.id}-tab-${section.id}`, "aria-controls": `${cockpit.id}-panel`,
    onclick: () => cockpit.jump(section.id, false), data: { section: section.id, focus: `tab-${section.id}` },
  }, section.name));
  const node = h("div", { class: "tabs", role: "tablist", "aria-label": "Parts of the plan", onkeydown: (event) => {
    const at = SECTIONS.findIndex((one) => one.id === cockpit.section);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    cockpit.jump(SECTIONS.at(to % SECTIONS.length).id, false);
    tabs.find((tab) => tab.dataset.section === cockpit.section).focus();
  } }, tabs);
  const sync = () => tabs.forEach((tab) => {
    const chosen = tab.dataset.section === cockpit.section;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
  });
  return { node, sync };
}

/** Small buttons that lead through one record; the record stays chosen. */
function steps(cockpit, section) {
  if (!section.steps) return [];
  const made = section.steps.map(([id, name], index) => h("button", {
    type: "button", class: "step", "aria-pressed": String(id === cockpit.step), onclick: () => cockpit.go(id), data: { focus: `step-${id}` },
  }, `${index + 1} ${name}`));
  return [h("div", { class: "steps", role: "group", "aria-label": `Steps of a ${section.one}` }, made)];
}
