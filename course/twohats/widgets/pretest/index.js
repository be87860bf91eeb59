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
/** How many items make a sitting: then a place to stop is named. */
const SITTING = 6;
const STATES = /** @type {const} */ ({
  open: { words: "not answered", sign: "" },
  half: { words: "answered, but how sure you are is missing", sign: "…" },
  done: { words: "answered", sign: "✓" },
});

function stateOf(/** @type {Answer | undefined} */ answer) {
  if (!answer) return "open";
  return isDone(answer) ? "done" : "half";
}

/** The item at hand, the answers so far, and what moves between them. */
class Pretest {
  /** Whether a sitting was just finished. */
  isAtRest = false;
  isByArrow = false;
  /** The last change that was followed. @type {Editor["lastChange"]} */
  followed = null;

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    /** @type {Item[]} */
    this.items = editor.model.get("items");
    this.at = this.openFrom(0);
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
    const open = this.items.length - this.count;
    return `${this.count} of ${this.items.length} answered${open ? `, ${open} open` : ""}`;
  }

  change(/** @type {Partial<Answer>} */ part) {
    const { item, answer, editor } = this;
    const changed = { ...EMPTY, ...answer, ...part };
    editor.commit(
      { ...editor.value, items: { ...this.answers, [item.id]: changed } },
      `situation ${this.at + 1}`,
    );
    if (isDone(changed) !== isDone(answer)) editor.say(`${this.progress}.`);
  }

  /** How sure: with it the item is done, and the next one comes by itself. Arrow keys only choose. */
  rate(/** @type {number} */ confidence) {
    const wasDone = isDone(this.answer);
    this.isAtRest = false;
    this.change({ confidence });
    if (!wasDone && !this.isByArrow) this.advance();
  }

  /** The next item that is still open, wherever it is, or a place to stop after each sitting. */
  advance() {
    if (this.count % SITTING === 0) this.rest();
    else this.go(this.openFrom(this.at + 1));
  }

  /** Enter or Space on how sure goes on from what the arrow keys have chosen. */
  key(/** @type {KeyboardEvent} */ event) {
    this.isByArrow = event.key.startsWith("Arrow");
    const { target, key } = event;
    const isChosen = target instanceof HTMLInputElement && target.checked;
    const isSure = target instanceof Element && target.closest(".pre-sure") !== null;
    if (!isChosen || !isSure || !isDone(this.answer) || (key !== "Enter" && key !== " ")) return;
    event.preventDefault();
    this.advance();
  }

  /** What is taken back is shown, also when the page has moved on. */
  followUndo() {
    const { lastChange } = this.editor;
    if (lastChange === this.followed) return;
    this.followed = lastChange;
    const item = lastChange?.isUndone && /^situation (\d+)$/.exec(lastChange.words);
    if (item) this.at = Number(item[1]) - 1;
  }

  rest() {
    this.isAtRest = true;
    this.editor.say(this.restWords);
    this.editor.focus("on");
  }

  get restWords() {
    const { count, items } = this;
    return count === items.length
      ? `${this.progress}. Thank you: that is all.`
      : `${this.progress}. This is a good place to stop: your answers are saved. The other ${items.length - count} take about ${this.editor.model.get("sitting_minutes")} minutes.`;
  }

  /** The next item without a whole answer, from a place on and then from the start; else the first. */
  openFrom(/** @type {number} */ from) {
    const isOpen = (/** @type {Item} */ item) => !isDone(this.answers[item.id]);
    const after = this.items.findIndex((item, index) => index >= from && isOpen(item));
    return after >= 0 ? after : Math.max(0, this.items.findIndex(isOpen));
  }

  go(/** @type {number} */ to) {
    this.isAtRest = false;
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
    aria-current=${index === pretest.at ? "step" : "false"} aria-label="Situation ${index + 1}, ${words}"
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
    commit: (value) => pretest.rate(value),
  });
}

/** After a sitting: what is done, and the way on. */
function restBox(/** @type {Pretest} */ pretest) {
  const isOver = pretest.count === pretest.items.length;
  return html`<div class="pre-rest"><p class="pre-rest-words">${pretest.restWords}</p>
    ${button(isOver ? "Look at your answers" : "Answer the other situations", () => pretest.go(pretest.openFrom(pretest.at + 1)), { focus: "on", kind: "main" })}</div>`;
}

function itemBox(/** @type {Pretest} */ pretest) {
  const { editor, item, items, at, count, answer } = pretest;
  const number = html`<span class="pre-number">Situation ${at + 1} of ${items.length}</span>`;
  const step = (/** @type {number} */ to, /** @type {string} */ words) =>
    button(words, () => pretest.go(to), { focus: words, isDisabled: to < 0 || to >= items.length });
  return html`<div class="th-stack">
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
      <p class="th-soft">${count === items.length ? "All answered. You may still change an answer." : "On the keyboard: the arrow keys choose how sure you are, Enter goes on."}</p>
    </div></div>`;
}

export default defineWidget({
  name: "pretest",
  setup(editor) {
    const pretest = new Pretest(editor);
    editor.root.classList.add("th-stack");
    const { root, signal } = editor;
    root.addEventListener("keydown", (event) => pretest.key(event), { signal, capture: true });
    root.addEventListener("pointerdown", () => (pretest.isByArrow = false), {
      signal,
      capture: true,
    });
    return () => {
      pretest.followUndo();
      const { items, progress, isAtRest, count } = pretest;
      // Taken back: the sitting is no longer finished.
      const rests = isAtRest && count > 0 && count % SITTING === 0;
      return html`${head(editor, { extra: html`<p class="pre-progress">${progress}</p>` })}
        <div class="pre-places" role="group" aria-label="Situations">${items.map((_item, index) => place(pretest, index))}</div>
        ${rests ? restBox(pretest) : itemBox(pretest)}`;
    };
  },
});
