// The parts of an ending: words with a stress, own numbers, the score, samples to compare with.

import { html, nothing } from "lit-html";
import { radioField } from "../kit/choices.js";
import { savedLine, stateMark } from "../kit/controls.js";
import { openInTab } from "../kit/links.js";

/** @import { Editor } from "../kit/editor.js" */
/**
 * @typedef {{ value: string, unit: string, text: string }} OwnNumber
 * @typedef {{ state: string, words: string, points: string, key?: string, look?: string }} ScoreRow
 * @typedef {{ name: string, sum: string, note: string, rows: ScoreRow[] }} ScoreGroup
 * @typedef {{ title: string, sum: string, earned: number, open: number, groups: ScoreGroup[] }} Score
 * @typedef {{ criterion: string, points: number, text?: string, levels: { points: number, seen: string, sample: string }[] }} Criterion
 */

const STATES = /** @type {Record<string, string>} */ ({
  met: "met",
  partly: "partly met",
  not_yet: "not met",
  after: "waits for hidden checks",
  person: "waits for a person",
  own: "your own mark",
});

/** Words in which two asterisks enclose what is stressed. */
export function stressed(/** @type {string} */ words) {
  return words.split("**").map((part, at) => (at % 2 ? html`<b>${part}</b>` : part));
}

/** What was shown, each by one number of the learner's own. */
export function ownNumbers(/** @type {OwnNumber[]} */ numbers) {
  return html`<ul class="ending-numbers">${numbers.map(
    ({ value, unit, text }) =>
      html`<li><p class="ending-value">${value}${unit ? html` <small>${unit}</small>` : nothing}</p><p>${stressed(text)}</p></li>`,
  )}</ul>`;
}

/**
 * A link that looks like a button or, without `look`, like a link.
 * @param {{ href: string, words: string }} page
 * @param {string} [look]
 */
export function pageLink({ href, words }, look = "") {
  return html`<a href=${href} class=${look} data-focus="page-${href}" @pointerdown=${openInTab} @focus=${openInTab}>${words}</a>`;
}

/**
 * The points that the learner gave to each text, by the text's key; a level that is no more there
 * gives none.
 * @param {Editor} editor
 */
export function ownMarks({ model, value }) {
  /** @type {[string, Criterion][]} */
  const criteria = Object.entries(model.get("samples"));
  const given = criteria.flatMap(([key, { levels }]) => {
    const level = levels[value[key]];
    return level ? [/** @type {[string, number]} */ ([key, level.points])] : [];
  });
  return new Map(given);
}

/** How many texts the learner has not marked yet. */
export const unmarked = (/** @type {Editor} */ editor) =>
  Object.keys(editor.model.get("samples")).length - ownMarks(editor).size;

/** The points of the exercise, in one group for each who gives them. */
export function scoreCard(/** @type {Editor} */ editor) {
  const { title, sum, earned, open, groups } = /** @type {Score} */ (editor.model.get("score"));
  const marks = ownMarks(editor);
  const share = (/** @type {number} */ part) => `width: ${100 * part}%`;
  return html`<section class="ending-score" aria-label="Your score">
    <h4><span>${title}</span>${sum ? html`<span>${sum}</span>` : nothing}</h4>
    <div class="ending-bar" aria-hidden="true"><i style=${share(earned)}></i><u style=${share(open)}></u></div>
    ${groups.map((group) => scoreGroup(withOwnMarks(group, marks)))}</section>`;
}

/**
 * A group in which what the learner marked has that mark in place of the points to be had.
 * @param {ScoreGroup} group
 * @param {Map<string, number>} marks
 */
function withOwnMarks(group, marks) {
  const rows = group.rows.map((row) => {
    const mark = marks.get(row.key ?? "");
    return mark === undefined
      ? row
      : { ...row, state: "own", look: markLook(mark, row), points: `${mark} of ${row.points}` };
  });
  const isOwn = (/** @type {ScoreRow} */ { key = "" }) => marks.has(key);
  const possible = pointsOf(group.rows.filter(isOwn));
  if (!possible) return group;
  const given = [...marks.values()].reduce((sum, mark) => sum + mark, 0);
  const left = pointsOf(group.rows) - possible;
  const sum = `your own mark: ${given} of ${possible}${left ? `, ${left} left` : ""}`;
  return { ...group, sum, rows };
}

const pointsOf = (/** @type {ScoreRow[]} */ rows) =>
  rows.reduce((sum, { points }) => sum + Number(points), 0);

function markLook(/** @type {number} */ mark, /** @type {ScoreRow} */ { points }) {
  if (mark >= Number(points)) return "met";
  return mark > 0 ? "partly" : "not_yet";
}

function scoreGroup(/** @type {ScoreGroup} */ { name, sum, note, rows }) {
  return html`<h5><span>${name}</span><span>${sum}</span></h5>
    ${note ? html`<p class="th-soft">${note}</p>` : nothing}
    <ul>${rows.map(
      ({ state, look = state, words, points }) =>
        html`<li>${stateMark(look)}<span>${words}<span class="th-unseen"> (${STATES[state]})</span></span>${points ? html`<b>${points}</b>` : nothing}</li>`,
    )}</ul>`;
}

/** The rubric with a sample for each level, and the learner's own choice among them. */
export function selfMarking(/** @type {Editor} */ editor) {
  const { model } = editor;
  /** @type {[string, Criterion][]} */
  const criteria = Object.entries(model.get("samples"));
  return html`<div class="th-head"><h4>Compare, and mark your own text</h4>${savedLine(editor)}</div>
    <p class="th-soft">There is one sample for each level. Your text may look quite different. Your own mark is saved for you; in a class it never counts toward your score.</p>
    ${criteria.map(([key, { criterion, points, text, levels }]) => [
      text ? html`<blockquote class="ending-own"><b>You wrote</b>${text}</blockquote>` : nothing,
      radioField(editor, {
        key,
        look: "ending-levels",
        legend: `${criterion} (${points === 1 ? "1 point" : `${points} points`})`,
        value: editor.value[key],
        options: levels.map(({ points: own, seen, sample }, at) => [
          at,
          html`<b>${own}</b> · ${seen}<span class="ending-sample">${sample}</span>`,
        ]),
        commit: (level) => editor.commit({ ...editor.value, [key]: level }, "your own mark"),
      }),
    ])}`;
}
