// The signs in the course bar: the two hats, and a dot for each lesson.

import { html, nothing, svg } from "lit-html";

/** @import { OutlineLesson } from "./place.js" */

const WORN = /** @type {Record<string, string>} */ ({
  product: "You wear the product hat",
  project: "You wear the project hat",
  both: "Both hats of the course",
});
const HATS = {
  product: svg`<path d="M6.3 15.2C6.6 9 8.6 5.5 12 5.500s5.400 3.500 5.700 9.700Z" fill="currentColor"/><ellipse cx="12" cy="16.800" rx="10.700" ry="2.700" fill="currentColor"/><path d="M6.200 15.700c3.600 1.500 8 1.500 11.600 0" stroke="var(--paper)" stroke-width="1.100" fill="none"/>`,
  project: svg`<path d="M4 16.200C4 10.800 7.200 7 12 7s8 3.800 8 9.200Z" fill="currentColor"/><rect x="10" y="4.800" width="4" height="9" rx="1.400" fill="currentColor" stroke="var(--paper)" stroke-width="1.100"/><rect x="1.500" y="16" width="21" height="3.200" rx="1.600" fill="currentColor" stroke="var(--paper)" stroke-width=".8"/>`,
};

/** Both hats; the one that is worn in its colour. At the start and the end, no one hat is worn. */
export function hatSigns(/** @type {string} */ worn) {
  const chip = (/** @type {"product" | "project"} */ hat, /** @type {string} */ name) =>
    html`<span class="th-hat" data-hat=${hat} ?data-worn=${hat === worn}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">${HATS[hat]}</svg><span class="th-hat-name">${name}</span></span>`;
  return html`<span class="th-hats" role="img" aria-label=${WORN[worn]}>${chip("product", "Product")}${chip("project", "Project")}</span>`;
}

const SHAPES = /** @type {Record<string, (fill: string) => any>} */ ({
  start: (fill) =>
    svg`<rect x="2" y="4" width="6" height="6" rx="1" transform="rotate(45 5 7)" fill=${fill}/>`,
  product: (fill) => svg`<circle cx="5" cy="7" r="3.400" fill=${fill}/>`,
  project: (fill) =>
    svg`<rect x="1.600" y="3.600" width="6.800" height="6.800" rx="1.200" fill=${fill}/>`,
  both: (fill) =>
    svg`<path d="M5 3.600a3.400 3.400 0 0 0 0 6.800h2.400a1 1 0 0 0 1-1V4.600a1 1 0 0 0-1-1Z" fill=${fill}/>`,
});

/**
 * A dot for each lesson, in the shape of its part: filled where the page is and where it is done.
 * @param {OutlineLesson[]} lessons
 * @param {string} stem
 * @param {string[]} done
 */
export function progressDots(lessons, stem, done) {
  const at = lessons.findIndex((lesson) => lesson.stem === stem);
  if (at < 0) return nothing;
  const dots = lessons.map((lesson, index) => {
    const isDone = done.includes(lesson.stem);
    const shape = SHAPES[lesson.part] ?? SHAPES.both;
    return html`<svg class="th-bar-dot" data-part=${lesson.part} ?data-here=${index === at} ?data-done=${isDone} viewBox="0 0 10 14" width="10" height="14" aria-hidden="true">${shape(index === at || isDone ? "currentColor" : "none")}</svg>`;
  });
  const words = `Lesson ${at + 1} of ${lessons.length}, ${done.length} done`;
  return html`<span class="th-bar-dots" role="img" aria-label=${words} title=${words}>${dots}</span>`;
}
