// A quiz: one question at a time. Retrieval questions answer with an explanation, predictions are
// only kept: what came of them is seen later.

import { html, nothing } from "lit-html";
import { radioField } from "../kit/choices.js";
import { button, head, stateMark } from "../kit/controls.js";
import { defineWidget } from "../kit/widget.js";
import { feedbackOf, isAnswered, isPrediction, progressWords } from "./answers.js";
import { asksNumber, numberEntry } from "./number_entry.js";
import { Quiz } from "./quiz.js";
import { recalledText, recallField } from "./recall.js";

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
  return button(isPrediction(question) ? "Place my bet" : "Answer", () => quiz.give(), {
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
