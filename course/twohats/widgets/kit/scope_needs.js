// What a scope item needs, and what goes with it: an item goes only with all that need it.

import { joinList } from "./format.js";

/** What each item needs at once, by its name. @typedef {Record<string, string[]>} ScopeNeeds */

const reached = (
  /** @type {Iterable<string>} */ items,
  /** @type {(item: string) => string[]} */ neighbors,
) => {
  const found = new Set(items);
  for (const item of found) for (const next of neighbors(item)) found.add(next); // also of what is added
  return found;
};

/** The items that need this one at once. */
export const dependentsOf = (/** @type {string} */ item, /** @type {ScopeNeeds} */ needs) =>
  Object.keys(needs).filter((name) => needs[name].includes(item));

/** The items and all that need one of them, at once or through others: they go together. */
export const withDependents = (
  /** @type {Iterable<string>} */ items,
  /** @type {ScopeNeeds} */ needs,
) => reached(items, (item) => dependentsOf(item, needs));

/** The items and all that they need, at once or through others: they come back together. */
export const withNeeds = (/** @type {Iterable<string>} */ items, /** @type {ScopeNeeds} */ needs) =>
  reached(items, (item) => needs[item] ?? []);

/** Items in a sentence: “Orders” and “Order page”. */
export const itemList = (/** @type {Iterable<string>} */ items) =>
  joinList([...items].map((item) => `“${item}”`));

/** Items with the verb for one of them or for several. */
export const itemsAnd = (
  /** @type {string[]} */ items,
  /** @type {string} */ one,
  /** @type {string} */ several,
) => `${itemList(items)} ${items.length === 1 ? one : several}`;
