// The three points of an estimate as handles: dragged, or moved with the arrow keys.

import { html } from "lit-html";
import { dayCount, heldPoint, POINTS } from "./estimates.js";

/** @import { Point } from "./estimates.js" */
/** @import { Schedule } from "./schedule.js" */

const STEPS = /** @type {Record<string, number>} */ ({
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 5,
  PageDown: -5,
});

/** A drag that is under way: what is moved, from which pixel and which day, in days a pixel. */
export class HandleDrag {
  /** @type {{ id: string, point: Point, from: number, days: number, scale: number } | null} */
  current = null;

  constructor(/** @type {Schedule} */ schedule) {
    this.schedule = schedule;
  }

  isOf(/** @type {string} */ id, /** @type {Point} */ point) {
    return this.current?.id === id && this.current.point === point;
  }

  /** The value with a point moved to an amount of days. */
  moved(/** @type {string} */ id, /** @type {Point} */ point, /** @type {number} */ amount) {
    const { schedule } = this;
    const limits = schedule.editor.limits(`wbs.${point}`);
    const days = heldPoint(schedule.package(id), point, amount, limits);
    return { ...schedule.value, wbs: schedule.withPackage(id, { [point]: days }) };
  }

  key(/** @type {KeyboardEvent} */ event, /** @type {string} */ id, /** @type {Point} */ point) {
    const { schedule } = this;
    if (!(event.key in STEPS) || schedule.editor.isReadOnly) return;
    event.preventDefault();
    const amount = schedule.package(id)[point] + STEPS[event.key];
    schedule.change({ wbs: this.moved(id, point, amount).wbs }, `estimate of ${id}`, true);
  }

  start(/** @type {PointerEvent} */ event, /** @type {string} */ id, /** @type {Point} */ point) {
    const { schedule } = this;
    if (schedule.editor.isReadOnly || event.button !== 0) return;
    const handle = /** @type {HTMLElement} */ (event.currentTarget);
    const track = /** @type {HTMLElement} */ (handle.parentElement);
    event.preventDefault();
    handle.focus({ preventScroll: true });
    const scale = Number(track.dataset.span) / (track.clientWidth || 1);
    this.current = { id, point, from: event.clientX, days: schedule.package(id)[point], scale };
    handle.setPointerCapture(event.pointerId);
  }

  follow(/** @type {PointerEvent} */ event, /** @type {string} */ id, /** @type {Point} */ point) {
    if (!this.current || !this.isOf(id, point)) return;
    const { days, from, scale } = this.current;
    this.schedule.editor.preview(this.moved(id, point, days + (event.clientX - from) * scale));
  }

  end(/** @type {PointerEvent} */ event, /** @type {string} */ id, /** @type {Point} */ point) {
    if (!this.isOf(id, point)) return;
    this.current = null;
    const { editor, value } = this.schedule;
    if (event.type !== "pointerup") editor.preview(editor.committed);
    else this.schedule.change({ wbs: value.wbs }, `estimate of ${id}`);
  }
}

/**
 * One handle, at `left` of its rail.
 * @param {HandleDrag} drag
 * @param {string} id
 * @param {Point} point
 * @param {string} left
 */
export function handle(drag, id, point, left) {
  const { editor } = drag.schedule;
  const days = drag.schedule.package(id)[point];
  const { least = 0, most = 0 } = editor.limits(`wbs.${point}`);
  return html`<span class="handle handle-${point}" role="slider" tabindex=${editor.isReadOnly ? -1 : 0} style="left:${left}"
    aria-valuemin=${least} aria-valuemax=${most} aria-valuenow=${days} aria-valuetext=${dayCount(days)}
    aria-label="${POINTS[point]} days of ${id}" data-focus="handle-${id}-${point}"
    @keydown=${(/** @type {KeyboardEvent} */ event) => drag.key(event, id, point)}
    @pointerdown=${(/** @type {PointerEvent} */ event) => drag.start(event, id, point)}
    @pointermove=${(/** @type {PointerEvent} */ event) => drag.follow(event, id, point)}
    @pointerup=${(/** @type {PointerEvent} */ event) => drag.end(event, id, point)}
    @pointercancel=${(/** @type {PointerEvent} */ event) => drag.end(event, id, point)}></span>`;
}
