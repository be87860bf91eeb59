// The glossary in a cell: for those who work without the course bar.

import { html } from "lit-html";
import { openInTab } from "../kit/links.js";
import { defineWidget } from "../kit/widget.js";
import { glossaryView } from "./glossary.js";

/** @import { TermLesson } from "./glossary.js" */

const way = (/** @type {TermLesson} */ { id, stem, title }) =>
  html`<a href="${stem}.ipynb" title=${title} @pointerdown=${openInTab} @focus=${openInTab}>${id}</a>`;

export default defineWidget({
  name: "words",
  trait: "",
  setup(editor) {
    const { model, root } = editor;
    let query = "";
    root.classList.add("th-stack");
    const folder = model.get("folder");
    const linked = (/** @type {TermLesson} */ lesson) =>
      way({ ...lesson, stem: folder + lesson.stem });
    return () => html`<div class="th-head"><h3>${editor.label}</h3></div>
      ${glossaryView({
        id: editor.id,
        terms: model.get("terms"),
        lessons: model.get("lessons"),
        here: model.get("here"),
        query,
        search(text) {
          query = text;
          editor.redraw();
        },
        way: linked,
      })}`;
  },
});
