// The elements of the cards in lanes: one a card, which moves from lane to lane and keeps its focus.

import { render } from "lit-html";
import { Directive, directive } from "lit-html/directive.js";

/** @import { ElementPart } from "lit-html" */
/** @import { Content } from "./types.js" */

/** @typedef {{ node: HTMLElement, inputs: unknown[] }} CardElement */

export class LaneCards {
  /** @type {Map<string, CardElement>} */
  #elements = new Map();

  /**
   * The element of a card, with `view` in it; drawn again only when one of `inputs` differs.
   * @param {string} id @param {string} look @param {unknown[]} inputs @param {() => Content} view
   */
  element(id, look, inputs, view) {
    const card = this.#elements.get(id) ?? this.#create(id);
    card.node.className = `card ${look}`;
    if (inputs.some((input, index) => input !== card.inputs[index])) {
      card.inputs = inputs;
      render(view(), card.node);
    }
    return card.node;
  }

  #create(/** @type {string} */ id) {
    const card = { node: document.createElement("li"), inputs: [] };
    card.node.dataset.id = id;
    this.#elements.set(id, card);
    return card;
  }
}

/**
 * Puts cards into the list of their lane, in their order. None is taken away: each is in one lane,
 * and the list of that one takes it over.
 * @param {Element} list @param {Element[]} cards
 */
export function arrange(list, cards) {
  const wanted = new Set(cards);
  let at = list.firstElementChild;
  for (const card of cards) {
    while (at && !wanted.has(at)) at = at.nextElementSibling; // it goes to another lane
    if (at === card) at = at.nextElementSibling;
    else putBefore(list, card, at);
  }
}

/** A move within the page keeps the focus where the browser knows how. */
function putBefore(
  /** @type {any} */ list,
  /** @type {Element} */ card,
  /** @type {Element | null} */ at,
) {
  if (list.moveBefore && list.isConnected && card.isConnected) list.moveBefore(card, at);
  else list.insertBefore(card, at);
}

class CardsOfLane extends Directive {
  render(/** @type {Element[]} */ _cards) {}

  /** @param {ElementPart} part @param {[Element[]]} values */
  update({ element }, [cards]) {
    arrange(element, cards);
  }
}

/** Shows these cards in the list of a lane: `<ul ${cardsOfLane(cards)}>`. */
export const cardsOfLane = directive(CardsOfLane);
