// A text of one's own, with its words counted while it is typed; where it is marked, with its levels.

import { html, nothing } from "lit-html";
import { button, savedLine, undoButton } from "../kit/controls.js";
import { textField } from "../kit/fields.js";
import { pluralize } from "../kit/format.js";
import { dataTable } from "../kit/tables.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Model } from "../kit/types.js" */

const wordsIn = (/** @type {string} */ text) => (text.match(/\S+/g) ?? []).length;
const pointsText = (/** @type {number} */ points) => pluralize(points, "point");

/**
 * The count and what is still missing, in words.
 * @param {number} count
 * @param {number} least
 * @param {number} most
 */
export function countWords(count, least, most) {
  const sum = pluralize(count, "word");
  if (!most) return sum;
  if (count === 0) return `${least} to ${most} words`;
  if (count < least) return `${sum}; ${least - count} more to go`;
  return count > most
    ? `${sum}; ${count - most} more than the ${most} asked for`
    : `${sum}, within ${least} to ${most}`;
}

/** The count where no bounds are set, only about how many are asked for. */
export function countAbout(/** @type {number} */ count, /** @type {number} */ about) {
  return count === 0 ? `About ${about} words` : `${count} of about ${about} words`;
}

/** What is counted of a text. */
function countOf(/** @type {Model} */ model, /** @type {string} */ text) {
  const about = model.get("about_words");
  if (about) return countAbout(wordsIn(text), about);
  return countWords(wordsIn(text), model.get("least_words"), model.get("most_words"));
}

/** What was written in the lesson; a field that is still empty can begin with it. */
function earlierView(/** @type {Editor} */ editor) {
  const earlier = /** @type {string} */ (editor.model.get("earlier"));
  if (!earlier) return nothing;
  const isOpen = !editor.value.trim() && !editor.isReadOnly;
  const begin = () => {
    editor.commit(earlier, "your text");
    editor.focus("text");
  };
  return html`<figure class="note-earlier"><figcaption class="th-soft">In the lesson you wrote:</figcaption>
    <blockquote>${earlier}</blockquote>${isOpen ? button("Begin with these words", begin, { focus: "earlier" }) : nothing}</figure>`;
}

/** Its name, what it is worth, and whether it is saved; below them what it asks. */
function noteHead(/** @type {Editor} */ editor) {
  const { model } = editor;
  const label = html`<label for="${editor.id}-text">${editor.label}</label>`;
  const isMarked = model.get("levels").length > 0;
  return html`<div class="th-head">
      ${
        isMarked
          ? html`<h3>${label}</h3><span class="th-soft note-points">${pointsText(model.get("points"))}, marked by a person</span>`
          : html`<span class="note-label">${label}</span>`
      }
      ${savedLine(editor)}${undoButton(editor)}
    </div>
    ${isMarked ? html`<p id="${editor.id}-text-question">${model.get("question")}</p>` : nothing}
    ${earlierView(editor)}${model.get("help") ? html`<p class="th-soft">${model.get("help")}</p>` : nothing}`;
}

/**
 * By what the text is marked, from nothing to all; a page may have several such tables.
 * @param {{ points: number, seen: string }[]} levels @param {string} name of the text
 */
function levelsTable(levels, name) {
  return dataTable({
    caption: "How it is marked",
    label: `How it is marked: ${name}`,
    heads: ["Points", "What earns them"],
    rows: levels.map(({ points, seen }) => ({ key: String(points), name: points, cells: [seen] })),
  });
}

export default defineWidget({
  name: "note",
  trait: "text",
  isNamed: false,
  setup(editor) {
    const { model } = editor;
    editor.root.classList.add("th-stack");
    editor.root.toggleAttribute("data-marked", model.get("levels").length > 0);
    return () => {
      const levels = model.get("levels");
      const field = textField(editor, {
        key: "text",
        label: editor.label,
        isNamed: true,
        value: editor.value,
        rows: levels.length ? 8 : 4,
        most: model.get("longest"),
        helpOf: (text) => countOf(model, text),
        hasQuestion: levels.length > 0,
        commit: (value) => editor.commit(value, "your text"),
        onType: (text) => editor.autosave.keep(text),
      });
      return html`${noteHead(editor)}
        ${levels.length ? html`<div class="note-marked">${field}${levelsTable(levels, editor.label)}</div>` : field}`;
    };
  },
});
