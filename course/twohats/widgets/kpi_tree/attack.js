// Two attackers: for each goal and driver the cheapest way up, and what the guardrail sees of it.

import { html, nothing } from "lit-html";
import { button } from "../kit/controls.js";
import { sameData } from "../kit/data.js";
import { formatNumber, formatTenths, pluralize } from "../kit/format.js";
import { amountWords, measureOf } from "./tree.js";

/** @import { Editor } from "../kit/editor.js" */

/**
 * @typedef {{ measure: string, attacker: string, words: string, shifts: Record<string, number>,
 *   seen: number }} Row
 */

const ATTACKERS = /** @type {Record<string, string>} */ ({
  giver: "The giver gives something away",
  hider: "The hider hides something, or makes it hard to leave",
});

function ask(/** @type {Editor} */ editor, /** @type {string} */ counter) {
  editor.model.set(counter, editor.model.get(counter) + 1);
  editor.model.save_changes();
}

/**
 * An attack is caught by an alarm in most months, and in more of them than in quiet ones.
 * @param {number} seen @param {number} wolf @param {number} months
 */
const isCaught = (seen, wolf, months) => seen >= 0.8 * months && seen > wolf;

/**
 * The alarms in an attack: caught, missed, or no more of them than in quiet months.
 * @param {number} seen @param {number} wolf @param {number} months
 */
function sightWords(seen, wolf, months) {
  if (isCaught(seen, wolf, months)) return "✓ caught";
  if (!seen) return "✕ not caught";
  const alarm = `alarm in ${seen} of ${months} months`;
  return seen <= wolf
    ? `✕ ${alarm}, no more than in quiet months`
    : `▲ ${alarm}, too few to count as caught`;
}

/** A difference with its unit where that is short; one of per cents is in points. */
function shiftWords(/** @type {number} */ shift, /** @type {string} */ unit) {
  if (unit === "%") return `${formatTenths(shift)} points`;
  return unit.startsWith("$") ? amountWords(shift, unit) : formatNumber(shift);
}

/** How far an attack moves a guardrail, and whether the limit sees it. */
function railWords(
  /** @type {Editor} */ editor,
  /** @type {Row} */ { shifts, seen },
  wolf = 0,
  months = 0,
) {
  const moved = Object.entries(shifts).map(([id, shift]) => {
    const { name, unit } = measureOf(editor, id);
    const words = `${shift > 0 ? "+" : "−"}${shiftWords(Math.abs(shift), unit)}`;
    return shift ? `${name} ${words}` : `${name}: no change`;
  });
  const sight = sightWords(seen, wolf, months);
  return html`<span class="rail-sight" data-seen=${isCaught(seen, wolf, months) ? "yes" : "no"}>${moved.length ? sight : "✕ not caught"}</span>
    ${moved.length ? html`<span class="th-soft">${moved.join(", ")}</span>` : nothing}`;
}

/** What the attackers did to the tree as it is: what they did to an earlier tree is gone. */
export function attackView(/** @type {Editor} */ editor) {
  const attacked = editor.model.get("attacked");
  const tree = editor.value.kpi_tree;
  const isReady = tree.some((/** @type {any} */ { kind }) => kind !== "guardrail");
  const wasDone = Array.isArray(attacked.rows);
  const isDone = wasDone && sameData(attacked.tree, tree);
  const start = button(
    isReady
      ? wasDone
        ? "Attack the tree again"
        : "Let the two attackers loose"
      : "Choose a goal first",
    () => ask(editor, "attacks_asked"),
    {
      kind: isReady && !isDone ? "main" : "",
      focus: "attack",
      isDisabled: !isReady || editor.isReadOnly,
    },
  );
  return html`<section class="kpi-attack th-stack" aria-label="Two attackers"><div class="th-head">${start}
      ${wasDone && !isDone ? html`<p class="th-soft">Your tree has changed since the last attack.</p>` : nothing}</div>
    ${isDone ? attackRows(editor, attacked) : nothing}</section>`;
}

/**
 * What the guardrails catch; without any, or without a limit, why there is no alarm at all.
 * @param {{ kind: string, target: number, baseline: number }[]} tree
 * @param {string} caught
 */
export function watchWords(tree, caught) {
  const rails = tree.filter(({ kind }) => kind === "guardrail");
  const count = rails.filter(({ target, baseline }) => target !== baseline).length;
  if (!rails.length)
    return { canAlarm: false, words: "Your tree has no guardrail, so no attack is caught." };
  const whose = rails.length === 1 ? "Your guardrail has" : "Your guardrails have";
  if (!count) return { canAlarm: false, words: `${whose} no limit yet, so no attack is caught.` };
  const words = `${count === 1 ? "Your guardrail catches" : "Your guardrails catch"} ${caught}.`;
  return { canAlarm: true, words };
}

/** @param {Editor} editor @param {{ rows: Row[], wolf: number, months: number }} attacked */
function attackRows(editor, { rows, wolf, months }) {
  const caught = rows.filter(({ seen }) => isCaught(seen, wolf, months)).length;
  const ids = [...new Set(rows.map(({ measure }) => measure))];
  const watch = watchWords(editor.value.kpi_tree, `${caught} of ${rows.length} attacks`);
  const quiet = ` In ${months} quiet months, without any attack: ${wolf ? pluralize(wolf, "false alarm") : "no false alarm"}.`;
  return html`<p class="kpi-said">${watch.words}${watch.canAlarm ? quiet : nothing}</p>
    <ul class="attacks">${ids.map(
      (id) =>
        html`<li><h4>${measureOf(editor, id).name}</h4>${rows
          .filter(({ measure }) => measure === id)
          .map(
            (row) =>
              html`<p><b>${ATTACKERS[row.attacker]}.</b> <span class="attack-words">${row.words}</span><br>${railWords(editor, row, wolf, months)}</p>`,
          )}</li>`,
    )}</ul>
    ${wolf > months / 6 ? html`<p>If there is an alarm in ${pluralize(wolf, "quiet month")} of ${months}, people soon ignore it. Set the limit where quiet months don't reach it.</p>` : nothing}`;
}
