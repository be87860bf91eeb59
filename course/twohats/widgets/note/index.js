// A short text of one's own, with its words counted while it is typed.

import { html, nothing } from "lit-html";
import { questionBox, savedLine, undoButton } from "../kit/controls.js";
import { textField } from "../kit/fields.js";
import { pluralize } from "../kit/format.js";
import { defineWidget } from "../kit/widget.js";

const wordsIn = (/** @type {string} */ text) => (text.match(/\S+/g) ?? []).length;

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

export default defineWidget({
  name: "note",
  trait: "text",
  isNamed: false,
  setup(editor) {
    const { model } = editor;
    editor.root.classList.add("th-stack");
    return () => {
      const text = editor.drafts.get("text") ?? editor.value;
      const count = countWords(wordsIn(text), model.get("least_words"), model.get("most_words"));
      return html`<div class="th-head">
          <label class="note-label" for="${editor.id}-text">${editor.label}</label>
          ${savedLine(editor)}${undoButton(editor)}
        </div>
        ${model.get("help") ? html`<p class="th-soft">${model.get("help")}</p>` : nothing}
        ${questionBox(editor.autosave.question)}
        ${textField(editor, {
          key: "text",
          label: editor.label,
          isNamed: true,
          value: editor.value,
          rows: 4,
          most: model.get("longest"),
          help: count,
          commit: (value) => editor.commit(value, "your text"),
        })}`;
    };
  },
});
