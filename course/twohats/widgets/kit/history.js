// What Undo takes back, and why there is nothing more.

const MOST_STEPS = 200;
/** Why nothing before can be taken back. */
export const ANSWER_SHOWN = "The answer is shown: what was before cannot be taken back.";
export const BROUGHT_UP_TO_DATE = "Your work was brought up to date: Undo begins again from here.";

export class History {
  /** @type {{ value: any, words: string }[]} */
  #steps = [];
  /** Why Undo has nothing to take back, in a sentence; empty at the start and after a change. */
  whyNothing = "";
  /** What a widget says of it when it has asked Python for an answer that ends what can be undone. */
  wordsOfAnswer = "";

  /** The words of what Undo takes back; null if there is nothing. */
  get words() {
    return this.#steps.at(-1)?.words ?? null;
  }

  /** Remembers a value as it was before a change of these words. */
  remember(/** @type {any} */ value, /** @type {string} */ words) {
    this.whyNothing = this.wordsOfAnswer = "";
    this.#steps.push({ value, words });
    if (this.#steps.length > MOST_STEPS) this.#steps.shift();
  }

  /** The last change with the value before it; undefined if there is none. */
  takeBack() {
    return this.#steps.pop();
  }

  /** Forgets all that could be undone, and keeps the sentence that says why if there was anything. */
  forget(/** @type {string} */ why) {
    if (this.#steps.length) this.whyNothing = this.wordsOfAnswer || why;
    this.wordsOfAnswer = "";
    this.#steps = [];
  }
}
