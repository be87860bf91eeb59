// What a roadmap is worth by its maker's own estimates: what fits, in the order in which it can be
// done. The same sums are in product/roadmap/value.py.

import { buildOrder, isLawKept } from "./fit.js";
import { BUILD, chanceOf, inBucket, quarterlyK } from "./model.js";

/** @import { Card, Roadmap, Settings } from "./model.js" */
/**
 * @typedef {{ mean_k: number, low_k: number, high_k: number, missing: string[],
 *   slipped: string[], waiting: string[] }} Outlook
 */

const EIGHT_IN_TEN = 1.2816;

/**
 * Own expected value in $k with its "8 in 10" band; the effect of `halved` counts half.
 * @param {Roadmap} value @param {Card[]} cards @param {Settings} settings
 * @param {string | null} [halved]
 * @returns {Outlook}
 */
export function outlook(value, cards, settings, halved = null) {
  const order = buildOrder(value, cards, settings);
  let mean = isLawKept(order, settings.law) ? 0 : -settings.law.penalty_k;
  let variance = 0;
  for (const { worth, chance } of gains(order, value, settings, halved)) {
    mean += chance * worth;
    variance += worth ** 2 * chance * (1 - chance);
  }
  const half = EIGHT_IN_TEN * Math.sqrt(variance);
  const { slipped, waiting } = order;
  const missing = withoutEstimate(value, cards);
  return { mean_k: mean, low_k: mean - half, high_k: mean + half, missing, slipped, waiting };
}

/**
 * The "8 in 10" band ($k), cut to what can come: what the page shows. A few items are no normal
 * distribution, so its band may end below the case that nothing works, or above that everything does.
 * @param {Roadmap} value @param {Card[]} cards @param {Settings} settings
 * @param {string | null} [halved]
 * @returns {[low: number, high: number]}
 */
export function possibleRange(value, cards, settings, halved = null) {
  const { low_k: low, high_k: high } = outlook(value, cards, settings, halved);
  const order = buildOrder(value, cards, settings);
  const penalty = isLawKept(order, settings.law) ? 0 : settings.law.penalty_k;
  const items = gains(order, value, settings, halved);
  const sum = (/** @type {(chance: number) => boolean} */ counts) =>
    items.reduce((total, { worth, chance }) => total + (counts(chance) ? worth : 0), 0);
  const least = sum((chance) => chance === 1) - penalty;
  const most = sum((chance) => chance > 0) - penalty;
  return [Math.max(low, least), Math.min(high, most)];
}

/**
 * Of each item that is built: what it brings in $k if it works, and the chance of that.
 * @param {ReturnType<typeof buildOrder>} order @param {Roadmap} value @param {Settings} settings
 * @param {string | null} halved
 */
function gains({ done }, value, settings, halved) {
  return [...done].map(([id, bucket]) => {
    const estimate = value.estimates[id];
    const share = id === halved ? 0.5 : 1;
    const worth = quarterlyK(estimate, settings) * share * settings.quarters[bucket];
    return { worth, chance: chanceOf(estimate) };
  });
}

/** What is placed and has no estimate. @param {Roadmap} value @param {Card[]} cards */
function withoutEstimate(value, cards) {
  const backlog = new Set(cards.map(({ id }) => id));
  const placed = BUILD.flatMap((bucket) => inBucket(value, bucket));
  return placed.map(({ id }) => id).filter((id) => backlog.has(id) && !value.estimates[id]);
}
