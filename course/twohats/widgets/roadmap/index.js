// The roadmap board: value, lanes, details and table of one roadmap. What follows the pointer runs
// here; Python gets the roadmap when something has been dropped or changed.

import { html, nothing } from "lit-html";
import { checkButton, followChecks } from "../kit/check_link.js";
import { head } from "../kit/controls.js";
import { defineWidget } from "../kit/widget.js";
import { Board } from "./board.js";
import { drawArrows } from "./dependencies.js";
import { openedDetails } from "./details.js";
import { laneView } from "./lanes.js";
import { BUILD } from "./model.js";
import { arrowsView, betView } from "./questions.js";
import { roadmapTable } from "./table.js";
import { valueNotes, valueStrip, whatIfView } from "./value.js";

const RULE =
  "Now, Next and Later are an order, not dates. For calculations and points they count as the first three of six quarters. An item and what it needs may be in the same column: put what is needed above it. In the calculations, an item that works has its full effect from the first day it is live; in real life, the effect takes time to build up.";
const HELP =
  "Drag a card, or use its menu. On the keyboard: 1 Now, 2 Next, 3 Later, 4 Not doing, 0 back to “Not yet placed”; Enter opens the card; Space picks it up, and the arrow keys move it.";

const RULE_OF_CLAIMS =
  "Now, Next and Later are an order, not dates. For the play they count as three quarters. A card that does not fit into a quarter waits for the next one, and a card that does not fit into Later is not built.";

function boardView(/** @type {Board} */ board) {
  const { editor, settings } = board;
  return html`${head(editor, { extra: valueStrip(board), next: checkButton(editor) })}
    ${settings.notice ? html`<p class="board-notice">${settings.notice}</p>` : nothing}
    ${editor.model.get("fixed") ? html`<p class="board-notice" role="status">${editor.model.get("fixed")}</p>` : nothing}
    <div class="board-body">
      ${laneView(board, "unplaced")}
      <div class="board-build"><svg class="arrows" aria-hidden="true"></svg>
        ${BUILD.map((bucket) => laneView(board, bucket))}</div>
      ${laneView(board, "not_doing")}${openedDetails(board)}
    </div>
    <p class="th-soft board-help" id=${board.helpId}>${HELP}</p>
    <p class="th-soft board-help">Skills: ${settings.skill_order.map((skill) => `${skill} ${settings.skills[skill]}`).join(", ")}. The bars count person-weeks. Up to ${Math.round(100 * settings.tolerance)}% above capacity still fits.</p>
    ${valueNotes(board)}${settings.claims ? claimsOnly(board) : ownEstimates(board)}
    ${board.reorder.drag.dropLine()}`;
}

/** Below the lanes of a board that shows what sponsors claim, and nothing else. */
const claimsOnly = (/** @type {Board} */ board) =>
  html`${roadmapTable(board)}<p class="th-soft board-rule">${RULE_OF_CLAIMS}</p>`;

/** Below the lanes of a board with own estimates: what they hang on, and what is asked besides. */
const ownEstimates = (/** @type {Board} */ board) =>
  html`${strategyWords(board)}${whatIfView(board)}${arrowsView(board)}${roadmapTable(board)}${betView(board)}<p class="th-soft board-rule">${RULE}</p>`;

/** The strategy that the chips are about. */
function strategyWords(/** @type {Board} */ { settings: { strategy } }) {
  if (!strategy) return nothing;
  return html`<section class="strategy-words" aria-label="Your strategy"><p><b>Your strategy.</b> ${strategy} Tick <i>strategy</i> on each card that serves it, wherever the card is placed. In Not doing and “Not yet placed”, click a card to see the tick.</p></section>`;
}

/**
 * Draws the arrows again when cards are elsewhere: after another order is
 * shown or a dependency is added, and when the lanes or
 * the cards in them get another size. A card's details are put beside it then, and when they open.
 */
function followCards(/** @type {Board} */ board) {
  const { editor } = board;
  /** @type {unknown[]} */
  let shown = [];
  /** @type {unknown} */
  let opened = null;
  editor.onDrawn = () => {
    const { entries, arrows } = board.reorder.shown;
    const isMoved = shown[0] !== entries || shown[1] !== arrows;
    const isOpened = opened !== board.open;
    [shown, opened] = [[entries, arrows], board.open];
    if (isMoved) drawArrows(board);
    if (isMoved || isOpened) board.placeDetails();
    if (isOpened) board.showDetails();
  };
  const watcher = new ResizeObserver(() => {
    board.measureStrip();
    drawArrows(board);
    board.placeDetails();
  });
  editor.signal.addEventListener("abort", () => watcher.disconnect());
  requestAnimationFrame(() => {
    const places = editor.root.querySelectorAll(
      ".th-head, .lane-unplaced, .board-build, .board-build .lane-list",
    );
    for (const place of places) watcher.observe(place);
  });
}

export default defineWidget({
  name: "board",
  traits: ["fixed", "waits"],
  setup(editor) {
    const board = new Board(editor);
    editor.focusAfterUndo = `grip-${board.cards[0]?.id}`;
    followCards(board);
    followChecks(editor);
    return () => boardView(board);
  },
});
