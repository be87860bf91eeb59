// A question whose answer is a number that is worked out and typed: no option is shown before that.

import { html, nothing } from "lit-html";
import { button } from "../kit/controls.js";
import { numberField } from "../kit/fields.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { QuizQuestion } from "./answers.js" */

const SAME = 1e-9;

export const asksNumber = (/** @type {QuizQuestion} */ question) => question.entry === "number";

/** The focus key of the field; each question has its own. */
export const numberKey = (/** @type {QuizQuestion} */ question) => `number-${question.id}`;

/** Which option a number is; -1 if it is none of them. */
export const optionOf = (/** @type {QuizQuestion} */ { options }, /** @type {number} */ typed) =>
  options.findIndex(({ number }) => Math.abs((number ?? Number.NaN) - typed) < SAME);

/**
 * The field for the number, and the button that answers with it.
 * @param {Editor} editor
 * @param {{ question: QuizQuestion, typed: number | null, type: (typed: number | null) => void,
 *   give: () => void, show: (() => void) | null }} options
 */
export function numberEntry(editor, { question, typed, type, give, show }) {
  const key = numberKey(question);
  const answer = () => {
    editor.drafts.settle(key);
    if (!editor.drafts.refusal(key)) give();
  };
  return html`${numberField(editor, {
    key,
    label: `Your answer (${question.unit ?? "number"})`,
    name: "Your answer",
    value: typed,
    isOptional: true,
    limits: { least: -1000, most: 100000 },
    commit: type,
  })}<div class="quiz-actions">${button("Answer", answer, {
    kind: "main",
    focus: "answer",
    isDisabled: editor.isReadOnly,
  })}${show ? button("Show the options", show, { focus: "show-options" }) : nothing}</div>`;
}
