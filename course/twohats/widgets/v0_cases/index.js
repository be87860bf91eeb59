// What is expected of three measures, each with the chain that leads there; or results to tick.

import { html, nothing } from "lit-html";
import { head } from "../kit/controls.js";
import { pairCases, tickList } from "../kit/questions.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Editor } from "../kit/editor.js" */
/** @typedef {[id: string, words: string][]} Options */
/** @typedef {{ choice: string, reason: string }} Pair */

const LOCKED = "Locked as it was when you first played the six quarters.";
const LATE =
  "You played the six quarters before you chose this. You may still choose, but it earns no points.";

/** One measure after the other: which way it goes, and through what. */
function measures(/** @type {Editor} */ editor) {
  const { measures, directions, chains, help } = editor.settings;
  const { expected, kept } = editor.value;
  return html`<p class="th-soft">${help}${kept ? html` <b>${LOCKED}</b>` : nothing}</p>${measures.map(
    (/** @type {string[]} */ [id, name, words]) => {
      const isKept = Boolean(kept?.[id]);
      return html`<div class="v0-measure">${pairCases(editor, {
        key: "v0",
        cases: [{ id, name, words: html`<b>${name}</b>: ${words}` }],
        choices: directions,
        reasons: (choice) => chains[id][choice] ?? [],
        chosen: /** @type {Record<string, Pair>} */ (isKept ? kept : expected),
        choiceLabel: "It goes …",
        reasonLabel: "because …",
        isDisabled: isKept,
        commit: (chosen) => take(editor, id, name, chosen),
      })}${chainInFull(chains[id], (isKept ? kept : expected)[id])}
        ${kept && !isKept ? html`<p class="th-soft">${LATE}</p>` : nothing}</div>`;
    },
  )}`;
}

/**
 * The chosen chain, where its list is too narrow for it.
 * @param {Record<string, Options>} chains @param {Pair | undefined} chosen
 */
function chainInFull(chains, chosen) {
  const words = chains[chosen?.choice ?? ""]?.find(([id]) => id === chosen?.reason)?.[1];
  return words ? html`<p class="v0-chain" aria-hidden="true">${words}</p>` : nothing;
}

/**
 * @param {Editor} editor @param {string} id @param {string} name
 * @param {Record<string, Pair>} chosen
 */
function take(editor, id, name, chosen) {
  const { [id]: _before, ...others } = editor.value.expected;
  const expected = chosen[id] ? { ...others, [id]: chosen[id] } : others;
  editor.commit({ ...editor.value, expected }, `what you expect of ${name.toLowerCase()}`);
}

/** Eight results to tick, in the order in which they were dealt. */
function results(/** @type {Editor} */ editor) {
  const { results, legend, help } = editor.settings;
  return html`<p class="th-soft">${help}</p>${tickList(editor, {
    key: "result",
    legend,
    options: /** @type {Options} */ (results),
    ticked: editor.value.ticked,
    commit: (ticked) => editor.commit({ ...editor.value, ticked }, "a tick"),
  })}`;
}

export default defineWidget({
  name: "v0-cases",
  setup(editor) {
    const view = editor.settings.results ? results : measures;
    return () => html`${head(editor)}${view(editor)}`;
  },
});
