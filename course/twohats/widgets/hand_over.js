// The hand-over: choose the lead, answer the sponsor, sort the statements, watch the charter.

function makeDesk(model, root, signal) {
  const get = (name) => model.get(name);
  const desk = { model, root, value: get("value"), disabled: get("disabled"), leads: get("leads"), settings: get("settings"), labels: get("labels"), shapes: get("shapes") };
  desk.keeper = keeper({ model, name: "value", root, signal, onRestore: (kept) => desk.change(kept, true) });
  desk.form = h("div", { class: "th-stack form" });
  desk.page = h("section", { class: "page", "aria-label": "The charter" });
  desk.notice = h("p", { class: "th-soft notice" });
  desk.change = (changed, anew = false) => {
    desk.value = { ...desk.value, ...changed };
    desk.keeper.commit(desk.value);
    if (anew) keepFocus(root, () => showForm(desk));
    showPage(desk);
    desk.tell(openWords(desk));
  };
  desk.answer = (id, changed, anew = false, noted = {}) => {
    desk.value = { ...desk.value, ...changed };
    desk.change({ answers: answersWith(desk, id, noted) }, anew);
  };
  root.append(h("div", { class: "th-head" }, h("h3", {}, get("label")), desk.keeper.line), desk.keeper.offer, desk.notice, h("div", { class: "sides" }, desk.form, desk.page));
  desk.tell = liveRegion(root);
  return desk;
}

function leadField(desk) {
  const choose = (id) => {
    const lead = desk.leads.find((one) => one.id === id);
    desk.change(lead ? withLead(desk.value, lead) : { lead: null }, true);
  };
  const options = desk.leads.map((one) => [one.id, `${one.id} ${one.name}`]);
  return selectField(desk, { label: "The entry of Now that leads", key: "lead", value: leadOf(desk)?.id ?? "", options, change: choose });
}

function showForm(desk) {
  setText(desk.notice, desk.settings.notice ?? "");
  const rest = leadOf(desk)
    ? [knownBox(desk), ...desk.model.get("questions").map((one) => questionBox(desk, one)), statementsBox(desk), sponsorBox(desk)]
    : [h("p", {}, "Choose an entry; then the sponsor asks.")];
  desk.form.replaceChildren(leadField(desk), ...rest);
}

function show(desk) {
  keepFocus(desk.root, () => showForm(desk));
  showPage(desk);
}

export default {
  render({ model, el, signal }) {
    const root = frame(el, signal, "charter", model.get("label"));
    const desk = makeDesk(model, root, signal);
    const follow = () => {
      if (sameData(model.get("value"), desk.value)) return;
      desk.value = model.get("value");
      show(desk);
    };
    model.on("change:value", follow);
    model.on("change:refused", () => { show(desk); desk.tell(model.get("refused")); });
    show(desk);
  },
};
