// Runs the cells of a page that may run without being asked for.

import { cellForm } from "./cell_forms.js";

/** @import { HeldOutputs } from "./outputs.js" */

/**
 * The cells in the course's own forms; none if the first of them opens no desk.
 * @param {any[]} cells
 * @param {string} stem the page's own lesson
 */
export function ownCells(cells, stem) {
  const forms = cells.map((cell) => {
    const isCode = cell.model.type === "code";
    return { cell, form: isCode ? cellForm(cell.model.sharedModel.getSource(), stem) : null };
  });
  const own = forms.filter(({ form }) => form === "opening" || form === "call");
  return own[0]?.form === "opening" ? own.map(({ cell }) => cell) : [];
}

export class CellRunner {
  /**
   * @param {any} panel the notebook's
   * @param {any} executor JupyterLab's
   * @param {HeldOutputs} held what the cells have shown so far
   */
  constructor(panel, executor, held) {
    this.panel = panel;
    this.executor = executor;
    this.held = held;
  }

  /** Runs the cell that opens the desk, and then all others. */
  async runPage(/** @type {any[]} */ [opening, ...others]) {
    if (await this.#run(opening)) await this.#runAll(others);
  }

  /** Runs cells, and once more those that the kernel dropped because one before them failed. */
  async #runAll(/** @type {any[]} */ cells) {
    const areGood = await Promise.all(cells.map((cell) => this.#run(cell)));
    const failed = areGood.indexOf(false);
    const dropped = cells.filter((_cell, place) => place > failed && !areGood[place]);
    if (failed >= 0 && dropped.length) await this.#runAll(dropped);
  }

  /** Runs one cell without scrolling and without a dialog; whether it went well. */
  async #run(/** @type {any} */ cell) {
    const { panel } = this;
    if (panel.isDisposed || cell.isDisposed) return false;
    let isGood = true;
    const options = {
      cell,
      notebook: panel.content.model,
      notebookConfig: panel.content.notebookConfig,
      sessionContext: panel.sessionContext,
      onCellExecutionScheduled: () => {},
      onCellExecuted: (/** @type {{ success: boolean }} */ { success }) => {
        isGood = success;
      },
    };
    await this.executor.runCell(options).catch(() => {
      isGood = false;
    });
    this.held.release(cell);
    return isGood;
  }
}
