// A quiz: one question at a time. Retrieval questions answer with an explanation, predictions are
// only kept: what came of them is seen later.

import { html, nothing } from "lit-html";
import { radioField } from "../kit/choices.js";
import { button, head, stateMark } from "../kit/controls.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Editor } from "../kit/editor.js" */

/**
 * @typedef {{ text: string, feedback: string, right?: boolean }} Option
 * @typedef {{ id: string, kind: string, question: string, options: Option[] }} QuizQuestion
 * @typedef {{ first: number, latest: number, tries: number, confidence: number | null }} Answer
 */

const isPrediction = (/** @type {QuizQuestion} */ question) => question.kind === "prediction";
const rightOf = (/** @type {QuizQuestion} */ question) =>
  question.options.findIndex((option) => option.right);

/**
 * How far one has come, in a sentence; nothing before the last answer.
 * @param {QuizQuestion[]} questions
 * @param {Record<string, Answer>} answers
 */
export function progressWords(questions, answers) {
  if (questions.some((question) => !answers[question.id])) return "";
  const judged = questions.filter((question) => !isPrediction(question));
  if (!judged.length) return "";
  const right = judged.filter((question) => answers[question.id].first === rightOf(question));
  return `All answered; ${right.length} of ${judged.length} at the first try.`;
}

/**
 * What is said after an answer: state, lead, text.
 * @param {QuizQuestion} question
 * @param {Answer} answer
 */
function feedbackOf(question, answer) {
  const option = question.options[answer.latest];
  if (isPrediction(question)) return ["kept", "Kept.", "You will compare it with what you see."];
  if (option.right) return ["met", "Yes.", option.feedback];
  return ["not_yet", "Not this one.", `${option.feedback} You may choose again.`];
}

/** The question at hand, what is chosen, and what its buttons do. */
class Quiz {
  /** The option that is chosen and not yet answered. @type {number | null} */
  picked = null;

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    this.at = Math.max(
      0,
      this.questions.findIndex((question) => !editor.value[question.id]),
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
    return this.editor.isReadOnly || (isPrediction(this.question) && Boolean(this.answer));
  }

  choose(/** @type {number} */ index) {
    this.picked = index;
    this.editor.redraw();
  }

  go(/** @type {number} */ to) {
    this.at = to;
    this.picked = null;
    this.editor.redraw();
    this.editor.focus(`options-${this.chosen ?? 0}`);
  }

  give() {
    const { answer, chosen, question, editor } = this;
    if (chosen === null) return;
    /** @type {Answer} */
    const given = {
      first: answer?.first ?? chosen,
      latest: chosen,
      tries: (answer?.tries ?? 0) + 1,
      confidence: answer?.confidence ?? null,
    };
    this.picked = null;
    editor.commit(
      { ...editor.value, [question.id]: given },
      `the answer to “${question.question}”`,
    );
    editor.focus("feedback"); // its button is gone, or waits for another choice
    editor.say(feedbackOf(question, given).slice(1).join(" "));
  }
}

function feedbackBox(/** @type {Quiz} */ { question, answer }) {
  if (!answer) return nothing;
  const [state, lead, text] = feedbackOf(question, answer);
  return html`<div class="feedback feedback-${state}" tabindex="-1" data-focus="feedback">
    ${stateMark(state === "kept" ? "met" : state)}<p><b>${lead}</b> ${text}</p></div>`;
}

function actions(/** @type {Quiz} */ quiz) {
  const { questions, at, question, answer, chosen, isLocked, editor } = quiz;
  const isNew = chosen !== null && chosen !== answer?.latest;
  const move = (/** @type {number} */ to, /** @type {string} */ words) =>
    questions.length > 1
      ? button(words, () => quiz.go(to), {
          focus: words,
          isDisabled: to < 0 || to >= questions.length,
        })
      : nothing;
  const label = isPrediction(question) ? "Keep my prediction" : "Answer";
  return html`<div class="quiz-actions">
    ${
      isLocked && answer
        ? nothing
        : button(label, () => quiz.give(), {
            kind: "main",
            focus: "answer",
            isDisabled: !isNew || isLocked,
          })
    }
    ${move(at - 1, "Previous")}${move(at + 1, "Next")}
    <p class="th-soft">${progressWords(questions, editor.value)}</p>
  </div>`;
}

export default defineWidget({
  name: "quiz",
  trait: "answers",
  traits: ["questions"],
  isUndoable: false, // what was answered first stays what was answered first
  setup(editor) {
    const quiz = new Quiz(editor);
    editor.root.classList.add("th-stack");
    return () => {
      const { question, questions, at } = quiz;
      const number =
        questions.length > 1
          ? html`<span class="quiz-number">Question ${at + 1} of ${questions.length}</span>`
          : nothing;
      return html`${head(editor)}
        <div class="th-stack">
          ${radioField(editor, {
            key: "options",
            legend: html`<span class="quiz-question">${number}${question.question}</span>`,
            look: "options",
            value: quiz.chosen,
            options: question.options.map((option, index) => [index, option.text]),
            isDisabled: quiz.isLocked,
            commit: (index) => quiz.choose(index),
          })}
          ${feedbackBox(quiz)}${actions(quiz)}
        </div>`;
    };
  },
});
