// The four kinds of links, in the same words wherever a link is shown: of the second, about the first.

/** @type {[kind: string, words: string][]} */
export const LINK_KINDS = [
  ["FS", "starts after it finishes (FS)"],
  ["SS", "starts after it starts (SS)"],
  ["FF", "finishes after it finishes (FF)"],
  ["SF", "finishes after it starts (SF)"],
];
