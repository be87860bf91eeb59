// Where lanes and their cards are while one is dragged, and the place that the pointer means.

/**
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Box
 * @typedef {{ lane: string, box: Box, list: Box, cards: Box[], isColumn: boolean }} LaneBox
 */

/** Where the lanes and their cards are, relative to the widget. */
export function laneBoxes(
  /** @type {HTMLElement} */ root,
  /** @type {HTMLElement} */ dragged,
  /** @type {DOMRect} */ frame,
) {
  /** @returns {Box} */
  const boxOf = (/** @type {Element} */ node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    return {
      left: left - frame.left,
      right: right - frame.left,
      top: top - frame.top,
      bottom: bottom - frame.top,
    };
  };
  const lanes = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".lane"));
  return [...lanes].map((node) => {
    const list = /** @type {Element} */ (node.querySelector(".lane-list"));
    const cards = [...list.children].filter((card) => card !== dragged).map(boxOf);
    const isColumn = cards.every((card) => Math.abs(card.left - cards[0].left) < 2);
    const lane = /** @type {string} */ (node.dataset.lane);
    return { lane, box: boxOf(node), list: boxOf(list), cards, isColumn };
  });
}

/** The place among the cards of a lane that a point means. */
export function indexAt(
  /** @type {LaneBox} */ { cards, isColumn },
  /** @type {number} */ x,
  /** @type {number} */ y,
) {
  const isBefore = (/** @type {Box} */ card) =>
    isColumn
      ? y < (card.top + card.bottom) / 2
      : y < card.top || (y < card.bottom && x < (card.left + card.right) / 2);
  const index = cards.findIndex(isBefore);
  return index < 0 ? cards.length : index;
}
