// Where two parts of the plan cannot both hold: a sentence, and a way to each of the two parts.

function clashItem(cockpit, clash, index) {
  const jumps = clash.parts.map((part, side) =>
    button(`Go to ${part}`, () => cockpit.jump(placeOf(part)), { data: { focus: `clash-${index}-${side}` } }));
  return h("li", {}, h("strong", {}, clash.parts.join(" against ")), h("span", {}, clash.sentence), h("span", { class: "jumps" }, jumps));
}

function makeClashes(cockpit) {
  const head = h("summary", { data: { focus: "clashes" } });
  const list = h("ul", { class: "clashes" });
  const sync = () => {
    const { clashes } = cockpit.model.get("outlook");
    setText(head, clashes.length ? plural(clashes.length, "contradiction") : "No contradiction");
    list.replaceChildren(...clashes.map((clash, index) => clashItem(cockpit, clash, index)));
  };
  return { node: h("details", { class: "clash-box", open: true }, head, list), sync };
}
