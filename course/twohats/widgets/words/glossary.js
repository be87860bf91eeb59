// The field's terms: which are shown, in what order, and how. Drawn by a widget and by the course bar.

import { html, nothing } from "lit-html";
import { pluralize } from "../kit/format.js";

/** @import { Content } from "../kit/types.js" */
/**
 * A term: its name, other names, further forms that are found and not shown, what it means, a formula
 * if it has one, and the numbers of its lessons.
 * @typedef {{ term: string, also: string[], forms: string[], meaning: string, formula?: string,
 *   lessons: string[] }} Term
 * @typedef {{ id: string, stem: string, title: string, isWritten: boolean }} TermLesson
 * @typedef {{ title: string, terms: Term[] }} TermGroup
 */

const plain = (/** @type {string} */ text) =>
  text
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .trim();
const namesOf = (/** @type {Term} */ { term, also, forms }) => [term, ...also, ...forms].map(plain);
const byName = (/** @type {Term} */ a, /** @type {Term} */ b) =>
  plain(a.term).localeCompare(plain(b.term), "en");

/**
 * Finds the term that has exactly a name, whatever its capitals. The names are listed once: a page
 * looks for its bold words after everything that it draws.
 * @param {Term[]} terms
 * @returns {(name: string) => Term | undefined}
 */
export function termFinder(terms) {
  /** @type {Map<string, Term>} */
  const byAnyName = new Map();
  for (const term of terms)
    for (const name of namesOf(term)) if (!byAnyName.has(name)) byAnyName.set(name, term);
  return (name) => byAnyName.get(plain(name));
}

/** How well a term fits what is searched: 0 for its name, then its beginning, a part, its meaning. */
function rank(/** @type {Term} */ term, /** @type {string} */ wanted) {
  const names = namesOf(term);
  const fits = [
    names.includes(wanted),
    names.some((name) => name.startsWith(wanted)),
    names.some((name) => name.includes(wanted)),
    plain(term.meaning).includes(wanted),
  ];
  return fits.indexOf(true);
}

/** The terms that fit what is searched, the best first. */
export function foundTerms(/** @type {Term[]} */ terms, /** @type {string} */ query) {
  const wanted = plain(query);
  return terms
    .map((term) => ({ term, place: rank(term, wanted) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place || byName(a.term, b.term))
    .map(({ term }) => term);
}

/**
 * All terms: those of lessons that can be opened first, of `here` before all others.
 * @param {Term[]} terms
 * @param {TermLesson[]} lessons
 * @param {string} here the number of the lesson that is open, or nothing
 * @returns {TermGroup[]}
 */
export function termGroups(terms, lessons, here = "") {
  const written = new Set(lessons.filter(({ isWritten }) => isWritten).map(({ id }) => id));
  const groups = [
    { title: `In lesson ${here}`, fits: (/** @type {string} */ id) => id === here },
    { title: "In the lessons you can open", fits: (/** @type {string} */ id) => written.has(id) },
    { title: "In lessons in preparation", fits: () => true },
  ];
  const rest = new Set([...terms].sort(byName));
  const filled = groups.map(({ title, fits }) => {
    const own = [...rest].filter((term) => term.lessons.some(fits));
    for (const term of own) rest.delete(term);
    return { title, terms: own };
  });
  filled.push({ title: "More terms of the field", terms: [...rest] });
  return filled.filter((group) => group.terms.length);
}

/**
 * The search field and the list below it.
 * @param {{ id: string, terms: Term[], lessons: TermLesson[], here: string, query: string,
 *   search: (query: string) => void, way: (lesson: TermLesson) => Content }} glossary
 */
export function glossaryView({ id, terms, lessons, here, query, search, way }) {
  const isSearch = Boolean(plain(query));
  const found = isSearch ? foundTerms(terms, query) : terms;
  const groups = isSearch ? [{ title: "", terms: found }] : termGroups(terms, lessons, here);
  const entry = (/** @type {Term} */ term) => termEntry(term, lessons, way);
  return html`<div class="words-all" @keydown=${walk}>
    <div class="words-search">
      <label for="${id}-search">Search</label>
      <input id="${id}-search" type="text" data-focus="search" autocomplete="off" spellcheck="false" .value=${query}
        @input=${(/** @type {InputEvent} */ event) => search(/** @type {HTMLInputElement} */ (event.target).value)}>
      <span class="words-count" role="status">${found.length ? pluralize(found.length, "term") : "No term fits. Try a shorter word."}</span>
    </div>
    ${groups.map(
      ({
        title,
        terms: own,
      }) => html`${title ? html`<h4 class="words-group">${title}</h4>` : nothing}
      <ul>${own.map(entry)}</ul>`,
    )}
  </div>`;
}

function termEntry(
  /** @type {Term} */ { term, also, meaning, formula, lessons: ids },
  /** @type {TermLesson[]} */ lessons,
  /** @type {(lesson: TermLesson) => Content} */ way,
) {
  const own = lessons.filter(({ id }) => ids.includes(id));
  return html`<li class="words-term" tabindex="-1">
    <p><strong>${term}</strong>${also.length ? html` <span class="words-also">also: ${also.join(", ")}</span>` : nothing}</p>
    <p>${meaning}</p>
    ${formula ? html`<p class="words-formula">${formula}</p>` : nothing}
    ${own.length ? html`<p class="words-ways">${own.length > 1 ? "Lessons" : "Lesson"} ${own.map((lesson) => (lesson.isWritten ? way(lesson) : html`<span>${lesson.id}</span>`))}</p>` : nothing}
  </li>`;
}

/** The arrow keys lead from the search field to the entries, from one to the next, and back. */
function walk(/** @type {KeyboardEvent} */ event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const words = /** @type {HTMLElement} */ (event.currentTarget);
  const stops = /** @type {HTMLElement[]} */ ([...words.querySelectorAll("input, .words-term")]);
  const here = /** @type {HTMLElement} */ (event.target).closest("input, .words-term");
  stops[stops.indexOf(/** @type {HTMLElement} */ (here)) + step]?.focus();
  event.preventDefault();
}
