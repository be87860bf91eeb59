// Fixing a piece of work for what follows: an act of the learner, to be repeated at will.

import { html, nothing } from "lit-html";
import { defineWidget } from "../kit/widget.js";

/** @import { Model } from "../kit/types.js" */

function freezeWords(/** @type {Model} */ model) {
  const when = model.get("frozen_at");
  if (!when) return "Not frozen yet. What comes next uses the frozen version.";
  return model.get("differs")
    ? `Frozen ${when}. Your work has changed since then; what comes next still uses the frozen version.`
    : `Frozen ${when}. Nothing has changed since then.`;
}

function stateOf(/** @type {Model} */ model) {
  if (model.get("frozen_at") === null) return "open";
  return model.get("differs") ? "differs" : "same";
}

const sentences = (/** @type {string[]} */ all) =>
  html`<ul class="freeze-list">${all.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;

export default defineWidget({
  name: "freeze",
  trait: "",
  traits: ["differs", "missing", "consequences", "frozen_at", "fault"],
  setup(editor) {
    const { model } = editor;
    editor.root.classList.add("th-stack");
    model.on("change:fault", () => model.get("fault") && editor.say(model.get("fault")));
    model.on("change:frozen_at", () => editor.say(freezeWords(model)));
    const isShut = () => editor.isReadOnly || stateOf(model) === "same";
    const press = () => {
      if (isShut()) return;
      model.set("presses", model.get("presses") + 1);
      model.save_changes();
    };
    return () => {
      const state = stateOf(model);
      const [changes, heading] = [model.get("consequences"), model.get("heading")];
      const missing = state === "same" ? [] : model.get("missing");
      const label = state === "open" ? editor.label : `${editor.label} again`;
      editor.root.dataset.state = state;
      // A button that is switched off by `disabled` would drop the focus of whoever pressed it.
      return html`${missing.length ? html`<p><b>Still open.</b> You can freeze anyway.</p>${sentences(missing)}` : nothing}
        <div class="freeze-row">
          <button type="button" class="th-button ${missing.length ? "" : "th-main"}" aria-disabled=${String(isShut())} @click=${press}>
            ${missing.length ? `${editor.label} as it is` : label}
          </button>
          <p>${freezeWords(model)}</p>
        </div>
        ${model.get("fault") ? html`<p class="th-offer">${model.get("fault")}</p>` : nothing}
        ${changes.length && heading ? html`<p class="th-soft">${heading}</p>` : nothing}
        ${sentences(changes)}`;
    };
  },
});
