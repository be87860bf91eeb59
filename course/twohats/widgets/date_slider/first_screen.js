// The first screen of the course: one question, one slider, one button; then the answer, large.

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { button } from "../kit/controls.js";
import { face } from "../kit/face.js";
import { numberField } from "../kit/fields.js";
import { openInTab } from "../kit/links.js";

/** @import { Slider } from "./index.js" */

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
const AXIS = [0, 20, 40, 60, 80, 100]; // days at which the first picture has a mark
const MIDDLE = 50; // where the handle waits; no guess before it is moved

const teamWords = (/** @type {number} */ team) => `${NUMBERS[team] ?? team} people`;

/** The question before anything is shown. */
export function guessBox(/** @type {Slider} */ slider) {
  const { editor, opening, guessing } = slider;
  const { model } = editor;
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    editor.focus("guess");
  };
  // What is typed and not yet read goes before the handle.
  const show = () => {
    if (guessing === null || editor.drafts.has("guess")) editor.drafts.settle("guess");
    else slider.guess(guessing);
  };
  const isWaiting = guessing === null && !editor.drafts.has("guess");
  return html`<form class="slide-ask" data-hat="project" @submit=${submit}>
    <p class="slide-question-text">${teamWords(model.get("team"))}. ${model.get("work")} person-days of work.<br>
      They promise to be done by <b>day ${opening.day}</b>.<br>
      We simulate this work ${slider.runs} times, each time with different luck.<br>
      In how many of these ${slider.runs} simulated runs do they keep the promise?</p>
    ${promisePicture(slider)}
    <div class="slide-guess">
      <p class="slide-guessed" aria-hidden="true">${guessing ?? "?"}${guessing === null ? nothing : html`<small> of 100</small>`}</p>
      <div>${guessRange(slider)}
        <div class="slide-ends" aria-hidden="true"><span>0, never</span><span>50</span><span>100, always</span></div></div>
    </div>
    <div class="th-head slide-say">
      ${button(isWaiting ? "Move the slider to guess" : "Show the result", show, { kind: "main", look: "slide-big", focus: "show", isDisabled: editor.isReadOnly || isWaiting })}
      ${numberField(editor, {
        key: "guess",
        label: "Your guess",
        value: guessing,
        limits: { ...editor.limits("guess"), isWhole: true },
        preview: () => editor.redraw(), // the button waits for a number
        commit: (guess) => slider.guess(guess),
      })}
    </div>
    <p class="th-soft">A person-day is the work of one person on one working day.</p>
  </form>`;
}

function guessRange(/** @type {Slider} */ slider) {
  const { editor, guessing } = slider;
  const move = (/** @type {Event} */ event) => {
    slider.guessing = Number(/** @type {HTMLInputElement} */ (event.target).value);
    editor.drafts.accept("guess");
    editor.redraw();
  };
  const words = guessing === null ? "no guess yet" : `${guessing} of 100`;
  return html`<input type="range" min="0" max="100" step="1" data-focus="guess-range" class="slide-range" style="--f: ${guessing ?? 0}%" ?data-fresh=${guessing === null}
    aria-label="Kept, in how many of 100 simulated runs" aria-valuetext=${words} .value=${live(String(guessing ?? MIDDLE))}
    ?disabled=${editor.isReadOnly} @input=${move}>`;
}

/** The work shared out evenly, and the promise after it: a picture, its numbers are in the question. */
function promisePicture(/** @type {Slider} */ { editor: { model }, opening: { day } }) {
  const [team, work, faces] = [model.get("team"), model.get("work"), model.get("faces") ?? []];
  const days = Math.round(work / team);
  const at = (/** @type {number} */ one) => `${(100 * one) / (day + 15)}%`;
  const words = `${team} people × ${days} days = ${team * days} person-days, before day ${day}`;
  return html`<div class="slide-promise" ?data-faces=${faces.length} role="img" aria-label=${words}>
    <p class="th-soft" aria-hidden="true">${team} people × ${days} days = ${team * days} person-days</p>
    <div class="slide-rows">${Array.from({ length: team }, (_, index) => html`<span class="slide-person">${face(faces[index])}<span class="slide-work" style="width: ${at(days)}"></span></span>`)}
      <span class="slide-flag" style="left: ${at(day)}" aria-hidden="true"><b>day ${day}</b></span></div>
    <div class="slide-axis" aria-hidden="true">${AXIS.map((one) => html`<span style="left: ${at(one)}">day ${one}</span>`)}</div></div>`;
}

/** What was said, and what it is. */
export function answerHead(/** @type {Slider} */ slider) {
  const { editor, opening, runs } = slider;
  const { model } = editor;
  return html`<p class="slide-recap">${teamWords(model.get("team"))}, ${model.get("work")} person-days, promised for day ${opening.day}.</p>
    <p class="slide-told"><span>You said ${editor.value.guess}. </span>In fact, <b>${opening.kept}</b><small> of ${runs}.</small></p>`;
}

/** The button to the next page; none on a page that is passed on. */
export function onwardLink(/** @type {Slider} */ { editor }) {
  const onward = editor.model.get("onward");
  if (!onward?.href) return nothing;
  return html`<p class="slide-next"><a class="th-button th-main slide-big slide-onward" href=${onward.href} data-focus="onward"
    @pointerdown=${openInTab} @focus=${openInTab}>${onward.words}</a> <span class="th-soft">${onward.note}</span></p>`;
}
