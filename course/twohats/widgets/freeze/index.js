// Fixing a piece of work for what follows: an act of the learner, to be repeated at will.

function freezeWords(model) {
  const when = model.get("frozen_at");
  if (!when) return "Not frozen yet. What follows builds on a fixed version.";
  return model.get("differs")
    ? `Frozen ${when}. Your work has changed since then; what follows still uses the frozen version.`
    : `Frozen ${when}, just as it stands now.`;
}

export default {
  render({ model, el, signal }) {
    const root = frame(el, signal, "freeze", model.get("label"));
    root.classList.add("th-stack");
    const words = h("p", {});
    const lead = h("p", { class: "th-soft" });
    const list = h("ul", { class: "freeze-list" });
    const refused = h("p", { class: "th-offer" });
    const press = button(model.get("label"), () => {
      if (press.getAttribute("aria-disabled") === "true") return;
      model.set("presses", model.get("presses") + 1);
      model.save_changes();
    }, { class: "th-button th-main" });
    function draw() {
      const again = model.get("frozen_at") !== null;
      root.dataset.state = !again ? "open" : model.get("differs") ? "differs" : "same";
      setText(words, freezeWords(model));
      setText(press, again ? model.get("again_label") : model.get("label"));
      // A button that is switched off by `disabled` would drop the focus of whoever pressed it.
      press.setAttribute("aria-disabled", model.get("disabled") || root.dataset.state === "same");
      const changes = model.get("consequences");
      setText(lead, model.get("heading"));
      lead.hidden = changes.length === 0 || !model.get("heading");
      setText(refused, model.get("fault"));
      refused.hidden = !model.get("fault");
      list.replaceChildren(...changes.map((sentence) => h("li", {}, sentence)));
    }
    root.append(h("div", { class: "freeze-row" }, press, words), refused, lead, list);
    const say = liveRegion(root);
    for (const trait of ["differs", "consequences", "disabled"]) model.on(`change:${trait}`, draw);
    model.on("change:fault", () => { draw(); if (model.get("fault")) say(model.get("fault")); });
    model.on("change:frozen_at", () => { draw(); say(freezeWords(model)); });
    draw();
  },
};
