// What a widget edits: one value, shown and committed, with undo, refusals and autosave.

import { Autosave, SETTLE } from "./autosave.js";
import { newId, sameData } from "./data.js";
import { Drafts } from "./drafts.js";
import { byFocusKey, focused, keepFocus, stillUnderPointer } from "./focus.js";
import { ANSWER_SHOWN, BROUGHT_UP_TO_DATE, History } from "./history.js";
import { isTextEntry, isUndoKey } from "./keys.js";

/** @import { Model } from "./types.js" */

/** The hand rests when no key was pressed for so long: then Python hears of the change. */
export const REST_MS = 250;

export class Editor {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  /** @type {() => void} */
  #draw = () => {};
  /** @type {(draw: () => void) => void} */
  #keepStill;
  #isDue = false;
  #isBatch = false;
  /** The control that gets the focus once the batch has drawn it. */
  #focusDue = "";

  /**
   * `isUndoable` is false where a change is a fact and no draft: an answer given, a hint opened.
   * @param {{ model: Model, root: HTMLElement, signal: AbortSignal, trait?: string,
   *   isUndoable?: boolean }} options
   */
  constructor({ model, root, signal, trait = "value", isUndoable = true }) {
    this.isUndoable = isUndoable;
    /** What Undo takes back. */
    this.history = new History();
    this.model = model;
    this.root = root;
    this.signal = signal;
    this.trait = trait;
    this.value = this.committed = model.get(trait);
    this.id = newId("editor");
    /** What is typed in fields and not taken. */
    this.drafts = new Drafts(this);
    /** Called when Python has given another value. @type {() => void} */
    this.onTakeOver = () => {};
    /** Called when all is drawn: for what is measured before it can be shown. @type {() => void} */
    this.onDrawn = () => {};
    /** Focus key of what takes the focus when Undo has nothing more to take back. */
    this.focusAfterUndo = "";
    this.announcement = "";
    /** The state of saving that was last told to the page around the widget. */
    this.reportedState = "";
    /** The last change made here, until Python gives another value. @type {{ words: string, isUndone: boolean } | null} */
    this.lastChange = null;
    /** Whether a redraw goes on: what leaves the focus now was moved, and not left by a person. */
    this.isDrawing = false;
    addEventListener("beforeunload", () => this.flush(), { signal }); // before its own is asked
    this.autosave = new Autosave({
      model,
      trait,
      signal,
      redraw: () => this.redraw(),
      restore: (value) => this.commit(value, "the newer version"),
    });
    this.#keepStill = stillUnderPointer(root, signal);
    model.on(`change:${trait}`, () => this.#takeOver());
    model.on("change:disabled", () => this.redraw());
    root.addEventListener("keydown", (event) => this.#undoKey(event), { signal });
    root.addEventListener("focusout", (event) => this.#left(event), { signal });
    addEventListener("pagehide", () => this.flush(), { signal });
    addEventListener(SETTLE, (event) => this.#settleFor(event), { signal });
    signal?.addEventListener("abort", () => this.flush());
  }

  /** Shows the widget by `draw`, now and after every change. */
  start(/** @type {() => void} */ draw) {
    this.#draw = draw;
    this.redraw();
    this.autosave.start();
  }

  /**
   * Shows the present state. A redraw may take away the element that has the focus; what its leaving
   * changes is shown by another one, after this.
   */
  redraw() {
    this.#isDue = true;
    this.#drawDue();
  }

  /** Shows the fields again whose text has changed, and nothing around them. */
  redrawFields() {
    this.#drawDue();
  }

  #drawDue() {
    if (this.isDrawing || this.#isBatch) return;
    this.isDrawing = true;
    try {
      do {
        if (this.#isDue) this.#drawAll();
        this.drafts.draw();
      } while (this.#isDue);
      this.onDrawn();
    } finally {
      this.isDrawing = false;
    }
  }

  #drawAll() {
    this.#isDue = false;
    this.#keepStill(() => keepFocus(this.root, this.#draw));
  }

  /** Does what changes several things, and shows them by one redraw. */
  batch(/** @type {() => void} */ act) {
    if (this.#isBatch) {
      act();
      return;
    }
    this.#isBatch = true;
    try {
      act();
    } finally {
      this.#isBatch = false;
      if (this.#isDue || this.drafts.areChanged) this.#drawDue();
      const key = this.#focusDue;
      this.#focusDue = "";
      this.focus(key);
    }
  }

  get isReadOnly() {
    return Boolean(this.model.get("disabled"));
  }

  get label() {
    return this.model.get("label");
  }

  get settings() {
    return this.model.get("settings");
  }

  /** The limits of one field, as Python's model sets them: `limits("estimates.reach")`. */
  limits(/** @type {string} */ path) {
    return this.model.get("limits")?.[path] ?? {};
  }

  /** Shows a value that is not committed: what follows the pointer or the typing. */
  preview(/** @type {any} */ value) {
    this.value = value;
    this.redraw();
  }

  /**
   * Takes a value over, to be saved and undone. `words` name the change: "reach of I05". With
   * `isKey` Python hears of it when the hand rests, and the steps until then are one to undo. With
   * `isFinal` neither it nor what was before can be undone: the truth was shown.
   */
  commit(/** @type {any} */ value, words = "", { isKey = false, isFinal = false } = {}) {
    if (sameData(value, this.committed)) {
      this.preview(this.committed);
      return;
    }
    const isSameStep = isKey && this.#resting && this.history.words === words;
    if (isFinal) this.history.forget(ANSWER_SHOWN);
    else if (!isSameStep && this.isUndoable) this.history.remember(this.committed, words);
    this.lastChange = { words, isUndone: false };
    this.#put(value, isKey);
  }

  #put(/** @type {any} */ value, isKey = false) {
    this.value = this.committed = value;
    clearTimeout(this.#resting);
    this.#resting = undefined;
    this.batch(() => {
      if (isKey) this.#resting = setTimeout(() => this.flush(), REST_MS);
      else this.autosave.save(value);
      this.redraw();
    });
  }

  /** Takes and sends what waits for a pause or for the hand to rest. */
  flush() {
    this.batch(() => {
      this.drafts.endPauses();
      if (this.#resting === undefined) return;
      clearTimeout(this.#resting);
      this.#resting = undefined;
      this.autosave.save(this.committed);
    });
  }

  #settleFor(/** @type {Event} */ event) {
    this.flush();
    /** @type {CustomEvent} */ (event).detail.push(this.autosave.whenSaved());
  }

  undo() {
    const step = this.isReadOnly ? undefined : this.history.takeBack();
    if (!step) return;
    const wasPressed = focused(this.root)?.dataset.focus === "undo";
    this.lastChange = { words: step.words, isUndone: true };
    this.batch(() => {
      this.#put(step.value);
      this.say(`Undone: ${step.words}.`);
    });
    // With nothing left to take back, the button is off and unseen.
    if (this.history.words === null && (wasPressed || !focused(this.root)))
      this.focus(this.focusAfterUndo);
  }

  /** Ctrl+Z; in a field with unsaved typing it is the browser's own. */
  #undoKey(/** @type {KeyboardEvent} */ event) {
    if (!isUndoKey(event)) return;
    const key = event.target instanceof HTMLElement ? (event.target.dataset.focus ?? "") : "";
    if (isTextEntry(event.target) && this.drafts.has(key)) return;
    event.preventDefault();
    event.stopPropagation();
    this.undo();
  }

  #left(/** @type {FocusEvent} */ { relatedTarget }) {
    if (this.isDrawing) return;
    if (!(relatedTarget instanceof Node && this.root.contains(relatedTarget))) this.flush();
  }

  /** Python has given another value: show it, and forget what could be undone. */
  #takeOver() {
    const value = this.model.get(this.trait);
    if (sameData(value, this.committed) || this.#resting !== undefined) return;
    this.value = this.committed = value;
    this.history.forget(BROUGHT_UP_TO_DATE);
    this.lastChange = null;
    this.onTakeOver();
    this.redraw();
  }

  /** Says a sentence to those who do not see what has changed. */
  say(/** @type {string} */ sentence) {
    // The same sentence twice is only spoken if the text differs.
    this.announcement = this.announcement === sentence ? `${sentence}\u00a0` : sentence;
    this.redraw();
  }

  /** Gives the focus to the element of that key, once it is shown. */
  focus(/** @type {string} */ key) {
    const control = key ? byFocusKey(this.root, key) : null;
    control?.focus({ preventScroll: true });
    if (!control && this.#isBatch) this.#focusDue = key; // it is drawn at the end of the batch
  }
}
