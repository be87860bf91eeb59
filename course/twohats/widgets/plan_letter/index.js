// The letter back: what the plan says, where each entry was and is, a smaller release, when to stop.

import { html, nothing } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { head, stateMark } from "../kit/controls.js";
import { numberField, textField } from "../kit/fields.js";
import { formatK } from "../kit/format.js";
import { dataTable } from "../kit/tables.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Row } from "../kit/tables.js" */

/**
 * `effort`, `capacity` and `taken` are person-weeks; `lost` is a share of the outcome.
 * @typedef {{ id: string, name: string, was: string, effort: Record<string, number> }} Entry
 * @typedef {{ skill: string, name: string, capacity: number, taken: number }} Skill
 * @typedef {{ without: string, days: number, cost_k: number, lost: number, lost_k: number }} Release
 */

const BUCKETS = /** @type {Record<string, string>} */ ({ next: "Next", later: "Later" });
const ROUNDING_WEEKS = 0.05;
const STALE = "The plan has changed since this letter was written: run its cell again.";

const bucketOf = (/** @type {any} */ answer, /** @type {string} */ id) =>
  answer.next.includes(id) ? "next" : "later";

/** The answer with an entry at the end of a bucket. */
function withEntry(
  /** @type {any} */ answer,
  /** @type {string} */ id,
  /** @type {string} */ bucket,
) {
  const rest = (/** @type {string} */ name) =>
    answer[name].filter((/** @type {string} */ one) => one !== id);
  return { ...answer, next: rest("next"), later: rest("later"), [bucket]: [...rest(bucket), id] };
}

/** What an entry needs, skill by skill. */
function effortWords(/** @type {Record<string, number>} */ effort) {
  const parts = Object.entries(effort).filter(([, weeks]) => weeks > 0);
  return parts.map(([skill, weeks]) => `${skill} ${weeks}`).join(", ") || "nobody";
}

/** What customers pay for a smaller release: its share of the outcome, and what that is worth. */
export function lossWords(/** @type {{ lost: number, lost_k: number }} */ { lost, lost_k: worth }) {
  if (!lost) return "nothing of the outcome, but nobody would see it"; // what only measures
  const share = `${Math.round(100 * lost)}% of the outcome`;
  return worth >= 0.5 ? `${share}: ${formatK(worth)} a quarter` : share;
}

/** @returns {Row} */
function entryRow(/** @type {Editor} */ editor, /** @type {Entry} */ { id, name, was, effort }) {
  const place = choiceField(editor, {
    key: `entry-${id}`,
    label: `Where ${name} is now`,
    isBare: true,
    value: bucketOf(editor.value, id),
    options: Object.entries(BUCKETS),
    commit: (bucket) => change(editor, withEntry(editor.value, id, bucket), name),
  });
  return { key: id, name, cells: [BUCKETS[was], effortWords(effort), place] };
}

/**
 * What Next asks of a skill, as it is placed now, beside what the plan leaves of it.
 * @returns {Row}
 */
function skillRow(
  /** @type {Editor} */ editor,
  /** @type {Skill} */ { skill, name, capacity, taken },
) {
  const entries = /** @type {Entry[]} */ (editor.model.get("entries"));
  const asked = entries
    .filter(({ id }) => bucketOf(editor.value, id) === "next")
    .reduce((sum, { effort }) => sum + (effort[skill] ?? 0), 0);
  const left = Math.max(0, capacity - taken);
  const isOver = asked - left > ROUNDING_WEEKS;
  const verdict = html`<span class="verdict">${stateMark(isOver ? "over" : "met")}${isOver ? `${(asked - left).toFixed(1)} too many` : "fits"}</span>`;
  const numbers = [capacity, taken.toFixed(1), left.toFixed(1), asked];
  return { key: skill, name: `${name} (${skill})`, cells: [...numbers.map(number), verdict] };
}

const number = (/** @type {string | number} */ amount) =>
  html`<span class="number">${amount}</span>`;

/** @returns {Row} */
function releaseRow(/** @type {Editor} */ editor, /** @type {Release} */ release) {
  const { without, days, cost_k } = release;
  const chosen = /** @type {string[]} */ (editor.value.first_release_without);
  const toggle = (/** @type {Event} */ { target }) => {
    const { checked } = /** @type {HTMLInputElement} */ (target);
    const rest = chosen.filter((name) => name !== without);
    const first_release_without = checked ? [...rest, without] : rest;
    change(editor, { ...editor.value, first_release_without }, without);
  };
  const box = html`<input type="checkbox" aria-label="Leave out ${without}" data-focus="without-${without}"
    .checked=${chosen.includes(without)} ?disabled=${editor.isReadOnly} @change=${toggle}>`;
  return {
    key: without,
    name: without,
    cells: [number(days.toFixed(1)), number(formatK(cost_k)), lossWords(release), box],
  };
}

function change(
  /** @type {Editor} */ editor,
  /** @type {any} */ answer,
  /** @type {string} */ words,
) {
  editor.commit(answer, words);
  editor.say("Changed.");
}

/** @param {Editor} editor @param {string} key @param {string} label */
function answerNumber(editor, key, label) {
  return numberField(editor, {
    key,
    label,
    name: label.replace(/ \(.*/, ""),
    value: editor.value[key],
    limits: { least: 0, most: 2000, ...editor.limits(key) },
    isOptional: true,
    commit: (amount) => change(editor, { ...editor.value, [key]: amount }, label),
  });
}

function stopMeasure(/** @type {Editor} */ editor) {
  return textField(editor, {
    key: "stop_measure",
    label: "What would make this stop: the measure",
    value: editor.value.stop_measure ?? "",
    trims: true,
    most: editor.limits("stop_measure").longest,
    commit: (stop_measure) => change(editor, { ...editor.value, stop_measure }, "the measure"),
  });
}

export default defineWidget({
  name: "letter",
  traits: ["stale", "letter", "entries", "options", "skills"],
  setup(editor) {
    const { model } = editor;
    const rows = (
      /** @type {string} */ trait,
      /** @type {(editor: Editor, one: any) => Row} */ row,
    ) => model.get(trait).map((/** @type {any} */ one) => row(editor, one));
    return () => html`${head(editor)}
      ${model.get("stale") ? html`<p class="th-offer">${STALE}</p>` : nothing}
      <div class="th-stack">
        <blockquote>${model.get("letter").map((/** @type {string} */ line) => html`<p>${line}</p>`)}</blockquote>
        ${dataTable({
          caption: "The roadmap as it was, and now",
          heads: ["Entry", "Was in", "Needs, in person-weeks", "Now in"],
          rows: rows("entries", entryRow),
        })}
        ${
          model.get("skills").length
            ? dataTable({
                caption: "Whom the plan leaves to Next, in person-weeks",
                heads: ["Skill", "There are", "The plan takes", "Left", "Next asks for", "So it"],
                rows: rows("skills", skillRow),
              })
            : nothing
        }
        ${answerNumber(editor, "free_from_day", "These people are free for Next from day (the P80, or later)")}
        ${dataTable({
          caption: "A smaller first release",
          heads: ["Without", "Days off the P80", "Cost saved", "Lost with it", "Leave out"],
          rows: rows("options", releaseRow),
        })}
        ${stopMeasure(editor)}
        ${answerNumber(editor, "stop_at", "It stops at (a number of that measure)")}
      </div>`;
  },
});
