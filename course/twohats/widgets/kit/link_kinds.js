// The four kinds of links, in the same words wherever a link is shown: of the first, about the second.

/** @type {[kind: string, words: string][]} */
export const LINK_KINDS = [
  ["FS", "finishes before the next starts (FS)"],
  ["SS", "starts before the next starts (SS)"],
  ["FF", "finishes before the next finishes (FF)"],
  ["SF", "starts before the next finishes (SF)"],
];
