// Download my work, load my work. Python packs and unpacks; the page hands the file over.

import { html, nothing } from "lit-html";
import { settleAll, wayOn } from "../kit/autosave.js";
import { saveFile } from "../kit/files.js";
import { askWhenSeen } from "../kit/sight.js";
import { defineWidget } from "../kit/widget.js";

const MOST_BYTES = 20_000_000;
const awayWords = () => `The notebook does not answer. To use these buttons, ${wayOn()}.`;

export default defineWidget({
  name: "shelf",
  trait: "",
  traits: ["status", "remarks", "is_next"],
  setup(editor) {
    const { model, root } = editor;
    /** Why the page itself refused a file. */
    let refusal = "";
    root.classList.add("th-stack");
    askWhenSeen(editor);
    model.on("msg:custom", (message, buffers) => {
      if (message?.file) saveFile(message.file, buffers[0], "application/zip");
    });
    const pack = async () => {
      refusal = "";
      editor.autosave.askPython();
      await settleAll(); // a text may have been left by this very click
      const page = root.closest("[data-th-path]");
      model.send({ ask: "pack", page: page instanceof HTMLElement ? page.dataset.thPath : "" });
    };
    const load = async (/** @type {Event} */ event) => {
      const picker = /** @type {HTMLInputElement} */ (event.target);
      const file = picker.files?.[0];
      refusal = "";
      if (!file) return;
      if (file.size > MOST_BYTES) {
        refusal = `${file.name} is larger than 20 MB: that isn't work of this course.`;
      } else {
        editor.autosave.askPython();
        model.send({ ask: "load", name: file.name }, undefined, [await file.arrayBuffer()]);
      }
      picker.value = "";
      editor.redraw();
    };
    const choose = () =>
      /** @type {HTMLInputElement} */ (root.querySelector("input[type=file]")).click();
    /** What happened last: sentences, remarks, and whether it went wrong. */
    const status = () => {
      if (!editor.autosave.isConnected) return { lines: [awayWords()], remarks: [], kind: "fault" };
      if (refusal) return { lines: [refusal], remarks: [], kind: "fault" };
      return {
        lines: model.get("status"),
        remarks: model.get("remarks"),
        kind: model.get("status_kind"),
      };
    };
    return () => {
      const { lines, remarks, kind } = status();
      const all = model.get("can_load");
      // What JupyterLab does at the click, before Python answers; elsewhere it means nothing.
      const saving = all ? "docmanager:save-all" : "docmanager:save";
      return html`<div class="th-head"><h3>${editor.label}</h3></div>
        ${model.get("help") ? html`<p class="th-soft">${model.get("help")}</p>` : nothing}
        <div class="shelf-actions">
          <button type="button" class="th-button ${model.get("is_next") ? "th-main" : ""}" ?disabled=${editor.isReadOnly} @click=${pack}
            data-commandlinker-command=${saving} data-commandlinker-args="{}">${model.get("download_label")}</button>
          ${
            all
              ? html`<button type="button" class="th-button" ?disabled=${editor.isReadOnly} @click=${choose}>${model.get("load_label")}</button>
            <input type="file" accept=".zip" class="th-unseen" tabindex="-1" aria-label=${model.get("load_label")} @change=${load}>`
              : nothing
          }
        </div>
        <ul class="shelf-status" role="status" data-state=${kind}>${lines.map((/** @type {string} */ line) => html`<li>${line}</li>`)}${remarks.map((/** @type {string} */ line) => html`<li class="remark">${line}</li>`)}</ul>`;
    };
  },
});
