// The end of a page: own numbers, score, samples, and one button to the next step.

import { html, nothing } from "lit-html";
import { button } from "../kit/controls.js";
import { askWhenSeen } from "../kit/sight.js";
import { disclosure } from "../kit/tables.js";
import { defineWidget } from "../kit/widget.js";
import { crate } from "./crate.js";
import { ownNumbers, pageLink, scoreCard, selfMarking, stressed } from "./parts.js";

/** @import { Editor } from "../kit/editor.js" */

const CHANGED =
  "You have changed your answers since you handed in. What you handed in is as it was: make the file again, or submit again, to hand in these.";
const OPEN = "Once you have handed in, this place shows";

/** One dark button where going on is the next thing to do. */
function stepRow(/** @type {Editor} */ { model }, /** @type {boolean} */ isNext) {
  const { href, words, note } = model.get("step");
  const links = /** @type {{ href: string, words: string }[]} */ (model.get("links"));
  return html`<div class="ending-step">
    ${href ? pageLink({ href, words }, `th-button ${isNext ? "th-main ending-big" : ""}`) : nothing}
    <p class="th-soft">${note}${links.map((link) => html` · ${pageLink(link)}`)}</p></div>`;
}

function summary(/** @type {Editor} */ { model }) {
  const { headline, numbers = [] } = model.get("own");
  if (!headline && !numbers.length) return nothing;
  return html`<div>${headline ? html`<h3>${stressed(headline)}</h3><p class="ending-lead">What you showed, in your own numbers.</p>` : nothing}
    ${ownNumbers(numbers)}</div>`;
}

/** Before an exercise is handed in: what comes then, and how a hub's submission is told. */
function openExercise(/** @type {Editor} */ editor) {
  const { model } = editor;
  const isMarked = model.get("has_texts");
  const shows = isMarked
    ? "your score, your numbers, and for each text the rubric with a sample of every level"
    : "your score and your numbers";
  const submit = () => {
    model.set("submitted", model.get("submitted") + 1);
    model.save_changes();
  };
  return html`<p>${OPEN} ${shows}.</p>
    <div class="ending-step">${button("I have submitted it on the hub", submit, { focus: "submitted", isDisabled: editor.isReadOnly })}
    ${pageLink(model.get("step"), "th-button th-quiet")}</div>`;
}

function handedIn(/** @type {Editor} */ editor, /** @type {{ isOpen: boolean }} */ view) {
  const { model } = editor;
  const isChanged = model.get("state") === "changed";
  const hasSamples = Object.keys(model.get("samples")).length > 0;
  return html`<div class="ending-pair"><div class="ending-said">
      ${isChanged ? html`<p class="th-offer">${CHANGED}</p>` : nothing}
      ${summary(editor)}${stepRow(editor, !isChanged)}</div>
    <div class="ending-box">${crate(model.get("crate"), model.get("is_new"))}
      <p class="ending-caption">Lesson ${model.get("lesson")} is in the box.</p>${scoreCard(model.get("score"))}</div></div>
    ${
      hasSamples
        ? disclosure(editor, {
            summary: "Rubric and samples",
            isOpen: view.isOpen,
            toggle: (isOpen) => {
              view.isOpen = isOpen;
            },
            content: () => selfMarking(editor),
            focus: "samples",
          })
        : nothing
    }`;
}

export default defineWidget({
  name: "ending",
  trait: "self_marks",
  traits: ["state", "own", "step", "links", "score", "samples", "crate", "is_new"],
  setup(editor) {
    const { model, root } = editor;
    const view = { isOpen: false };
    root.classList.add("th-stack");
    askWhenSeen(editor);
    model.on("change:state", () => {
      if (model.get("state") === "packed")
        editor.say(`Lesson ${model.get("lesson")} is in the box.`);
    });
    return () => {
      const state = model.get("state");
      root.dataset.state = state;
      if (state === "lesson") return html`${summary(editor)}${stepRow(editor, true)}`;
      return state === "open" ? openExercise(editor) : handedIn(editor, view);
    };
  },
});
