// The state of the board beside the roadmap itself: the opened card, the halved estimate, the moves.

import { offerCards } from "../kit/card_links.js";
import { focused } from "../kit/focus.js";
import { joinList } from "../kit/format.js";
import { Reorder } from "../kit/reorder.js";
import { BUCKETS, entryOf, idsIn, over, place, TITLES } from "./model.js";
import { arrowSteps } from "./questions.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Card, Roadmap, Settings } from "./model.js" */

export const fullName = (/** @type {{ id: string, name: string }} */ { id, name }) =>
  `${id} ${name}`;

const KEYS = { 1: "now", 2: "next", 3: "later", 4: "not_doing", 0: "unplaced" };
const GAP_PX = 10;

export class Board {
  /**
   * The opened card, and its findings in a fixed order.
   * @type {{ id: string, findings: Settings["evidence"] } | null}
   */
  open = null;
  /** The initiative whose effect counts half. @type {string | null} */
  halved = null;
  isTableOpen = false;
  /** What gets the focus back when the opened card is shut. */
  #opener = "";

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    this.settings = /** @type {Settings} */ (editor.settings);
    this.cards = /** @type {Card[]} */ (editor.model.get("cards"));
    this.byId = new Map(this.cards.map((card) => [card.id, card]));
    this.helpId = `${editor.id}-help`;
    this.reorder = new Reorder(editor, {
      lanes: BUCKETS,
      title: (bucket) => TITLES[bucket],
      name: (id) => this.nameOf(id),
      idsIn,
      place,
      consequences: (value, id) => this.#consequences(value, id),
      keys: KEYS,
      open: (id) => this.toggle(id),
    });
    this.arrowSteps = arrowSteps(this);
    const { root, signal } = editor;
    offerCards(
      signal,
      (id) => this.byId.has(id),
      (id) => this.#show(id),
    );
    root.addEventListener("click", (event) => this.#click(event), { signal });
    for (const type of /** @type {const} */ (["focusin", "focusout"]))
      root.addEventListener(type, (event) => this.#markTray(event), { signal });
  }

  /** The roadmap as it is shown, committed or not. @returns {Roadmap} */
  get value() {
    return this.editor.value;
  }

  card(/** @type {string} */ id) {
    return /** @type {Card} */ (this.byId.get(id));
  }

  nameOf(/** @type {string} */ id) {
    return fullName(this.card(id));
  }

  /** What a move has led to, for those who do not see the meters. */
  #consequences(/** @type {Roadmap} */ value, /** @type {string} */ id) {
    const { bucket } = entryOf(value, id);
    const skills = over(value, this.cards, this.settings)
      .filter(([lane]) => lane === bucket)
      .map(([, skill]) => this.settings.skills[skill]);
    return skills.length ? ` Over capacity there: ${joinList(skills)}.` : "";
  }

  /** A click on a card opens it, unless it was for one of its controls. */
  #click(/** @type {MouseEvent} */ event) {
    const target = /** @type {Element} */ (event.target);
    const card = /** @type {HTMLElement | null} */ (target.closest(".card[data-id]"));
    if (!card || target.closest("select, button, label")) return;
    this.toggle(/** @type {string} */ (card.dataset.id));
  }

  /** Puts the opened details beside their card: right of it where there is room, else left. */
  placeDetails() {
    const { root } = this.editor;
    const details = /** @type {HTMLElement | null} */ (root.querySelector(".details"));
    const card = root.querySelector(".card-open");
    const body = root.querySelector(".board-body");
    if (!details || !card || !body || getComputedStyle(details).position !== "absolute") return;
    const [at, frame] = [card.getBoundingClientRect(), body.getBoundingClientRect()];
    const isRight = at.right + GAP_PX + details.offsetWidth <= frame.right;
    const left = isRight ? at.right + GAP_PX : at.left - GAP_PX - details.offsetWidth;
    const lowest = Math.max(0, frame.height - details.offsetHeight);
    const top = Math.min(at.top - frame.top, lowest);
    details.dataset.side = isRight ? "right" : "left";
    details.style.left = `${Math.max(0, left - frame.left)}px`;
    details.style.top = `${Math.max(0, top)}px`;
    details.style.setProperty("--notch", `${at.top - frame.top - Math.max(0, top) + 14}px`);
  }

  /**
   * Marks the tray while keys place its cards: where it is above the columns it stays in sight then.
   * A `:has()` would ask for the style of all cards again at each change of the focus.
   */
  #markTray(/** @type {FocusEvent} */ event) {
    const target = /** @type {Element} */ (event.target);
    const isByKeys = event.type === "focusin" && target.matches(".card-grip:focus-visible");
    target.closest(".lane-unplaced")?.toggleAttribute("data-by-keys", isByKeys);
  }

  /**
   * How high strip and tray are that stick to the top: what is brought into sight comes below them.
   * A tray that does not stay is not measured: each new height would style the whole board again.
   */
  measureStrip() {
    const { root } = this.editor;
    const tray = /** @type {HTMLElement | null} */ (root.querySelector(".lane-unplaced"));
    const stays = tray && getComputedStyle(tray).getPropertyValue("--stays");
    root.style.setProperty("--tray", `${stays ? tray.offsetHeight : 0}px`);
    const strip = /** @type {HTMLElement | null} */ (root.querySelector(".th-head"));
    const isStuck = strip && getComputedStyle(strip).position === "sticky";
    root.style.setProperty("--stuck", `${isStuck ? strip.offsetHeight : 0}px`);
  }

  /** Brings the opened details into sight: their title where they lie below the lanes. */
  showDetails() {
    const details = this.editor.root.querySelector(".details");
    const isBeside = details && getComputedStyle(details).position === "absolute";
    details?.scrollIntoView({ block: isBeside ? "nearest" : "start" });
  }

  #showCard(/** @type {string} */ id, /** @type {ScrollLogicalPosition} */ block) {
    this.editor.root.querySelector(`.card[data-id="${id}"]`)?.scrollIntoView({ block });
  }

  /** Brings a card that another widget speaks of into sight, opened. */
  #show(/** @type {string} */ id) {
    if (this.open?.id !== id) this.toggle(id);
    this.#showCard(id, "center");
    this.editor.focus("details-title");
  }

  /** Opens a card's details beside it (below the lanes, where there is no room), or shuts them. */
  toggle(/** @type {string} */ id) {
    const { editor } = this;
    if (this.open?.id === id) {
      this.open = null;
      editor.redraw();
      this.#showCard(id, "nearest");
      return editor.focus(this.#opener);
    }
    const entry = entryOf(editor.committed, id);
    const { evidence } = this.settings;
    const [chosen, others] = [true, false].map((isChosen) =>
      evidence.filter((finding) => entry.evidence.includes(finding.id) === isChosen),
    );
    const opener = focused(editor.root)?.dataset.focus ?? "";
    this.#opener = opener.endsWith(`-${id}`) ? opener : `grip-${id}`;
    this.open = { id, findings: [...chosen, ...others] };
    editor.redraw();
    editor.focus("details-title");
  }
}
