// The pre-test: one item at a time, a choice and a confidence each, and nothing told about either.

import { html } from "lit-html";
import { radioField } from "../kit/choices.js";
import { button, head } from "../kit/controls.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Editor } from "../kit/editor.js" */

/**
 * @typedef {{ id: string, stem: string, options: { id: string, text: string }[] }} Item
 * @typedef {{ option: string | null, confidence: number | null }} Answer
 */

const isDone = (/** @type {Answer | undefined} */ answer) =>
  answer !== undefined && answer.confidence !== null;
/** @type {Answer} */
const EMPTY = { option: null, confidence: null };
const STATES = /** @type {const} */ ({
  open: { words: "not answered", sign: "" },
  half: { words: "how sure is missing", sign: "…" },
  done: { words: "answered", sign: "✓" },
});

function stateOf(/** @type {Answer | undefined} */ answer) {
  if (!answer) return "open";
  return isDone(answer) ? "done" : "half";
}

/** The item at hand, the answers so far, and what moves between them. */
class Pretest {
  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    /** @type {Item[]} */
    this.items = editor.model.get("items");
    this.at = Math.max(
      0,
      this.items.findIndex((item) => !isDone(this.answers[item.id])),
    );
  }

  /** @returns {Record<string, Answer>} */
  get answers() {
    return this.editor.value.items ?? {};
  }

  get item() {
    return this.items[this.at];
  }

  get answer() {
    return this.answers[this.item.id];
  }

  get count() {
    return this.items.filter((item) => isDone(this.answers[item.id])).length;
  }

  get progress() {
    return `${this.count} of ${this.items.length} answered`;
  }

  change(/** @type {Partial<Answer>} */ part) {
    const { item, answer, editor } = this;
    const changed = { ...EMPTY, ...answer, ...part };
    editor.commit(
      { ...editor.value, items: { ...this.answers, [item.id]: changed } },
      `item ${this.at + 1}`,
    );
    if (isDone(changed) !== isDone(answer)) editor.say(`${this.progress}.`);
  }

  go(/** @type {number} */ to) {
    this.at = to;
    this.editor.redraw();
    this.editor.focus(`option-${this.answer?.option ?? this.item.options[0].id}`);
  }
}

/** The number of one item, with what is done of it. */
function place(/** @type {Pretest} */ pretest, /** @type {number} */ index) {
  const { words, sign } = STATES[stateOf(pretest.answers[pretest.items[index].id])];
  const state = stateOf(pretest.answers[pretest.items[index].id]);
  return html`<button type="button" class="pre-place pre-${state}" data-focus="place-${index}"
    aria-current=${index === pretest.at ? "step" : "false"} aria-label="Item ${index + 1}, ${words}"
    @click=${() => pretest.go(index)}>${index + 1}<span aria-hidden="true">${sign}</span></button>`;
}

function confidence(/** @type {Pretest} */ pretest) {
  const { editor, answer } = pretest;
  return radioField(editor, {
    key: "sure",
    legend: answer ? "How sure are you?" : "How sure are you? (Choose an answer first.)",
    look: "pre-sure",
    value: answer?.confidence ?? null,
    options: editor.model.get("sure"),
    isDisabled: !answer,
    commit: (value) => pretest.change({ confidence: value }),
  });
}

export default defineWidget({
  name: "pretest",
  setup(editor) {
    const pretest = new Pretest(editor);
    editor.root.classList.add("th-stack");
    const step = (/** @type {number} */ to, /** @type {string} */ words) =>
      button(words, () => pretest.go(to), {
        focus: words,
        isDisabled: to < 0 || to >= pretest.items.length,
      });
    return () => {
      const { item, items, at, count, progress, answer } = pretest;
      const number = html`<span class="pre-number">Item ${at + 1} of ${items.length}</span>`;
      return html`${head(editor, { extra: html`<p class="pre-progress">${progress}</p>` })}
        <div class="pre-places" role="group" aria-label="Items">${items.map((_item, index) => place(pretest, index))}</div>
        <div class="th-stack">
          ${radioField(editor, {
            key: "option",
            legend: html`<span>${number}${item.stem}</span>`,
            look: "pre-options",
            value: answer?.option,
            options: item.options.map((option) => [option.id, option.text]),
            commit: (option) => pretest.change({ option }),
          })}
          ${confidence(pretest)}
          <div class="th-head">
            ${step(at - 1, "Previous")}${step(at + 1, "Next")}
            <p class="th-soft">${count === items.length ? "All answered. You may still change an answer." : ""}</p>
          </div>
        </div>`;
    };
  },
});
