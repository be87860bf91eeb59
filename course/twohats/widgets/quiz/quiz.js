// The quiz as it is used: the question at hand, what is chosen or typed, and what its buttons do.

import { feedbackOf, isAnswered, isPrediction, withChoice, withRecall } from "./answers.js";
import { asksNumber, numberKey, optionOf } from "./number_entry.js";
import { recallKey } from "./recall.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Answer, QuizQuestion } from "./answers.js" */

/** The question at hand, what is chosen, and what its buttons do. */
export class Quiz {
  /** The option that is chosen and not yet answered. @type {number | null} */
  picked = null;
  /** The numbers that are typed, by question. @type {Record<string, number | null>} */
  typed = {};
  /** Whether the last number was none of the options. */
  isMissed = false;
  /** The questions whose options were asked for, by id. @type {Set<string>} */
  #opened = new Set();

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    this.at = Math.max(
      0,
      this.questions.findIndex((question) => !isAnswered(editor.value[question.id])),
    );
  }

  /** @returns {QuizQuestion[]} */
  get questions() {
    return this.editor.model.get("questions");
  }

  get question() {
    return this.questions[this.at];
  }

  /** @returns {Answer | undefined} */
  get answer() {
    return this.editor.value[this.question.id];
  }

  get chosen() {
    return this.picked ?? this.answer?.latest ?? null;
  }

  get isLocked() {
    return this.editor.isReadOnly || (isPrediction(this.question) && isAnswered(this.answer));
  }

  /** Whether the question is to be answered in own words before its options are shown. */
  get isRecall() {
    const { question, answer } = this;
    return Boolean(question.recall) && !isAnswered(answer) && !this.#opened.has(question.id);
  }

  /** Whether a number is to be typed before any option is shown. */
  get isNumber() {
    return asksNumber(this.question) && !this.#opened.has(this.question.id);
  }

  /** The number typed now, or the one that was answered before. */
  get number() {
    const { answer, question, typed } = this;
    if (question.id in typed) return typed[question.id];
    if (isAnswered(answer))
      return question.options[/** @type {Answer} */ (answer).latest ?? 0].number ?? null;
    return answer?.recall ? Number(answer.recall) : null;
  }

  type(/** @type {number | null} */ number) {
    this.typed[this.question.id] = number;
    this.editor.redraw();
  }

  /** Answers with the number: as the option that it is, or as one that is none of them. */
  giveNumber() {
    const { editor, number, question, answer } = this;
    const key = numberKey(question);
    if (number === null) {
      editor.drafts.refuse(key, "The field is empty. Write the number that you have worked out.");
      editor.focus(key);
      return;
    }
    const at = optionOf(question, number);
    this.isMissed = at < 0;
    if (!this.isMissed) {
      this.picked = at;
      this.give();
      return;
    }
    const written = withRecall(answer, String(number));
    editor.commit({ ...editor.value, [question.id]: written }, "your number");
    editor.focus("feedback");
    editor.say(`Not yet. ${question.otherwise ?? ""}`);
  }

  choose(/** @type {number} */ index) {
    this.picked = index;
    this.editor.redraw();
  }

  go(/** @type {number} */ to) {
    this.at = to;
    this.picked = null;
    this.isMissed = false;
    this.editor.redraw();
    const field = this.isNumber ? numberKey(this.question) : `options-${this.chosen ?? 0}`;
    this.editor.focus(this.isRecall ? recallKey(this.question) : field);
  }

  write(/** @type {string} */ text) {
    const { answer, editor, question } = this;
    const written = withRecall(answer, text);
    editor.commit({ ...editor.value, [question.id]: written }, "what you remember");
  }

  showOptions() {
    this.#opened.add(this.question.id);
    this.editor.redraw();
    this.editor.focus("options-0"); // the field and its button are gone
    this.editor.say("The options are shown. Choose one.");
  }

  give() {
    const { answer, chosen, question, editor } = this;
    if (chosen === null) return;
    const given = withChoice(answer, chosen);
    this.picked = null;
    editor.commit(
      { ...editor.value, [question.id]: given },
      `the answer to “${question.question}”`,
    );
    editor.focus("feedback"); // its button is gone, or waits for another choice
    editor.say(feedbackOf(question, given).slice(1).join(" "));
  }
}
