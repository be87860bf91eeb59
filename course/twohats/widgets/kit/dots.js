// Chance as dots: one for each future, filled where the promise is kept.

import { svg } from "lit-html";

const PER_ROW = 25;
const STEP = 18;

/** `count` dots, of which the first `kept` are filled. */
export function futureDots(/** @type {number} */ kept, /** @type {number} */ count) {
  const dots = Array.from({ length: count }, (_, at) => {
    const [x, y] = [9 + STEP * (at % PER_ROW), 9 + STEP * Math.floor(at / PER_ROW)];
    return svg`<circle cx=${x} cy=${y} r="6" class=${at < kept ? "th-dot-kept" : "th-dot-late"}></circle>`;
  });
  const height = STEP * Math.ceil(count / PER_ROW);
  return svg`<svg viewBox="0 0 ${STEP * PER_ROW} ${height}" class="th-dots" role="img" aria-label="${kept} of ${count} marks filled">${dots}</svg>`;
}
