// What must not come before what: pairs of a dependent and what it needs, as the backlog lists them and
// as the learner has added them. The same rule is in product/roadmap/dependencies.py.

import { BUILD, entryOf } from "./model.js";

/** @import { Card, Roadmap, Settings } from "./model.js" */
/** @typedef {NonNullable<Settings["arrows"]>[number]} Arrow */

/** The listed pairs [dependent, enabler]. */
export const listedPairs = (/** @type {Card[]} */ cards) =>
  cards.flatMap((card) => card.depends_listed.map((enabler) => [card.id, enabler]));

/**
 * The listed pairs, then those that the learner has added; `circular` are the additions that would
 * close a loop: they count nowhere, since nothing in a loop could begin.
 * @param {Roadmap} value @param {Card[]} cards @param {Settings} settings
 */
export function sortedPairs({ arrows: claimed = {} }, cards, { arrows = [] }) {
  const pairs = listedPairs(cards);
  /** @type {Arrow[]} */
  const circular = [];
  for (const arrow of arrows.filter(({ id }) => claimed[id])) {
    if (isNeeded(arrow.needs, arrow.dependent, pairs)) circular.push(arrow);
    else pairs.push([arrow.dependent, arrow.needs]);
  }
  return { pairs, circular };
}

/** The pairs that count. @param {Roadmap} value @param {Card[]} cards @param {Settings} settings */
export const knownPairs = (value, cards, settings) => sortedPairs(value, cards, settings).pairs;

/**
 * Whether an initiative needs another, directly or through what it needs, or is the same.
 * @param {string} id @param {string} other @param {string[][]} pairs @returns {boolean}
 */
function isNeeded(id, other, pairs) {
  return (
    id === other ||
    pairs.some(([dependent, enabler]) => dependent === id && isNeeded(enabler, other, pairs))
  );
}

/** The enablers of each dependent. @param {string[][]} pairs */
export function enablersById(pairs) {
  /** @type {Map<string, string[]>} */
  const needs = new Map();
  for (const [dependent, enabler] of pairs) {
    needs.set(dependent, [...(needs.get(dependent) ?? []), enabler]);
  }
  return needs;
}

/**
 * The pairs whose dependent is in an earlier bucket than its enabler.
 * @param {Roadmap} value @param {string[][]} pairs
 */
export function brokenDependencies(value, pairs) {
  const rank = (/** @type {string} */ id) => BUILD.indexOf(entryOf(value, id)?.bucket);
  return pairs.filter(
    ([dependent, enabler]) =>
      rank(dependent) >= 0 && (rank(enabler) < 0 || rank(enabler) > rank(dependent)),
  );
}
