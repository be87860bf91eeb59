// What can be built in which quarter: the cards in their order, as far as people suffice. The same
// rule is in product/roadmap/build_order.py.

import { BUILD, idsIn } from "./model.js";
import { enablersById, knownPairs } from "./pairs.js";

/** @import { Card, Law, Roadmap, Settings } from "./model.js" */

/**
 * `done` is the bucket in whose quarter each id is built, in the order of building; `slipped` come
 * later than they were placed, `waiting` are not built at all.
 * @typedef {{ done: Map<string, string>, slipped: string[], waiting: string[] }} BuildOrder
 */

/**
 * Fills the three quarters in order; what does not fit waits at the front of the next.
 * @param {Roadmap} value @param {Card[]} cards @param {Settings} settings
 * @returns {BuildOrder}
 */
export function buildOrder(value, cards, settings) {
  const efforts = new Map(cards.map(({ id, effort }) => [id, effort]));
  const needs = enablersById(knownPairs(value, cards, settings));
  /** @type {Map<string, string>} */
  const done = new Map();
  /** @type {string[]} */
  const slipped = [];
  /** @type {string[]} */
  let waiting = [];
  for (const bucket of BUILD) {
    const placed = idsIn(value, bucket).filter((id) => efforts.has(id));
    const queue = enablersFirst([...waiting, ...placed], needs);
    for (const id of pack(queue, done, needs, efforts, settings)) {
      done.set(id, bucket);
      if (!placed.includes(id)) slipped.push(id);
    }
    waiting = queue.filter((id) => !done.has(id));
  }
  return { done, slipped, waiting };
}

/** Whether what the law asks is built in time. @param {BuildOrder} order @param {Law} law */
export function isLawKept({ done }, law) {
  const inTime = BUILD.slice(0, BUILD.indexOf(law.by) + 1);
  return inTime.includes(done.get(law.initiative) ?? "");
}

/**
 * The queue with each enabler just before the first that needs it.
 * @param {string[]} queue @param {Map<string, string[]>} needs
 */
function enablersFirst(queue, needs) {
  /** @type {string[]} */
  const ordered = [];
  const add = (/** @type {string} */ id) => {
    if (!queue.includes(id) || ordered.includes(id)) return;
    (needs.get(id) ?? []).forEach(add);
    ordered.push(id);
  };
  queue.forEach(add);
  return ordered;
}

/**
 * What one quarter builds: each in turn, if it fits and all that it needs is there.
 * @param {string[]} queue @param {Map<string, string>} done @param {Map<string, string[]>} needs
 * @param {Map<string, Record<string, number>>} efforts @param {Settings} settings
 */
function pack(queue, done, needs, efforts, { capacity, tolerance }) {
  /** @type {string[]} */
  const packed = [];
  const fits = (/** @type {string[]} */ ids) =>
    Object.entries(capacity).every(([skill, weeks]) => {
      const asked = ids.reduce((sum, id) => sum + (efforts.get(id)?.[skill] ?? 0), 0);
      return asked <= weeks * (1 + tolerance) + 1e-9;
    });
  for (const id of queue) {
    const hasAll = (needs.get(id) ?? []).every(
      (other) => done.has(other) || packed.includes(other),
    );
    if (hasAll && fits([...packed, id])) packed.push(id);
  }
  return packed;
}
