// A table of which only the rows in sight are in the page: thousands stay quick.

import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";

/** @import { Content } from "./types.js" */
/** @import { Editor } from "./editor.js" */

/** More rows than are in sight, so that scrolling shows no gap; drawn anew after `STEP` rows. */
const SPARE = 12;
const STEP = 6;
const IN_SIGHT = 14;
/** So many rows are on paper: more would be a book. */
const PRINTED = 500;
/** Up to this width, in characters, the first column stays in sight while the others scroll. */
const FIXED = 16;

/**
 * A head: what it is called, whether its cells are numbers, how wide it is, and its place in the
 * order, if rows can be sorted by it.
 * @typedef {{ label: string, isNumber: boolean, width: number, order: "ascending" | "descending" | null,
 *   sort: () => void }} Head
 *
 * Rows that can be opened have `open`; `name` is the cell that names the row, `spoken` what opening
 * is called.
 * @typedef {{ key: string, name: Content, cells: Content[], spoken?: string }} WindowRow
 */

export class TableWindow {
  #top = 0;
  #focused = 0;
  #isPrinting = false;

  /** @param {Editor} editor @param {string} key what tells this table from others of its widget */
  constructor(editor, key) {
    this.editor = editor;
    this.key = key;
    const print = (/** @type {boolean} */ isPrinting) => () => {
      this.#isPrinting = isPrinting;
      editor.redraw();
    };
    addEventListener("beforeprint", print(true), { signal: editor.signal });
    addEventListener("afterprint", print(false), { signal: editor.signal });
  }

  /** Back to the first row: other rows are shown now. */
  reset() {
    this.#top = this.#focused = 0;
    const box = this.#box();
    if (box) box.scrollTop = 0;
  }

  #box() {
    return /** @type {HTMLElement | null} */ (
      this.editor.root.querySelector(`[data-focus="${this.key}-box"]`)
    );
  }

  /**
   * @param {{ caption: string, heads: Head[], count: number, row: (index: number) => WindowRow,
   *   open?: (index: number) => void, current?: number | null, rowHeight: number,
   *   foot?: Content[] }} table
   */
  view({ caption, heads, count, row, open, current = null, rowHeight, foot }) {
    const [from, to] = this.#range(count);
    const space = (/** @type {number} */ rows) =>
      rows > 0
        ? html`<tr aria-hidden="true" class="tw-space"><td colspan=${heads.length} style="height:${rows * rowHeight}px"></td></tr>`
        : nothing;
    const width = heads.reduce((all, head) => all + head.width, 0);
    const shown = Array.from({ length: to - from }, (_, offset) => from + offset);
    return html`<div class="th-scroll tw-box" tabindex="0" role="region" aria-label="Rows: ${caption}" data-focus="${this.key}-box"
      style="--row:${rowHeight}px" @scroll=${() => this.#scrolled(rowHeight)}>
      <table class="twin tw ${heads[0].width <= FIXED ? "is-fixed" : ""}" aria-rowcount=${count + 1} style="min-width:${width}ch">
        <caption class="th-unseen">${caption}</caption>
        <colgroup>${heads.map((head) => html`<col style="width:${(100 * head.width) / width}%">`)}</colgroup>
        <thead><tr aria-rowindex="1">${heads.map((head, at) => this.#head(head, at))}</tr></thead>
        <tbody @keydown=${(/** @type {KeyboardEvent} */ event) => this.#walk(event, count, rowHeight)}>${space(from)}${repeat(
          shown,
          (index) => row(index).key,
          (index) => this.#row(row(index), index, heads, open, current),
        )}${space(count - to)}</tbody>
        ${foot ? html`<tfoot><tr>${foot.map((cell, at) => (at ? html`<td class=${heads[at].isNumber ? "is-number" : ""}>${cell}</td>` : html`<th scope="row">${cell}</th>`))}</tr></tfoot>` : nothing}
      </table></div>
      ${this.#isPrinting && count > PRINTED ? html`<p class="th-soft">The first ${PRINTED} rows are on paper.</p>` : nothing}`;
  }

  /** @returns {[from: number, to: number]} */
  #range(/** @type {number} */ count) {
    if (this.#isPrinting) return [0, Math.min(count, PRINTED)];
    const first = Math.min(this.#top, Math.max(0, count - IN_SIGHT));
    return [Math.max(0, first - SPARE), Math.min(count, first + IN_SIGHT + SPARE)];
  }

  #scrolled(/** @type {number} */ rowHeight) {
    const top = Math.floor((this.#box()?.scrollTop ?? 0) / rowHeight / STEP) * STEP;
    if (top === this.#top) return;
    this.#top = top;
    this.editor.redraw();
  }

  #head(/** @type {Head} */ { label, isNumber, order, sort }, /** @type {number} */ at) {
    const sign = order ? { ascending: "↑", descending: "↓" }[order] : "↕";
    return html`<th scope="col" class=${isNumber ? "is-number" : ""} aria-sort=${order ?? nothing}>
      <button type="button" class="tw-sort" data-focus="${this.key}-head-${at}" @click=${sort}><span>${label}</span><span class="tw-sign" aria-hidden="true">${sign}</span></button></th>`;
  }

  /**
   * @param {WindowRow} row
   * @param {number} index
   * @param {Head[]} heads
   * @param {((index: number) => void) | undefined} open
   * @param {number | null} current
   */
  #row({ name, cells, spoken }, index, heads, open, current) {
    const focused = () => {
      this.#focused = index;
    };
    const first = open
      ? html`<button type="button" class="tw-open" data-focus="${this.key}-row-${index}" aria-label=${spoken ?? nothing}
          aria-expanded=${current === null ? nothing : current === index} tabindex=${index === this.#focused ? 0 : -1} @focus=${focused} @click=${() => open(index)}>${name}</button>`
      : name;
    return html`<tr aria-rowindex=${index + 2} class=${index === current ? "is-current" : ""}>
      <th scope="row" class=${heads[0].isNumber ? "is-number" : ""}>${first}</th>${cells.map(
        (cell, at) =>
          html`<td class=${heads[at + 1].isNumber ? "is-number" : ""}><div class="tw-cell">${cell}</div></td>`,
      )}</tr>`;
  }

  /** The arrow keys lead from row to row. */
  #walk(
    /** @type {KeyboardEvent} */ event,
    /** @type {number} */ count,
    /** @type {number} */ rowHeight,
  ) {
    const page = IN_SIGHT - 4;
    const steps = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -count,
      End: count,
    };
    const step = /** @type {Record<string, number>} */ (steps)[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.focusRow(Math.max(0, Math.min(count - 1, this.#focused + step)), rowHeight);
  }

  /** Brings a row into sight and gives it the focus. */
  focusRow(/** @type {number} */ index, /** @type {number} */ rowHeight) {
    const box = this.#box();
    this.#focused = index;
    if (box) {
      const foot = box.querySelector("tfoot")?.clientHeight ?? 0;
      const head = box.querySelector("thead")?.clientHeight ?? 0;
      const room = box.clientHeight - head - foot - rowHeight;
      const place = index * rowHeight;
      if (place < box.scrollTop) box.scrollTop = place;
      else if (place > box.scrollTop + room) box.scrollTop = place - room;
      this.#top = Math.floor(box.scrollTop / rowHeight / STEP) * STEP;
    }
    this.editor.redraw();
    this.editor.focus(`${this.key}-row-${index}`);
  }
}
