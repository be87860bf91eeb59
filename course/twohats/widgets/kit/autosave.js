// Whether work is saved: the line that says so, questions about it, and a copy in this browser.

import { sameData } from "./data.js";
import { formatMoment } from "./format.js";

/** @import { Model, Question } from "./types.js" */

const ANSWER_WITHIN_MS = 4000;
const SAVED_WITHIN_MS = 1500;
const LOOK_AGAIN_MS = 30;

/** Asks all widgets of the page to save; each adds to the detail's list what to wait for. */
export const SETTLE = "twohats:settle";

/** Resolves when every widget of the page has saved what was typed in it. */
export function settleAll() {
  /** @type {Promise<void>[]} */
  const waits = [];
  dispatchEvent(new CustomEvent(SETTLE, { detail: waits }));
  return Promise.all(waits);
}

/**
 * What to do when Python does not answer. On a page of the course its bar has a button; in a plain
 * notebook all cells have to run, as after a restart one alone knows nothing of those above it.
 */
export function wayOn() {
  const isPage = globalThis.document?.body.hasAttribute("data-th-page");
  return isPage ? "press Reconnect at the top of the page" : "choose Run → Run All Cells";
}

/**
 * Returns a function that asks Python whether it is there; `answer` gets true, or false when no
 * answer comes in time.
 * @param {Model} model
 * @param {AbortSignal} signal
 * @param {(isThere: boolean) => void} answer
 */
export function handshake(model, signal, answer) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let late;
  const stop = () => {
    clearTimeout(late);
    late = undefined;
  };
  signal?.addEventListener("abort", stop);
  model.on("msg:custom", (message) => {
    if (message?.here !== true) return;
    stop();
    answer(true);
  });
  return () => {
    if (late !== undefined) return;
    late = setTimeout(() => {
      late = undefined;
      answer(false);
    }, ANSWER_WITHIN_MS);
    try {
      model.send({ ask: "here" });
    } catch {
      // The kernel is gone, and its line with it: no answer will come.
    }
  };
}

/** The copy of one widget's value that this browser keeps. */
function browserCopy(/** @type {string} */ key) {
  const name = `twohats:${key}`;
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(name) ?? "null");
      } catch {
        return null; // storage is switched off, or the copy is damaged: there is nothing to offer
      }
    },
    write(/** @type {any} */ value) {
      try {
        localStorage.setItem(name, JSON.stringify({ at: Date.now(), value }));
      } catch {
        // Full or switched off: the copy in the browser is a convenience, never a promise.
      }
    },
    forget: () => localStorage.removeItem(name),
  };
}

/** Saves one trait, knows whether that has worked, and asks where two versions differ. */
export class Autosave {
  /**
   * @param {{ model: Model, trait: string, signal: AbortSignal,
   *   redraw: () => void, restore: (value: any) => void }} options
   */
  constructor({ model, trait, signal, redraw, restore }) {
    this.model = model;
    this.trait = trait;
    this.redraw = redraw;
    this.restore = restore;
    this.isConnected = true;
    /** Whether anything was changed in this view: what was saved with the notebook is no loss. */
    this.hasChanged = false;
    const key = model.get("autosave_key");
    this.copy = key ? browserCopy(key) : null;
    /** @type {Question | null} */
    this.question = null;
    this.askPython = handshake(model, signal, (isThere) => {
      this.isConnected = isThere;
      redraw();
    });
    addEventListener("beforeunload", (event) => this.isPending && event.preventDefault(), {
      signal,
    });
    for (const name of ["saved", "confirmed", "edits", "fault", "offered"])
      model.on(`change:${name}`, redraw);
    model.on("change:conflict", () => this.askWhose());
  }

  /** Looks whether Python is there, and whether there is anything to ask; once, when all is shown. */
  start() {
    this.askPython();
    this.offerCopy();
    if (this.model.get("conflict")) this.askWhose();
  }

  get isPending() {
    const [edits, confirmed] = [this.model.get("edits"), this.model.get("confirmed")];
    return confirmed === null ? !this.isConnected && edits > 0 : edits > confirmed;
  }

  /** Sends a value to Python, which saves it. */
  save(/** @type {any} */ value) {
    this.hasChanged = true;
    this.model.set(this.trait, value);
    this.model.set("edits", this.model.get("edits") + 1);
    this.model.save_changes();
    this.copy?.write(value);
    this.askPython();
  }

  /** Keeps in this browser what is being typed: a tab that is shut asks nobody. */
  keep(/** @type {any} */ value) {
    this.copy?.write(value);
  }

  /** Resolves when all is saved, or when that takes too long. */
  async whenSaved() {
    for (let waited = 0; this.isPending && waited < SAVED_WITHIN_MS; waited += LOOK_AGAIN_MS) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }

  /** What Python asks about the work itself. @type {Question | null} */
  get offer() {
    const { message, take, keep } = this.model.get("offered") ?? {};
    if (!message) return null;
    const answer = (/** @type {string} */ offer) => () => {
      this.askPython();
      this.model.send({ offer });
    };
    return {
      message,
      answers: [
        { label: take, act: answer("take") },
        { label: keep, act: answer("keep") },
      ],
    };
  }

  /** Whether the last change is in this page alone. */
  get isUnsaved() {
    const { name } = this.state;
    return name === "fault" || (name === "away" && this.hasChanged && this.isPending);
  }

  /** The state of saving, and the words for it. */
  get state() {
    const fault = this.model.get("fault");
    if (!this.isConnected) return { name: "away", words: this.#awayWords() };
    if (fault) return { name: "fault", words: fault };
    if (this.isPending) return { name: "pending", words: "Saving …" };
    return { name: "kept", words: this.model.get("saved") ?? "" };
  }

  #awayWords() {
    if (!this.hasChanged || !this.isPending) {
      return `Shown as it was last saved. To go on, ${wayOn()}.`;
    }
    return `Not saved: the notebook does not answer. To go on, ${wayOn()}${this.copy ? "; then your last change is offered to you" : ""}.`;
  }

  ask(/** @type {string} */ message, /** @type {[string, () => void][]} */ answers) {
    this.question = {
      message,
      answers: answers.map(([label, act]) => ({ label, act: () => this.#answered(act) })),
    };
    this.redraw();
  }

  #answered(/** @type {() => void} */ act) {
    this.question = null;
    act();
    this.redraw();
  }

  askWhose() {
    const message = this.model.get("conflict");
    if (message) {
      this.ask(message, [
        ["Keep this one", () => this.model.send({ resolve: "mine" })],
        ["Take the other one", () => this.model.send({ resolve: "theirs" })],
      ]);
    } else {
      this.question = null;
      this.redraw();
    }
  }

  offerCopy() {
    const { copy } = this;
    const newer = copy?.read();
    if (!copy || !newer || newer.at <= this.model.get("saved_at")) return;
    if (sameData(newer.value, this.model.get(this.trait))) return;
    this.ask(`This browser holds a newer version of your work, from ${formatMoment(newer.at)}.`, [
      ["Use the newer version", () => this.restore(newer.value)],
      ["Keep what is shown", () => copy.forget()],
    ]);
  }
}
