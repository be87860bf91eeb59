// From a board to the checks of its page and back: what they say comes to the board, not the eye to
// them.

import { html, nothing } from "lit-html";
import { button } from "./controls.js";

/** @import { Editor } from "./editor.js" */

const HERE = "twohats:check-is-here";
const PANEL = "twohats:has-check-panel";
const BOARD = "twohats:has-check-button";
const RUN = "twohats:run-checks";
const RESULT = "twohats:checks-have-run";
const SHOW_PANEL = "twohats:show-checks";
const SHOW_BOARD = "twohats:show-board";

/** What the checks said when the board asked, and of which work. @type {WeakMap<Editor, { words: string, value: any }>} */
const results = new WeakMap();

/** Other pages may be open in other tabs of the same document. */
const pageOf = (/** @type {Element} */ node) => node.closest(".jp-NotebookPanel");

/** Asks, or tells, what else is on the page; whether nobody answered. */
function isUnanswered(
  /** @type {Editor} */ { root },
  /** @type {string} */ what,
  /** @type {string} */ words = "",
) {
  return document.dispatchEvent(
    new CustomEvent(what, { detail: { root, words }, cancelable: true }),
  );
}

function answer(
  /** @type {Editor} */ { root, signal },
  /** @type {string} */ what,
  /** @type {(words: string) => void} */ act,
) {
  const hear = (/** @type {Event} */ event) => {
    const { root: other, words } = /** @type {CustomEvent} */ (event).detail;
    if (other === root || pageOf(other) !== pageOf(root)) return;
    event.preventDefault();
    act(words);
  };
  document.addEventListener(what, hear, { signal });
}

/** Says that it is here once it is, and draws itself again when the other one comes. */
function meet(/** @type {Editor} */ editor, /** @type {string} */ what) {
  answer(editor, what, () => {});
  answer(editor, HERE, () => editor.redraw());
  setTimeout(() => isUnanswered(editor, HERE)); // later, since it draws itself before it is placed
}

/** Brings a widget into sight, with the focus on its button. */
function comeIntoSight(/** @type {Editor} */ editor) {
  editor.root.scrollIntoView({ block: "start" });
  editor.focus("check");
}

/** The check panel can be run by a board of its page. */
export function offerChecks(/** @type {Editor} */ editor, /** @type {() => void} */ run) {
  meet(editor, PANEL);
  answer(editor, RUN, run);
  answer(editor, SHOW_PANEL, () => comeIntoSight(editor));
}

/** The check panel has run: a board that asked for it hears what came of it. */
export function tellResult(/** @type {Editor} */ editor, /** @type {string} */ words) {
  isUnanswered(editor, RESULT, words);
}

/** A board has a button for the checks of its page. */
export function followChecks(/** @type {Editor} */ editor) {
  meet(editor, BOARD);
  answer(editor, SHOW_BOARD, () => comeIntoSight(editor));
  answer(editor, RESULT, (words) => {
    const result = results.get(editor);
    if (result) keepResult(editor, { ...result, words });
  });
}

function keepResult(
  /** @type {Editor} */ editor,
  /** @type {{ words: string, value: any } | null} */ result,
) {
  if (result) results.set(editor, result);
  else results.delete(editor);
  editor.redraw();
}

/** Whether a board of this page has the button: two of them in ink would be one too many. */
export const isOnBoard = (/** @type {Editor} */ editor) => !isUnanswered(editor, BOARD);

/** The way back from the checks to the board of their page, where it has one. */
export function boardButton(/** @type {Editor} */ editor) {
  if (!isOnBoard(editor)) return nothing;
  return button("Back to your work", () => isUnanswered(editor, SHOW_BOARD), { focus: "board" });
}

/** The board's button, where its page has checks, and below it what they said. */
export function checkButton(/** @type {Editor} */ editor) {
  if (isUnanswered(editor, PANEL)) return nothing;
  const check = () => {
    keepResult(editor, { words: "Checking …", value: editor.committed });
    isUnanswered(editor, RUN);
  };
  const shut = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" || !results.has(editor)) return;
    event.stopPropagation();
    shutResult(editor);
  };
  const leave = (/** @type {FocusEvent} */ event) => {
    const span = /** @type {Element} */ (event.currentTarget);
    const isInside = event.relatedTarget instanceof Node && span.contains(event.relatedTarget);
    if (!isInside && document.hasFocus() && results.has(editor)) keepResult(editor, null);
  };
  return html`<span class="check-here" @keydown=${shut} @focusout=${leave}>${button("Check", check, { kind: "main", focus: "check" })}${resultBox(editor)}</span>`;
}

function shutResult(/** @type {Editor} */ editor) {
  keepResult(editor, null);
  editor.focus("check");
}

/** What the checks said of the work as it is shown; a change takes it away, as going on does. */
function resultBox(/** @type {Editor} */ editor) {
  const result = results.get(editor);
  if (!result || result.value !== editor.committed) return nothing;
  return html`<span class="check-result" role="group" aria-label="What the checks say"><span>${result.words}</span>
    <span class="check-ways">${button("Read all checks", () => isUnanswered(editor, SHOW_PANEL), { focus: "checks" })}
      ${button("Close", () => shutResult(editor), { kind: "quiet", focus: "check-close", name: "Close what the checks say" })}</span></span>`;
}
