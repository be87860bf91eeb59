// Fields: what is typed stays until it is taken, and what was read or refused is said beside it.

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { dateExpectation, dateReader } from "./dates.js";
import { describedBy, fieldBox, idOf, readField, textInput, typing } from "./entry.js";
import { fieldPart } from "./field_part.js";
import { formatNumber, joinList } from "./format.js";
import { echoNumber, expectation, leadIn, readNumber } from "./number.js";

/** @import { Editor } from "./editor.js" */
/** @import { EntryReading, FieldOptions } from "./entry.js" */
/** @import { Limits } from "./number.js" */

const TYPING_PAUSE_MS = 500;

/**
 * A field for a number. `value` is a number or null; `commit` gets a number, or null where
 * `isOptional`. `preview` follows the typing; `note` says more of a number (a day's date).
 * @param {Editor} editor
 * @param {FieldOptions & { value: number | null | undefined, limits: Limits, isOptional?: boolean,
 *   commit: (value: any) => void, preview?: (value: number) => void,
 *   faultOf?: (value: number) => string, note?: (value: number) => string, read?: typeof readNumber }} options
 */
export function numberField(editor, options) {
  const { label, name = label, value, limits, note, read = readNumber } = options;
  return readField(editor, {
    ...options,
    isNumber: true,
    text: value === null || value === undefined ? "" : plainNumber(value, limits),
    expected: expectation(limits),
    read: (text) => read(text, limits, name),
    echo: (reading, text) => numberEcho(reading, text, limits, note),
  });
}

/** A number as it is shown in its field. */
export function plainNumber(/** @type {number} */ value, /** @type {Limits} */ { unit } = {}) {
  return unit === "share" ? echoNumber(value, unit) : String(value).replace("-", "−");
}

/**
 * What was read of a text: where it says more than the text itself.
 * @param {EntryReading} reading
 * @param {string} text
 * @param {Limits} limits
 * @param {((value: number) => string) | undefined} note
 */
function numberEcho(reading, text, limits, note) {
  if (!("value" in reading)) return "";
  if (note) return note(reading.value) ? `= ${note(reading.value)}` : "";
  const isPlain =
    text.trim() === plainNumber(reading.value, limits) &&
    formatNumber(reading.value) === text.trim();
  return isPlain || text.trim() === reading.echo ? "" : `= ${reading.echo}`;
}

/**
 * A field for a date. `value` is an ISO date or null, `limits` the first and the last ISO date; the
 * date may be typed in any usual way, and its weekday is said below.
 * @param {Editor} editor
 * @param {FieldOptions & { value: string | null | undefined, limits: { first: string, last: string },
 *   isOptional?: boolean, commit: (value: string | null) => void }} options
 */
export function dateField(editor, options) {
  const { label, name = label, value, limits } = options;
  return readField(editor, {
    ...options,
    isShort: true,
    text: value ?? "",
    expected: dateExpectation(limits),
    read: dateReader(limits, name),
    echo: (reading) => ("value" in reading ? `= ${reading.echo}` : ""),
  });
}

/**
 * A field for a list of names, such as "E01 E04", out of those in `names`. `most` is how many fit.
 * @param {Editor} editor
 * @param {FieldOptions & { value: readonly string[], names: readonly string[], noun: string,
 *   most?: number, placeholder?: string, commit: (value: string[]) => void }} options
 */
export function namesField(editor, options) {
  const { label, value, names, noun, most = Infinity } = options;
  return readField(editor, {
    ...options,
    text: value.join(" "),
    expected: "",
    isOptional: true,
    emptyValue: [],
    read: (text) => readNames(text, { label, names, noun, most }),
  });
}

/**
 * The names in a text, each once, whatever is between them.
 * @param {string} text
 * @param {{ label: string, names: readonly string[], noun: string, most: number }} options
 * @returns {EntryReading}
 */
export function readNames(text, { label, names, noun, most }) {
  const typed = [
    ...new Set(
      text
        .toUpperCase()
        .split(/[^\p{L}\p{N}_-]+/u)
        .filter(Boolean),
    ),
  ];
  if (!typed.length) return { kind: "empty" };
  const unknown = typed.filter((name) => !names.includes(name));
  if (unknown.length) {
    return {
      kind: "invalid",
      message: `${leadIn(label)}there is no ${noun} ${joinList(unknown)}.`,
    };
  }
  if (typed.length > most) {
    const message = `${leadIn(label)}${typed.length} are named, and ${most} fit.`;
    return { kind: "invalid", message };
  }
  return { kind: "names", value: typed, echo: typed.join(" ") };
}

/**
 * A field for a text of at most `most` characters. A longer one is kept and counted, and saved when
 * it fits. `trims` takes spaces off its ends; `isRequired` refuses an empty one; `onType` gets the
 * text at each key; `helpOf` is the help for what is typed, such as the number of its words.
 * @param {Editor} editor
 * @param {FieldOptions & { value: string, most?: number, rows?: number, trims?: boolean,
 *   isRequired?: boolean, placeholder?: string, helpOf?: (text: string) => string,
 *   commit: (value: string) => void, onType?: (text: string) => void }} options
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
    helpOf,
    commit,
    onType,
  } = options;
  const settle = (/** @type {string} */ typed, /** @type {boolean} */ isTyping) => {
    const wanted = trims && !isTyping ? typed.trim() : typed;
    const length = [...wanted].length;
    if (length > most) {
      editor.drafts.refuse(
        key,
        `${leadIn(label)}${formatNumber(length)} characters, and ${formatNumber(most)} fit. Nothing is cut: shorten it, and it is saved.`,
      );
    } else if (isRequired && !wanted.trim()) {
      if (!isTyping)
        editor.drafts.refuse(key, `${leadIn(label)}the field is empty, and a name is expected.`);
    } else {
      if (!isTyping) editor.drafts.accept(key);
      if (wanted !== value) commit(wanted);
      editor.redraw();
    }
  };
  const events = typing(editor, key, settle, { pause: TYPING_PAUSE_MS, onType });
  return fieldPart(editor.drafts, key, () => {
    const text = editor.drafts.text(key) ?? value ?? "";
    const counter = counterWords([...text].length, most, rows);
    const shown = { ...options, help: helpOf?.(text) ?? options.help };
    const control = rows
      ? textArea(editor, shown, text, rows, events, counter !== "")
      : textInput(editor, shown, text, events, { count: counter !== "", placeholder });
    return fieldBox(
      editor,
      shown,
      html`${control}${counter ? html`<span class="th-count" id="${idOf(editor, key)}-count">${counter}</span>` : nothing}`,
    );
  });
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
function textArea(
  editor,
  { key, label, spoken, isBare, help, isDisabled, hasQuestion },
  text,
  rows,
  events,
  hasCount,
) {
  const id = idOf(editor, key);
  const isRefused = Boolean(editor.drafts.refusal(key));
  return html`<textarea id=${id} rows=${rows} data-focus=${key} aria-label=${spoken ?? (isBare ? label : nothing)} .value=${live(text)}
    ?disabled=${editor.isReadOnly || isDisabled} aria-invalid=${isRefused ? "true" : nothing}
    aria-describedby=${describedBy(id, { question: hasQuestion, help, count: hasCount, refusal: isRefused })}
    @input=${events.input} @change=${events.finish} @blur=${events.finish} @keydown=${events.keydown}></textarea>`;
}
