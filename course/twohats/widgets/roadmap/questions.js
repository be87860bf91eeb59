// What the exercise asks besides the order: which arrows are missing, and what it will bring in.

import { html, nothing } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { intervalField } from "../kit/questions.js";

/** @import { Board } from "./board.js" */
/** @import { Interval } from "../kit/questions.js" */

const ARROWS =
  "The backlog lists two dependencies, and the board draws them. Engineers know more. Which of these arrows hold? Draw each with the page of the engineering notes that says so; leave the others.";
const BET =
  "Your roadmap will be played through six quarters. What will it bring in, the penalty taken off if it is due? Write from … to … in thousands of dollars, so that you would be right in 8 of 10 such bets. Copying the board's range earns nothing. Freezing locks it.";
const BET_STATES = {
  kept: "Locked as it was when you froze the roadmap.",
  late: "The roadmap was frozen before both numbers were there, so this earns no points.",
};

/** Twelve arrows that may hold, each with a page or none. */
export function arrowsView(/** @type {Board} */ board) {
  const { arrows = [], pages = [] } = board.settings;
  if (!arrows.length) return nothing;
  return html`<section class="arrows-asked" aria-label="Arrows that are not listed">
    <h4>Which arrows are missing?</h4><p class="th-soft">${ARROWS}</p>
    <ul class="arrows-list">${arrows.map(({ id, dependent, needs }) => {
      const words = `${board.nameOf(dependent)} needs ${board.nameOf(needs)}`;
      return html`<li>${choiceField(board.editor, {
        key: `arrow-${id}`,
        label: words,
        value: board.value.arrows[id] ?? "",
        options: pages,
        empty: "no arrow",
        commit: (page) => drawArrow(board, id, page, words),
      })}</li>`;
    })}</ul></section>`;
}

/** @param {Board} board @param {string} id @param {string} page @param {string} words */
function drawArrow({ editor }, id, page, words) {
  const { [id]: _before, ...others } = editor.committed.arrows;
  const arrows = page ? { ...others, [id]: page } : others;
  editor.commit({ ...editor.committed, origin: "learner", arrows }, `the arrow: ${words}`);
}

/** The bet on what the roadmap brings in, open until the freeze. */
export function betView(/** @type {Board} */ { editor, settings, value }) {
  if (!settings.arrows) return nothing;
  return html`<section class="value-bet">${intervalField(editor, {
    key: "value-bet",
    legend: html`<b>Before you freeze: your bet</b>`,
    name: "Value",
    interval: value.value_bet,
    limits: { ...editor.limits("value_bet.low"), unit: "$k" },
    help: BET,
    states: BET_STATES,
    commit: (/** @type {Interval} */ bet) =>
      editor.commit({ ...editor.committed, value_bet: bet }, "the bet on the value"),
  })}</section>`;
}
