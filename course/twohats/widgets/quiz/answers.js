// What was answered in a quiz, and what is said to it.

/**
 * `number` is what an option is worth where a number is typed; `otherwise` is said of any other one.
 * @typedef {{ text: string, feedback: string, right?: boolean, number?: number }} Option
 * @typedef {{ id: string, kind: string, question: string, options: Option[], source?: string,
 *   recall?: boolean, entry?: "number", unit?: string, otherwise?: string }} QuizQuestion
 * @typedef {{ first: number | null, latest: number | null, tries: number,
 *   confidence: number | null, recall?: string }} Answer
 */

export const isPrediction = (/** @type {QuizQuestion} */ question) =>
  question.kind === "prediction";
const rightOf = (/** @type {QuizQuestion} */ question) =>
  question.options.findIndex((option) => option.right);

/** Whether an option was chosen; what was only written from memory is no answer yet. */
export const isAnswered = (/** @type {Answer | undefined} */ answer) =>
  typeof answer?.latest === "number";

/**
 * The answer after one more choice.
 * @param {Answer | undefined} answer
 * @param {number} choice
 * @returns {Answer}
 */
export function withChoice(answer, choice) {
  return {
    first: answer?.first ?? choice,
    latest: choice,
    tries: (answer?.tries ?? 0) + 1,
    confidence: answer?.confidence ?? null,
    recall: answer?.recall ?? "",
  };
}

/**
 * The answer with other words from memory; what was chosen stays.
 * @param {Answer | undefined} answer
 * @param {string} recall
 * @returns {Answer}
 */
export function withRecall(answer, recall) {
  return { first: null, latest: null, tries: 0, confidence: null, ...answer, recall };
}

/**
 * How far one has come, in a sentence; nothing before the last answer.
 * @param {QuizQuestion[]} questions
 * @param {Record<string, Answer>} answers
 */
export function progressWords(questions, answers) {
  if (questions.some((question) => !isAnswered(answers[question.id]))) return "";
  const judged = questions.filter((question) => !isPrediction(question));
  if (!judged.length) return "";
  const right = judged.filter((question) => answers[question.id].first === rightOf(question));
  return `All answered; ${right.length} of ${judged.length} right on the first try.`;
}

/**
 * What is said after an answer: state, lead, text.
 * @param {QuizQuestion} question
 * @param {Answer} answer
 */
export function feedbackOf(question, answer) {
  const option = question.options[/** @type {number} */ (answer.latest)];
  if (isPrediction(question)) return ["kept", "Saved.", option.feedback];
  if (option.right) return ["met", "Yes.", option.feedback];
  return ["not_yet", "Not this one.", `${option.feedback} You may choose again.`];
}
