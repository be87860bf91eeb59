// What sponsors claim, where a board shows nothing else: the score of a card, and of the board.

import { html } from "lit-html";
import { formatNumber, formatTenths } from "../kit/format.js";
import { buildOrder } from "./fit.js";

/** @import { Board } from "./board.js" */
/** @import { Card, Settings } from "./model.js" */
/** @typedef {{ effect: number, rice: number }} Claim */

const FORMULA = "reach × impact × confidence of the cards that fit, as their requesters claim";

/** The RICE score of a card in words: small scores with a tenth. */
export function riceWords(/** @type {string} */ id, /** @type {Settings} */ settings) {
  const rice = settings.claims?.[id].rice ?? 0;
  return `RICE ${rice < 100 ? formatTenths(rice) : formatNumber(Math.round(rice))}`;
}

/** The claims of all that fits, added up. */
function claimedScore(/** @type {Board} */ { value, cards, settings }) {
  const done = [...buildOrder(value, cards, settings).done.keys()];
  return done.reduce((sum, id) => sum + (settings.claims?.[id].effect ?? 0), 0);
}

/** The claimed score of the board, beside that of all initiatives together. */
export function claimBar(/** @type {Board} */ board) {
  const score = claimedScore(board);
  const all = Object.values(board.settings.claims ?? {}).reduce(
    (sum, { effect }) => sum + effect,
    0,
  );
  return html`<p class="worth-words"><b>${formatNumber(Math.round(score))}</b> <span class="th-soft">claimed score: ${FORMULA}.</span></p>
    <div class="claim-bar"><span class="claim-track" aria-hidden="true"><i style="width:${(100 * score) / all}%"></i></span>
      <span class="th-soft">of ${formatNumber(Math.round(all))} that all sixteen cards claim</span></div>`;
}

/** How the score of a card is worked out. */
export function claimSum(
  /** @type {Card} */ { id, claim, effort },
  /** @type {Settings} */ settings,
) {
  const { reach, impact, confidence } = claim;
  const weeks = Object.values(effort).reduce((sum, part) => sum + part, 0);
  return `${formatNumber(reach)} × ${impact} × ${confidence}% ÷ ${formatTenths(weeks)} person-weeks = ${riceWords(id, settings)}. Nobody has checked these numbers.`;
}
