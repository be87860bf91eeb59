// The end of a page: own numbers, score, samples, and one button to the next step.

import { html, nothing } from "lit-html";
import { button } from "../kit/controls.js";
import { joinList } from "../kit/format.js";
import { collectedFrom } from "../kit/hub.js";
import { askWhenSeen } from "../kit/sight.js";
import { disclosure } from "../kit/tables.js";
import { defineWidget } from "../kit/widget.js";
import { crate } from "./crate.js";
import { ownNumbers, pageLink, scoreCard, selfMarking, stressed, unmarked } from "./parts.js";

/** @import { Editor } from "../kit/editor.js" */
/** @typedef {{ isOpen: boolean, isListed: boolean }} View whether the samples are open, and a class collects */

const CHANGED =
  "You have changed your answers since you handed in. To hand in the new ones, make the file again or submit again.";

/** What is empty, and what to do with it; nothing if there is no such thing. */
function emptyLine(
  /** @type {string[]} */ names,
  /** @type {(isOne: boolean) => string} */ advise,
) {
  if (!names.length) return nothing;
  const quoted = joinList(names.map((name) => `“${name}”`));
  return html`<p><b>Still empty:</b> ${quoted}. ${advise(names.length === 1)}</p>`;
}

const isUnfinished = (/** @type {Editor} */ { model }) =>
  model.get("empty_parts").length + model.get("empty_texts").length > 0;

/** Which parts and texts are empty. */
function emptyWork(/** @type {Editor} */ editor) {
  if (!isUnfinished(editor)) return nothing;
  const { model } = editor;
  const thenHandIn = `then hand in${model.get("state") === "open" ? "" : " again"}`;
  return html`<div class="th-offer">${emptyLine(model.get("empty_parts"), (isOne) => `Complete ${isOne ? "this part" : "these parts"}, ${thenHandIn}.`)}
    ${emptyLine(model.get("empty_texts"), (isOne) => `A person marks ${isOne ? "this text: write it" : "these texts: write them"}, ${thenHandIn}.`)}</div>`;
}

const doneWords = (/** @type {Editor} */ editor) =>
  `Exercise ${editor.model.get("lesson")} is handed in: one more vegetable in your box.`;

const OPEN = "Once you have handed in, this page shows";

/** One dark button where going on is the next thing to do. */
function stepRow(/** @type {Editor} */ { model }, /** @type {boolean} */ isNext) {
  const { href, words, note } = model.get("step");
  const links = /** @type {{ href: string, words: string }[]} */ (model.get("links"));
  return html`<div class="ending-step">
    ${href ? pageLink({ href, words }, `th-button ${isNext ? "th-main ending-big" : ""}`) : nothing}
    <p class="th-soft">${note}${links.map((link) => html` · ${pageLink(link)}`)}</p></div>`;
}

function summary(/** @type {Editor} */ { model }) {
  const { headline, numbers = [], note } = model.get("own");
  if (!headline && !numbers.length) return nothing;
  return html`<div>${headline ? html`<h3>${stressed(headline)}</h3><p class="ending-lead">Your answers and the results, in numbers.${note ? html` ${note}` : nothing}</p>` : nothing}
    ${ownNumbers(numbers)}</div>`;
}

/** Before an exercise is handed in: what comes then; what was submitted on a hub, only its learner knows. */
function openExercise(/** @type {Editor} */ editor, /** @type {View} */ view) {
  const { model } = editor;
  const isMarked = model.get("has_texts");
  const shows = isMarked
    ? "your score, your answers and the results in numbers, and for each text the rubric with a sample for every level"
    : "your answers in numbers, next to good answers from the lesson";
  const submit = () => {
    model.set("submitted", model.get("submitted") + 1);
    model.save_changes();
  };
  return html`${emptyWork(editor)}<p>${OPEN} ${shows}.</p>
    <div class="ending-step">${view.isListed ? button("I have submitted it", submit, { focus: "submitted", isDisabled: editor.isReadOnly }) : nothing}
    ${pageLink(model.get("step"), "th-button")}</div>`;
}

/**
 * Marking one's own texts, where nobody else is known to do so: the next thing to do until it is done.
 * @param {Editor} editor
 * @param {View} view
 */
function ownMarkButton(editor, view) {
  const left = unmarked(editor);
  if (!left || isUnfinished(editor) || view.isListed) return nothing;
  const mark = () => {
    view.isOpen = true;
    editor.redraw();
    const place = /** @type {HTMLElement} */ (editor.root.querySelector(".twin-box"));
    place.scrollIntoView({ block: "start" });
    editor.focus("samples");
  };
  return button(left === 1 ? "Mark your own text" : `Mark your own ${left} texts`, mark, {
    kind: isChanged(editor) ? "" : "main",
    look: isChanged(editor) ? "" : "ending-big",
    focus: "mark",
  });
}

const isChanged = (/** @type {Editor} */ { model }) => model.get("state") === "changed";

function handedIn(/** @type {Editor} */ editor, /** @type {View} */ view) {
  const { model } = editor;
  const mark = ownMarkButton(editor, view);
  const isNext = !isChanged(editor) && !isUnfinished(editor) && mark === nothing;
  return html`<div class="ending-pair"><div class="ending-said">
      ${isChanged(editor) ? html`<p class="th-offer">${CHANGED}</p>` : nothing}${emptyWork(editor)}
      ${summary(editor)}${mark === nothing ? nothing : html`<div class="ending-step">${mark}</div>`}${stepRow(editor, isNext)}</div>
    <div class="ending-box">${crate(model.get("crate"), model.get("is_new"))}
      <p class="ending-caption">${doneWords(editor)}</p>${scoreCard(editor)}</div>
    ${ownMarking(editor, view)}</div>`;
}

/** The rubric with its samples, where a person marks anything. */
function ownMarking(/** @type {Editor} */ editor, /** @type {View} */ view) {
  if (!Object.keys(editor.model.get("samples")).length) return nothing;
  return disclosure(editor, {
    summary: "Rubric and samples: mark your own work",
    isOpen: view.isOpen,
    toggle: (isOpen) => {
      view.isOpen = isOpen;
    },
    content: () => selfMarking(editor),
    focus: "samples",
  });
}

export default defineWidget({
  name: "ending",
  trait: "self_marks",
  traits: [
    "state",
    "own",
    "empty_parts",
    "empty_texts",
    "step",
    "links",
    "score",
    "samples",
    "crate",
    "is_new",
  ],
  setup(editor) {
    const { model, root } = editor;
    const view = { isOpen: false, isListed: false };
    collectedFrom(model.get("hub_folders")).then((place) => {
      view.isListed = place === "here";
      if (view.isListed) editor.redraw();
    });
    root.classList.add("th-stack");
    askWhenSeen(editor);
    model.on("change:state", () => {
      if (model.get("state") === "packed") editor.say(doneWords(editor));
    });
    return () => {
      const state = model.get("state");
      root.dataset.state = state;
      if (state === "lesson") return html`${summary(editor)}${stepRow(editor, true)}`;
      return state === "open" ? openExercise(editor, view) : handedIn(editor, view);
    };
  },
});
