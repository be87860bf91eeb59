// The pre-test: one item at a time, a choice and a confidence each, and nothing told about either.

const isDone = (answer) => Boolean(answer) && answer.confidence !== null && answer.confidence !== undefined;
const stateOf = (answer) => (!answer ? "open" : isDone(answer) ? "done" : "half");
const STATE_WORDS = { open: "not answered", half: "how sure is missing", done: "answered" };

/** Radio buttons with a legend; `choices` is a list of [value, words]. */
function radios({ legend, name, choices, chosen, pick, disabled, look }) {
  return h("fieldset", { class: look }, h("legend", {}, legend), h("div", { class: `${look}-choices` },
    choices.map(([value, words]) => h("label", { class: "pre-choice" },
      h("input", { type: "radio", name, value, checked: value === chosen, disabled, data: { focus: `${name}-${value}` }, onchange: () => pick(value) }),
      h("span", {}, words)))));
}

export default {
  render({ model, el, signal }) {
    const root = frame(el, signal, "pretest", model.get("label"));
    root.classList.add("th-stack");
    const group = newId("pre");
    const items = model.get("items");
    const keep = keeper({ model, name: "value", root, signal, onRestore: (value) => keep.commit(value) });
    const given = () => model.get("value").items ?? {};
    const count = () => items.filter((one) => isDone(given()[one.id])).length;
    const told = () => `${count()} of ${items.length} answered`;
    let at = Math.max(0, items.findIndex((one) => !isDone(given()[one.id])));

    const progress = h("p", { class: "pre-progress" });
    const places = h("div", { class: "pre-places", role: "group", "aria-label": "Items" });
    const body = h("div", { class: "th-stack" });

    function change(part) {
      const { id } = items[at];
      const before = given()[id];
      const answer = { option: null, confidence: null, ...before, ...part };
      const value = model.get("value");
      keep.commit({ ...value, items: { ...given(), [id]: answer } });
      if (isDone(answer) !== isDone(before)) say(`${told()}.`);
    }
    function go(to) {
      at = to;
      draw();
      (body.querySelector("input:checked") ?? body.querySelector("input"))?.focus();
    }
    function place(item, index) {
      const state = stateOf(given()[item.id]);
      return h("button", { type: "button", class: `pre-place pre-${state}`, onclick: () => go(index), data: { focus: `place-${index}` },
        "aria-current": index === at ? "step" : null, "aria-label": `Item ${index + 1}, ${STATE_WORDS[state]}` },
      `${index + 1}`, h("span", { "aria-hidden": "true" }, { open: "", half: "…", done: "✓" }[state]));
    }
    function sureness(answer, disabled) {
      const waiting = !answer;
      return radios({ legend: waiting ? "How sure are you? (Choose an answer first.)" : "How sure are you?", name: `${group}-sure`, look: "pre-sure",
        choices: model.get("sure"), chosen: answer?.confidence ?? null, disabled: disabled || waiting, pick: (confidence) => change({ confidence }) });
    }
    function draw() {
      const item = items[at];
      const answer = given()[item.id];
      const disabled = model.get("disabled");
      const step = (to, words) => button(words, () => go(to), { disabled: to < 0 || to >= items.length, data: { focus: words } });
      setText(progress, told());
      keepFocus(root, () => {
        places.replaceChildren(...items.map(place));
        body.replaceChildren(
          radios({ legend: h("span", {}, h("span", { class: "pre-number" }, `Item ${at + 1} of ${items.length}`), item.stem), name: `${group}-option`, look: "pre-options",
            choices: item.options.map((one) => [one.id, one.text]), chosen: answer?.option, disabled, pick: (option) => change({ option }) }),
          sureness(answer, disabled),
          h("div", { class: "th-head" }, step(at - 1, "Previous"), step(at + 1, "Next"),
            h("p", { class: "th-soft" }, count() === items.length ? "All answered. You may still change an answer." : "")));
      });
    }
    root.append(h("div", { class: "th-head" }, h("h3", {}, model.get("label")), progress, keep.line), keep.offer, places, body);
    const say = liveRegion(root);
    for (const trait of ["value", "disabled"]) model.on(`change:${trait}`, draw);
    draw();
  },
};
