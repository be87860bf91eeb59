// Questions that a check reads: a list to tick, cases with a choice and its reason, an interval.

import { html, nothing } from "lit-html";
import { choiceField, radioField, tickField } from "./choices.js";
import { numberField } from "./fields.js";
import { leadIn } from "./number.js";

/** @import { Content } from "./types.js" */
/** @import { Editor } from "./editor.js" */
/** @import { Limits } from "./number.js" */

/**
 * An interval as it is saved: see `twohats.answers.prediction`.
 * @typedef {{ low: number | null, high: number | null, state: "open" | "kept" | "late" }} Interval
 * @typedef {{ id: string, words: Content, name?: string }} Case
 */

/**
 * A list to tick. `ticked` are ids, in the order of `options`.
 * @param {Editor} editor
 * @param {{ key: string, legend: Content, options: [id: string, words: Content][], ticked: string[],
 *   commit: (ticked: string[]) => void, isDisabled?: boolean }} options
 */
export function tickList(editor, { key, legend, options, ticked, commit, isDisabled }) {
  const change = (/** @type {string} */ id, /** @type {boolean} */ isTicked) =>
    commit(
      options.map(([one]) => one).filter((one) => (one === id ? isTicked : ticked.includes(one))),
    );
  return html`<fieldset class="th-ticks"><legend>${legend}</legend>${options.map(([id, words]) =>
    tickField(editor, {
      key: `${key}-${id}`,
      label: words,
      value: ticked.includes(id),
      isDisabled,
      commit: (isTicked) => change(id, isTicked),
    }),
  )}</fieldset>`;
}

/**
 * Cases, each with one choice out of a few as radio buttons. `chosen` is by case.
 * @param {Editor} editor
 * @param {{ key: string, cases: Case[], choices: [id: string, words: Content][],
 *   chosen: Record<string, string>, commit: (chosen: Record<string, string>, id: string) => void,
 *   isDisabled?: boolean }} options
 */
export function choiceCases(editor, { key, cases, choices, chosen, commit, isDisabled }) {
  return html`<ol class="th-cases">${cases.map(
    ({ id, words }) =>
      html`<li>${radioField(editor, {
        key: `${key}-${id}`,
        legend: words,
        value: chosen[id] ?? null,
        options: choices,
        isDisabled,
        commit: (choice) => commit({ ...chosen, [id]: choice }, id),
      })}</li>`,
  )}</ol>`;
}

/**
 * Cases, each with a choice and the reason for it as two lists. `chosen` is by case; `reasons` may
 * depend on the choice. A choice that is taken back takes its reason with it.
 * @param {Editor} editor
 * @param {{ key: string, cases: Case[], choices: [id: string, words: string][],
 *   reasons: [id: string, words: string][] | ((choice: string) => [id: string, words: string][]),
 *   chosen: Record<string, { choice: string, reason: string }>, choiceLabel: string,
 *   reasonLabel: string, empty?: string,
 *   commit: (chosen: Record<string, { choice: string, reason: string }>, id: string) => void,
 *   isDisabled?: boolean }} options
 */
export function pairCases(editor, options) {
  const { key, cases, choices, reasons, chosen, choiceLabel, reasonLabel } = options;
  const { empty = "Choose …", commit, isDisabled } = options;
  return html`<ol class="th-cases">${cases.map(({ id, words, name = id }) => {
    const { choice = "", reason = "" } = chosen[id] ?? {};
    const take = (/** @type {{ choice: string, reason: string }} */ pair) => {
      const { [id]: _before, ...others } = chosen;
      commit(pair.choice ? { ...others, [id]: pair } : others, id);
    };
    return html`<li><div class="th-case">${words}</div><div class="th-pair">
      ${choiceField(editor, {
        key: `${key}-${id}-choice`,
        label: choiceLabel,
        spoken: `${choiceLabel}: ${name}`,
        value: choice,
        options: choices,
        empty,
        isDisabled,
        commit: (next) => take({ choice: next, reason: next === choice ? reason : "" }),
      })}
      ${choiceField(editor, {
        key: `${key}-${id}-reason`,
        label: reasonLabel,
        spoken: `${reasonLabel}: ${name}`,
        value: reason,
        options: typeof reasons === "function" ? reasons(choice) : reasons,
        empty: "Choose …",
        isDisabled: isDisabled || !choice,
        commit: (next) => take({ choice, reason: next }),
      })}</div></li>`;
  })}</ol>`;
}

/** What is said of an interval once the truth is shown. */
const STATE_WORDS = {
  kept: "Your range is locked: it stays as it was when you saw the result.",
  late: "You saw the result before you gave both numbers, so this earns no points.",
};

/**
 * An interval, typed before the truth is shown: from … to …. Once it is kept it is locked; `states`
 * say so where something else locks it.
 * @param {Editor} editor
 * @param {{ key: string, legend: Content, name: string, interval: Interval | null | undefined,
 *   limits: Limits, help?: Content, states?: { kept: string, late: string },
 *   commit: (interval: Interval) => void, isDisabled?: boolean }} options
 */
export function intervalField(editor, options) {
  const { key, legend, name, limits, help, states = STATE_WORDS, commit, isDisabled } = options;
  const interval = options.interval ?? {
    low: null,
    high: null,
    state: /** @type {const} */ ("open"),
  };
  const end = (/** @type {"low" | "high"} */ side, /** @type {string} */ label) =>
    numberField(editor, {
      key: `${key}-${side}`,
      label,
      name: `${name}, ${label.toLowerCase()}`,
      spoken: `${name}, ${label.toLowerCase()}`,
      value: interval[side],
      limits,
      isOptional: true,
      isDisabled: isDisabled || interval.state === "kept",
      faultOf: (number) => intervalFault(interval, side, number, name),
      commit: (number) => commit({ ...interval, [side]: number }),
    });
  return html`<fieldset class="th-interval"><legend>${legend}</legend>
    ${help ? html`<p class="th-soft">${help}</p>` : nothing}
    <div class="th-pair">${end("low", "From")}${end("high", "To")}</div>
    ${interval.state === "open" ? nothing : html`<p class="th-soft">${states[interval.state]}</p>`}</fieldset>`;
}

/**
 * Why an end does not fit with the other one; empty if it does.
 * @param {Interval} interval
 * @param {"low" | "high"} side
 * @param {number} number
 * @param {string} name
 */
export function intervalFault({ low, high }, side, number, name) {
  if (side === "low" && high !== null && number > high) {
    return `${leadIn(name)}“from” (${number}) is above “to” (${high}). Write the lower number first.`;
  }
  if (side === "high" && low !== null && number < low) {
    return `${leadIn(name)}“to” (${number}) is below “from” (${low}). Write the higher number second.`;
  }
  return "";
}

/** The interval once the truth is shown: kept if both ends are there, else late. */
export function revealed(/** @type {Interval | null | undefined} */ interval) {
  const { low = null, high = null, state = "open" } = interval ?? {};
  if (state !== "open") return { low, high, state };
  return { low, high, state: low !== null && high !== null ? "kept" : "late" };
}
