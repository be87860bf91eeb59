// What the roadmap is worth by the learner's own numbers, how sure that is, and what one wrong
// number would change.

import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { axisTicks, bandChart } from "../kit/charts.js";
import { choiceField } from "../kit/choices.js";
import { formatK, joinList } from "../kit/format.js";
import { claimBar } from "./claims.js";
import { buildOrder, isLawKept } from "./fit.js";
import { BUILD, idsIn, isExample, isPlaced, TITLES } from "./model.js";
import { outlook, possibleRange } from "./outlook.js";
import { whatIf } from "./whatif.js";

/** @import { Board } from "./board.js" */
/** @import { Outlook } from "./outlook.js" */

const NOTHING = "Nothing is in Now, Next or Later yet, so there is nothing to add up.";
const EMPTY_NEXT = "Next is empty: nothing is planned for your people in the second quarter.";
const RANGE =
  "The value is a range because an item may not work, even if your estimates are right.";
const LEAST_STEP_K = 250;
const WHAT_IF =
  "The board takes the items in Now one at a time, halves the effect that you estimated, and fills Now again from your own numbers: best value per person-week first, each item with what it needs. If an item drops out of Now, its place depends on its own estimate: check that estimate first.";

/**
 * The value of the roadmap in one row: the number, its range and a band; a second one while halved.
 * Where there are only claims, their score.
 */
export function valueStrip(/** @type {Board} */ board) {
  const { claims } = board.settings;
  const label = claims ? "Claimed score" : "Value by your own estimates";
  return html`<section class="worth" aria-label=${label}>${
    isEmpty(board)
      ? html`<p class="worth-words">${NOTHING}</p>`
      : claims
        ? claimBar(board)
        : valueBands(board)
  }</section>`;
}

/** What there is to know of the value: what waits, what is late, what is not counted. */
export function valueNotes(/** @type {Board} */ board) {
  if (isEmpty(board)) return nothing;
  const own = outlook(board.value, board.cards, board.settings);
  const notes = valueWords(board, own);
  return html`${
    notes.length
      ? html`<ul class="worth-notes">${notes.map((words) => html`<li>${words}</li>`)}</ul>`
      : nothing
  }${rangeNote(board)}${exampleWords(board)}`;
}

/** Why the strip names a range: nothing is wrong, so there is no sign. */
function rangeNote(/** @type {Board} */ { value, cards, settings }) {
  const range = possibleRange(value, cards, settings);
  return settings.claims || !isRange(range) ? nothing : html`<p class="th-soft">${RANGE}</p>`;
}

const isEmpty = (/** @type {Board} */ { value }) =>
  !value.entries.some(({ bucket }) => isPlaced(bucket));

function valueBands(/** @type {Board} */ board) {
  const { value, cards, settings, halved } = board;
  const bandOf = (/** @type {string | null} */ id) => ({
    mean: outlook(value, cards, settings, id).mean_k,
    range: possibleRange(value, cards, settings, id),
  });
  const own = bandOf(null);
  const bands = halved ? [own, bandOf(halved)] : [own];
  const ends = bands.flatMap((band) => band.range);
  return html`<p class="worth-words"><b>${formatK(own.mean)}</b> <span class="th-soft">added on average over six quarters, by your own estimates. <span class="worth-rule">An item adds value only if you have people for it, and only from the quarter after it is built. </span>${rangeWords(own.range)}</span></p>
    ${bandChart({
      bands: bands.map((band, index) => ({
        low: band.range[0],
        high: band.range[1],
        mean: band.mean,
        look: index ? "band-half" : "",
      })),
      ticks: axisTicks(Math.min(0, ...ends), Math.max(LEAST_STEP_K, ...ends), {
        least: LEAST_STEP_K,
      }),
      format: formatK,
    })}`;
}

const rangeWords = (/** @type {[number, number]} */ range) =>
  isRange(range)
    ? `If your estimates are right: ${formatK(range[0])} to ${formatK(range[1])} in about 8 of 10 cases.`
    : "";

const isRange = (/** @type {[number, number]} */ [low, high]) => high - low >= 1;

/** Which of the numbers that are counted are the course's, and not the learner's. */
function exampleWords(/** @type {Board} */ board) {
  const { value, settings } = board;
  const ids = BUILD.flatMap((bucket) => idsIn(value, bucket));
  const examples = ids.filter((id) => isExample(id, value, settings));
  if (!examples.length) return nothing;
  const names = joinList(examples.map((id) => board.nameOf(id)));
  return html`<p class="th-soft">Still with the example's estimates, not your own: ${names}.</p>`;
}

/** @param {Board} board @param {Outlook} own */
function valueWords(board, { missing, slipped, waiting }) {
  const { settings, value, cards, byId } = board;
  const { law } = settings;
  const names = (/** @type {string[]} */ ids) => joinList(ids.map((id) => board.nameOf(id)));
  /** @type {string[]} */
  const parts = [];
  if (slipped.length) parts.push(`Built at least a quarter later than placed: ${names(slipped)}.`);
  if (waiting.length) parts.push(`Not built at all, and not counted: ${names(waiting)}.`);
  if (byId.has(law.initiative) && !isLawKept(buildOrder(value, cards, settings), law)) {
    parts.push(
      `The penalty of ${formatK(law.penalty_k)} is ${settings.claims ? "due" : "subtracted"}, because the work on ${board.nameOf(law.initiative)} is not done by the end of ${TITLES[law.by]}.`,
    );
  }
  if (missing.length && !settings.claims)
    parts.push(`Not counted yet (no estimate): ${joinList(missing)}.`);
  if (!idsIn(value, "next").length) parts.push(EMPTY_NEXT);
  return parts;
}

/** What if one item brings only half of what was estimated? A list for Now, and a choice that moves the band. */
export function whatIfView(/** @type {Board} */ board) {
  const { reorder, editor } = board;
  const ids = BUILD.flatMap((bucket) => idsIn(reorder.shown, bucket));
  if (board.halved && !ids.includes(board.halved)) board.halved = null;
  const inputs = [reorder.shown, board.halved, editor.isReadOnly, editor.model.get("waits")];
  return guard(inputs, () => whatIfBox(board, ids));
}

/** @param {Board} board @param {string[]} ids what is in Now, Next or Later */
function whatIfBox(board, ids) {
  const answers = whatIf(board.reorder.shown, board.cards, board.settings);
  if (!answers.length) return nothing;
  const title = html`<h4>What if one item brings in only half of its estimate?</h4>`;
  const waits = board.editor.model.get("waits");
  if (waits)
    return html`<section class="whatif" aria-label="What if">${title}<p>${waits}</p></section>`;
  return html`<section class="whatif" aria-label="What if">
    ${title}<p class="th-soft">${WHAT_IF}</p>${factWords(board)}
    <ul class="whatif-list">${answers.map((answer) => {
      const [kind, words] = answerWords(board, answer);
      return html`<li class="whatif-${kind}"><b>${board.nameOf(answer.id)}</b> ${words}</li>`;
    })}</ul>
    <div class="whatif-choice">${choiceField(board.editor, {
      key: "halve",
      label: "Halve the effect of",
      value: board.halved ?? "",
      options: ids.map((id) => [id, board.nameOf(id)]),
      empty: "nothing",
      commit: (id) => {
        board.halved = id || null;
      },
    })}<p class="th-soft">${changeWords(board)}</p></div></section>`;
}

/** What the learner has found out elsewhere: it counts here once it is a dependency on the board. */
function factWords(/** @type {Board} */ { settings: { facts = [], arrows } }) {
  if (!facts.length) return nothing;
  const way = arrows
    ? "The board counts a dependency once you add it below."
    : "The board does not know these. In the exercise, you can add them as dependencies.";
  return html`<p>You noted in exercise 05: ${facts.join(" ")} ${way}</p>`;
}

/** @param {Board} board @param {ReturnType<typeof whatIf>[number]} answer */
function answerWords(board, { stands, stays, instead }) {
  const other = instead ? board.nameOf(instead) : null;
  if (stays) return ["stays", "stays in Now"];
  // Which item that is may have been settled before anything was halved: so no "then".
  if (stands)
    return ["gives", `would leave Now${other ? `; your numbers put ${other} there` : ""}`];
  const there = other ? `; your numbers put ${other} there` : "";
  return [
    "doubt",
    `is in Now. Taken one at a time by value per person-week, it would not be, even at its full estimate${there}. It may still fit better together with the rest.`,
  ];
}

function changeWords(/** @type {Board} */ { reorder, cards, settings, halved }) {
  if (!halved) return nothing;
  const value = reorder.shown;
  const before = outlook(value, cards, settings).mean_k;
  const after = outlook(value, cards, settings, halved).mean_k;
  return `The value of your roadmap goes from ${formatK(before)} to ${formatK(after)}: ${formatK(after - before)}.`;
}
