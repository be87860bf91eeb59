// Halve one estimate in Now: would the learner's own numbers still put it there? The same sums are in
// product/roadmap/whatif.py.

import { chanceOf, idsIn, quarterlyK } from "./model.js";
import { enablersById, knownPairs } from "./pairs.js";

/** @import { Card, Roadmap, Settings } from "./model.js" */

/**
 * Own expected value in Now; the law's avoided penalty is certain.
 * @param {string} id @param {number} share @param {Roadmap} value @param {Settings} settings
 */
function worthInNow(id, share, value, settings) {
  const estimate = value.estimates[id];
  const avoided = id === settings.law.initiative ? settings.law.penalty_k : 0;
  const gain = chanceOf(estimate) * quarterlyK(estimate, settings) * share;
  return gain * settings.quarters.now + avoided;
}

/**
 * The initiative after all that it needs, each once.
 * @param {string} id @param {Map<string, string[]>} needs @returns {string[]}
 */
function withEnablers(id, needs) {
  const enablers = needs.get(id) ?? [];
  return [...new Set([...enablers.flatMap((enabler) => withEnablers(enabler, needs)), id])];
}

/**
 * The ids that fit into Now, best value per person-week first, enablers brought along.
 * @param {Map<string, number>} worth @param {Map<string, string[]>} needs
 * @param {Card[]} cards @param {Settings} settings
 */
function fillNow(worth, needs, cards, settings) {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const skills = Object.keys(settings.capacity);
  const weeks = (/** @type {string[]} */ ids, /** @type {string} */ skill) =>
    ids.reduce((sum, id) => sum + (byId.get(id)?.effort[skill] ?? 0), 0);
  const fits = (/** @type {string[]} */ ids) =>
    skills.every((skill) => weeks(ids, skill) <= settings.capacity[skill] + 1e-9);
  const valuePerWeek = (/** @type {string[]} */ ids) =>
    ids.reduce((sum, id) => sum + (worth.get(id) ?? 0), 0) /
    skills.reduce((sum, skill) => sum + weeks(ids, skill), 0);
  const groups = cards
    .filter(({ id }) => (worth.get(id) ?? 0) > 0)
    .map(({ id }) => withEnablers(id, needs))
    .sort((one, other) => valuePerWeek(other) - valuePerWeek(one));
  /** @type {string[]} */
  const chosen = [];
  for (const group of groups) {
    const further = group.filter((id) => !chosen.includes(id));
    if (fits([...chosen, ...further])) chosen.push(...further);
  }
  return chosen;
}

/**
 * For each entry in Now: does it keep its place if its own effect is halved, else what takes it? What
 * an entry needs comes along, by the backlog's list and the learner's own additions.
 * @param {Roadmap} value @param {Card[]} cards @param {Settings} settings
 */
export function whatIf(value, cards, settings) {
  const worth = new Map(cards.map(({ id }) => [id, worthInNow(id, 1, value, settings)]));
  const needs = enablersById(knownPairs(value, cards, settings));
  const asItIs = fillNow(worth, needs, cards, settings);
  const now = idsIn(value, "now").filter((id) => worth.has(id));
  return now.map((id) => {
    const halved = new Map(worth).set(id, worthInNow(id, 0.5, value, settings));
    const chosen = fillNow(halved, needs, cards, settings);
    const stays = chosen.includes(id);
    const instead = stays ? null : (chosen.find((other) => !now.includes(other)) ?? null);
    return { id, stands: asItIs.includes(id), stays, instead };
  });
}
