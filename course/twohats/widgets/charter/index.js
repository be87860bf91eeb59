// The hand-over: choose the lead, answer the sponsor, sort the statements, watch the charter.

function makeDesk(model, root, signal) {
  const get = (name) => model.get(name);
  const desk = { model, root, value: get("value"), disabled: get("disabled"), leads: get("leads"), settings: get("settings"), labels: get("labels"), shapes: get("shapes") };
  desk.keeper = keeper({ model, name: "value", root, signal, onRestore: (kept) => desk.change(kept, true) });
  desk.form = h("div", { class: "th-stack form" });
  desk.page = h("section", { class: "page", tabindex: "0", "aria-label": "The charter" });
  desk.form.addEventListener("focusin", (event) => showLines(desk, event.target.closest("[data-question]")?.dataset.question));
  desk.notice = h("p", { class: "th-soft notice" });
  desk.refusal = h("p", { class: "th-offer", hidden: true });
  desk.marks = []; // what shows anew whether a line is filled
  desk.change = (changed, anew = false, said = "") => {
    desk.value = { ...desk.value, ...changed };
    desk.keeper.commit(desk.value);
    holdStill(desk, () => {
      desk.refusal.hidden = true;
      if (anew) keepFocus(root, () => showForm(desk));
      for (const mark of desk.marks) mark();
      showPage(desk);
    });
    desk.tell(`${said} ${openWords(desk)}`.trim());
  };
  desk.answer = (id, changed, anew = false, noted = {}) => {
    desk.value = { ...desk.value, ...changed };
    desk.change({ answers: answersWith(desk, id, noted) }, anew);
  };
  root.append(h("div", { class: "th-head" }, h("h3", {}, get("label")), desk.keeper.line), desk.keeper.offer, desk.notice, h("div", { class: "sides" }, desk.form, desk.page));
  desk.tell = liveRegion(root);
  watchPointer(desk, signal);
  return desk;
}

function leadField(desk) {
  const small = desk.settings.too_small ?? [];
  const options = [...desk.leads.map((one) => [one.id, `${one.id} ${one.name}`]),
    ...small.map((one) => [one.id, `${one.id} ${one.name} (${one.reason})`, true])];
  return selectField(desk, { label: "The entry of Now that leads", key: "lead", value: leadOf(desk)?.id ?? "", options, change: (id) => chooseLead(desk, id) });
}

function chooseLead(desk, id) {
  const lead = desk.leads.find((one) => one.id === id) ?? null;
  const aside = asideWith(desk);
  const before = desk.value.lead in aside ? leadOf(desk)?.name ?? desk.value.lead : "";
  desk.said = leadWords(before, lead, aside[id]);
  desk.model.set("aside", aside); // saved with the change below
  desk.model.set("refused", ""); // said of the other lead
  desk.change(withLead(desk.value, lead, aside[id]), true, desk.said);
  desk.page.scrollTop = 0; // another charter begins
}

function showForm(desk) {
  setText(desk.notice, desk.settings.notice ?? "");
  desk.marks.length = 0;
  const rest = leadOf(desk)
    ? [knownBox(desk), ...desk.model.get("questions").map((one) => questionBox(desk, one)), statementsBox(desk), sponsorBox(desk)]
    : [h("p", {}, "Choose an entry; then the sponsor asks.")];
  desk.form.replaceChildren(leadField(desk), h("p", { class: "th-soft lead-said" }, desk.said ?? ""), ...rest);
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
    model.on("change:refused", () => {
      if (!model.get("refused")) return; // another lead was chosen
      show(desk);
      desk.tell(model.get("refused"));
    });
    show(desk);
  },
};
