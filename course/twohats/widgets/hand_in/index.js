// Handing in: a name and the file that bears it, or the way to the hub's list of assignments.

import { html } from "lit-html";
import { Packing, packingStatus } from "../backup/packing.js";
import { textField } from "../kit/fields.js";
import { collectedFrom } from "../kit/hub.js";
import { askWhenSeen } from "../kit/sight.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Editor } from "../kit/editor.js" */

const SAMPLES = "your score and samples of good answers then appear below";
const NUMBERS =
  "your answers in numbers then appear below, next to good answers from the lesson. Only an instructor can give the points";
/** What the file is for, and what comes for those who learn alone. */
const fileWords = (/** @type {boolean} */ hasTexts) =>
  `One file with your work: send it as your instructor asks. If you have no instructor, make the file anyway: ${hasTexts ? SAMPLES : NUMBERS}. You may hand in as often as you like; the last one counts.`;
const COLLECTED =
  "Your class collects its work on this hub. In the list of assignments, find this exercise and press Submit. You may submit as often as you like; the last one counts.";
const ELSEWHERE =
  "Your class collects this exercise on this hub, but from another folder: Submit in the list of assignments would send a copy without your work. Make the file here and send it to your instructor.";
const NAME = "learner";

/** The hub's list of assignments, which saves the notebook on the way. */
function collected(/** @type {string} */ look) {
  return html`<p class="th-soft">${COLLECTED}</p><div class="shelf-actions">
    <button type="button" class="th-button ${look}" data-focus="list" data-commandlinker-command="nbgrader:open-assignment-list"
      data-commandlinker-args="{}">Open the list of assignments</button></div>`;
}

/**
 * A name, and the button that makes the file. JupyterLab saves at the click, before Python answers.
 * @param {Editor} editor
 * @param {Packing} packing
 * @param {string} look
 * @param {string} words
 */
function byFile(editor, packing, look, words) {
  const field = textField(editor, {
    key: NAME,
    label: "Your name or id",
    help: "Write it as your instructor asks. It becomes part of the file's name.",
    value: editor.value,
    commit: (name) => editor.commit(name, "your name"),
  });
  return html`<p class="th-soft">${words}</p><div class="hand-in-row">${field}
    <button type="button" class="th-button ${look}" data-focus="pack" ?disabled=${editor.isReadOnly} @click=${() => packing.pack()}
      data-commandlinker-command="docmanager:save" data-commandlinker-args="{}">Make the file to hand in</button></div>
    ${packingStatus(packing)}`;
}

export default defineWidget({
  name: "hand-in",
  trait: "learner",
  traits: ["status", "remarks", "is_next"],
  setup(editor) {
    const { model, root } = editor;
    const packing = new Packing(editor);
    /** From where the class of this hub collects the exercise by its own list. */
    let place = "";
    root.classList.add("th-stack");
    collectedFrom(model.get("hub_folders")).then((found) => {
      place = found;
      if (found) editor.redraw();
    });
    askWhenSeen(editor);
    model.on("msg:custom", (message) => {
      if (!message?.refused) return;
      editor.drafts.refuse(NAME, message.refused);
      editor.focus(NAME);
    });
    return () => {
      const look = model.get("is_next") ? "th-main" : "";
      if (place === "here") return collected(look);
      return byFile(editor, packing, look, place ? ELSEWHERE : fileWords(model.get("has_texts")));
    };
  },
});
