// The cases that were dealt: late messages, what people say, a colleague's milestones.

import { html, nothing } from "lit-html";
import { button } from "../kit/controls.js";
import { bubble } from "../kit/face.js";
import { joinList } from "../kit/format.js";
import { choiceCases, pairCases } from "../kit/questions.js";
import { disclosure } from "../kit/tables.js";
import { days } from "./estimates.js";

/** @import { Schedule } from "./schedule.js" */

/**
 * @typedef {{ id: string, who: string, text: string }} Saying
 * @typedef {{ line: string, name: string, day: number, owner: string, sign: string }} Line
 * @typedef {{ task: string, days: number[], who: string, text: string }} Message
 */

/** What came in with the exercise: the estimates are in the plan already. */
export function messagesBox(/** @type {Schedule} */ schedule) {
  const messages = /** @type {Message[]} */ (schedule.cases.messages ?? []);
  if (!messages.length) return nothing;
  return html`<section class="messages" aria-label="New since the lesson"><h4>New since the lesson</h4>
    ${messages.map((message) => messageItem(schedule, message))}
    <p class="th-soft">So your dates and runs differ from those in the lesson.</p></section>`;
}

/** One message, and whether its days are in the plan. */
function messageItem(/** @type {Schedule} */ schedule, /** @type {Message} */ message) {
  const { task, who, text, days: told } = message;
  const own = schedule.package(task);
  const planned = own && [own.o, own.m, own.p];
  const isTaken = planned?.every((amount, at) => amount === told[at]);
  const [o, m, p] = told;
  const take = () => schedule.changePackage(task, { o, m, p }, `estimate of ${task}`);
  const difference =
    () => html`<span class="th-soft">In your plan, ${task} has ${joinList((planned ?? []).map(days))} days.</span>
    ${button(`Use ${joinList(told.map(days))} days`, take, { focus: `take-${task}`, name: `Use ${joinList(told.map(days))} days for ${task}`, isDisabled: schedule.editor.isReadOnly })}`;
  return html`<div class="message">${bubble({ faces: schedule.facesOf(who), name: who, role: `on ${task}`, words: text, look: "is-small" })}
    ${isTaken ? html`<span class="th-soft">Your plan already has this estimate.</span>` : planned ? difference() : nothing}</div>`;
}

/** For each choice what is asked next: which scope item, after what, why neither. */
function reasonsFor(/** @type {Schedule} */ schedule, /** @type {string} */ choice) {
  const { scope } = schedule.settings;
  if (choice === "work") {
    return scope.map((/** @type {string} */ item) => [item, `It belongs to “${item}”`]);
  }
  if (choice === "after") {
    const packages = /** @type {[string, string][]} */ (schedule.cases.packages);
    return packages.map(([id, name]) => [id, `The work waits for ${id} ${name}`]);
  }
  return choice === "neither" ? schedule.choices.neither : [];
}

/** When a case is marked; nothing in a lesson, where nothing is. */
const marked = (/** @type {Schedule} */ { isGraded }, condition = "") =>
  isGraded ? ` Your answers are marked after you hand in${condition}.` : "";

export function sayingsBox(/** @type {Schedule} */ schedule) {
  const { editor, openParts } = schedule;
  const sayings = /** @type {Saying[]} */ (schedule.cases.sayings ?? []);
  if (!sayings.length) return nothing;
  const chosen = schedule.value.team_talk.sayings;
  const answered = sayings.filter(({ id }) => chosen[id]?.reason).length;
  return disclosure(editor, {
    summary: html`Step 2 · What people say <span class="th-soft">(${answered} of ${sayings.length} answered)</span>`,
    focus: "sayings",
    isOpen: Boolean(openParts.sayings),
    toggle: (isOpen) => {
      openParts.sayings = isOpen;
    },
    content:
      () => html`<p>Does each remark name work in this project's scope, a dependency, or neither? Two of the remarks contradict each other.${marked(schedule)}</p>
      ${pairCases(editor, {
        key: "saying",
        cases: sayings.map(({ id, who, text }, at) => ({
          id,
          name: `remark ${at + 1}`,
          words: bubble({ faces: schedule.facesOf(who), name: who, words: text, look: "is-small" }),
        })),
        choices: schedule.choices.sayings,
        reasons: (choice) => reasonsFor(schedule, choice),
        chosen,
        choiceLabel: "This remark names",
        reasonLabel: "More precisely",
        commit: (next) => schedule.changePart("team_talk", { sayings: next }, "what people say"),
      })}`,
  });
}

export function colleagueBox(/** @type {Schedule} */ schedule) {
  const { editor, openParts } = schedule;
  const lines = /** @type {Line[]} */ (schedule.cases.milestones ?? []);
  if (!lines.length) return nothing;
  const judged = Object.keys(schedule.value.team_talk.milestones).length;
  return disclosure(editor, {
    summary: html`Step 5, part 2 · A colleague's milestones <span class="th-soft">(${judged} of ${lines.length} judged)</span>`,
    focus: "colleague",
    isOpen: Boolean(openParts.colleague),
    toggle: (isOpen) => {
      openParts.colleague = isOpen;
    },
    content:
      () => html`<p>Ruth Amsel leads Marrowby's move into a new packing hall. Two of her six milestones are not sound. Judge all six.${marked(schedule, ". They count only if the check finds nothing wrong with your own milestones")}</p>
      ${choiceCases(editor, {
        key: "colleague",
        cases: lines.map(({ line, name, day, owner, sign }) => ({
          id: line,
          words: html`<b>${name}</b>, day ${day}. Owner: ${owner}. Yes/no criterion: ${sign}.`,
        })),
        choices: schedule.choices.milestones,
        chosen: schedule.value.team_talk.milestones,
        commit: (milestones) =>
          schedule.changePart("team_talk", { milestones }, "a colleague's milestones"),
      })}`,
  });
}
