// A quiz: one question at a time. Retrieval questions answer with an explanation, predictions are
// only kept: what came of them is seen later.

import { html, nothing } from "lit-html";
import { radioField } from "../kit/choices.js";
import { button, head, stateMark } from "../kit/controls.js";
import { defineWidget } from "../kit/widget.js";
import {
  feedbackOf,
  isAnswered,
  isPrediction,
  progressWords,
  withChoice,
  withRecall,
} from "./answers.js";
import { asksNumber, numberEntry, numberKey, optionOf } from "./number_entry.js";
import { recalledText, recallField, recallKey } from "./recall.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Answer, QuizQuestion } from "./answers.js" */

/** The question at hand, what is chosen, and what its buttons do. */
class Quiz {
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

function feedbackBox(/** @type {Quiz} */ { question, answer, isMissed, isNumber }) {
  if (isNumber && isMissed) {
    return html`<div class="feedback feedback-not_yet" tabindex="-1" data-focus="feedback">
    ${stateMark("not_yet")}<p><b>Not yet.</b> ${question.otherwise}</p></div>`;
  }
  if (!answer || !isAnswered(answer)) return nothing;
  const [state, lead, text] = feedbackOf(question, answer);
  return html`<div class="feedback feedback-${state}" tabindex="-1" data-focus="feedback">
    ${stateMark(state === "kept" ? "met" : state)}<p><b>${lead}</b> ${text}</p></div>`;
}

function answerButton(/** @type {Quiz} */ quiz) {
  const { question, answer, chosen, isLocked, isRecall, isNumber } = quiz;
  if (isRecall || isNumber || (isLocked && isAnswered(answer))) return nothing;
  const isNew = chosen !== null && chosen !== answer?.latest;
  return button(isPrediction(question) ? "Keep my prediction" : "Answer", () => quiz.give(), {
    kind: "main",
    focus: "answer",
    isDisabled: !isNew || isLocked,
  });
}

function actions(/** @type {Quiz} */ quiz) {
  const { questions, at, editor } = quiz;
  const move = (/** @type {number} */ to, /** @type {string} */ words) =>
    questions.length > 1
      ? button(words, () => quiz.go(to), {
          focus: words,
          isDisabled: to < 0 || to >= questions.length,
        })
      : nothing;
  return html`<div class="quiz-actions">
    ${answerButton(quiz)}${move(at - 1, "Previous")}${move(at + 1, "Next")}
    <p class="th-soft">${progressWords(questions, editor.value)}</p>
  </div>`;
}

/** The question with its number, and the lesson on which it looks back. */
function questionHead(/** @type {Quiz} */ { question, questions, at }) {
  const number = questions.length > 1 ? `Question ${at + 1} of ${questions.length}` : "";
  const above = [number, question.source].filter(Boolean).join(" · ");
  return html`<span class="quiz-question">${above ? html`<span class="quiz-number">${above}</span>` : nothing}${question.question}</span>`;
}

function recallStep(/** @type {Quiz} */ quiz) {
  const { editor, question, answer } = quiz;
  return html`<div role="group" class="th-stack" aria-label=${question.question}>${questionHead(quiz)}${recallField(
    editor,
    {
      question,
      answer,
      write: (text) => quiz.write(text),
      show: () => quiz.showOptions(),
    },
  )}</div>`;
}

function numberStep(/** @type {Quiz} */ quiz) {
  const { editor, question, answer, isMissed } = quiz;
  const isWrong = isMissed || (isAnswered(answer) && !question.options[answer?.latest ?? 0].right);
  return html`<div role="group" class="th-stack" aria-label=${question.question}>${questionHead(quiz)}${numberEntry(
    editor,
    {
      question,
      typed: quiz.number,
      type: (typed) => quiz.type(typed),
      give: () => quiz.giveNumber(),
      show: isWrong ? () => quiz.showOptions() : null,
    },
  )}${feedbackBox(quiz)}</div>`;
}

function step(/** @type {Quiz} */ quiz) {
  if (quiz.isRecall) return recallStep(quiz);
  return quiz.isNumber ? numberStep(quiz) : optionsStep(quiz);
}

function optionsStep(/** @type {Quiz} */ quiz) {
  const { editor, question, answer } = quiz;
  return html`${radioField(editor, {
    key: "options",
    legend: questionHead(quiz),
    look: "options",
    value: quiz.chosen,
    options: question.options.map((option, index) => [index, option.text]),
    isDisabled: quiz.isLocked,
    commit: (index) => quiz.choose(index),
  })}${asksNumber(question) ? nothing : recalledText(answer)}${feedbackBox(quiz)}`;
}

export default defineWidget({
  name: "quiz",
  trait: "answers",
  traits: ["questions"],
  isUndoable: false, // what was answered first stays what was answered first
  setup(editor) {
    const quiz = new Quiz(editor);
    editor.root.classList.add("th-stack");
    return () => html`${head(editor)}
      <div class="th-stack">${step(quiz)}${actions(quiz)}</div>`;
  },
});
