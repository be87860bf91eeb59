// Does a page run what it may run, and nothing of it in vain?

import assert from "node:assert/strict";
import { test } from "node:test";
import { CellRunner, ownCells } from "../../../course/jupyter/extension/src/cell_runner.js";

const STEM = "07_roadmap";
const OPENING = `from twohats.desk import lesson\ndesk = lesson("${STEM}")`;

const cell = (/** @type {string} */ source, type = "code") => ({
  model: { type, sharedModel: { getSource: () => source } },
});

test("are the course's own cells found, and no others", () => {
  const cells = [cell("# The roadmap", "markdown"), cell(OPENING), cell("desk.board()")];
  assert.deepEqual(ownCells([...cells, cell("1 + 1")], STEM), cells.slice(1));
});

test("does nothing run where the first cell opens no desk", () => {
  assert.deepEqual(ownCells([cell("desk.board()"), cell(OPENING)], STEM), []);
});

/** Runs cells by a kernel that drops what waits behind a failed one; returns how often each ran. */
async function runs(/** @type {string[]} */ names, /** @type {string[]} */ failing) {
  /** @type {Map<string, number>} */
  const counts = new Map(names.map((name) => [name, 0]));
  let isDropping = false;
  const executor = {
    /** @param {{ cell: { name: string }, onCellExecuted: (end: { success: boolean }) => void }} options */
    async runCell({ cell: { name }, onCellExecuted }) {
      if (isDropping) {
        onCellExecuted({ success: false });
        return;
      }
      counts.set(name, (counts.get(name) ?? 0) + 1);
      const success = !failing.includes(name);
      isDropping = !success;
      setTimeout(() => {
        isDropping = false;
      });
      onCellExecuted({ success });
      await new Promise((resolve) => setTimeout(resolve, 1));
    },
  };
  const panel = { content: {} };
  const released = { release() {} };
  const runner = new CellRunner(panel, executor, /** @type {any} */ (released));
  await runner.runPage(names.map((name) => ({ name })));
  return [...counts.values()];
}

test("does every cell run once where none fails", async () => {
  assert.deepEqual(await runs(["open", "a", "b", "c"], []), [1, 1, 1, 1]);
});

test("does every cell run once where some fail", async () => {
  assert.deepEqual(await runs(["open", "a", "b", "c", "d"], ["a", "c"]), [1, 1, 1, 1, 1]);
});

test("does nothing else run where the desk does not open", async () => {
  assert.deepEqual(await runs(["open", "a", "b"], ["open"]), [1, 0, 0]);
});
