// A question of one's own: what is asked, a model, two settings, what they bring, and what was found.

import { html, nothing } from "lit-html";
import { radioField } from "../kit/choices.js";
import { button, head } from "../kit/controls.js";
import { textField } from "../kit/fields.js";
import { saveFile } from "../kit/files.js";
import { askWhenSeen } from "../kit/sight.js";
import { dataTable, disclosure } from "../kit/tables.js";
import { defineWidget } from "../kit/widget.js";
import { charts, companyRows, summaryRows } from "./chart.js";
import { settings } from "./settings.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { SandboxModel } from "./settings.js" */

const FILE = "my_sandbox.json";
const MOST_BYTES = 200_000;

/** One state of the page: what is open, and what became of the last file. */
class View {
  isTableOpen = false;
  /** @type {{ kind: "done" | "fault", words: string }} */
  file = { kind: "done", words: "" };

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    editor.model.on("msg:custom", (message) => this.hear(message));
  }

  report(/** @type {"done" | "fault"} */ kind, /** @type {string} */ words) {
    this.file = { kind, words };
    this.editor.redraw();
  }

  keep() {
    const { editor } = this;
    editor.flush();
    const file = { kind: "two-hats-sandbox", version: 1, sandbox: editor.value };
    saveFile(FILE, `${JSON.stringify(file, null, 1)}\n`, "application/json");
    this.report("done", `${FILE} is in your downloads.`);
  }

  async open(/** @type {Event} */ event) {
    const picker = /** @type {HTMLInputElement} */ (event.target);
    const file = picker.files?.[0];
    if (!file) return;
    this.name = file.name;
    if (file.size > MOST_BYTES) {
      this.report(
        "fault",
        `${file.name} is larger than 200 kB, so it is not a sandbox. What is here stays.`,
      );
    } else {
      this.editor.autosave.askPython();
      this.editor.model.send({ ask: "open", text: await file.text() });
    }
    picker.value = "";
  }

  /** What Python says of a file: the sandbox in it, or why there is none. */
  hear(/** @type {{ opened?: any, refused?: string }} */ { opened, refused }) {
    if (opened) {
      this.editor.commit(opened, `opening ${this.name}`);
      this.report("done", `${this.name} is open. Undo brings back what was here.`);
    }
    if (refused) this.report("fault", `${this.name}: ${refused} What is here stays.`);
  }
}

function texts(
  /** @type {Editor} */ editor,
  /** @type {"question" | "found"} */ key,
  /** @type {string} */ label,
  /** @type {string} */ help,
) {
  return textField(editor, {
    key,
    label,
    help,
    value: editor.value[key],
    most: editor.limits(key).longest,
    rows: 2,
    commit: (text) => editor.commit({ ...editor.value, [key]: text }, `“${label}”`),
  });
}

/** The lists as they were taken, when the learner's own have changed since. */
function newerLists(/** @type {Editor} */ editor) {
  const { roadmaps, model } = editor.value;
  const newest = editor.model.get("newest");
  const isNewer = Object.keys(newest).some(
    (name) => JSON.stringify(newest[name]) !== JSON.stringify(roadmaps[name]),
  );
  if (!isNewer || model !== "quarters") return nothing;
  const take = () =>
    editor.commit(
      { ...editor.value, roadmaps: { ...roadmaps, ...newest } },
      "using your roadmaps as they are now",
    );
  return html`<div class="th-offer"><p>The roadmaps here are not the same as yours in lessons 02 and 07.</p>
    ${button("Use my roadmaps as they are now", take, { focus: "newest", isDisabled: editor.isReadOnly })}</div>`;
}

/** No line ends between a minus sign and its amount. */
const unbroken = (/** @type {string} */ text) => text.replaceAll("−", "−\u2060");

function results(/** @type {View} */ view) {
  const { editor } = view;
  const played = editor.model.get("played");
  if (!played.a) return nothing;
  const table = (
    /** @type {string} */ caption,
    /** @type {string[]} */ heads,
    /** @type {string[][]} */ rows,
  ) =>
    dataTable({
      caption,
      heads,
      rows: rows.map(([name, ...cells]) => ({ key: name, name, cells })),
    });
  return html`<section class="th-stack" aria-label="What A and B bring">
    <p class="sandbox-sentence" role="status">${unbroken(played.sentence)}</p>
    <div class="sandbox-charts">${charts(played)}</div>
    ${table(played.title, ["Result", "A", "B"], summaryRows(played))}
    ${disclosure(editor, {
      summary: "Company by company",
      isOpen: view.isTableOpen,
      toggle: (isOpen) => {
        view.isTableOpen = isOpen;
      },
      content: () =>
        table(`${played.title}, by company`, ["Company", "A", "B", "B − A"], companyRows(played)),
    })}</section>`;
}

function files(/** @type {View} */ view) {
  const { editor, file } = view;
  const choose = () =>
    /** @type {HTMLInputElement} */ (editor.root.querySelector("input[type=file]")).click();
  return html`<div class="sandbox-files">
    ${button("Download the sandbox", () => view.keep(), { focus: "keep" })}
    ${button("Open a sandbox file", choose, { focus: "open", isDisabled: editor.isReadOnly })}
    <input type="file" accept=".json,application/json" class="th-unseen" tabindex="-1" aria-label="Open a sandbox file" @change=${(/** @type {Event} */ event) => view.open(event)}>
    <p class="sandbox-file" role="status" data-state=${file.kind}>${file.words}</p></div>`;
}

export default defineWidget({
  name: "sandbox",
  traits: ["played", "newest", "models"],
  setup(editor) {
    const view = new View(editor);
    editor.root.classList.add("th-stack");
    askWhenSeen(editor);
    /** @type {SandboxModel[]} */
    const models = editor.model.get("models");
    const options = models.map(({ id, name }) => /** @type {[string, string]} */ ([id, name]));
    return () => {
      const chosen = models.find(({ id }) => id === editor.value.model) ?? models[0];
      return html`${head(editor)}
      ${texts(editor, "question", "What do you want to find out?", "For example: how much is one more person in operations worth?")}
      ${radioField(editor, { key: "model", legend: "Which model answers your question?", value: editor.value.model, options, commit: (model) => editor.commit({ ...editor.value, model }, "the model") })}
      <p class="th-soft sandbox-about">${chosen.about}</p>${newerLists(editor)}
      <div class="sandbox-sides">${settings(editor, "a", chosen)}${settings(editor, "b", chosen)}</div>
      ${results(view)}
      ${texts(editor, "found", "What did you find?", "Say what you compared, what came out, and how sure you are.")}
      ${files(view)}`;
    };
  },
});
