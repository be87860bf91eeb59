// Arrows from each placed initiative to what it needs, behind the cards.

import { render, svg } from "lit-html";
import { entryOf, isPlaced } from "./model.js";
import { brokenDependencies, knownPairs } from "./pairs.js";

/** @import { Board } from "./board.js" */
/** @typedef {{ left: number, right: number, middle: number }} Box */

/** Draws the arrows from where the cards are now. */
export function drawArrows(/** @type {Board} */ board) {
  const { root } = board.editor;
  const layer = /** @type {SVGElement} */ (root.querySelector(".arrows"));
  const value = board.reorder.shown;
  const base = layer.getBoundingClientRect();
  const boxOf = (/** @type {string} */ id) => {
    const card = /** @type {Element} */ (root.querySelector(`.card[data-id="${id}"]`));
    const { left, right, top, height } = card.getBoundingClientRect();
    return {
      left: left - base.left,
      right: right - base.left,
      middle: top + height / 2 - base.top,
    };
  };
  const arrows = knownPairs(value, board.cards, board.settings)
    .filter((pair) => pair.every((id) => isPlaced(entryOf(value, id)?.bucket)))
    .map(([dependent, enabler]) => {
      const isBroken = brokenDependencies(value, [[dependent, enabler]]).length > 0;
      return arrow(boxOf(dependent), boxOf(enabler), isBroken);
    });
  render(svg`${arrows}`, layer);
}

function arrow(/** @type {Box} */ from, /** @type {Box} */ to, /** @type {boolean} */ isBroken) {
  const isBeside = to.right < from.left || to.left > from.right;
  const start = isBeside && to.left > from.right ? from.right : from.left;
  const end = isBeside && to.right < from.left ? to.right : to.left;
  const bend = isBeside ? (end - start) / 2 : -13;
  const into = isBeside ? Math.sign(bend) : 1;
  const arrival = isBeside ? end - bend : end + bend;
  const line = `M${start} ${from.middle}C${start + bend} ${from.middle} ${arrival} ${to.middle} ${end} ${to.middle}`;
  const head = `M${end - 7 * into} ${to.middle - 4}L${end} ${to.middle}L${end - 7 * into} ${to.middle + 4}`;
  const look = isBroken ? "arrow arrow-broken" : "arrow";
  return svg`<path class=${look} d=${line}></path><path class="${look} arrow-head" d=${head}></path>`;
}
