// Who can be given work, and who of them can do a task.

/** @import { Option } from "../kit/choices.js" */

/**
 * Somebody who can be given work: the name that the plan keeps, and what is shown of it. A hire's
 * label says its kind already.
 * @typedef {{ name: string, label: string, skills: string[], isBought?: boolean, isHired?: boolean }} Worker
 */

/**
 * Everybody who can be given work: those whom Python names, and those whom the plan asks for.
 * @param {any} plan @param {any} settings
 * @returns {Worker[]}
 */
export function workers(plan, settings) {
  const staff = settings.people.map((/** @type {any} */ { name, skills, bought }) => ({
    name,
    label: name,
    skills,
    isBought: bought,
  }));
  const hires = plan.hires.map((/** @type {any} */ hire, /** @type {number} */ index) => ({
    name: `New ${index + 1}: ${hire.person_type}`,
    label: hireLabel(hire, index, settings),
    skills: [hire.person_type],
    isHired: true,
  }));
  return [...staff, ...hires];
}

/** The kind of person that a task needs: the company's word, where it has one. */
export const neededType = (/** @type {any} */ task, /** @type {any} */ settings) =>
  settings.needs[task.id] ?? task.person_type;

/** What a kind of person is called. */
export const typeLabel = (/** @type {string} */ type, /** @type {any} */ { type_labels = {} }) =>
  type_labels[type] ?? type;

/** What a hire is called, wherever it is named. @param {any} hire @param {number} index @param {any} settings */
export const hireLabel = (hire, index, settings) =>
  `New ${index + 1}: ${typeLabel(hire.person_type, settings)}`;

function nameWithSkills(
  /** @type {Worker} */ { label, skills, isBought, isHired },
  /** @type {any} */ settings,
) {
  const labels = skills.map((skill) => typeLabel(skill, settings));
  return isHired ? label : `${label} (${isBought ? "bought in" : labels.join(", ")})`;
}

/**
 * Options of two groups: first those who can do the task, then the others.
 * @param {any} task @param {any} plan @param {any} settings
 * @returns {Option[]}
 */
export function personOptions(task, plan, settings) {
  const type = neededType(task, settings);
  const everybody = workers(plan, settings);
  /** @returns {Option[]} */
  const group = (/** @type {string} */ name, /** @type {boolean} */ isAble) =>
    everybody
      .filter(({ skills }) => skills.includes(type) === isAble)
      .map((worker) => [worker.name, nameWithSkills(worker, settings), name]);
  return [...group("Can do this", true), ...group("Cannot do this", false)];
}

/** @param {any} plan @param {any} settings @returns {Option[]} */
export const ownerOptions = (plan, settings) =>
  workers(plan, settings).map(({ name, label }) => [name, label]);
