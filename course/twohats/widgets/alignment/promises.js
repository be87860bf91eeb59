// Promises made in the room: what one binds to, which the package breaks, and what follows from it.

import { html, nothing } from "lit-html";
import { bubble } from "../kit/face.js";
import { formatK, joinList, pluralize } from "../kit/format.js";
import { firstName } from "./people.js";

/** @import { Issue, Person } from "./people.js" */
/** @import { Room } from "./room.js" */

/**
 * @typedef {{ name: string, issue: string, option: string }} Promised
 * @typedef {Promised & { words: string }} Broken
 */

/** The acts that promise something. */
const PROMISES = ["offer", "concede"];

/** An issue and its option in words. */
export function optionWords(
  /** @type {Issue[]} */ issues,
  /** @type {string} */ issue,
  /** @type {string} */ option,
) {
  const one = issues.find(({ id }) => id === issue);
  return `${one?.about}: ${one?.options.find(([id]) => id === option)?.[1]}`;
}

/** The promises that what is on the table does not keep. @returns {Promised[]} */
export function brokenPromises(/** @type {Room} */ { people, state, table }) {
  return people.flatMap(({ name }) =>
    (state.promised[name] ?? [])
      .filter(([issue, option]) => table[issue] !== option)
      .map(([issue, option]) => ({ name, issue, option })),
  );
}

/** What was promised to somebody, on their card: whether it is on the table. */
export function promiseTags(/** @type {Room} */ room, /** @type {string} */ name) {
  const broken = room.isClosed ? "▲ Promised, not kept:" : "▲ Promised, not on the table:";
  return (room.state.promised[name] ?? []).map(([issue, option]) => {
    const isKept = room.table[issue] === option;
    return html`<span class="promise" data-kept=${isKept ? "yes" : "no"}>${isKept ? "Promised:" : broken} ${optionWords(room.issues, issue, option)}</span>`;
  });
}

/** Settling takes weeks of the second quarter, and so many it has. */
const WEEKS_OF_QUARTER = 13;

/** What settling broken promises takes. */
export const settling = (/** @type {Room["settings"]} */ settings, count = 1) => {
  const weeks = Math.min(WEEKS_OF_QUARTER, settings.promise_weeks * count);
  const it = count === 1 ? "it" : "them";
  return `Settling ${it} takes ${pluralize(weeks, "week")} of the second quarter: ${formatK(weeks * settings.slip_k)}.`;
};

const noAgreement = (/** @type {string[]} */ names) =>
  `Without ${joinList(names.map(firstName))} there is no agreement.`;

/** What a promise binds to, beside the act that makes it; nothing beside the others. */
export function promiseTerms(/** @type {Room} */ room, /** @type {Person} */ person) {
  if (!PROMISES.includes(room.act)) return nothing;
  const who = firstName(person.name);
  const cost = person.is_needed ? noAgreement([person.name]) : settling(room.settings);
  const wish = room.act === "concede" ? room.state.wishes[person.name] : undefined;
  const what = wish ? `You promise “${optionWords(room.issues, ...wish)}”. ` : "";
  return html`<p class="promise-terms">${what}A promise binds you. If the package breaks it, ${who} doesn't sign. ${cost}</p>`;
}

/** Before the vote: the promises that the package breaks, and what follows; nothing if none. */
export function promiseWarning(/** @type {Room} */ room) {
  const broken = brokenPromises(room);
  if (!broken.length) return nothing;
  const names = [...new Set(broken.map(({ name }) => name))];
  const needed = names.filter((name) =>
    room.people.some((one) => one.name === name && one.is_needed),
  );
  const cost = needed.length ? noAgreement(needed) : settling(room.settings, broken.length);
  return html`<div class="promise-warning"><p><b>▲ This package breaks ${pluralize(broken.length, "promise")}.</b> ${capital(joinList(names.map(firstName)))} ${names.length === 1 ? "doesn't" : "don't"} sign it. ${cost}</p>
    <ul>${broken.map(({ name, issue, option }) => html`<li>${name} was promised <b>${optionWords(room.issues, issue, option)}</b>.</li>`)}</ul></div>`;
}

/** After the vote: those who were promised something else, and what they say; nothing if none. */
export function brokenView(
  /** @type {Room} */ room,
  /** @type {Broken[]} */ broken,
  /** @type {boolean} */ isAgreed,
) {
  if (!broken.length) return nothing;
  const cost = isAgreed ? ` ${settling(room.settings, broken.length)}` : "";
  return html`<section class="broken" aria-label="Broken promises"><p><b>▲ The package breaks ${pluralize(broken.length, "promise")}.</b>${cost}</p>
    <div class="said">${broken.map(({ name, issue, option, words }) =>
      bubble({
        faces: room.people.find((one) => one.name === name)?.faces,
        mood: "firm",
        name,
        words: `You promised me “${optionWords(room.issues, issue, option)}”. ${words}`,
        isRefusal: true,
        look: "is-small",
      }),
    )}</div></section>`;
}

const capital = (/** @type {string} */ words) => words[0].toUpperCase() + words.slice(1);
