// What every stage says: the sides with their signs, what can go wrong, and through what.

/** Who has the last word, as it is offered. @type {[string, string][]} */
export const LEADS = [
  ["product", "Product"],
  ["project", "Project"],
  ["both", "Both"],
  ["nobody", "Nobody"],
];
/** Who is asked first, of one decision. @type {[string, string][]} */
export const ASKED = [
  ["other", "the other side"],
  ["makers", "the people who do the work"],
  ["users", "customers, and the people who talk to them"],
  ["finance", "finance"],
];
/** @type {[string, string][]} */
export const JUDGED = [
  ["time", "time"],
  ["cost", "cost"],
  ["quality", "quality"],
  ["feasibility", "feasibility"],
  ["worth", "worth to customers"],
];
/** @type {[string, string][]} */
export const TROUBLES = [
  ["waits", "it waits"],
  ["reversed", "it is sometimes reversed"],
  ["blind", "it is decided without knowledge"],
  ["nothing", "it mostly goes well"],
];
/** @type {[string, string][]} */
export const REASONS = [
  ["no_owner", "nobody has the last word"],
  ["two_owners", "two have the last word"],
  ["not_asked", "the side that knows isn't asked"],
  ["owner_knows", "the owner knows enough and asks nobody"],
  ["owner_asks", "the owner asks the other side first"],
];
/** @type {[string, string][]} */
export const FAULTS = [
  ["sound", "in order"],
  ["doubled", "two have the last word"],
  ["missing", "nobody has the last word"],
  ["unasked", "the one who knows isn't asked"],
];
export const SIGNS = /** @type {Record<string, string>} */ ({
  product: "●",
  project: "■",
  both: "◖■",
  nobody: "○",
});
export const isSide = (/** @type {string} */ lead) => lead === "product" || lead === "project";
export const wordsOf = (/** @type {[string, string][]} */ options, /** @type {string} */ id) =>
  options.find(([one]) => one === id)?.[1] ?? "–";
