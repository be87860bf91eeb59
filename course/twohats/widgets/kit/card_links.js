// From a sentence on one widget to the card that it speaks of on another: ids become buttons.

import { html } from "lit-html";

/** @import { Content } from "./types.js" */

const ASK = "twohats:has-card";
const SHOW = "twohats:show-card";
const ID = /\b([IT]\d\d)\b/;

/**
 * A board tells the other widgets of the page that it can show a card.
 * @param {AbortSignal} signal
 * @param {(id: string) => boolean} has
 * @param {(id: string) => void} show
 */
export function offerCards(signal, has, show) {
  const idOf = (/** @type {Event} */ event) => /** @type {CustomEvent} */ (event).detail.id;
  const answer = (/** @type {Event} */ event) => has(idOf(event)) && event.preventDefault();
  document.addEventListener(ASK, answer, { signal });
  document.addEventListener(SHOW, (event) => has(idOf(event)) && show(idOf(event)), { signal });
}

/** Whether a board of this page has a card of that id. */
const isOnBoard = (/** @type {string} */ id) =>
  !document.dispatchEvent(new CustomEvent(ASK, { detail: { id }, cancelable: true }));

/**
 * A sentence in which each id of a card on this page is a button that shows the card.
 * @param {string} text
 * @param {(id: string) => string} [label]
 * @returns {Content}
 */
export function linkedText(text, label = (id) => `Show ${id} on the board`) {
  return text
    .split(ID)
    .map((part, index) => (index % 2 && isOnBoard(part) ? cardLink(part, label(part)) : part));
}

function cardLink(/** @type {string} */ id, /** @type {string} */ label) {
  const show = () => document.dispatchEvent(new CustomEvent(SHOW, { detail: { id } }));
  return html`<button type="button" class="th-card-link" aria-label=${label} @click=${show}>${id}</button>`;
}
