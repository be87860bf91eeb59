// Choosing from what is offered: a list, a box to tick, radio buttons.

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { describedBy, fieldBox, idOf } from "./entry.js";
import { openOnKeys } from "./keys.js";

/** @import { Content } from "./types.js" */
/** @import { Editor } from "./editor.js" */
/** @import { FieldOptions } from "./entry.js" */

/**
 * One option of a list: its value, its words, and the name of its group if it has one.
 * @typedef {[value: string, words: string, group?: string]} Option
 */

/**
 * A list to choose from. `empty` are the words of no choice; a value that is not among the options is
 * shown as it is. With `isView` it chooses what is shown, and nothing that is saved: it works in a
 * widget that is read-only, too.
 * @param {Editor} editor
 * @param {FieldOptions & { value: string | null | undefined, options: Option[], empty?: string,
 *   commit: (value: string) => void, shut?: string[], isView?: boolean }} options
 */
export function choiceField(editor, options) {
  const {
    key,
    label,
    spoken,
    value,
    isBare,
    help,
    isDisabled,
    empty,
    commit,
    shut = [],
    isView,
  } = options;
  const id = idOf(editor, key);
  const chosen = value ?? "";
  const isListed = options.options.some(([one]) => one === chosen);
  /** @type {Option[]} */
  const first = [];
  if (empty !== undefined || (!chosen && !isListed)) first.push(["", empty || "Choose …"]);
  if (chosen && !isListed) first.push([chosen, chosen]);
  const select = html`<select id=${id} data-focus=${key} aria-label=${spoken ?? (isBare ? label : nothing)} ?disabled=${isDisabled || (editor.isReadOnly && !isView)}
    aria-describedby=${describedBy(id, { help, refusal: editor.drafts.refusal(key) })} @keydown=${openOnKeys}
    @change=${(/** @type {Event} */ event) => choose(event)}>${grouped([...first, ...options.options], chosen, shut)}</select>`;
  const choose = (/** @type {Event} */ event) => {
    editor.drafts.accept(key);
    commit(/** @type {HTMLSelectElement} */ (event.target).value);
    editor.redraw();
  };
  return fieldBox(editor, options, select);
}

/** @param {Option[]} options @param {string} chosen @param {string[]} shut */
function grouped(options, chosen, shut) {
  const groups = [...new Set(options.map(([, , group]) => group ?? ""))];
  return groups.map((name) => {
    const own = options
      .filter(([, , group]) => (group ?? "") === name)
      .map(
        ([value, words]) =>
          html`<option value=${value} .selected=${live(value === chosen)} ?disabled=${shut.includes(value)}>${words}</option>`,
      );
    return name ? html`<optgroup label=${name}>${own}</optgroup>` : own;
  });
}

/**
 * A box to tick.
 * @param {Editor} editor
 * @param {{ key: string, label: Content, value: boolean, isDisabled?: boolean, commit: (value: boolean) => void }} options
 */
export function tickField(editor, { key, label, value, isDisabled, commit }) {
  return html`<label class="tick"><input type="checkbox" data-focus=${key} .checked=${live(Boolean(value))}
    ?disabled=${editor.isReadOnly || isDisabled}
    @change=${(/** @type {Event} */ event) => commit(/** @type {HTMLInputElement} */ (event.target).checked)}><span>${label}</span></label>`;
}

/**
 * Radio buttons with a legend.
 * @param {Editor} editor
 * @param {{ key: string, legend: Content, value: string | number | null | undefined, look?: string,
 *   options: [value: string | number, words: Content][], isDisabled?: boolean,
 *   commit: (value: any) => void }} options
 */
export function radioField(editor, { key, legend, value, options, look = "", isDisabled, commit }) {
  return html`<fieldset class="radios ${look}"><legend>${legend}</legend><div class="radio-choices">${options.map(
    ([
      one,
      words,
    ]) => html`<label class="radio"><input type="radio" name="${editor.id}-${key}" value=${one} data-focus="${key}-${one}"
      .checked=${live(one === value)} ?disabled=${editor.isReadOnly || isDisabled} @change=${() => commit(one)}><span>${words}</span></label>`,
  )}</div></fieldset>`;
}
