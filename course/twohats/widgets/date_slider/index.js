// One slider, the promised day; every answer is in a table, so none waits for Python.

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { button, head, savedLine } from "../kit/controls.js";
import { textField } from "../kit/fields.js";
import { saveFile } from "../kit/files.js";
import { askWhenSeen } from "../kit/sight.js";
import { dataTable, disclosure } from "../kit/tables.js";
import { defineWidget } from "../kit/widget.js";
import { finishDots, finishScale, placeOf } from "./finish_dots.js";
import { answerHead, guessBox, onwardLink } from "./first_screen.js";
import { dayQuestion, movedQuestion, movedTicks } from "./questions.js";

/** @import { Editor } from "../kit/editor.js" */

/**
 * What one promised day brings, over all futures; days are working days, the rest person-days.
 * @typedef {{ day: number, kept: number, finish: number[], middle: number, low: number, high: number,
 *   faults: number, escaped: number, overtime: number }} Row
 */

const MOST_TRIES = 200;

/** The rows, the row that is shown, and what guesses and moves do. */
export class Slider {
  isTableOpen = false;
  /** Whether the numbers are hidden and what changed is ticked. */
  isTicking = false;
  /** Where the slider of the guess was moved to; null before it is touched. @type {number | null} */
  guessing = null;

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    /** @type {Row[]} */
    this.rows = editor.model.get("table");
    this.scale = finishScale(this.rows);
    const last = this.rows.findIndex((row) => row.day === editor.value.tried.at(-1));
    this.at = last < 0 ? this.rows.indexOf(this.opening) : last;
  }

  /**
   * What the exercise asks besides; null in the lesson.
   * @returns {{ changes: [string, string][], day: number, kept: number } | null}
   */
  get questions() {
    const questions = this.editor.model.get("questions");
    return questions?.day ? questions : null;
  }

  get opening() {
    const promised = this.editor.model.get("promised");
    return /** @type {Row} */ (this.rows.find((row) => row.day === promised));
  }

  get row() {
    return this.rows[this.at];
  }

  /** How many runs are played: as many as the guess is of, and as the picture has dots. */
  get runs() {
    return this.opening.finish.length;
  }

  get hasGuessed() {
    return typeof this.editor.value.guess === "number";
  }

  guess(/** @type {number} */ guess) {
    this.change({ guess }, "the guess");
    this.editor.focus("day");
  }

  show(/** @type {number} */ at) {
    this.at = at;
    this.editor.redraw();
  }

  settle(/** @type {number} */ at) {
    this.show(at);
    const { day, kept, finish, middle } = this.row;
    this.editor.say(
      `Promise of day ${day}: kept in ${kept} of ${finish.length} simulated runs. Half of the runs are done by day ${middle}.`,
    );
    this.change({ tried: [...this.editor.value.tried, day].slice(-MOST_TRIES) }, `day ${day}`);
  }

  change(/** @type {Record<string, any>} */ part, /** @type {string} */ words, isFinal = false) {
    this.editor.commit({ ...this.editor.value, ...part }, words, { isFinal });
  }
}

const indexOf = (/** @type {Event} */ event) =>
  Number(/** @type {HTMLInputElement} */ (event.target).value);

/** The promised day, moved on the axis of the days. */
function dayRange(/** @type {Slider} */ slider) {
  const { editor, rows, at, row, scale } = slider;
  const [from, to] = [rows[0].day, rows[rows.length - 1].day].map((day) => placeOf(scale, day));
  const filled = (100 * at) / (rows.length - 1);
  return html`<input id="${editor.id}-day" type="range" min="0" max=${rows.length - 1} step="1" data-focus="day" class="slide-range slide-day"
    style="--f: ${filled}%; --from: ${from}%; --wide: ${to - from}%" aria-label="Promised day" aria-valuetext="day ${row.day}"
    .value=${live(String(at))} ?disabled=${editor.isReadOnly}
    @input=${(/** @type {Event} */ event) => slider.show(indexOf(event))}
    @change=${(/** @type {Event} */ event) => slider.settle(indexOf(event))}>`;
}

/** What the dots mean, and the promised day as a list to choose from. */
function legend(/** @type {Slider} */ slider) {
  const { editor, rows, at, row } = slider;
  const settle = (/** @type {Event} */ event) => slider.settle(indexOf(event));
  return html`<div class="slide-key">
    <span><i class="is-kept" aria-hidden="true"></i>promise kept</span> <span><i aria-hidden="true"></i>late</span>
    <span>${row.finish.length} simulated runs: the same team, the same work, but each run has its own luck. You change only the promised day.</span>
    <select aria-label="Promised day" data-focus="choice" ?disabled=${editor.isReadOnly} @change=${settle}>
      ${rows.map((one, index) => html`<option value=${index} .selected=${live(index === at)}>day ${one.day}</option>`)}
    </select></div>`;
}

/** In words what the promised day leads to, and the way on. */
function consequences(/** @type {Slider} */ slider) {
  const { row } = slider;
  return html`<div class="slide-foot"><div>
    <p class="slide-number">If the team promises <b>day ${row.day}</b>, half of the runs are done by day\u00a0${row.middle}, and defects spoil <b>${row.faults} person-days</b> of work on average.</p>
    <p class="th-soft">Of these person-days, ${row.escaped} hold defects that nobody has found by the time the team calls the work done. The other ${row.faults - row.escaped} are done again: that is <b>rework</b>. Overtime: ${row.overtime} person-days. In 8 of 10 runs the team calls the work done between day\u00a0${row.low} and day\u00a0${row.high}.<br>
      A person-day is the work of one person on one working day.</p></div>
    ${onwardLink(slider)}</div>`;
}

function allDates(/** @type {Slider} */ slider) {
  return disclosure(slider.editor, {
    summary: "All promised days as a table",
    isOpen: slider.isTableOpen,
    toggle: (isOpen) => {
      slider.isTableOpen = isOpen;
    },
    content: () =>
      dataTable({
        caption: "All promised days",
        isCaptionHidden: true,
        heads: [
          "Promised day",
          "Promise kept",
          "Half of the runs done by day",
          "Spoiled by defects (person-days)",
          "Of these, not found by the end",
          "Overtime (person-days)",
        ],
        rows: slider.rows.map((row) => ({
          key: String(row.day),
          name: row.day,
          cells: [
            `${row.kept} of ${row.finish.length}`,
            row.middle,
            row.faults,
            row.escaped,
            row.overtime,
          ],
        })),
      }),
  });
}

/** What changed? One sentence, kept when the writer pauses or leaves the field. */
function sentenceBox(/** @type {Slider} */ slider) {
  const { editor } = slider;
  return textField(editor, {
    key: "sentence",
    label: "What changed when only the promised day moved? Write one sentence.",
    value: editor.value.sentence ?? "",
    most: editor.limits("sentence").longest,
    rows: 2,
    look: "slide-sentence",
    commit: (sentence) => slider.change({ sentence }, "your sentence"),
  });
}

function pageBox(/** @type {Editor} */ { model }) {
  return html`<div class="th-head">
    ${button("Download this slider as a web page", () => model.send({ ask: "page" }))}
    <p class="th-soft">One file that works without the course. You can send it to anybody.</p></div>`;
}

/** After the guess: the numbers, or what is asked while they are hidden. */
function played(/** @type {Slider} */ slider) {
  if (slider.isTicking) return movedTicks(slider);
  const { model } = slider.editor;
  return html`<div class="th-stack"><div class="slide-answer" data-hat="project">${answerHead(slider)}${legend(slider)}
      ${finishDots(slider.row, slider.scale, dayRange(slider))}${consequences(slider)}</div>${allDates(slider)}
    ${slider.questions ? html`${movedQuestion(slider)}${dayQuestion(slider)}` : nothing}
    ${model.get("asks") ? sentenceBox(slider) : nothing}${model.get("portable") ? pageBox(slider.editor) : nothing}</div>`;
}

/** Nothing above the question but what has to be said. */
function questionHead(/** @type {Editor} */ editor) {
  return savedLine(editor);
}

export default defineWidget({
  name: "slide",
  traits: ["onward"],
  setup(editor) {
    const slider = new Slider(editor);
    const { model } = editor;
    editor.root.classList.add("th-stack");
    askWhenSeen(editor);
    model.on("msg:custom", (message) => {
      if (!message?.page) return;
      saveFile(message.name, message.page, "text/html");
      editor.say(`${message.name} is downloaded.`);
    });
    return () =>
      html`${slider.hasGuessed ? head(editor) : questionHead(editor)}${slider.hasGuessed ? played(slider) : guessBox(slider)}`;
  },
});
