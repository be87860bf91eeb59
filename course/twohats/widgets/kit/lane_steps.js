// Where an arrow key leads in lanes of cards: the next place of a card, and the next card.

/** @import { Arrangement } from "./reorder.js" */

/**
 * The value after one arrow key, or null where there is no further place.
 * @param {Arrangement} arrangement @param {any} value @param {string} id
 * @param {[aside: number, along: number]} step
 */
export function stepped({ lanes, idsIn, place }, value, id, [aside, along]) {
  const at = lanes.findIndex((lane) => idsIn(value, lane).includes(id));
  const index = idsIn(value, lanes[at]).indexOf(id);
  if (along) {
    const to = index + along;
    return to < 0 || to >= idsIn(value, lanes[at]).length ? null : place(value, id, lanes[at], to);
  }
  const lane = lanes[at + aside];
  return lane ? place(value, id, lane, Math.min(index, idsIn(value, lane).length)) : null;
}

/**
 * The card to which an arrow key leads from another, if there is one.
 * @param {Arrangement} arrangement @param {any} value @param {string} id
 * @param {[aside: number, along: number]} step
 */
export function neighbour({ lanes, idsIn }, value, id, [aside, along]) {
  const at = lanes.findIndex((lane) => idsIn(value, lane).includes(id));
  const ids = idsIn(value, lanes[at]);
  if (along) return ids[ids.indexOf(id) + along];
  for (let to = at + aside; lanes[to]; to += aside) {
    const others = idsIn(value, lanes[to]);
    if (others.length) return others[Math.min(ids.indexOf(id), others.length - 1)];
  }
  return undefined;
}
