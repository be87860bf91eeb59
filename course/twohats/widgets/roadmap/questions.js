// What the exercise asks besides the order: which dependencies the backlog doesn't list, and what it will bring in.

import { html, nothing } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { openInTab } from "../kit/links.js";
import { intervalField } from "../kit/questions.js";
import { Steps } from "../kit/steps.js";
import { sortedPairs } from "./pairs.js";

/** @import { Board } from "./board.js" */
/** @import { Settings } from "./model.js" */
/** @import { Interval } from "../kit/questions.js" */
/** @typedef {NonNullable<Settings["arrows"]>[number]} Arrow */

const ARROWS =
  "The backlog lists two dependencies, and the board draws them as arrows. The engineers know more. Which of the possible dependencies below are real? For each, choose the page of the engineering notes that says so, or “not a dependency”. The board draws what you add, and counts it in your roadmap's value and in “What if”.";
const NONE = "none";
/** So many are asked at a time: what is on the screen can be weighed one against the other. */
const AT_A_TIME = 4;
const BET =
  "Your roadmap will be played through six quarters. What will it bring in, minus the penalty if you miss the law's date? Give a range in thousands of dollars, from … to …, that you are 80% sure of. Copying the board's range earns nothing. Freezing locks your bet.";
const BET_STATES = {
  kept: "Your bet is locked as it was when you froze the roadmap.",
  late: "You froze the roadmap before you typed both numbers of your bet, so the bet earns no points.",
};

/** The possible dependencies in parts of four, of which one is open. */
export function arrowSteps(/** @type {Board} */ board) {
  const { arrows = [] } = board.settings;
  const parts = Array.from({ length: Math.ceil(arrows.length / AT_A_TIME) }, (_, index) => {
    const first = index * AT_A_TIME;
    const asked = arrows.slice(first, first + AT_A_TIME);
    return {
      name: `${first + 1} to ${first + asked.length}`,
      help: "",
      words: asked.map((arrow) => changeWords(board, arrow)),
      done: () =>
        /** @type {[number, number]} */ ([asked.filter(isAnswered(board)).length, asked.length]),
      view: () =>
        html`<ul class="arrows-list">${asked.map((arrow) => html`<li>${arrowField(board, arrow)}</li>`)}</ul>`,
    };
  });
  return new Steps(board.editor, parts, "");
}

/** Twelve possible dependencies, each with a page, with none, or not decided yet. */
export function arrowsView(/** @type {Board} */ board) {
  const { arrows = [], facts = [], notes_href: href } = board.settings;
  if (!arrows.length) return nothing;
  return html`<section class="arrows-asked" aria-label="Dependencies that are not listed">
    <h4>Which dependencies does the backlog not list?</h4><p class="th-soft">${ARROWS}</p>
    <p>${href ? html`<a href=${href} data-focus="notes" @pointerdown=${openInTab} @focus=${openInTab}>Open the engineering notes</a> · ` : nothing}${decided(board)}</p>
    ${facts.length ? html`<p>What you noted in exercise 05, with the page that you gave: ${facts.join(" ")}</p>` : nothing}
    ${board.arrowSteps.view()}${circularView(board)}</section>`;
}

/** Which additions do not count, since nothing in a loop could begin. */
function circularView(/** @type {Board} */ board) {
  const { circular } = sortedPairs(board.value, board.cards, board.settings);
  return circular.map(
    (arrow) =>
      html`<p class="th-soft">▲ ${arrowWords(board, arrow)}: with your other dependencies this closes a loop, in which nothing could begin. So the board neither draws nor counts it.</p>`,
  );
}

const arrowWords = (/** @type {Board} */ board, /** @type {Arrow} */ { dependent, needs }) =>
  `${board.nameOf(dependent)} needs ${board.nameOf(needs)}`;

const changeWords = (/** @type {Board} */ board, /** @type {Arrow} */ arrow) =>
  `the dependency: ${arrowWords(board, arrow)}`;

const isAnswered =
  (/** @type {Board} */ { value: { arrows, no_arrows = [] } }) =>
  (/** @type {Arrow} */ { id }) =>
    Boolean(arrows[id]) || no_arrows.includes(id);

function arrowField(/** @type {Board} */ board, /** @type {Arrow} */ arrow) {
  const { arrows, no_arrows: refused = [] } = board.value;
  return choiceField(board.editor, {
    key: `arrow-${arrow.id}`,
    label: arrowWords(board, arrow),
    value: arrows[arrow.id] ?? (refused.includes(arrow.id) ? NONE : ""),
    options: [[NONE, "not a dependency"], ...(board.settings.pages ?? [])],
    empty: "not decided yet",
    commit: (page) => drawArrow(board, arrow, page),
  });
}

function decided(/** @type {Board} */ board) {
  const { arrows = [] } = board.settings;
  return `${arrows.filter(isAnswered(board)).length} of ${arrows.length} decided`;
}

function drawArrow(
  /** @type {Board} */ board,
  /** @type {Arrow} */ arrow,
  /** @type {string} */ page,
) {
  const { editor } = board;
  const { [arrow.id]: _before, ...others } = editor.committed.arrows;
  const arrows = page && page !== NONE ? { ...others, [arrow.id]: page } : others;
  const before = /** @type {string[]} */ (editor.committed.no_arrows ?? []);
  const no_arrows = before.filter((id) => id !== arrow.id).concat(page === NONE ? [arrow.id] : []);
  const value = { ...editor.committed, origin: "learner", arrows, no_arrows };
  editor.commit(value, changeWords(board, arrow));
}

/** The bet on what the roadmap brings in, open until the freeze. */
export function betView(/** @type {Board} */ { editor, settings, value }) {
  if (!settings.arrows) return nothing;
  return html`<section class="value-bet">${intervalField(editor, {
    key: "value-bet",
    legend: html`<b>Before you freeze: your bet on the value</b>`,
    name: "Value",
    interval: value.value_bet,
    limits: { ...editor.limits("value_bet.low"), unit: "$k" },
    help: BET,
    states: BET_STATES,
    commit: (/** @type {Interval} */ bet) =>
      editor.commit({ ...editor.committed, value_bet: bet }, "the bet on the value"),
  })}</section>`;
}
