// Where two parts of the plan cannot both hold: a sentence, and a way to each of the two parts.

/** The letter is a widget of its own, further down on the page. */
function goToLetter(cockpit) {
  const letter = document.querySelector(".th-letter");
  if (!letter) return cockpit.warn("The letter stands further down on this page: run its cell, then go there.");
  letter.tabIndex = -1;
  letter.scrollIntoView({ block: "start" });
  return letter.focus({ preventScroll: true });
}

function jumpButton(cockpit, part, key) {
  const letter = part === "next";
  const act = letter ? () => goToLetter(cockpit) : () => cockpit.jump(placeOf(part));
  return button(letter ? "Go to the letter below" : `Go to ${part}`, act, { data: { focus: key } });
}

function clashItem(cockpit, clash, index) {
  const places = clash.parts.map((part) => (part === "next" ? part : placeOf(part)));
  const once = clash.parts.filter((_part, side) => places.indexOf(places[side]) === side); // two parts may share a tab
  const jumps = once.map((part, side) => jumpButton(cockpit, part, `clash-${index}-${side}`));
  const parts = clash.parts.map((part) => (part === "next" ? "letter" : part));
  return h("li", {}, h("strong", {}, parts.join(" against ")), h("span", { class: "clash-words" }, clash.sentence), h("span", { class: "jumps" }, jumps));
}

function makeClashes(cockpit) {
  const head = h("summary", { data: { focus: "clashes" } });
  const list = h("ul", { class: "clashes" });
  const sync = () => {
    const { clashes } = cockpit.model.get("outlook");
    setText(head, clashes.length ? plural(clashes.length, "contradiction") : "No contradiction");
    redraw(list, clashes.map((clash, index) => clashItem(cockpit, clash, index)));
  };
  return { node: h("details", { class: "clash-box", open: true }, head, list), sync };
}
