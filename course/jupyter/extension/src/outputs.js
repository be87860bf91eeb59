// What cells show stays in sight while they run again, so that the page neither blanks nor jumps.

import { later } from "./kernel.js";

const LOOK_AGAIN_MS = 25;
const TRIES = 40;
const LEAST_HEIGHT_PX = 8;

/** Still pictures of what cells show, until each cell has drawn anew. */
export class HeldOutputs {
  /** What takes a cell's still picture away. @type {Map<any, () => void>} */
  #held = new Map();

  constructor(/** @type {any[]} */ cells) {
    for (const cell of cells) this.#hold(cell);
  }

  #hold(/** @type {any} */ cell) {
    const area = cell.outputArea.node;
    if (!area.parentNode || !area.scrollHeight) return;
    const picture = stillPicture(area);
    area.before(picture);
    area.classList.add("th-coming");
    this.#held.set(cell, () => {
      this.#held.delete(cell);
      picture.remove();
      area.classList.remove("th-coming");
    });
  }

  /** Lets go of a cell's picture once the cell has drawn, or after a second. */
  async release(/** @type {any} */ cell) {
    for (let tries = 0; tries < TRIES && this.#held.has(cell); tries += 1) {
      if (cell.isDisposed || hasDrawn(cell)) break;
      await later(LOOK_AGAIN_MS);
    }
    this.#held.get(cell)?.();
  }

  releaseAll() {
    for (const release of [...this.#held.values()]) release();
  }
}

/** A copy that nothing can be done with: a radio button of the same name would take an answer away. */
function stillPicture(/** @type {HTMLElement} */ area) {
  const picture = /** @type {HTMLElement} */ (area.cloneNode(true));
  picture.inert = true;
  picture.classList.add("th-still");
  for (const node of picture.querySelectorAll("[id], [name]")) {
    node.removeAttribute("id");
    node.removeAttribute("name");
  }
  return picture;
}

/** An empty host of a widget is as high as a line, and says nothing. */
function hasDrawn(/** @type {any} */ cell) {
  const outputs = /** @type {HTMLElement[]} */ ([
    ...cell.outputArea.node.querySelectorAll(".jp-OutputArea-output"),
  ]);
  return outputs.some(
    (output) => output.scrollHeight > LEAST_HEIGHT_PX && output.textContent?.trim(),
  );
}
