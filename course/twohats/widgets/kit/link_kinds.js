// The four kinds of links, in the same words wherever a link is shown.

/** @import { Option } from "./choices.js" */

/** For any link: which end of the first task leads to which end of the second. @type {Option[]} */
export const LINK_KINDS = [
  ["FS", "finish to start (FS)"],
  ["SS", "start to start (SS)"],
  ["FF", "finish to finish (FF)"],
  ["SF", "start to finish (SF)"],
];

/**
 * For one link: a sentence on the two that names both, so that nobody can take it the wrong way round.
 * @type {(before: string, after: string) => Option[]}
 */
export const linkKinds = (before, after) => [
  ["FS", `${after} starts after ${before} finishes (FS)`],
  ["SS", `${after} starts after ${before} starts (SS)`],
  ["FF", `${after} finishes after ${before} finishes (FF)`],
  ["SF", `${after} finishes after ${before} starts (SF)`],
];
