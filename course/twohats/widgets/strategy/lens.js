// The first screen: pick a strategy, give up four cards, and hear what the rivals say.

import { html, nothing } from "lit-html";
import { button, head } from "../kit/controls.js";
import { sameData } from "../kit/data.js";
import { bubble, face } from "../kit/face.js";
import { bubbles } from "./bubbles.js";
import { LensCards, lanes, strategyField } from "./cards.js";

/** @import { Editor } from "../kit/editor.js" */

/**
 * @typedef {{ id: string, rival: string, says: string }} Remark
 * @typedef {{ strategy: string, ids: string[], remarks: Remark[], unfit: number }} Revealed
 */

export class Lens {
  isTableOpen = false;

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    this.cards = new LensCards(editor);
    editor.model.on("change:revealed", () => {
      editor.say(
        `${this.sentence} ${this.revealed?.remarks.map(({ rival, says }) => `${rival}: ${says}`).join(" ")}`,
      );
      editor.focus("remarks");
      editor.root.querySelector(".lens-heard")?.scrollIntoView({ block: "nearest" });
    });
  }

  /** What the rivals said last; null before. @returns {Revealed | null} */
  get revealed() {
    const revealed = this.editor.model.get("revealed");
    return revealed?.remarks ? revealed : null;
  }

  /** Whether they spoke of what is chosen now. */
  get isCurrent() {
    const { revealed, cards } = this;
    if (!revealed) return false;
    return revealed.strategy === cards.strategy && sameData(revealed.ids, [...cards.given].sort());
  }

  /** What is still to be done before the rivals speak; empty if nothing. */
  get missing() {
    if (!this.cards.strategy) return "Pick a strategy first";
    const left = this.editor.settings.given_up - this.cards.given.length;
    if (left > 0) return `Give up ${left} more ${left === 1 ? "card" : "cards"}`;
    return left < 0 ? `Take ${-left} ${left === -1 ? "card" : "cards"} back` : "";
  }

  get sentence() {
    const { unfit } = /** @type {Revealed} */ (this.revealed);
    const kept = this.cards.initiatives.length - this.editor.settings.given_up;
    return `You kept ${kept} cards, and at least ${unfit} of them ${unfit === 1 ? "does" : "do"} little for the customers that your strategy puts first.`;
  }

  hear() {
    const { model } = this.editor;
    model.set("presses", model.get("presses") + 1);
    model.save_changes();
  }
}

function remark(/** @type {Lens} */ lens, /** @type {Remark} */ { id, rival, says }) {
  const { name, sponsor } = lens.cards.initiative(id);
  return html`<li><h4>${name}</h4>${bubble({ name: rival, words: `“${says}”`, look: "is-small" })}
    <p class="lens-sponsor">${face({ calm: lens.editor.settings.faces[sponsor] })}<span>${sponsor} asked for this card.</span></p></li>`;
}

function rivals(/** @type {Lens} */ lens) {
  const { remarks } = /** @type {Revealed} */ (lens.revealed);
  return html`<section class="th-stack lens-heard" tabindex="-1" data-focus="remarks" aria-label="What the rivals say"><p class="lens-said">${lens.sentence}</p>
    <ul class="lens-remarks">${remarks.map((one) => remark(lens, one))}</ul>
    <p class="th-soft">You see how many of the cards that you kept surely do little, but not which ones. About some cards good people disagree; they aren't counted. Try giving up another four, or pick another strategy.</p></section>`;
}

/** Strategies, segments, cards; below them the rivals once they were asked. */
export function lensView(/** @type {Lens} */ lens) {
  const { editor, cards, missing, isCurrent } = lens;
  const hear = button(missing || "Hear what the rivals say", () => lens.hear(), {
    kind: missing || isCurrent ? "" : "main",
    focus: "rivals",
    isDisabled: Boolean(missing) || isCurrent || editor.isReadOnly,
  });
  return html`${head(editor)}${strategyField(cards, "Pick a strategy")}
    ${isCurrent ? rivals(lens) : nothing}${lanes(cards, html`${hear}${bubbles(lens)}`)}`;
}
