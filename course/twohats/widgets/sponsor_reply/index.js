// Lines of a charter, each answered by the sponsor as soon as it is written.

import { html, nothing } from "lit-html";
import { head } from "../kit/controls.js";
import { textField } from "../kit/fields.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Editor } from "../kit/editor.js" */
/** @typedef {{ id: string, kind: string, label: string, prompt: string }} Line */

/** What somebody says, in a bubble. */
function bubble(/** @type {string} */ speaker, /** @type {string} */ words) {
  return words ? html`<p class="bubble"><b>${speaker}.</b> ${words}</p>` : nothing;
}

function lineField(/** @type {Editor} */ editor, /** @type {Line} */ { id, label, prompt }) {
  const { model } = editor;
  const speaker = model.get("speaker");
  const written = editor.value[id] ?? "";
  // What was answered before belongs to another text while this one is on its way.
  const said = model.get("replies")[id] ?? "";
  return html`<div class="asked-line" data-line=${id}>${bubble(speaker, prompt)}
    ${textField(editor, {
      key: id,
      label,
      trims: true,
      rows: 2,
      value: written,
      most: model.get("longest"),
      commit: (text) => editor.commit({ ...editor.value, [id]: text }, `“${label}”`),
    })}
    ${written ? bubble(speaker, said) : nothing}</div>`;
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
