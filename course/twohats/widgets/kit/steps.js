// The parts of an exercise, of which one is open: how far each is, and which comes next.

import { html, nothing } from "lit-html";
import { button } from "./controls.js";

/** @import { Content } from "./types.js" */
/** @import { Editor } from "./editor.js" */

/**
 * A part: its name, a sentence on what to do, how many answers of how many there are, and the view.
 * `words` are how the words of its changes begin, one beginning or several: what is taken back opens the
 * part in which it was, which is the part without `words` for a change that begins with none of them.
 * @typedef {{ name: string, help: Content, words?: string | string[], done: () => [number, number],
 *   view: () => Content }} Step
 */

export class Steps {
  at = 0;
  /** The last change that was followed. @type {Editor["lastChange"]} */
  #followed = null;

  /**
   * `kind` is that of the button that goes on: plain where the widget has a main button of its own.
   * @param {Editor} editor @param {Step[]} steps @param {string} [kind]
   */
  constructor(editor, steps, kind = "main") {
    this.editor = editor;
    this.steps = steps;
    this.kind = kind;
  }

  go(/** @type {number} */ at) {
    this.at = at;
    this.editor.redraw();
    this.editor.focus(`step-${at}`);
    // The button that goes on is at the end of a part, and the next one begins above it.
    this.editor.root?.querySelector(".th-steps")?.scrollIntoView({ block: "nearest" });
  }

  /** What is taken back is shown, also when another part is open. */
  #followUndo() {
    const { lastChange } = this.editor;
    if (lastChange === this.#followed) return;
    this.#followed = lastChange;
    if (!lastChange?.isUndone) return;
    const begun = this.steps.findIndex(({ words = [] }) =>
      [words].flat().some((beginning) => lastChange.words.startsWith(beginning)),
    );
    const part = begun >= 0 ? begun : this.steps.findIndex(({ words }) => !words);
    if (part >= 0) this.at = part;
  }

  view() {
    this.#followUndo();
    const { help, view } = this.steps[this.at];
    const next = this.steps[this.at + 1];
    return html`<ol class="th-steps" style="--steps:${this.steps.length}">${this.steps.map((step, index) => this.#tab(step, index))}</ol>
      ${help ? html`<p>${help}</p>` : nothing}${view()}
      ${next ? html`<div>${button(`Go on: ${next.name}`, () => this.go(this.at + 1), { kind: this.kind, focus: "on" })}</div>` : nothing}`;
  }

  #tab(/** @type {Step} */ { name, done }, /** @type {number} */ index) {
    const [count, of] = done();
    return html`<li><button type="button" class="th-step" data-focus="step-${index}" aria-current=${index === this.at ? "step" : "false"} @click=${() => this.go(index)}>
      <span class="th-step-sign" aria-hidden="true">${count === of ? "✓" : index + 1}</span><span><b>${name}</b> <span class="th-soft">${count} of ${of}</span></span></button></li>`;
  }
}
