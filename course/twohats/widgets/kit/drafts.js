// What is typed in a widget's fields and not taken yet, and why it was not.

import { byFocusKey } from "./focus.js";

/** @import { Editor } from "./editor.js" */
/** @import { Question } from "./types.js" */
/** @typedef {{ timer: ReturnType<typeof setTimeout>, act: () => void }} Pause */

export class Drafts {
  /** What is typed and not committed, by the field's key. @type {Map<string, string>} */
  #texts = new Map();
  /** Why a field's text was not taken, by the field's key. @type {Map<string, Question>} */
  #refusals = new Map();
  /** Reads a field now, by its key: for a button beside it. @type {Map<string, () => void>} */
  #readers = new Map();
  /** What a field does after a pause in the typing, by its key. @type {Map<string, Pause>} */
  #pauses = new Map();
  /** The fields that are shown, by their keys. @type {Map<string, { draw: () => void }>} */
  #fields = new Map();
  /** The keys of fields that show something else now. @type {Set<string>} */
  #changed = new Set();

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
  }

  text(/** @type {string} */ key) {
    return this.#texts.get(key);
  }

  has(/** @type {string} */ key) {
    return this.#texts.has(key);
  }

  /** Why the text of a field was not taken; undefined if nothing was refused. */
  refusal(/** @type {string} */ key) {
    return this.#refusals.get(key);
  }

  /** The keys of all fields with a text that is not taken. */
  get keys() {
    return [...new Set([...this.#texts.keys(), ...this.#refusals.keys()])];
  }

  /** Keeps what is typed in a field: what was said of its text before is over. */
  type(/** @type {string} */ key, /** @type {string} */ text) {
    this.#texts.set(key, text);
    this.#refusals.delete(key);
    this.#change(key);
  }

  /** What was typed in a field is taken, or no longer there. */
  accept(/** @type {string} */ key) {
    this.#texts.delete(key);
    this.#refusals.delete(key);
    this.#change(key);
  }

  /** Keeps what was typed in a field, says beside it why it was not taken, and says it aloud. */
  refuse(
    /** @type {string} */ key,
    /** @type {string} */ message,
    /** @type {Question["answers"]} */ answers = [],
  ) {
    this.editor.batch(() => {
      this.#refusals.set(key, { message, answers });
      this.#change(key);
      this.editor.say(message);
    });
  }

  /** `read` reads what is in a field, as leaving it would. */
  readWith(/** @type {string} */ key, /** @type {() => void} */ read) {
    this.#readers.set(key, read);
  }

  /** Reads what is typed in a field, as leaving it would; an empty field is read too. */
  settle(/** @type {string} */ key) {
    this.#readers.get(key)?.();
    if (this.#refusals.has(key)) this.editor.focus(key);
  }

  /** Reads a field again that was refused because of another one: it may fit now. */
  retry(/** @type {string} */ key) {
    if (this.#refusals.has(key)) this.#readers.get(key)?.();
  }

  /**
   * Whether a truth may be shown now: not while a text is in its field that was not taken, since it
   * would come too late. Then that field gets the focus, and its sentence is said again.
   */
  mayReveal() {
    const { editor } = this;
    const key = [...this.#refusals.keys()].find((refused) => byFocusKey(editor.root, refused));
    if (key === undefined) return true;
    editor.focus(key);
    editor.say(`Nothing is shown yet. ${this.#refusals.get(key)?.message}`);
    return false;
  }

  /** Does something after a pause in the typing, unless more is typed. */
  afterPause(/** @type {string} */ key, /** @type {() => void} */ act, /** @type {number} */ ms) {
    this.cancelPause(key);
    const timer = setTimeout(() => {
      this.#pauses.delete(key);
      act();
    }, ms);
    this.#pauses.set(key, { timer, act });
  }

  cancelPause(/** @type {string} */ key) {
    clearTimeout(this.#pauses.get(key)?.timer);
    this.#pauses.delete(key);
  }

  /** Does now what waits for a pause. */
  endPauses() {
    for (const [key, { act }] of [...this.#pauses]) {
      this.cancelPause(key);
      act();
    }
  }

  #change(/** @type {string} */ key) {
    this.#changed.add(key);
    this.editor.redrawFields();
  }

  /** A field is drawn: from now on it can be drawn alone. */
  show(/** @type {string} */ key, /** @type {{ draw: () => void }} */ field) {
    this.#fields.set(key, field);
    this.#changed.delete(key);
  }

  /** A field is no longer shown. */
  hide(/** @type {string} */ key, /** @type {{ draw: () => void }} */ field) {
    if (this.#fields.get(key) === field) this.#fields.delete(key);
  }

  get areChanged() {
    return this.#changed.size > 0;
  }

  /** Draws the fields that show something else now, and nothing around them. */
  draw() {
    for (const key of this.#changed) {
      this.#changed.delete(key);
      this.#fields.get(key)?.draw();
    }
  }
}
