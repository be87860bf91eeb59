// Lines of a charter, each answered by the sponsor as soon as it is written.

import { html, nothing } from "lit-html";
import { button, head } from "../kit/controls.js";
import { bubble } from "../kit/face.js";
import { textField } from "../kit/fields.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Editor } from "../kit/editor.js" */
/** @typedef {{ id: string, kind: string, label: string, prompt: string }} Line */

function lineField(/** @type {Editor} */ editor, /** @type {Line} */ { id, label, prompt }) {
  const { model } = editor;
  const mood = model.get("moods")[id];
  const says = (/** @type {string} */ words, options = {}) =>
    bubble({
      faces: model.get("faces"),
      name: model.get("speaker"),
      role: model.get("role"),
      words,
      ...options,
    });
  const written = editor.value[id] ?? "";
  // What was answered before belongs to another text while this one is on its way.
  const said = model.get("replies")[id] ?? "";
  return html`<div class="asked-line" data-line=${id}>${says(prompt, { mood: "firm" })}
    ${textField(editor, {
      key: id,
      label,
      trims: true,
      rows: 2,
      value: written,
      most: model.get("longest"),
      commit: (text) => editor.commit({ ...editor.value, [id]: text }, `“${label}”`),
    })}
    ${button("Get a reply", () => editor.drafts.settle(id), { focus: `say-${id}`, name: `Get a reply: ${label}`, isDisabled: editor.isReadOnly })}
    ${written ? says(said, { mood, isRefusal: mood === "worried" }) : nothing}</div>`;
}

export default defineWidget({
  name: "sponsor-reply",
  traits: ["replies", "lines"],
  setup(editor) {
    const { model } = editor;
    model.on("change:replies", () => {
      const said = Object.values(/** @type {Record<string, string>} */ (model.get("replies")));
      if (said.some(Boolean)) editor.say(said.filter(Boolean).at(-1) ?? "");
    });
    const lines = () => /** @type {Line[]} */ (model.get("lines"));
    return () => html`${head(editor)}${lines().map((line) => lineField(editor, line))}`;
  },
});
