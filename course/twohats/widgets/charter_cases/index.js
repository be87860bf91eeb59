// Cases beside a charter: what is known on the last day, what is given, what ends a project.

import { html, nothing } from "lit-html";
import { knowledge } from "../charter/reference.js";
import { head } from "../kit/controls.js";
import { choiceCases } from "../kit/questions.js";
import { stayInSight } from "../kit/sight.js";
import { disclosure } from "../kit/tables.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Content } from "../kit/types.js" */
/** @import { Editor } from "../kit/editor.js" */
/** @import { Lead } from "../charter/charter.js" */
/** @import { Facts } from "../charter/reference.js" */
/** @typedef {{ id: string, text: string }} Line */
/** @typedef {{ kind: string, text: string }} Goal */

const GOAL_KINDS = ["time", "cost", "scope", "quality"];
/** @type {[string, string][]} */
const KNOWN = [
  ["yes", "yes"],
  ["no", "no, only later"],
];
/** @type {[string, string][]} */
const KINDS = [
  ["limit", "constraint"],
  ["assumption", "assumption"],
  ["against_data", "contradicted by the data"],
];
/** @type {[string, string][]} */
const FAULTS = [
  ["sound", "no"],
  ["no_day", "yes: no clear day"],
  ["no_number", "yes: no clear number"],
  ["feeling", "yes: it depends on a feeling"],
];

/** The learner's own goals as lines; one that is not written yet says so. */
function ownLines(/** @type {Goal[]} */ goals) {
  return GOAL_KINDS.map((kind) => {
    const text = goals.find((goal) => goal.kind === kind)?.text ?? "";
    return { id: kind, text: text || "(not written yet)", isOwn: true };
  });
}

/**
 * One list of cases, with how many of them are answered.
 * @param {Editor} editor
 * @param {{ part: string, field: string, title: string, help: string,
 *   lines: (Line & { isOwn?: boolean })[], choices: [string, string][],
 *   chosen: Record<string, string>, toData?: (choice: string) => any, beside?: Content }} options
 */
function caseList(editor, options) {
  const { part, field, title, help, lines, choices, chosen, toData, beside } = options;
  const answered = lines.filter(({ id }) => chosen[id]).length;
  const take = (/** @type {Record<string, string>} */ next, /** @type {string} */ id) => {
    const before = editor.value[part];
    const answer = toData ? toData(next[id]) : next[id];
    const changed = { ...before, [field]: { ...before[field], [id]: answer } };
    editor.commit({ ...editor.value, [part]: changed }, `an answer to “${title}”`);
  };
  return html`<section class="case-list" data-part=${part}><h4>${title}</h4>
    <p class="th-soft">${help} ${answered} of ${lines.length} are answered.</p>
    ${beside ?? nothing}
    ${choiceCases(editor, {
      key: part,
      cases: lines.map(({ id, text, isOwn }) => ({
        id,
        words: isOwn ? html`<b>Your ${id} goal:</b> ${text}` : text,
      })),
      choices,
      chosen,
      commit: take,
    })}</section>`;
}

function goalList(/** @type {Editor} */ editor) {
  const { model, value } = editor;
  const known = /** @type {Record<string, boolean>} */ (value.known_by.known);
  return caseList(editor, {
    part: "known_by",
    field: "known",
    title: "Will we know on the last day whether the goal was met?",
    help: "These are six goals of other projects, and your own four from the charter above.",
    lines: [...model.get("goal_lines"), ...ownLines(model.get("goals"))],
    choices: KNOWN,
    chosen: Object.fromEntries(Object.entries(known).map(([id, is]) => [id, is ? "yes" : "no"])),
    toData: (choice) => choice === "yes",
  });
}

/**
 * What Marrowby knows of the lead, where the statements ask for it; nothing without a charter.
 * @param {Editor} editor
 * @param {{ isOpen: boolean }} known
 */
function knownBox(editor, known) {
  const { facts, lead } = editor.model.get("knowledge");
  if (!lead) return nothing;
  return disclosure(editor, {
    summary: `What Marrowby knows about ${lead.name}`,
    look: "known th-in-sight",
    focus: "known",
    isOpen: known.isOpen,
    toggle: (isOpen) => {
      known.isOpen = isOpen;
    },
    content: () => knowledge(/** @type {Facts} */ (facts), /** @type {Lead} */ (lead)),
  });
}

/** @param {Editor} editor @param {{ isOpen: boolean }} known */
function statementList(editor, known) {
  const lines = /** @type {Line[]} */ (editor.model.get("statements"));
  if (!lines.length) {
    return html`<p class="th-soft">Choose the item that becomes the project. Then twelve statements about it appear here.</p>`;
  }
  return caseList(editor, {
    part: "statements",
    field: "kinds",
    title: "Constraint, assumption, or contradicted by the data?",
    help: "People at Marrowby say these things. Compare each one with what Marrowby knows.",
    beside: knownBox(editor, known),
    lines,
    choices: KINDS,
    chosen: editor.value.statements.kinds,
  });
}

const endList = (/** @type {Editor} */ editor) =>
  caseList(editor, {
    part: "end_conditions",
    field: "faults",
    title: "Could two people disagree about whether the project is over?",
    help: "These are the exit criteria of five other projects. People could disagree about two of the five.",
    lines: editor.model.get("end_lines"),
    choices: FAULTS,
    chosen: editor.value.end_conditions.faults,
  });

export default defineWidget({
  name: "charter-cases",
  traits: ["goals", "statements", "knowledge", "goal_lines", "end_lines"],
  setup(editor) {
    const known = { isOpen: true };
    stayInSight(editor, ".known");
    return () =>
      html`${head(editor)}${goalList(editor)}${statementList(editor, known)}${endList(editor)}`;
  },
});
