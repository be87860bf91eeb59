// Download my work, load my work. Python packs and unpacks; the page hands the file over.

import { html, nothing } from "lit-html";
import { askWhenSeen } from "../kit/sight.js";
import { defineWidget } from "../kit/widget.js";
import { Packing, packingStatus } from "./packing.js";

const MOST_BYTES = 20_000_000;

export default defineWidget({
  name: "shelf",
  trait: "",
  traits: ["status", "remarks", "is_next"],
  setup(editor) {
    const { model, root } = editor;
    const packing = new Packing(editor);
    root.classList.add("th-stack");
    askWhenSeen(editor);
    const load = async (/** @type {Event} */ event) => {
      const picker = /** @type {HTMLInputElement} */ (event.target);
      const file = picker.files?.[0];
      packing.refusal = "";
      if (!file) return;
      if (file.size > MOST_BYTES) {
        packing.refusal = `${file.name} is larger than 20 MB, so it isn't work from this course.`;
      } else {
        editor.autosave.askPython();
        model.send({ ask: "load", name: file.name }, undefined, [await file.arrayBuffer()]);
      }
      picker.value = "";
      editor.redraw();
    };
    const choose = () =>
      /** @type {HTMLInputElement} */ (root.querySelector("input[type=file]")).click();
    return () => {
      const all = model.get("can_load");
      // What JupyterLab does at the click, before Python answers; elsewhere it means nothing.
      const saving = all ? "docmanager:save-all" : "docmanager:save";
      return html`<div class="th-head"><h3>${editor.label}</h3></div>
        ${model.get("help") ? html`<p class="th-soft">${model.get("help")}</p>` : nothing}
        <div class="shelf-actions">
          <button type="button" class="th-button ${model.get("is_next") ? "th-main" : ""}" ?disabled=${editor.isReadOnly} @click=${() => packing.pack()}
            data-commandlinker-command=${saving} data-commandlinker-args="{}">${model.get("download_label")}</button>
          ${
            all
              ? html`<button type="button" class="th-button" ?disabled=${editor.isReadOnly} @click=${choose}>${model.get("load_label")}</button>
            <input type="file" accept=".zip" class="th-unseen" tabindex="-1" aria-label=${model.get("load_label")} @change=${load}>`
              : nothing
          }
        </div>
        ${packingStatus(packing)}`;
    };
  },
});
