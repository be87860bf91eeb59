// Looking whether a page's kernel is there: at its signals, from time to time, when its tab is seen.

import { isAnswering } from "./kernel.js";

const BAD_STATES = ["dead", "unknown", "terminating", "disconnected"];
/** A kernel that was started again answers, but knows nothing of the page any more. */
const NEW_STATES = ["restarting", "autorestarting"];

export class KernelWatch {
  /** A kernel that did not answer in time, and may do so later. @type {any} */
  #late = null;

  /**
   * `isOfUse` tells whether the page wants to know; `say` hears that the kernel is gone, and that it
   * is there all the same.
   * @param {any} panel the notebook's panel
   * @param {number} everyMs
   * @param {{ isOfUse: () => boolean, say: (isThere: boolean) => void }} page
   */
  constructor(panel, everyMs, page) {
    this.panel = panel;
    this.page = page;
    const { sessionContext } = panel;
    const check = () => this.check();
    const onStatus = (/** @type {any} */ _sender, /** @type {any} */ status) => {
      if (BAD_STATES.includes(status)) check();
      if (NEW_STATES.includes(status) && page.isOfUse()) this.#gone(null);
    };
    sessionContext.statusChanged.connect(onStatus);
    sessionContext.connectionStatusChanged.connect(onStatus);
    sessionContext.kernelChanged.connect(check);
    document.addEventListener("visibilitychange", check);
    const timer = setInterval(check, everyMs);
    panel.disposed.connect(() => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", check);
    });
  }

  /** Asks the kernel whether it is there, while the page is looked at. */
  async check() {
    const { panel, page } = this;
    if (!page.isOfUse() || document.visibilityState !== "visible") return;
    const kernel = panel.sessionContext.session?.kernel;
    const isThere = await isAnswering(panel.sessionContext);
    if (!page.isOfUse()) return;
    if (!isThere) this.#gone(kernel);
    else if (kernel && kernel === this.#late) {
      // It was only late, as on a busy computer: all is as it was.
      this.#late = null;
      page.say(true);
    }
  }

  #gone(/** @type {any} */ late) {
    this.#late = late;
    this.page.say(false);
  }
}
