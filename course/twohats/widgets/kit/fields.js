// Fields: what is typed stays until it is taken, and what was read or refused is said beside it.

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { button } from "./controls.js";
import { formatNumber } from "./format.js";
import { openOnKeys } from "./keys.js";
import { echoNumber, expectation, leadIn, readNumber } from "./number.js";

/** @import { Content } from "./types.js" */
/** @import { Editor } from "./editor.js" */
/** @import { Limits } from "./number.js" */

const TYPING_PAUSE_MS = 800;

/**
 * What all fields take. `key` tells a field from all others of its widget; `isBare` leaves the label
 * to a table's head and says it to screen readers only; with `isNamed` the widget draws the label.
 * @typedef {{ key: string, label: string, help?: Content, isBare?: boolean, isNamed?: boolean, look?: string,
 *   isDisabled?: boolean }} FieldOptions
 */

/** @param {Editor} editor @param {string} key */
const idOf = (editor, key) => `${editor.id}-${key}`;

/** The ids of what describes a field: its help, what was read, why it was refused. */
function describedBy(/** @type {string} */ id, /** @type {Record<string, unknown>} */ parts) {
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
function fieldBox(editor, { key, label, help, isBare, isNamed, look = "" }, control, echo = "") {
  const id = idOf(editor, key);
  const refusal = editor.refusals.get(key);
  return html`<div class="field ${look}" ?data-refused=${Boolean(refusal)}>
    ${isBare || isNamed ? nothing : html`<label for=${id}>${label}</label>`}${control}
    ${help ? html`<span class="th-soft" id="${id}-help">${help}</span>` : nothing}
    ${echo ? html`<span class="th-echo" id="${id}-echo">${echo}</span>` : nothing}
    ${refusal ? refusalBox(id, refusal) : nothing}</div>`;
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
function typing(editor, key, settle, { pause = 0, onType } = {}) {
  /** @param {Event} event */
  const textOf = (event) => /** @type {HTMLInputElement} */ (event.currentTarget).value;
  /** @param {Event} event */
  const finish = (event) => {
    clearTimeout(pauses.get(`${editor.id} ${key}`));
    if (editor.drafts.has(key)) settle(textOf(event), false);
  };
  return {
    input: (/** @type {Event} */ event) => {
      const text = textOf(event);
      editor.drafts.set(key, text);
      editor.refusals.delete(key);
      onType?.(text);
      editor.redraw();
      if (!pause) return;
      clearTimeout(pauses.get(`${editor.id} ${key}`));
      pauses.set(
        `${editor.id} ${key}`,
        setTimeout(() => settle(text, true), pause),
      );
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

/** The pause after the last key, by field. @type {Map<string, ReturnType<typeof setTimeout>>} */
const pauses = new Map();

/**
 * A field for a number. `value` is a number or null; `commit` gets a number, or null where
 * `isOptional`. `preview` follows the typing; `note` says more of a number (a day's date).
 * @param {Editor} editor
 * @param {FieldOptions & { value: number | null | undefined, limits: Limits, isOptional?: boolean,
 *   commit: (value: any) => void, preview?: (value: number) => void,
 *   note?: (value: number) => string, read?: typeof readNumber }} options
 */
export function numberField(editor, options) {
  const {
    key,
    label,
    value,
    limits,
    isOptional,
    commit,
    preview,
    note,
    read = readNumber,
  } = options;
  const draft = editor.drafts.get(key);
  /** @param {number | null} number */
  const take = (number) => {
    editor.accept(key);
    commit(number);
    editor.redraw();
  };
  const settle = (/** @type {string} */ text) => {
    const reading = read(text, limits, label);
    if (reading.kind === "number") take(reading.value);
    else if (reading.kind === "empty" && isOptional) take(null);
    else if (reading.kind === "empty")
      editor.refuse(key, `${leadIn(label)}the field is empty. ${expectation(limits)}`);
    else if (reading.kind === "invalid") editor.refuse(key, reading.message);
    else {
      const answers = reading.choices.map((choice) => ({
        label: choice.echo,
        act: () => take(choice.value),
      }));
      editor.refuse(key, reading.message, answers);
    }
  };
  const onType = (/** @type {string} */ text) => {
    const reading = read(text, limits, label);
    if (reading.kind === "number") preview?.(reading.value);
  };
  const text = draft ?? (value === null || value === undefined ? "" : plainNumber(value, limits));
  const echo = numberEcho(read(text, limits, label), text, limits, note);
  return fieldBox(
    editor,
    options,
    textInput(editor, options, text, typing(editor, key, settle, { onType }), {
      echo,
      isNumber: true,
    }),
    echo,
  );
}

/** A number as it is shown in its field. */
export function plainNumber(/** @type {number} */ value, /** @type {Limits} */ { unit } = {}) {
  return unit === "share" ? echoNumber(value, unit) : String(value).replace("-", "−");
}

/**
 * What was read of a text: where it says more than the text itself.
 * @param {ReturnType<typeof readNumber>} reading
 * @param {string} text
 * @param {Limits} limits
 * @param {((value: number) => string) | undefined} note
 */
function numberEcho(reading, text, limits, note) {
  if (reading.kind !== "number") return "";
  if (note) return note(reading.value) ? `= ${note(reading.value)}` : "";
  const isPlain =
    text.trim() === plainNumber(reading.value, limits) &&
    formatNumber(reading.value) === text.trim();
  return isPlain || text.trim() === reading.echo ? "" : `= ${reading.echo}`;
}

/**
 * A text input, always of type text: a browser's own number fields read, round and scroll.
 * @param {Editor} editor
 * @param {FieldOptions} options
 * @param {string} text
 * @param {ReturnType<typeof typing>} events
 * @param {{ echo?: string, count?: boolean, isNumber?: boolean, placeholder?: string }} [more]
 */
function textInput(
  editor,
  { key, label, isBare, help, isDisabled },
  text,
  events,
  { echo, count, isNumber, placeholder } = {},
) {
  const id = idOf(editor, key);
  const isRefused = editor.refusals.has(key);
  return html`<input id=${id} type="text" class=${isNumber ? "short" : ""} inputmode=${isNumber ? "decimal" : nothing} autocomplete="off"
    data-focus=${key} aria-label=${isBare ? label : nothing} placeholder=${placeholder ?? nothing} .value=${live(text)}
    ?disabled=${editor.isReadOnly || isDisabled} aria-invalid=${isRefused ? "true" : nothing}
    aria-describedby=${describedBy(id, { help, echo, count, refusal: isRefused })}
    @input=${events.input} @change=${events.finish} @blur=${events.finish} @keydown=${events.keydown}>`;
}

/**
 * A field for a text of at most `most` characters. A longer one is kept and counted, and saved when
 * it fits. `trims` takes spaces off its ends; `isRequired` refuses an empty one.
 * @param {Editor} editor
 * @param {FieldOptions & { value: string, most?: number, rows?: number, trims?: boolean,
 *   isRequired?: boolean, placeholder?: string, commit: (value: string) => void }} options
 */
export function textField(editor, options) {
  const {
    key,
    label,
    value,
    most = Infinity,
    rows = 0,
    trims,
    isRequired,
    placeholder,
    commit,
  } = options;
  const draft = editor.drafts.get(key);
  const text = draft ?? value ?? "";
  const settle = (/** @type {string} */ typed, /** @type {boolean} */ isTyping) => {
    const wanted = trims && !isTyping ? typed.trim() : typed;
    const length = [...wanted].length;
    if (length > most) {
      editor.refuse(
        key,
        `${leadIn(label)}${formatNumber(length)} characters, and ${formatNumber(most)} fit. Nothing is cut: shorten it, and it is saved.`,
      );
    } else if (isRequired && !wanted.trim()) {
      if (!isTyping)
        editor.refuse(key, `${leadIn(label)}the field is empty, and a name is expected.`);
    } else {
      if (!isTyping) editor.accept(key);
      if (wanted !== value) commit(wanted);
      editor.redraw();
    }
  };
  const events = typing(editor, key, settle, { pause: TYPING_PAUSE_MS });
  const counter = counterWords([...text].length, most, rows);
  const control = rows
    ? textArea(editor, options, text, rows, events, counter !== "")
    : textInput(editor, options, text, events, { count: counter !== "", placeholder });
  return fieldBox(
    editor,
    options,
    html`${control}${counter ? html`<span class="th-count" id="${idOf(editor, key)}-count">${counter}</span>` : nothing}`,
  );
}

/** How much of the room is used: told once it matters. */
function counterWords(
  /** @type {number} */ length,
  /** @type {number} */ most,
  /** @type {number} */ rows,
) {
  if (most === Infinity || length < (rows ? 0.5 : 0.8) * most) return "";
  return `${formatNumber(length)} of ${formatNumber(most)} characters`;
}

/**
 * @param {Editor} editor
 * @param {FieldOptions} options
 * @param {string} text
 * @param {number} rows
 * @param {ReturnType<typeof typing>} events
 * @param {boolean} hasCount
 */
function textArea(editor, { key, label, isBare, help, isDisabled }, text, rows, events, hasCount) {
  const id = idOf(editor, key);
  const isRefused = editor.refusals.has(key);
  return html`<textarea id=${id} rows=${rows} data-focus=${key} aria-label=${isBare ? label : nothing} .value=${live(text)}
    ?disabled=${editor.isReadOnly || isDisabled} aria-invalid=${isRefused ? "true" : nothing}
    aria-describedby=${describedBy(id, { help, count: hasCount, refusal: isRefused })}
    @input=${events.input} @change=${events.finish} @blur=${events.finish} @keydown=${events.keydown}></textarea>`;
}

/**
 * One option of a list: its value, its words, and the name of its group if it has one.
 * @typedef {[value: string, words: string, group?: string]} Option
 */

/**
 * A list to choose from. `empty` are the words of no choice; a value that is not among the options is
 * shown as it is.
 * @param {Editor} editor
 * @param {FieldOptions & { value: string | null | undefined, options: Option[], empty?: string,
 *   commit: (value: string) => void, shut?: string[] }} options
 */
export function choiceField(editor, options) {
  const { key, label, value, isBare, help, isDisabled, empty, commit, shut = [] } = options;
  const id = idOf(editor, key);
  const chosen = value ?? "";
  const isListed = options.options.some(([one]) => one === chosen);
  /** @type {Option[]} */
  const first = [];
  if (empty !== undefined || (!chosen && !isListed)) first.push(["", empty || "Choose …"]);
  if (chosen && !isListed) first.push([chosen, chosen]);
  const select = html`<select id=${id} data-focus=${key} aria-label=${isBare ? label : nothing} ?disabled=${editor.isReadOnly || isDisabled}
    aria-describedby=${describedBy(id, { help, refusal: editor.refusals.has(key) })} @keydown=${openOnKeys}
    @change=${(/** @type {Event} */ event) => choose(event)}>${grouped([...first, ...options.options], chosen, shut)}</select>`;
  const choose = (/** @type {Event} */ event) => {
    editor.refusals.delete(key);
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
