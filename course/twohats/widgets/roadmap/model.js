// What the board knows: pure functions of the roadmap, the cards and the settings. The same sums
// are in product/roadmap; both are held against tests/vectors/roadmap_outlook.json.

import { sameData } from "../kit/data.js";

/** @import { Interval } from "../kit/questions.js" */

/**
 * @typedef {{ id: string, bucket: string, evidence: string[], kpi: string | null, outcome: string,
 *   date: string | null, strategy: boolean }} Entry
 * @typedef {{ reach: number, impact: number, confidence: number }} Estimate
 * @typedef {{ origin: string, entries: Entry[], estimates: Record<string, Estimate>,
 *   arrows: Record<string, string>, no_arrows?: string[], value_bet: Interval }} Roadmap
 * @typedef {{ id: string, name: string, sponsor: string, effort: Record<string, number>,
 *   depends_listed: string[], note: string, claim: Estimate,
 *   asked: { date: string, reason: string } | null }} Card
 * @typedef {{ initiative: string, by: string, penalty_k: number, date: string }} Law
 * @typedef {{ id: string, finding: string, confidence: string, sample: number | null }} Finding
 * @typedef {{ skills: Record<string, string>, skill_order: string[],
 *   capacity: Record<string, number>, tolerance: number, value_per_impact: number, law: Law,
 *   most_findings: number, strategy: string, given_up: string[],
 *   dates: { first: string, last: string },
 *   quarters: Record<string, number>, evidence: Finding[],
 *   kpis: { id: string, name: string }[],
 *   arrows?: { id: string, dependent: string, needs: string }[],
 *   pages?: [id: string, title: string][], facts?: string[], examples?: Record<string, Estimate>,
 *   estimated?: Record<string, Estimate>, notes_href?: string, notice?: string,
 *   claims?: Record<string, import("./claims.js").Claim>,
 *   faces: Record<string, import("../kit/face.js").Faces> }} Settings
 */

export const BUILD = ["now", "next", "later"];
export const BUCKETS = ["unplaced", ...BUILD, "not_doing"];
export const TITLES = /** @type {Record<string, string>} */ ({
  unplaced: "Not yet placed",
  now: "Now",
  next: "Next",
  later: "Later",
  not_doing: "Not doing",
});

/** @param {Roadmap} value @param {string} bucket */
export const inBucket = (value, bucket) => value.entries.filter((entry) => entry.bucket === bucket);

/** @param {Roadmap} value @param {string} bucket */
export const idsIn = (value, bucket) => inBucket(value, bucket).map(({ id }) => id);

/** @param {Roadmap} value @param {string} id @returns {Entry} */
export const entryOf = (value, id) =>
  /** @type {Entry} */ (value.entries.find((entry) => entry.id === id));

/**
 * Whether an initiative still has the estimate that came with the course, and none of one's own.
 * @param {string} id @param {Roadmap} value @param {Settings} settings
 */
export function isExample(id, value, settings) {
  const example = settings.examples?.[id];
  return Boolean(example) && sameData(example, value.estimates[id]);
}

export const isPlaced = (/** @type {string | undefined} */ bucket) =>
  bucket !== undefined && BUILD.includes(bucket);

/**
 * The roadmap with one entry at a place in a bucket (counted without that entry).
 * @param {Roadmap} value @param {string} id @param {string} bucket @param {number} index
 */
export function place(value, id, bucket, index) {
  const entry = { ...entryOf(value, id), bucket };
  const others = value.entries.filter((other) => other.id !== id);
  const follower = others.filter((other) => other.bucket === bucket)[index];
  const at = follower ? others.indexOf(follower) : others.length;
  return withEntries(value, [...others.slice(0, at), entry, ...others.slice(at)]);
}

/** @param {Roadmap} value @param {Entry[]} entries */
const withEntries = (value, entries) => ({ ...value, origin: "learner", entries });

/**
 * The roadmap with some fields of one entry changed.
 * @param {Roadmap} value @param {string} id @param {Partial<Entry>} fields
 */
export function withEntry(value, id, fields) {
  const change = (/** @type {Entry} */ entry) =>
    entry.id === id ? { ...entry, ...fields } : entry;
  return withEntries(value, value.entries.map(change));
}

/**
 * The roadmap with some numbers of one own estimate changed; what is not yet given counts as 0.
 * @param {Roadmap} value @param {string} id @param {Partial<Estimate>} numbers
 */
export function withEstimate(value, id, numbers) {
  const before = value.estimates[id] ?? { reach: 0, impact: 0, confidence: 0 };
  const estimates = { ...value.estimates, [id]: { ...before, ...numbers } };
  return { ...value, origin: "learner", estimates };
}

/**
 * Person-weeks by bucket and skill.
 * @param {Roadmap} value @param {Card[]} cards @param {Settings} settings
 * @returns {Record<string, Record<string, number>>}
 */
export function use(value, cards, settings) {
  const efforts = new Map(cards.map((card) => [card.id, card.effort]));
  const sum = (/** @type {string[]} */ ids, /** @type {string} */ skill) =>
    ids.reduce((weeks, id) => weeks + (efforts.get(id)?.[skill] ?? 0), 0);
  const row = (/** @type {string[]} */ ids) =>
    Object.fromEntries(Object.keys(settings.capacity).map((skill) => [skill, sum(ids, skill)]));
  return Object.fromEntries(BUILD.map((bucket) => [bucket, row(idsIn(value, bucket))]));
}

/**
 * The cells above capacity and its tolerance, as [bucket, skill].
 * @param {Roadmap} value @param {Card[]} cards @param {Settings} settings
 */
export function over(value, cards, settings) {
  const used = use(value, cards, settings);
  const isOver = (/** @type {string} */ bucket, /** @type {string} */ skill) =>
    used[bucket][skill] > settings.capacity[skill] * (1 + settings.tolerance) + 1e-9;
  return BUILD.flatMap((bucket) =>
    Object.keys(settings.capacity)
      .filter((skill) => isOver(bucket, skill))
      .map((skill) => [bucket, skill]),
  );
}

/**
 * The effect in $k a quarter, if it works.
 * @param {Estimate | undefined} estimate @param {Settings} settings
 */
export const quarterlyK = (estimate, settings) =>
  estimate ? (estimate.reach * estimate.impact * settings.value_per_impact) / 1000 : 0;

export const chanceOf = (/** @type {Estimate | undefined} */ estimate) =>
  estimate ? estimate.confidence / 100 : 0;
