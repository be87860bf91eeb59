// One slider, the promised day; every answer is in a table, so none waits for Python.

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { button, head, savedLine } from "../kit/controls.js";
import { futureDots } from "../kit/dots.js";
import { textField } from "../kit/fields.js";
import { saveFile } from "../kit/files.js";
import { askWhenSeen } from "../kit/sight.js";
import { dataTable, disclosure } from "../kit/tables.js";
import { defineWidget } from "../kit/widget.js";
import { finishBars, finishScale } from "./finish_bars.js";
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
  /** Whether the numbers are put away and what moved is ticked. */
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

  /** How often the day that was promised first is kept, of 100. */
  get truth() {
    const { kept, finish } = this.opening;
    return Math.round((100 * kept) / finish.length);
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
      `Day ${day}: kept in ${kept} of ${finish.length}. Really done on day ${middle}.`,
    );
    this.change({ tried: [...this.editor.value.tried, day].slice(-MOST_TRIES) }, `day ${day}`);
  }

  change(/** @type {Record<string, any>} */ part, /** @type {string} */ words, isFinal = false) {
    this.editor.commit({ ...this.editor.value, ...part }, words, { isFinal });
  }
}

const indexOf = (/** @type {Event} */ event) =>
  Number(/** @type {HTMLInputElement} */ (event.target).value);

function dayControls(/** @type {Slider} */ slider) {
  const { editor, rows, at, row } = slider;
  const isDisabled = editor.isReadOnly;
  return html`<div class="th-head">
    <label for="${editor.id}-day">Promised day</label>
    <input id="${editor.id}-day" type="range" min="0" max=${rows.length - 1} step="1" data-focus="day"
      .value=${live(String(at))} aria-valuetext="day ${row.day}" ?disabled=${isDisabled}
      @input=${(/** @type {Event} */ event) => slider.show(indexOf(event))}
      @change=${(/** @type {Event} */ event) => slider.settle(indexOf(event))}>
    <select aria-label="Promised day" data-focus="choice" ?disabled=${isDisabled}
      @change=${(/** @type {Event} */ event) => slider.settle(indexOf(event))}>
      ${rows.map((one, index) => html`<option value=${index} .selected=${live(index === at)}>day ${one.day}</option>`)}
    </select></div>`;
}

function consequences(/** @type {Slider} */ slider) {
  const { row, scale } = slider;
  return html`<div class="slide-pair">
    <div class="th-stack">
      <p class="slide-number">Day ${row.day}: kept in ${row.kept} of ${row.finish.length} simulated runs</p>
      <p class="th-soft">Each mark is one of ${row.finish.length} simulated runs: the same team and the same work, played with different luck. Filled: the promise is kept.</p>
      ${futureDots(row.kept, row.finish.length)}
    </div>
    <div class="th-stack">
      <h4>The day on which the work is really done</h4>${finishBars(row, scale)}
      <p>Middle: day ${row.middle}. In 8 of 10 simulated runs it is between day ${row.low} and day ${row.high}. The dashed line is the promise.</p>
      <h4>What it takes</h4>
      <p>Faults made: ${row.faults} person-days of work, of which ${row.escaped} nobody found in time. Overtime: ${row.overtime} person-days.</p>
      <p class="th-soft">A fault: work that is wrong and has to be done again. A person-day: one person works for a day.</p>
    </div>
  </div>`;
}

function allDates(/** @type {Slider} */ slider) {
  return disclosure(slider.editor, {
    summary: "All dates as a table",
    isOpen: slider.isTableOpen,
    toggle: (isOpen) => {
      slider.isTableOpen = isOpen;
    },
    content: () =>
      dataTable({
        caption: "All dates",
        isCaptionHidden: true,
        heads: [
          "Promised day",
          "Kept",
          "Really done, middle",
          "Faults made",
          "Faults nobody found",
          "Overtime",
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
    label: "What changed when only the date moved? Write one sentence.",
    value: editor.value.sentence ?? "",
    most: editor.limits("sentence").longest,
    rows: 2,
    look: "slide-sentence",
    commit: (sentence) => slider.change({ sentence }, "your sentence"),
  });
}

function pageBox(/** @type {Editor} */ { model }) {
  return html`<div class="th-head">
    ${button("Download this as a page", () => model.send({ ask: "page" }))}
    <p class="th-soft">One file that works by itself, to pass on to somebody.</p></div>`;
}

/** After the guess: the numbers, or what is asked while they are put away. */
function played(/** @type {Slider} */ slider) {
  if (slider.isTicking) return movedTicks(slider);
  const { model } = slider.editor;
  return html`<div class="th-stack">${answerHead(slider)}${dayControls(slider)}${consequences(slider)}${onwardLink(slider)}${allDates(slider)}
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
