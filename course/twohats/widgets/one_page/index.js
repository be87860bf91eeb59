// One side of paper: Python makes the page; it is shown, printed, or handed over as a file.

import { html, nothing } from "lit-html";
import { button } from "../kit/controls.js";
import { saveFile } from "../kit/files.js";
import { defineWidget } from "../kit/widget.js";

const SCROLL_BAR_PX = 18; // of the frame, below a page that is wider than the window

export default defineWidget({
  name: "one-page",
  trait: "",
  traits: ["refusal"],
  setup(editor) {
    const { model, root } = editor;
    /** The page as it was made last; empty before. */
    let page = "";
    root.classList.add("th-stack");
    const print = (/** @type {Event} */ event) => {
      const frame = /** @type {HTMLIFrameElement} */ (event.target);
      frame.contentWindow?.print();
    };
    let isToPrint = false;
    const fit = (/** @type {Event} */ event) => {
      const frame = /** @type {HTMLIFrameElement} */ (event.target);
      const paper = frame.contentDocument?.documentElement;
      if (paper) frame.style.height = `${paper.scrollHeight + SCROLL_BAR_PX}px`;
      if (isToPrint) print(event);
    };
    model.on("msg:custom", (message) => {
      if (!message?.page) return;
      page = message.page;
      isToPrint = message.for === "print";
      if (message.for === "file") {
        saveFile(model.get("file"), page, "text/html");
        editor.say(`${model.get("file")} is in your downloads.`);
      }
      editor.redraw();
    });
    const ask = (/** @type {string} */ what) => {
      page = ""; // so that the frame is made again, with what has changed
      editor.redraw();
      editor.autosave.askPython();
      model.send({ ask: what });
    };
    return () => html`<div class="th-head"><h3>${editor.label}</h3></div>
      ${model.get("help") ? html`<p class="th-soft">${model.get("help")}</p>` : nothing}
      <div class="th-head">${button("Print the page", () => ask("print"), { focus: "print" })}
        ${button("Download the page", () => ask("file"), { focus: "file" })}
        ${model.get("refusal") ? html`<p class="th-refusal" role="alert"><span>${model.get("refusal")}</span></p>` : nothing}</div>
      ${
        page
          ? html`<iframe class="one-page-paper" title=${editor.label} .srcdoc=${page} tabindex="0"
              @load=${fit}></iframe>`
          : nothing
      }`;
  },
});
