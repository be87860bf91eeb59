// Cards in lanes, put into another order or lane by pointer, by keys or by the menu on the card.
//
// The page shows a card as `.card[data-id]` with a `.card-grip`, a lane as `.lane[data-lane]` with a
// `.lane-list`; reorder.css holds how they look while they move.

import { html, svg } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { CardDrag } from "./card_drag.js";
import { focused } from "./focus.js";
import { openOnKeys } from "./keys.js";
import { LaneCards } from "./lane_cards.js";
import { neighbour, stepped } from "./lane_steps.js";
import { bringIntoSight } from "./sight.js";

/** @import { Editor } from "./editor.js" */

/**
 * How the value holds cards in lanes. `place` counts `index` without the card itself; `consequences`
 * is a sentence on what a move has led to, for those who do not see it. `keys` names the lane to whose
 * end a single key sends a card; `open` shows more of a card.
 * @typedef {{
 *   lanes: readonly string[],
 *   title: (lane: string) => string,
 *   name: (id: string) => string,
 *   idsIn: (value: any, lane: string) => string[],
 *   place: (value: any, id: string, lane: string, index: number) => any,
 *   consequences?: (value: any, id: string) => string,
 *   keys?: Record<string, string>,
 *   open?: (id: string) => void,
 * }} Arrangement
 */

const STEPS = /** @type {Record<string, [aside: number, along: number]>} */ ({
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
});

/** The keys that move a card whose handle has the focus, as its tooltip names them. */
export function keyWords(/** @type {Record<string, string>} */ keys = {}) {
  const digits = Object.keys(keys).sort();
  if (digits.length < 2) return [...digits, "Space"].join(" or ");
  const joint = digits.length === 2 ? "or" : "to";
  return `a key: ${digits[0]} ${joint} ${digits[digits.length - 1]}, or Space`;
}

export class Reorder {
  /** The card that keys have picked up. @type {string | null} */
  held = null;
  cards = new LaneCards();
  /** Whether the last press was a key's: a pointer is where it drops, and nothing moves under it. */
  #isByKeys = false;

  constructor(/** @type {Editor} */ editor, /** @type {Arrangement} */ arrangement) {
    this.editor = editor;
    this.arrangement = arrangement;
    this.drag = new CardDrag(this);
    const { root, signal } = editor;
    root.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    root.addEventListener("pointerdown", () => (this.#isByKeys = false), { signal });
    root.addEventListener("keyup", keepSpace, { signal });
    root.addEventListener("focusout", (event) => editor.batch(() => this.#left(event)), { signal });
    const forget = editor.onTakeOver;
    editor.onTakeOver = () => {
      this.held = null;
      forget();
    };
  }

  /**
   * The value whose order is shown: with the card where keys hold it, else as it is committed. A
   * dragged card stays in its place until it is dropped.
   */
  get shown() {
    return this.held ? this.editor.value : this.editor.committed;
  }

  laneOf(/** @type {any} */ value, /** @type {string} */ id) {
    const { lanes, idsIn } = this.arrangement;
    return lanes.find((lane) => idsIn(value, lane).includes(id)) ?? lanes[0];
  }

  /** "Now, place 2 of 5". */
  positionWords(/** @type {any} */ value, /** @type {string} */ id) {
    const lane = this.laneOf(value, id);
    const ids = this.arrangement.idsIn(value, lane);
    return `${this.arrangement.title(lane)}, place ${ids.indexOf(id) + 1} of ${ids.length}`;
  }

  #consequences(/** @type {any} */ value, /** @type {string} */ id) {
    return this.arrangement.consequences?.(value, id) ?? "";
  }

  #isSameOrder(/** @type {any} */ one, /** @type {any} */ other) {
    const { lanes, idsIn } = this.arrangement;
    return lanes.every((lane) => idsIn(one, lane).join() === idsIn(other, lane).join());
  }

  /** Commits a card to a place, and says where it is now. */
  moveTo(/** @type {string} */ id, /** @type {string} */ lane, /** @type {number} */ index) {
    const { editor, arrangement } = this;
    const value = arrangement.place(editor.committed, id, lane, index);
    if (this.#isSameOrder(value, editor.committed)) return editor.preview(editor.committed);
    const consequences = this.#consequences(value, id);
    editor.batch(() => {
      editor.commit(value, `${arrangement.name(id)} to ${arrangement.title(lane)}`);
      editor.say(`${arrangement.name(id)}: ${this.positionWords(value, id)}.${consequences}`);
    });
  }

  /** Commits a card to the end of a lane. */
  moveToEnd(/** @type {string} */ id, /** @type {string} */ lane) {
    this.moveTo(id, lane, this.arrangement.idsIn(this.editor.committed, lane).length);
  }

  /** The handle of a card. `helpId` is the id of the sentence on how it is moved. */
  grip(/** @type {string} */ id, /** @type {string} */ helpId) {
    return html`<button type="button" class="card-grip" data-focus="grip-${id}" title="Drag, or press ${keyWords(this.arrangement.keys)}"
      aria-label="Move ${this.arrangement.name(id)}" aria-describedby=${helpId} aria-pressed=${this.held === id}
      ?disabled=${this.editor.isReadOnly} @click=${(/** @type {MouseEvent} */ event) => this.editor.batch(() => this.#click(event, id))}>${DOTS}</button>`;
  }

  /** The menu on a card: all lanes but its own. */
  menu(/** @type {string} */ id) {
    const { lanes, title, name } = this.arrangement;
    const own = this.laneOf(this.shown, id);
    const choose = (/** @type {Event} */ event) => {
      const { value } = /** @type {HTMLSelectElement} */ (event.currentTarget);
      if (!value) return;
      this.moveToEnd(id, value);
      this.#showCard(id);
    };
    return html`<select class="card-menu" data-focus="menu-${id}" aria-label="Move ${name(id)} to" .value=${live("")}
      ?disabled=${this.editor.isReadOnly} @keydown=${openOnKeys} @change=${choose}>
      <option value="">…</option>
      ${lanes.map((lane) => html`<option value=${lane} ?disabled=${lane === own}>${title(lane)}</option>`)}</select>`;
  }

  /** What a key on a handle has done is shown where it was done: the card may be far away by then. */
  #onKey(/** @type {KeyboardEvent} */ event) {
    this.#isByKeys = true;
    const target = /** @type {HTMLElement} */ (event.target);
    const card = /** @type {HTMLElement | null} */ (target.closest(".card-grip")?.closest(".card"));
    const id = card?.dataset.id;
    if (!id || this.editor.isReadOnly) return;
    this.editor.batch(() => this.#key(event, id));
    if (event.defaultPrevented) this.#showCard(id);
  }

  #showCard(/** @type {string} */ id) {
    if (!this.#isByKeys) return;
    const { root } = this.editor;
    bringIntoSight(root.querySelector(`.card[data-id="${CSS.escape(id)}"]`), focused(root));
  }

  /** @param {KeyboardEvent} event @param {string} id */
  #key(event, id) {
    const step = STEPS[event.key];
    const lane = this.#laneOfKey(event);
    if (lane) this.#send(id, lane);
    else if (event.key === "Enter" && this.arrangement.open && !this.held)
      this.arrangement.open(id);
    else if (event.key === " " || (event.key === "Enter" && !event.shiftKey)) {
      if (this.held) this.drop();
      else this.#pickUp(id);
    } else if (event.key === "Escape" && this.held) {
      event.stopPropagation();
      this.#cancel(this.held);
    } else if (step && this.held) this.#step(this.held, step);
    else if (step)
      this.editor.focus(`grip-${neighbour(this.arrangement, this.editor.value, id, step)}`);
    else return;
    event.preventDefault();
  }

  /** A screen reader's own click picks up and drops; a mouse click on the handle does nothing. */
  #click(/** @type {MouseEvent} */ event, /** @type {string} */ id) {
    if (event.detail !== 0 || this.editor.isReadOnly) return;
    if (this.held) this.drop();
    else this.#pickUp(id);
  }

  #laneOfKey(/** @type {KeyboardEvent} */ event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    return this.arrangement.keys?.[event.key];
  }

  /** One key sends a card to the end of a lane; the focus goes on to the card that took its place. */
  #send(/** @type {string} */ id, /** @type {string} */ lane) {
    const { editor, arrangement } = this;
    if (this.held) this.#cancel(this.held);
    const from = this.laneOf(editor.committed, id);
    if (from === lane)
      return editor.say(`${arrangement.name(id)} is in ${arrangement.title(lane)}.`);
    const index = arrangement.idsIn(editor.committed, from).indexOf(id);
    this.moveToEnd(id, lane);
    const left = arrangement.idsIn(editor.committed, from);
    editor.focus(`grip-${left[Math.min(index, left.length - 1)] ?? id}`);
  }

  #pickUp(/** @type {string} */ id) {
    this.held = id;
    const name = this.arrangement.name(id);
    this.editor.say(`${name} picked up. Arrow keys move it, Space drops it, Escape takes it back.`);
  }

  #step(/** @type {string} */ id, /** @type {[number, number]} */ step) {
    const value = stepped(this.arrangement, this.editor.value, id, step);
    if (!value) return this.editor.say("No further in this direction.");
    this.editor.preview(value);
    this.editor.say(`${this.positionWords(value, id)}.${this.#consequences(value, id)}`);
  }

  /** Leaves the card that keys hold where it is now. */
  drop() {
    const id = this.held;
    if (!id) return;
    this.held = null;
    const { editor, arrangement } = this;
    const where = this.positionWords(editor.value, id);
    const name = arrangement.name(id);
    if (this.#isSameOrder(editor.value, editor.committed)) editor.preview(editor.committed);
    else
      editor.commit(editor.value, `${name} to ${arrangement.title(this.laneOf(editor.value, id))}`);
    editor.say(`${name} dropped in ${where}.`);
  }

  #cancel(/** @type {string} */ id) {
    const { editor, arrangement } = this;
    this.held = null;
    editor.preview(editor.committed);
    const where = this.positionWords(editor.committed, id);
    editor.say(`Taken back. ${arrangement.name(id)} is where it was: ${where}.`);
  }

  #left(/** @type {FocusEvent} */ { relatedTarget }) {
    const { isDrawing, root } = this.editor;
    if (isDrawing || !this.held) return;
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) this.drop();
  }
}

/** Six dots: the handle by which a card is dragged. */
const DOTS = svg`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentColor">
  ${[5, 11].map((x) => [4, 8, 12].map((y) => svg`<circle cx=${x} cy=${y} r="1.5"/>`))}</svg>`;

/** Space on a handle is taken on the way down. */
function keepSpace(/** @type {KeyboardEvent} */ event) {
  const isOnGrip = /** @type {HTMLElement} */ (event.target).closest(".card-grip");
  if (event.key === " " && isOnGrip) event.preventDefault();
}
