// Whether JupyterLab's notebook is shown of one page: chosen on it, for it alone, until the tab is closed.

/** @import { Place } from "./place.js" */

export class ChosenView {
  #isNotebook = false;
  #key;

  constructor(/** @type {Place} */ { root, stem, kind }) {
    this.#key = `twohats:notebook:${root}${stem}/${kind}`;
    try {
      this.#isNotebook = sessionStorage.getItem(this.#key) !== null;
    } catch {
      // Storage is switched off: the choice holds as long as the page is open.
    }
  }

  get isNotebook() {
    return this.#isNotebook;
  }

  set isNotebook(/** @type {boolean} */ isNotebook) {
    this.#isNotebook = isNotebook;
    try {
      if (isNotebook) sessionStorage.setItem(this.#key, "");
      else sessionStorage.removeItem(this.#key);
    } catch {
      // As above.
    }
  }
}
