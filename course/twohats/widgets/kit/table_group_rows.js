// Groups as the rows of a table: their count and share, what is measured, and all rows at the foot.

import { html } from "lit-html";
import { formatNumber } from "./format.js";

/** @import { Head } from "./table_window.js" */
/** @import { Column } from "./table_rows.js" */
/** @import { Group } from "./table_groups.js" */

/**
 * What heads a column of groups: its name in the order of groups, its label, its width.
 * @typedef {{ name: string, label: string, width: number, isNumber: boolean,
 *   isFirstDown?: boolean }} GroupColumn
 */

/**
 * @param {Column} by
 * @param {Column | undefined} measured
 * @param {(column: GroupColumn) => Head} headOf
 * @returns {Head[]}
 */
export function groupHeads(by, measured, headOf) {
  const count = (/** @type {string} */ name, /** @type {string} */ label) =>
    headOf({ name, label, width: 16, isNumber: true, isFirstDown: true });
  const label = { name: "label", label: by.label, width: Math.max(by.width, 14), isNumber: false };
  return [
    headOf(label),
    count("count", "Count"),
    { ...count("count", "Share"), order: null },
    ...measureHeads(measured, count),
  ];
}

/**
 * @param {Column | undefined} measured
 * @param {(name: string, label: string) => Head} count
 */
function measureHeads(measured, count) {
  if (!measured) return [];
  if (measured.kind !== "number") return [count("different", `Different: ${measured.label}`)];
  return [count("sum", "Sum"), count("mean", `Mean: ${measured.label}`)];
}

/**
 * The cells of one group out of `all` rows. The sum of the foot has no bar: it is the whole.
 * @param {Omit<Group, "key" | "label">} group
 * @param {number} all
 * @param {boolean} [isBar]
 */
export function groupCells({ count, different, sum, mean }, all, isBar = true) {
  return [
    formatNumber(count),
    shareCell(count / all, isBar),
    ...(different === null ? [] : [formatNumber(different)]),
    ...(sum === null ? [] : [numberWords(sum), numberWords(mean)]),
  ];
}

/** A share with a small bar. */
function shareCell(/** @type {number} */ share, /** @type {boolean} */ isBar) {
  const words = `${(100 * share).toFixed(share < 0.1 ? 1 : 0)}%`;
  return isBar
    ? html`<span class="tv-share" style="--share:${share}"><span>${words}</span></span>`
    : words;
}

/** A sum or a mean with as many digits as mean something. */
function numberWords(/** @type {number | null} */ number) {
  if (number === null) return "–";
  const digits = Math.abs(number) >= 1000 ? 0 : Math.abs(number) >= 10 ? 1 : 2;
  return formatNumber(Number(number.toFixed(digits)));
}
