// Cards in lanes moved by pointer: the card follows it, and shows where it would go.

import { html, nothing } from "lit-html";
import { followPointer } from "./drag.js";
import { indexAt, laneBoxes } from "./lane_boxes.js";

/** @import { Point } from "./drag.js" */
/** @import { LaneBox } from "./lane_boxes.js" */
/** @import { Reorder } from "./reorder.js" */

export class CardDrag {
  /** The card that is dragged. @type {string | null} */
  id = null;
  /** Where it would go. @type {{ box: LaneBox, index: number } | null} */
  target = null;

  constructor(/** @type {Reorder} */ reorder) {
    this.reorder = reorder;
    const { root, signal } = reorder.editor;
    root.addEventListener("pointerdown", (event) => this.#press(event), { signal });
  }

  /** The line that shows between which cards the dragged one would go; nothing while none is. */
  dropLine() {
    const { box, index } = this.target ?? {};
    if (!box?.isColumn || !box.cards.length || index === undefined) return nothing;
    const card = box.cards[index];
    const y = card ? card.top - 4 : box.cards[box.cards.length - 1].bottom + 4;
    const place = `transform:translate(${box.list.left}px,${y}px);width:${box.list.right - box.list.left}px`;
    return html`<div class="drop-line" style=${place}></div>`;
  }

  /** @param {PointerEvent} event */
  #press(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const card = /** @type {HTMLElement | null} */ (target.closest(".card"));
    const grip = target.closest(".card-grip");
    const control = target.closest("button, select, a, input");
    if (!card || this.reorder.editor.isReadOnly || event.button !== 0 || (control && !grip)) return;
    if (event.pointerType === "touch" && !grip) return; // elsewhere a finger scrolls the page
    const { root, signal } = this.reorder.editor;
    /** @type {LaneBox[]} */
    let boxes = [];
    let from = root.getBoundingClientRect();
    followPointer(event, {
      root,
      signal,
      begin: () => {
        if (this.reorder.held) this.reorder.drop();
        from = root.getBoundingClientRect();
        boxes = laneBoxes(root, card, from);
        this.id = /** @type {string} */ (card.dataset.id);
        root.classList.add("th-dragging");
        this.reorder.editor.redraw();
      },
      move: (point) => this.#follow(card, boxes, from, point),
      end: (isDrop) => {
        card.style.transform = "";
        root.classList.remove("th-dragging");
        this.reorder.editor.batch(() => this.#release(isDrop));
      },
    });
  }

  /**
   * One step of a drag: a transform and, when the place changes, a redraw.
   * @param {HTMLElement} card @param {LaneBox[]} boxes @param {DOMRect} from @param {Point} point
   */
  #follow(card, boxes, from, point) {
    const now = this.reorder.editor.root.getBoundingClientRect();
    const [x, y] = [point.x - now.left, point.y - now.top];
    const [dx, dy] = [point.dx - (now.left - from.left), point.dy - (now.top - from.top)];
    card.style.transform = `translate(${dx}px, ${dy}px)`;
    const box = boxes.find(
      ({ box: { left, right, top, bottom } }) => x >= left && x <= right && y >= top && y <= bottom,
    );
    const index = box ? indexAt(box, x, y) : 0;
    if (box?.lane === this.target?.box.lane && index === (this.target?.index ?? 0)) return;
    this.target = box ? { box, index } : null;
    const { committed } = this.reorder.editor;
    const id = /** @type {string} */ (this.id);
    this.reorder.editor.preview(
      box ? this.reorder.arrangement.place(committed, id, box.lane, index) : committed,
    );
  }

  #release(/** @type {boolean} */ isDrop) {
    const { id, target, reorder } = this;
    const { editor } = reorder;
    this.id = this.target = null;
    if (isDrop && target && id) return reorder.moveTo(id, target.box.lane, target.index);
    editor.preview(editor.committed);
    editor.say("Taken back.");
  }
}
