// Three strategies to choose from, and sixteen cards inside the lens or given up.

import { html, nothing } from "lit-html";
import { radioField } from "../kit/choices.js";
import { face } from "../kit/face.js";
import { cardsOfLane } from "../kit/lane_cards.js";
import { Reorder } from "../kit/reorder.js";

/** @import { Content } from "../kit/types.js" */
/** @import { Editor } from "../kit/editor.js" */

/**
 * @typedef {{ id: string, name: string, statement: string }} Strategy
 * @typedef {{ id: string, name: string, sponsor: string, note: string }} Initiative
 */

const INSIDE = "inside";
const OUTSIDE = "outside";
const TITLES = /** @type {Record<string, string>} */ ({
  [INSIDE]: "In the lens",
  [OUTSIDE]: "Given up",
});

export class LensCards {
  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    /** @type {Strategy[]} */
    this.strategies = editor.settings.strategies;
    /** @type {Initiative[]} */
    this.initiatives = editor.settings.initiatives;
    this.helpId = `${editor.id}-help`;
    this.reorder = new Reorder(editor, {
      lanes: [INSIDE, OUTSIDE],
      title: (lane) => TITLES[lane],
      name: (id) => this.initiative(id).name,
      idsIn: (value, lane) => this.idsIn(value, lane),
      place: (value, id, lane, index) => this.place(value, id, lane, index),
      keys: { 1: INSIDE, 2: OUTSIDE },
    });
  }

  initiative(/** @type {string} */ id) {
    return /** @type {Initiative} */ (this.initiatives.find((one) => one.id === id));
  }

  /** The cards of a lane: inside in the backlog's order, outside in the order of giving up. */
  idsIn(/** @type {any} */ value, /** @type {string} */ lane) {
    /** @type {string[]} */
    const given = value.out_of_strategy.ids;
    if (lane === OUTSIDE) return given;
    return this.initiatives.map(({ id }) => id).filter((id) => !given.includes(id));
  }

  /** @param {any} value @param {string} id @param {string} lane @param {number} index */
  place(value, id, lane, index) {
    const others = this.idsIn(value, OUTSIDE).filter((one) => one !== id);
    return this.with(value, {
      ids: lane === OUTSIDE ? others.toSpliced(index, 0, id) : others,
    });
  }

  /**
   * The value with another strategy or other cards given up; its words go along for later lessons.
   * @param {any} value @param {{ id?: string, ids?: string[] }} change
   */
  with(value, { id = value.strategy.id, ids = value.out_of_strategy.ids }) {
    const { name = "", statement = "" } = this.strategies.find((one) => one.id === id) ?? {};
    const given_up = ids.map((one) => this.initiative(one).name);
    return {
      ...value,
      strategy: { ...value.strategy, id, name, statement, given_up },
      out_of_strategy: { ...value.out_of_strategy, ids },
    };
  }

  get given() {
    return this.idsIn(this.editor.committed, OUTSIDE);
  }

  get strategy() {
    return this.editor.value.strategy.id;
  }
}

function card(/** @type {LensCards} */ cards, /** @type {string} */ id) {
  const { reorder, editor } = cards;
  const look = [
    reorder.held === id ? "card-held" : "",
    reorder.drag.id === id ? "card-dragged" : "",
  ].join(" ");
  const lane = reorder.laneOf(reorder.shown, id);
  const { name, sponsor, note } = cards.initiative(id);
  return reorder.cards.element(
    id,
    look,
    [lane, look, editor.isReadOnly],
    () =>
      html`${reorder.grip(id, cards.helpId)}<b class="lens-name">${name}</b>${reorder.menu(id)}
      <p class="lens-note">${note}</p><p class="lens-sponsor">${face({ calm: editor.settings.faces[sponsor] })}<span>${sponsor}</span></p>`,
  );
}

function lane(
  /** @type {LensCards} */ cards,
  /** @type {string} */ name,
  /** @type {string} */ hint,
) {
  const { reorder, editor } = cards;
  const ids = cards.idsIn(reorder.shown, name);
  const titleId = `${editor.id}-${name}`;
  const isTarget = reorder.drag.target?.box.lane === name;
  return html`<section class="lane lens-${name} ${isTarget ? "lane-target" : ""}" data-lane=${name} aria-labelledby=${titleId}>
    <div class="lane-head"><h4 id=${titleId}>${TITLES[name]}</h4><kbd aria-hidden="true">${name === INSIDE ? 1 : 2}</kbd><span class="th-soft">${ids.length}</span></div>
    ${ids.length ? nothing : html`<p class="th-soft">${hint}</p>`}
    <ul class="lane-list" aria-labelledby=${titleId} ${cardsOfLane(ids.map((id) => card(cards, id)))}></ul></section>`;
}

/** The strategies as radio buttons with their statements. */
export function strategyField(/** @type {LensCards} */ cards, /** @type {string} */ legend) {
  const { editor, strategies } = cards;
  return radioField(editor, {
    key: "strategy",
    legend,
    value: cards.strategy || null,
    look: "lens-strategies",
    options: strategies.map(({ id, name, statement }) => [
      id,
      html`<b>${name}</b><span>${statement}</span>`,
    ]),
    commit: (id) => {
      const { name } = /** @type {Strategy} */ (strategies.find((one) => one.id === id));
      editor.commit(cards.with(editor.committed, { id }), `strategy “${name}”`);
    },
  });
}

/**
 * Both lanes, and how a card gets from one into the other; `below` is under what is given up.
 * @param {LensCards} cards @param {Content} [below]
 */
export function lanes(cards, below = nothing) {
  return html`<p id=${cards.helpId} class="th-soft">Drag a card across, or focus its handle and press <kbd>1</kbd> (in the lens) or <kbd>2</kbd> (given up). The menu “…” does the same.</p>
    <div class="lens-lanes">${lane(cards, INSIDE, "Everything is given up.")}<div class="lens-side">${lane(cards, OUTSIDE, "Drag the cards here that you will not do.")}${below}</div>${cards.reorder.drag.dropLine()}</div>`;
}
