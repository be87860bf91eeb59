// Work as one file: Python packs it, the page hands it over and says how that went.

import { html } from "lit-html";
import { settleAll, wayOn } from "../kit/autosave.js";
import { saveFile } from "../kit/files.js";

/** @import { Editor } from "../kit/editor.js" */

const awayWords = () => `The notebook does not answer. To use these buttons, ${wayOn()}.`;

export class Packing {
  /** Why the page itself refused something. */
  refusal = "";

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    editor.model.on("msg:custom", (message, buffers) => {
      if (message?.file) saveFile(message.file, buffers[0], "application/zip");
    });
  }

  /** Asks Python for the file, once all that was typed on the page is saved. */
  async pack() {
    const { editor } = this;
    this.refusal = "";
    editor.autosave.askPython();
    await settleAll(); // a text may have been left by this very click
    const page = editor.root.closest("[data-th-path]");
    const path = page instanceof HTMLElement ? page.dataset.thPath : "";
    editor.model.send({ ask: "pack", page: path });
  }

  /** What happened last: sentences, remarks, and whether it went wrong. */
  get status() {
    const { model, autosave } = this.editor;
    if (!autosave.isConnected) return { lines: [awayWords()], remarks: [], kind: "fault" };
    if (this.refusal) return { lines: [this.refusal], remarks: [], kind: "fault" };
    return {
      lines: model.get("status"),
      remarks: model.get("remarks"),
      kind: model.get("status_kind"),
    };
  }
}

export function packingStatus(/** @type {Packing} */ { status: { lines, remarks, kind } }) {
  return html`<ul class="shelf-status" role="status" data-state=${kind}>${lines.map((/** @type {string} */ line) => html`<li>${line}</li>`)}${remarks.map((/** @type {string} */ line) => html`<li class="remark">${line}</li>`)}</ul>`;
}
