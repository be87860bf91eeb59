// Where a page's Python may come from: asked and set in the kernel before the first cell runs.

import { within } from "./kernel.js";
import SAFE_PATH from "./safe_path.py";

const ANSWER_WITHIN_MS = 30_000;

/** A page that must not run; the message is the sentence for its reader. */
export class UnsafeError extends Error {}

/**
 * Takes the folders of a page from its kernel's search path; an UnsafeError if what the page needs
 * would come from them all the same. No cell may be sent before it has answered.
 */
export async function makeSafe(/** @type {any} */ kernel) {
  // In a namespace of its own: the notebook's stays as it is.
  const code = `exec(${JSON.stringify(SAFE_PATH)}, {"__name__": "safe_path"})`;
  const request = { code, silent: true, store_history: false };
  const { content } = await within(ANSWER_WITHIN_MS, kernel.requestExecute(request).done);
  if (content.status !== "ok") throw new UnsafeError(content.evalue);
}
