// What fields are made of: the box around a control, and what is typed until it is taken or refused.

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { button } from "./controls.js";
import { fieldPart } from "./field_part.js";
import { leadIn } from "./number.js";

/** @import { Content } from "./types.js" */
/** @import { Editor } from "./editor.js" */

/**
 * What all fields take. `key` tells a field from all others of its widget; `isBare` leaves the label
 * to a table's head and says it to screen readers only; with `isNamed` the widget draws the label.
 * `name` is what sentences about the field call it, `spoken` what a screen reader calls it, where that
 * is not its label. With `hasQuestion` the widget draws what a text field asks, with the id of the
 * field and "-question".
 * @typedef {{ key: string, label: string, name?: string, spoken?: string, help?: Content, isBare?: boolean, isNamed?: boolean, look?: string,
 *   isDisabled?: boolean, hasQuestion?: boolean }} FieldOptions
 *
 * What was read of a text: a value with its echo, several to choose from, nothing, or no value.
 * @typedef {{ kind: string, value: any, echo: string }
 *   | { kind: "empty" }
 *   | { kind: "ambiguous", choices: { value: any, echo: string }[], message: string }
 *   | { kind: "invalid", message: string }} EntryReading
 */

/** @param {Editor} editor @param {string} key */
export const idOf = (editor, key) => `${editor.id}-${key}`;

/** The ids of what describes a field: its help, what was read, why it was refused. */
export function describedBy(
  /** @type {string} */ id,
  /** @type {Record<string, unknown>} */ parts,
) {
  const ids = Object.keys(parts)
    .filter((part) => parts[part])
    .map((part) => `${id}-${part}`);
  return ids.length ? ids.join(" ") : nothing;
}

/**
 * Label, control, and below it what was read or why it was refused.
 * @param {Editor} editor
 * @param {FieldOptions} options
 * @param {Content} control
 * @param {string} echo
 */
export function fieldBox(
  editor,
  { key, label, help, isBare, isNamed, look = "" },
  control,
  echo = "",
) {
  const id = idOf(editor, key);
  const refusal = editor.drafts.refusal(key);
  return html`<div class="field ${look}" ?data-refused=${Boolean(refusal)}>
    ${isBare || isNamed ? nothing : html`<label for=${id}>${label}</label>`}${control}
    ${help ? html`<span class="th-soft" id="${id}-help">${help}</span>` : nothing}
    ${echo ? html`<span class="th-echo" id="${id}-echo">${echo}</span>` : nothing}
    ${refusalOf(editor, key)}</div>`;
}

/** Why something of that key was not taken; nothing if all was. */
export function refusalOf(/** @type {Editor} */ editor, /** @type {string} */ key) {
  const refusal = editor.drafts.refusal(key);
  return refusal ? refusalBox(idOf(editor, key), refusal) : nothing;
}

/** Why a field's text was not taken, with the buttons that settle it. */
function refusalBox(
  /** @type {string} */ id,
  /** @type {import("./types.js").Question} */ refusal,
) {
  return html`<span class="th-refusal" id="${id}-refusal"><span>${refusal.message}</span>
    ${(refusal.answers ?? []).map(({ label, act }) => button(label, act))}</span>`;
}

/**
 * Keeps what is typed; `settle` reads it when the field is left, at Enter, or after a pause.
 * @param {Editor} editor
 * @param {string} key
 * @param {(text: string, isTyping: boolean) => void} settle
 * @param {{ pause?: number, onType?: (text: string) => void }} [options]
 */
export function typing(editor, key, settle, { pause = 0, onType } = {}) {
  /** @param {Event} event */
  const textOf = (event) => /** @type {HTMLInputElement} */ (event.currentTarget).value;
  /** @param {Event} event */
  const finish = (event) => {
    editor.drafts.cancelPause(key);
    if (editor.drafts.has(key) && !editor.drafts.refusal(key)) {
      editor.batch(() => settle(textOf(event), false));
    }
  };
  return {
    input: (/** @type {Event} */ event) => {
      const text = textOf(event);
      editor.batch(() => {
        editor.drafts.type(key, text);
        onType?.(text);
      });
      if (pause) editor.drafts.afterPause(key, () => settle(text, true), pause);
    },
    finish,
    keydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      const isSaving = event.shiftKey || event.ctrlKey || event.metaKey;
      if (event.currentTarget instanceof HTMLTextAreaElement && !isSaving) return;
      if (isSaving) event.stopPropagation(); // JupyterLab would run the cell and go on to the next
      event.preventDefault();
      finish(event);
    },
  };
}

/**
 * A text input, always of type text: a browser's own fields for numbers and dates read, round and
 * scroll as they like.
 * @param {Editor} editor
 * @param {FieldOptions} options
 * @param {string} text
 * @param {ReturnType<typeof typing>} events
 * @param {{ echo?: string, count?: boolean, isNumber?: boolean, isShort?: boolean,
 *   placeholder?: string }} [more]
 */
export function textInput(
  editor,
  { key, label, spoken, isBare, help, isDisabled },
  text,
  events,
  { echo, count, isNumber, isShort = isNumber, placeholder } = {},
) {
  const id = idOf(editor, key);
  const isRefused = Boolean(editor.drafts.refusal(key));
  return html`<input id=${id} type="text" class=${isShort ? "short" : ""} inputmode=${isNumber ? "decimal" : nothing} autocomplete="off"
    data-focus=${key} aria-label=${spoken ?? (isBare ? label : nothing)} placeholder=${placeholder ?? nothing} .value=${live(text)}
    ?disabled=${editor.isReadOnly || isDisabled} aria-invalid=${isRefused ? "true" : nothing}
    aria-describedby=${describedBy(id, { help, echo, count, refusal: isRefused })}
    @input=${events.input} @change=${events.finish} @blur=${events.finish} @keydown=${events.keydown}>`;
}

/**
 * A field whose text is read. `text` is what it shows of its present value; `expected` is the
 * sentence on what it takes. `commit` gets the value that was read, or `emptyValue` where
 * `isOptional`; `preview` follows the typing; `echo` says below the field what was read. `faultOf`
 * says why a value does not fit with the others, if so.
 * @param {Editor} editor
 * @param {FieldOptions & { text: string, read: (text: string) => EntryReading, expected: string,
 *   isOptional?: boolean, emptyValue?: any, isNumber?: boolean, isShort?: boolean,
 *   placeholder?: string, commit: (value: any) => void, preview?: (value: any) => void,
 *   echo?: (reading: EntryReading, text: string) => string,
 *   faultOf?: (value: any) => string }} options
 */
export function readField(editor, options) {
  const {
    key,
    label,
    name = label,
    read,
    expected,
    isOptional,
    emptyValue = null,
    commit,
    preview,
  } = options;
  const take = (/** @type {any} */ value) => {
    editor.drafts.accept(key);
    commit(value);
    editor.redraw();
  };
  const refuse = (/** @type {string} */ message, answers = /** @type {any[]} */ ([])) => {
    if (preview) editor.preview(editor.committed);
    editor.drafts.refuse(key, message, answers);
  };
  const settle = (/** @type {string} */ typed) => {
    const reading = read(typed);
    const fault = "value" in reading ? options.faultOf?.(reading.value) : "";
    if (fault) refuse(fault);
    else if ("value" in reading) take(reading.value);
    else if ("choices" in reading) {
      const answer = (/** @type {any} */ { value, echo }) => ({
        label: echo,
        act: () => editor.batch(() => take(value)),
      });
      refuse(reading.message, reading.choices.map(answer));
    } else if ("message" in reading) refuse(reading.message);
    else if (isOptional) take(emptyValue);
    else refuse(`${leadIn(name)}the field is empty. ${expected}`);
  };
  const leave = (/** @type {string} */ typed) => {
    if (typed.trim() || options.text || isOptional) return settle(typed);
    editor.drafts.accept(key); // empty as it was
    editor.preview(editor.committed);
  };
  editor.drafts.readWith(key, () => settle(editor.drafts.text(key) ?? options.text));
  const onType = (/** @type {string} */ typed) => {
    const reading = read(typed);
    if ("value" in reading) preview?.(reading.value);
    else if (preview) editor.preview(editor.committed);
  };
  const { isNumber, isShort, placeholder } = options;
  const events = typing(editor, key, leave, { onType });
  return fieldPart(editor.drafts, key, () => {
    const text = editor.drafts.text(key) ?? options.text;
    const echo = options.echo?.(read(text), text) ?? "";
    const more = { echo, isNumber, isShort, placeholder };
    return fieldBox(editor, options, textInput(editor, options, text, events, more), echo);
  });
}
