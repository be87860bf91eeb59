// The items of the scope: whether they are named and released, and what goes with each of them.

import { dependentsOf, itemList, itemsAnd, withDependents, withNeeds } from "../kit/scope_needs.js";

/** @import { Question } from "../kit/types.js" */
/** @import { Cockpit } from "./cockpit.js" */

/**
 * An item: whether the plan names it, and whether all of its tasks are released.
 * @typedef {{ name: string, named: boolean, released: boolean }} ScopeItem
 * @typedef {{ named?: boolean, released?: boolean }} ScopeChange
 */

/** Every item of the scope, in its order. @returns {ScopeItem[]} */
export function scopeItems(/** @type {any} */ plan, /** @type {any} */ settings) {
  const used = plan.tasks.map((/** @type {any} */ task) => task.scope_item);
  const names = [...new Set([...settings.scope, ...plan.scope, ...used])];
  return names.map((name) => {
    const tasks = tasksOf(plan, name);
    const released = tasks.length > 0 && tasks.every(({ in_release }) => in_release);
    return { name, named: plan.scope.includes(name), released };
  });
}

/** @returns {any[]} */
const tasksOf = (/** @type {any} */ plan, /** @type {string} */ name) =>
  plan.tasks.filter((/** @type {any} */ task) => task.scope_item === name);

const isInPart = (/** @type {any} */ plan, /** @type {string} */ name) =>
  tasksOf(plan, name).some(({ in_release }) => in_release);

/** Which other items a change takes out: those that need the item and are still in. */
export function takenAlong(
  /** @type {any} */ plan,
  /** @type {any} */ settings,
  /** @type {string} */ name,
  /** @type {ScopeChange} */ { named, released },
) {
  if (named !== false && released !== false) return [];
  const others = [...withDependents([name], settings.scope_needs)].slice(1);
  return others.filter((other) =>
    named === false ? plan.scope.includes(other) : isInPart(plan, other),
  );
}

/** The plan with an item named or released, or not; what needs it goes with it. */
export function withScope(
  /** @type {any} */ plan,
  /** @type {any} */ settings,
  /** @type {string} */ name,
  /** @type {ScopeChange} */ change,
) {
  const items = [name, ...takenAlong(plan, settings, name, change)];
  if (change.released !== undefined) return withRelease(plan, items, change.released);
  const others = plan.scope.filter((/** @type {string} */ item) => !items.includes(item));
  return { ...plan, scope: change.named ? [...others, name] : others };
}

/** The plan with all tasks of some items in its first release, or out of it. */
function withRelease(
  /** @type {any} */ plan,
  /** @type {Iterable<string>} */ items,
  /** @type {boolean} */ released,
) {
  const names = new Set(items);
  const tasks = plan.tasks.map((/** @type {any} */ task) =>
    names.has(task.scope_item) ? { ...task, in_release: released } : task,
  );
  return { ...plan, tasks };
}

/** What is said of a change that took others out. */
export function takenWords(/** @type {string} */ name, /** @type {string[]} */ items) {
  const all = items.length === 1 ? "both" : "all of them";
  return `${itemsAnd(items, "needs", "need")} “${name}” and ${items.length === 1 ? "is" : "are"} left out with it. Undo brings ${all} back.`;
}

/** What an item needs, and what would go with it. */
export function scopeNote(/** @type {Cockpit} */ { record, settings, plan }) {
  const needed = settings.scope_needs[record.name] ?? [];
  const isIn = isInPart(plan, record.name);
  const others = takenAlong(plan, settings, record.name, { released: isIn ? false : undefined });
  return [
    needed.length && `This item needs ${itemList(needed)}.`,
    others.length &&
      `${itemsAnd(others, "needs", "need")} this item, and would be left out with it.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * What is offered where the open item is released without what it needs, or the other way round.
 * @returns {Question | null}
 */
export function scopeOffer(/** @type {Cockpit} */ cockpit) {
  const { section, record, plan, settings, editor } = cockpit;
  if (section.id !== "scope" || !record || editor.isReadOnly) return null;
  const needs = settings.scope_needs;
  const isIn = isInPart(plan, record.name);
  const offered = isIn
    ? [...withNeeds([record.name], needs)].slice(1).filter((name) => !isInPart(plan, name))
    : dependentsOf(record.name, needs).filter((name) => isInPart(plan, name));
  if (!offered.length) return null;
  const going = isIn ? offered : [...withDependents(offered, needs)];
  const names = itemList(offered);
  const act = () =>
    cockpit.commit(
      withRelease(plan, going, isIn),
      `${names} ${isIn ? "brought back" : "left out"}`,
    );
  return isIn
    ? {
        message: `“${record.name}” needs ${names}, and the first release leaves ${offered.length === 1 ? "that" : "them"} out.`,
        answers: [{ label: `Bring back ${names} too`, act }],
      }
    : {
        message: `${itemsAnd(offered, "needs", "need")} “${record.name}”, and ${offered.length === 1 ? "is" : "are"} still in the first release.`,
        answers: [{ label: `Leave out ${names} too`, act }],
      };
}
