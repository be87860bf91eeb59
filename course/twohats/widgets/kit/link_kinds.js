// The four kinds of links, in the same words wherever a link is shown: of the second, about the first.

/** @type {[kind: string, words: string][]} */
export const LINK_KINDS = [
  ["FS", "begins after its end (FS)"],
  ["SS", "begins after its start (SS)"],
  ["FF", "ends after its end (FF)"],
  ["SF", "ends after its start (SF)"],
];
