// A short text of one's own, with its words counted while it is typed.

const NOTE_PAUSE_MS = 1000;
const wordsIn = (text) => (text.match(/\S+/g) ?? []).length;

/** The count and what is still missing, in words. */
function countWords(count, least, most) {
  const said = plural(count, "word");
  if (!most) return said;
  if (count === 0) return `${least} to ${most} words`;
  if (count < least) return `${said}; ${least - count} more to go`;
  return count > most ? `${said}; ${count - most} more than the ${most} asked for` : `${said}, within ${least} to ${most}`;
}

export default {
  render({ model, el, signal }) {
    const root = frame(el, signal, "note", null);
    root.classList.add("th-stack");
    const keep = keeper({ model, name: "text", root, signal, onRestore: (text) => { area.value = text; commit(); } });
    const id = newId("note");
    const count = h("p", { class: "th-soft", id: `${id}-count` });
    const area = h("textarea", {
      id, rows: 4, maxlength: 4000, "aria-describedby": `${id}-count`, data: { focus: "text" },
    });
    let pause = 0;
    const tally = () => setText(count, countWords(wordsIn(area.value), model.get("least_words"), model.get("most_words")));
    function commit() {
      clearTimeout(pause);
      tally();
      if (area.value !== model.get("text")) keep.commit(area.value);
    }
    area.addEventListener("input", () => { tally(); clearTimeout(pause); pause = setTimeout(commit, NOTE_PAUSE_MS); });
    area.addEventListener("change", commit);
    function draw() {
      if (document.activeElement !== area) area.value = model.get("text");
      area.disabled = model.get("disabled");
      tally();
    }
    root.append(
      h("div", { class: "th-head" }, h("label", { class: "note-label", for: id }, model.get("label")), keep.line),
      ...(model.get("help") ? [h("p", { class: "th-soft" }, model.get("help"))] : []),
      keep.offer, area, count);
    model.on("change:text", draw);
    model.on("change:disabled", draw);
    draw();
    return () => commit();
  },
};
