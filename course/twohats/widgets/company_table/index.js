// Tables of the company: one is chosen, its rows come from Python, and the kit shows them.

import { html, nothing } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { button } from "../kit/controls.js";
import { readCsv, unzipped } from "../kit/csv.js";
import { saveFile } from "../kit/files.js";
import { tableOf } from "../kit/table_rows.js";
import { TableView } from "../kit/table_view.js";
import { defineWidget } from "../kit/widget.js";

/**
 * @typedef {{ name: string, title: string, row: string, about: string, file: string,
 *   heads: Record<string, string>, names: Record<string, Record<string, string>> }} CompanyTable
 */

/** Then somebody who waits is told that nothing has come. */
const PATIENCE_MS = 8000;

export default defineWidget({
  name: "tables",
  trait: "views",
  traits: ["tables"],
  isUndoable: false,
  setup(editor) {
    const { model, root } = editor;
    /** @type {CompanyTable[]} */
    const tables = model.get("tables");
    let shown = tables[0];
    /** @type {Map<string, TableView>} */
    const views = new Map();
    /** @type {Map<string, string>} */
    const texts = new Map();
    let isLate = false;
    root.classList.add("th-stack");

    const ask = () => {
      isLate = false;
      if (views.has(shown.name)) return;
      const { name } = shown;
      model.send({ ask: name });
      setTimeout(() => {
        isLate = !views.has(name) && shown.name === name;
        if (isLate) editor.redraw();
      }, PATIENCE_MS);
    };
    model.on("msg:custom", async (message, buffers) => {
      const table = tables.find(({ name }) => name === message?.table);
      if (!table || views.has(table.name)) return;
      const text = await unzipped(buffers[0]);
      texts.set(table.name, text);
      views.set(table.name, viewOf(table, text));
      editor.redraw();
    });
    const viewOf = (/** @type {CompanyTable} */ table, /** @type {string} */ text) =>
      new TableView(editor, {
        key: table.name,
        table: tableOf(readCsv(text), table),
        words: table,
        change: (view, words) =>
          editor.commit({ ...editor.value, [table.name]: view }, words, { isKey: true }),
      });
    const choose = (/** @type {string} */ name) => {
      shown = tables.find((table) => table.name === name) ?? shown;
      ask();
    };
    const save = () =>
      saveFile(
        `${shown.name}.csv`,
        new TextEncoder().encode(texts.get(shown.name) ?? ""),
        "text/csv",
      );
    const again = () => {
      ask();
      editor.redraw();
    };
    const waiting = () =>
      isLate
        ? html`<div class="th-offer"><p>The rows have not arrived: the notebook isn't answering. Nothing is lost.</p>${button("Ask again", again)}</div>`
        : html`<p class="th-soft" role="status">Fetching the rows …</p>`;
    ask();

    return () => html`<div class="th-head"><h3>${editor.label}</h3></div>
      ${
        tables.length > 1
          ? choiceField(editor, {
              key: "table",
              label: "Table",
              value: shown.name,
              options: tables.map(({ name, title }) => [name, title]),
              isView: true,
              commit: choose,
            })
          : nothing
      }
      <p class="th-soft">${shown.about}</p>
      ${views.get(shown.name)?.view(editor.value[shown.name]) ?? waiting()}
      <div class="tv-file">${button("Save as CSV", save, { kind: "quiet", isDisabled: !texts.has(shown.name) })}</div>`;
  },
});
