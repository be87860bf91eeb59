// What the team says, and which of it stands in the plan.

/** The notes; each gets a tick once the package and the links that follow from it are there. */
function makeNotes({ notes }) {
  const lines = notes.map((note) => ({ note, mark: h("span", { class: "note-mark" }), node: null }));
  for (const line of lines) line.node = h("li", {}, line.mark, h("span", {}, line.note.text));
  const count = h("span", { class: "th-soft" });
  const node = h("details", { class: "twin-box", open: true, hidden: notes.length === 0 },
    h("summary", { data: { focus: "notes" } }, "Notes from the team ", count),
    h("ul", { class: "notes" }, lines.map((line) => line.node)));
  return { node, sync(value) {
    const found = lines.map(({ note }) => standsIn(note, value));
    lines.forEach(({ mark, node: item }, index) => markNote(mark, item, found[index]));
    setText(count, `(${found.filter(Boolean).length} of ${notes.length} in your plan)`);
  } };
}

const standsIn = ({ packages, links }, value) =>
  packages.every((id) => value.wbs.some((one) => one.id === id)) &&
  links.every(([before, after]) => value.links.some((one) => one.before === before && one.after === after));

function markNote(mark, item, there) {
  const state = there ? "met" : "not_yet";
  if (item.dataset.state === state) return;
  item.dataset.state = state;
  mark.replaceChildren(stateMark(state), h("span", { class: "th-unseen" }, there ? "In your plan: " : "Not yet in your plan: "));
}
