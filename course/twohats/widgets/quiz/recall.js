// Free recall: a question is answered in own words before its options are shown.

import { html, nothing } from "lit-html";
import { button } from "../kit/controls.js";
import { textField } from "../kit/fields.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Answer, QuizQuestion } from "./answers.js" */

/** The focus key of the field; each question keeps what is typed in its own. */
export const recallKey = (/** @type {QuizQuestion} */ question) => `recall-${question.id}`;
/** How many characters of an answer in own words are saved, as Python's model has it. */
export const MOST_CHARACTERS = 400;

/**
 * The field for what one remembers, and the button that shows the options.
 * @param {Editor} editor
 * @param {{ question: QuizQuestion, answer: Answer | undefined,
 *   write: (text: string) => void, show: () => void }} options
 */
export function recallField(editor, { question, answer, write, show }) {
  return html`${textField(editor, {
    key: recallKey(question),
    label: "Your answer from memory",
    value: answer?.recall ?? "",
    rows: 3,
    most: MOST_CHARACTERS,
    help: "A few words are enough. Nobody marks them; they help you remember.",
    commit: write,
  })}<div class="quiz-actions">${button("Show the options", () => ask(editor, question, show), {
    kind: "main",
    focus: "show-options",
    isDisabled: editor.isReadOnly,
  })}</div>`;
}

/** Shows the options, once something is written. */
function ask(
  /** @type {Editor} */ editor,
  /** @type {QuizQuestion} */ question,
  /** @type {() => void} */ show,
) {
  const key = recallKey(question);
  editor.drafts.settle(key);
  if (editor.drafts.refusal(key)) return;
  if (editor.value[question.id]?.recall?.trim()) {
    show();
    return;
  }
  editor.drafts.refuse(
    key,
    "The field is empty. Write what comes to mind; “I don't remember” will do.",
  );
  editor.focus(key);
}

/** What was written from memory, to be compared with the options and their feedback. */
export function recalledText(/** @type {Answer | undefined} */ answer) {
  if (!answer?.recall) return nothing;
  return html`<div class="quiz-recalled"><p class="th-soft">You wrote from memory:</p><blockquote>${answer.recall}</blockquote></div>`;
}
