// The one reader of numbers: what somebody typed, as a number, a question, or a sentence.

import { formatNumber, plainLabel } from "./format.js";

/**
 * What a field takes. `unit` is "$k" (thousands of dollars), "%" (per cent), "share" (0 to 1, and
 * 20% is 0.2), a word such as "days", or "" for a plain count.
 * @typedef {{ least?: number, most?: number, isWhole?: boolean, unit?: string }} Limits
 *
 * @typedef {{ kind: "empty" }
 *   | { kind: "number", value: number, echo: string }
 *   | { kind: "ambiguous", choices: { value: number, echo: string }[], message: string }
 *   | { kind: "invalid", message: string }} Reading
 */

// The zeros of the digits that people type: Arabic, Persian, Devanagari, Bengali, Thai. Full-width
// ones become plain by normalization.
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
const SUFFIX = /^(.*?)\s*(k|m|%)?$/i;

/** Typed signs as plain ones: digits of other scripts, minus, spaces, decimal signs. */
export function plainSigns(/** @type {string} */ text) {
  const digits = [...text.normalize("NFKC")].map((sign) => {
    const code = /** @type {number} */ (sign.codePointAt(0));
    const zero = ZEROS.find((one) => code >= one && code < one + 10);
    return zero === undefined ? sign : String(code - zero);
  });
  return digits
    .join("")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\u2019\u02bc]/g, "'")
    .replaceAll("\u066b", ".")
    .replaceAll("\u066c", "'")
    .replace(/\s+/g, " ")
    .trim();
}

/** The readings of digits with separators: none if it is no number, two if it can mean two. */
function readDigits(/** @type {string} */ text) {
  if (/^\d+$/.test(text)) return [Number(text)];
  if (/^\d{1,3}([ '])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/.test(text)) {
    return [Number(text.replace(/[ ']/g, "").replace(",", "."))];
  }
  const grouped = /^\d{1,3}(?:,\d{2,3})*,\d{3}(\.\d+)?$|^\d{1,3}(?:\.\d{3})*\.\d{3}(,\d+)?$/.exec(
    text,
  );
  const separators = text.match(/[.,]/g) ?? [];
  if (grouped && separators.length > 1) return [groupedNumber(text)];
  if (separators.length > 1 || !/^\d*[.,]\d+$|^\d+[.,]$/.test(text)) return [];
  const decimal = Number(text.replace(",", "."));
  return grouped && !text.startsWith("0") ? [groupedNumber(text), decimal] : [decimal];
}

/** 1,250,000.5 or 1.250.000,5: the last separator is decimal if it differs from the first. */
function groupedNumber(/** @type {string} */ text) {
  const first = /** @type {RegExpExecArray} */ (/[.,]/.exec(text))[0];
  const plain = text.replaceAll(first, "");
  return Number(plain.replace(",", "."));
}

/** What the signs around the digits do to the number; null if they do not belong to the unit. */
function scaleOf(/** @type {string} */ suffix, /** @type {boolean} */ hasDollar, unit = "") {
  const inThousands = unit === "$k";
  if (hasDollar && !inThousands && unit !== "$") return null;
  if (suffix === "%") return unit === "share" ? 0.01 : unit === "%" ? 1 : null;
  if (unit === "%" || unit === "share") return suffix ? null : 1;
  if (suffix === "k") return inThousands ? 1 : 1000;
  if (suffix === "m") return inThousands ? 1000 : 1_000_000;
  return 1;
}

/** The digits, their sign and what stands around them; null if there is anything else. */
function takeApart(/** @type {string} */ text, unit = "") {
  const word = unit && !["$k", "%", "share", "$"].includes(unit) ? unit : "";
  const bare = word ? text.replace(new RegExp(`\\s*${word.replace(/s$/, "")}s?$`, "i"), "") : text;
  const [, body, suffix = ""] = /** @type {RegExpExecArray} */ (SUFFIX.exec(bare));
  const shape = /^([+-]?)\s*(\$?)\s*([+-]?)\s*([\d.,' ]+?)\s*(\$?)$/.exec(body);
  if (!shape || (shape[1] && shape[3])) return null;
  const scale = scaleOf(suffix.toLowerCase(), Boolean(shape[2] || shape[5]), unit);
  if (scale === null) return null;
  return { digits: shape[4], scale: shape[1] === "-" || shape[3] === "-" ? -scale : scale };
}

/** A number as it is echoed, with its unit: 1,250, $1,250k, 20%. */
export function echoNumber(/** @type {number} */ value, unit = "") {
  if (unit === "$k") return `${value < 0 ? "−" : ""}$${formatNumber(Math.abs(value))}k`;
  if (unit === "$") return `${value < 0 ? "−" : ""}$${formatNumber(Math.abs(value))}`;
  if (unit === "%") return `${formatNumber(value)}%`;
  if (unit === "share") return `${formatNumber(Number((100 * value).toPrecision(12)))}%`;
  return unit ? `${formatNumber(value)} ${unit}` : formatNumber(value);
}

/** A field's name before a sentence about it: "Reach: ", or "What changed? ". */
export function leadIn(/** @type {string} */ label) {
  const name = plainLabel(label);
  return /[?!.:…]$/.test(name) ? `${name} ` : `${name}: `;
}

/** The sentence on what is expected: "A whole number from 0 to 100 is expected." */
export function expectation(/** @type {Limits} */ { least, most, isWhole = false, unit = "" }) {
  const noun = isWhole ? "A whole number" : "A number";
  const [low, high] = [least, most].map((limit) =>
    limit === undefined ? "" : formatNumber(limit),
  );
  const range =
    low && high
      ? ` from ${low} to ${high}`
      : low
        ? ` of ${low} or more`
        : high
          ? ` of ${high} or less`
          : "";
  const example = unit === "share" ? ", such as 0.2 or 20%," : "";
  return `${noun}${range}${example} is expected.`;
}

function fits(/** @type {number} */ value, /** @type {Limits} */ limits) {
  const { least = -Infinity, most = Infinity, isWhole = false } = limits;
  return (
    Number.isFinite(value) &&
    value >= least &&
    value <= most &&
    (!isWhole || Number.isInteger(value))
  );
}

/**
 * Reads what was typed into a field called `label`.
 * @param {string} typed
 * @param {Limits} [limits]
 * @returns {Reading}
 */
export function readNumber(typed, limits = {}, label = "This field") {
  const text = plainSigns(typed);
  if (text === "") return { kind: "empty" };
  const { unit = "" } = limits;
  const parts = takeApart(text, unit);
  const readings = parts ? readDigits(parts.digits.trim()) : [];
  const values = readings.map((number) => rounded(number * (parts?.scale ?? 1)));
  const choices = values
    .filter((value) => fits(value, limits))
    .map((value) => ({ value, echo: echoNumber(value, unit) }));
  if (choices.length > 1) {
    const [one, other] = choices.map((choice) => choice.echo);
    return {
      kind: "ambiguous",
      choices,
      message: `${leadIn(label)}“${typed.trim()}” can mean ${one} or ${other}. Which is it?`,
    };
  }
  if (choices.length === 1) return { kind: "number", ...choices[0] };
  const found = typed.trim().length > 40 ? `${typed.trim().slice(0, 40)}…` : typed.trim();
  return {
    kind: "invalid",
    message: `${leadIn(label)}“${found}” does not fit. ${expectation(limits)}`,
  };
}

/** Without the dust of binary sums: 20% is 0.2. */
function rounded(/** @type {number} */ value) {
  return Number(value.toPrecision(15)) + 0;
}
