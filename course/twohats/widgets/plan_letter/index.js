// The letter: what the plan says, where each entry was and is, a smaller release, when to stop.

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { choiceField } from "../kit/choices.js";
import { button, head, questionBox, stateMark } from "../kit/controls.js";
import { numberField, textField } from "../kit/fields.js";
import { formatK, joinList } from "../kit/format.js";
import { itemList, withDependents, withNeeds } from "../kit/scope_needs.js";
import { dataTable } from "../kit/tables.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Row } from "../kit/tables.js" */
/** @import { Question } from "../kit/types.js" */

/**
 * `effort`, `capacity` and `taken` are person-weeks; `lost` is a share of the outcome.
 * @typedef {{ id: string, name: string, was: string, needs: string, effort: Record<string, number> }} Entry
 * @typedef {{ skill: string, name: string, capacity: number, taken: number }} Skill
 * @typedef {{ without: string, dependents: string[], days: number, cost_k: number, lost: number,
 *   lost_k: number }} Release
 */

const BUCKETS = /** @type {Record<string, string>} */ ({ next: "Next", later: "Later" });
const ROUNDING_WEEKS = 0.05;
const NOT_OFFERED = "not known: this release can't be compared with your plan";
const STALE = "The plan has changed since this letter was written.";

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

/** What customers pay for a smaller release: its share of the outcome, and what that is worth. */
export function lossWords(/** @type {{ lost: number, lost_k: number }} */ { lost, lost_k: worth }) {
  if (!lost) return "nothing, but nobody could tell whether the outcome was reached"; // what only measures
  const share = `${Math.round(100 * lost)}% of the outcome`;
  return worth >= 0.5 ? `${share}: ${formatK(worth)} a quarter` : share;
}

/** @returns {Row} */
function entryRow(/** @type {Editor} */ editor, /** @type {Entry} */ { id, name, was, needs }) {
  const place = choiceField(editor, {
    key: `entry-${id}`,
    label: `Where ${name} goes`,
    isBare: true,
    value: bucketOf(editor.value, id),
    options: Object.entries(BUCKETS),
    commit: (bucket) => change(editor, withEntry(editor.value, id, bucket), name),
  });
  return { key: id, name, cells: [BUCKETS[was], needs, place] };
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
  const verdict = html`<span class="verdict">${stateMark(isOver ? "over" : "met")}${isOver ? `${(asked - left).toFixed(1)} short` : "yes"}</span>`;
  const numbers = [capacity, taken.toFixed(1), left.toFixed(1), asked];
  return { key: skill, name: `${name} (${skill})`, cells: [...numbers.map(number), verdict] };
}

const number = (/** @type {string | number} */ amount) =>
  html`<span class="number">${amount}</span>`;

/** @returns {Row} */
function releaseRow(/** @type {Editor} */ editor, /** @type {Release} */ release) {
  const { without, dependents, days, cost_k } = release;
  const name = dependents.length ? `${without}, and with it ${joinList(dependents)}` : without;
  const numbers = [number(days.toFixed(1)), number(formatK(cost_k)), lossWords(release)];
  return {
    key: without,
    name,
    cells: [...numbers, releaseBox(editor, without, name, [without, ...dependents])],
  };
}

/**
 * Items that are left out, and that no row offers: the plan has changed, or the answer is older.
 * @returns {Row[]}
 */
function otherRows(/** @type {Editor} */ editor) {
  const offered = editor.model.get("options").map((/** @type {Release} */ { without }) => without);
  return omittedItems(editor)
    .filter((item) => !offered.includes(item))
    .map((item) => ({
      key: item,
      name: item,
      cells: [number("–"), number("–"), NOT_OFFERED, releaseBox(editor, item, item, [item])],
    }));
}

/** @returns {string[]} */
const omittedItems = (/** @type {Editor} */ editor) => editor.value.first_release_without;

/** The box that leaves out items, the first of which it puts back. */
function releaseBox(
  /** @type {Editor} */ editor,
  /** @type {string} */ without,
  /** @type {string} */ name,
  /** @type {string[]} */ items,
) {
  const omitted = omittedItems(editor);
  const toggle = (/** @type {Event} */ { target }) => {
    const { checked } = /** @type {HTMLInputElement} */ (target);
    const rest = omitted.filter((item) => !(checked ? items : [without]).includes(item));
    change(editor, withoutItems(editor, checked ? [...rest, ...items] : rest), name);
  };
  return html`<input type="checkbox" aria-label="Leave out ${name}" data-focus="without-${without}"
    .checked=${live(omitted.includes(without))} ?disabled=${editor.isReadOnly} @change=${toggle}>`;
}

const withoutItems = (
  /** @type {Editor} */ editor,
  /** @type {string[]} */ first_release_without,
) => ({ ...editor.value, first_release_without });

/**
 * What is offered where an item is left out that another one needs, which is not.
 * @returns {Question | null}
 */
function needsOffer(/** @type {Editor} */ editor) {
  const needs = editor.model.get("needs");
  const omitted = omittedItems(editor);
  const pairs = Object.keys(needs).flatMap((item) =>
    needs[item].map((/** @type {string} */ needed) => ({ item, needed })),
  );
  const unmet = pairs.find(
    ({ item, needed }) => omitted.includes(needed) && !omitted.includes(item),
  );
  if (!unmet || editor.isReadOnly) return null;
  const others = [...withDependents([unmet.item], needs)].filter((item) => !omitted.includes(item));
  const needed = withNeeds([unmet.item], needs);
  const back = omitted.filter((item) => needed.has(item));
  const answer = (/** @type {string} */ label, /** @type {string[]} */ items) => ({
    label,
    act: () => change(editor, withoutItems(editor, items), label),
  });
  return {
    message: `“${unmet.item}” needs “${unmet.needed}”, which is left out.`,
    answers: [
      answer(
        `Bring back ${itemList(back)}`,
        omitted.filter((item) => !needed.has(item)),
      ),
      answer(`Leave out ${itemList(others)}`, [...omitted, ...others]),
    ],
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
    label: "What would make us stop the project: the measure",
    value: editor.value.stop_measure ?? "",
    trims: true,
    most: editor.limits("stop_measure").longest,
    commit: (stop_measure) => change(editor, { ...editor.value, stop_measure }, "the measure"),
  });
}

/** The plan has changed since: one click, and the letter says what the plan says now. */
function staleBox(/** @type {Editor} */ editor) {
  const { model } = editor;
  const ask = () => {
    model.set("requests", model.get("requests") + 1);
    model.save_changes();
    editor.say("The letter is up to date.");
  };
  return html`<div class="th-offer" role="group" aria-label="The letter is older than the plan"><p>${STALE}</p>
    ${button("Bring the letter up to date", ask, { focus: "again", isDisabled: editor.isReadOnly })}</div>`;
}

export default defineWidget({
  name: "letter",
  traits: ["stale", "letter", "entries", "options", "skills", "needs"],
  setup(editor) {
    const { model } = editor;
    const rows = (
      /** @type {string} */ trait,
      /** @type {(editor: Editor, one: any) => Row} */ row,
    ) => model.get(trait).map((/** @type {any} */ one) => row(editor, one));
    return () => html`${head(editor)}
      ${model.get("stale") ? staleBox(editor) : nothing}
      <div class="th-stack">
        <blockquote data-hat="project"><p class="th-who"><b>You</b> <span>as project manager, to the product side</span></p>${model.get("letter").map((/** @type {string} */ line) => html`<p>${line}</p>`)}</blockquote>
        ${dataTable({
          caption: "Next and Later: as they were, and as you place them",
          heads: ["Item", "Was in", "Needs, in person-weeks", "Goes to"],
          rows: rows("entries", entryRow),
        })}
        ${
          model.get("skills").length
            ? dataTable({
                caption: "What the plan leaves for Next, in person-weeks",
                heads: [
                  "Skill",
                  number("Capacity"),
                  number("The plan takes"),
                  number("Left"),
                  number("Next needs"),
                  "Does it fit?",
                ],
                rows: rows("skills", skillRow),
              })
            : nothing
        }
        ${answerNumber(editor, "free_from_day", "Next can have this plan's people from day (P80 or later)")}
        ${dataTable({
          caption: "A smaller first release",
          heads: [
            "Without",
            number("Days saved at P80"),
            number("Cost saved at P80"),
            "Outcome lost",
            "Leave out",
          ],
          rows: [...rows("options", releaseRow), ...otherRows(editor)],
        })}
        ${questionBox(needsOffer(editor))}
        ${stopMeasure(editor)}
        ${answerNumber(editor, "stop_at", "Stop at (the value of that measure)")}
      </div>`;
  },
});
