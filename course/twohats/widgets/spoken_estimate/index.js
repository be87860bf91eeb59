// One sentence that somebody says, three numbers for it, and what becomes of them.

import { html, nothing } from "lit-html";
import { button, head } from "../kit/controls.js";
import { futureDots } from "../kit/dots.js";
import { bubble } from "../kit/face.js";
import { numberField } from "../kit/fields.js";
import { defineWidget } from "../kit/widget.js";
import { dayCount, days, ORDER, orderFault, POINTS } from "../schedule/estimates.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Point } from "../schedule/estimates.js" */

/** @typedef {{ longer: number, runs: number, reply: string, mood: string }} Outcome */

/** The three points that are there; a missing one is null in what is saved. */
function typedDays(/** @type {Editor} */ editor) {
  /** @type {Partial<Record<Point, number>>} */
  const typed = {};
  for (const point of ORDER) {
    const amount = editor.value[point];
    if (typeof amount === "number") typed[point] = amount;
  }
  return typed;
}

function dayFields(/** @type {Editor} */ editor) {
  const typed = typedDays(editor);
  const take = () => {
    for (const point of ORDER) editor.drafts.settle(point);
    const open = ORDER.find((point) => typeof editor.value[point] !== "number");
    if (open) editor.focus(open);
    else if (!ORDER.some((point) => editor.drafts.refusal(point))) editor.focus("outcome");
  };
  // The last number may still be in its field.
  const isNext = !editor.model.get("outcome").runs && Object.keys(typed).length >= ORDER.length - 1;
  return html`<div class="spoken-days" role="group" aria-label="Your three numbers">${ORDER.map(
    (point) =>
      numberField(editor, {
        key: point,
        label: POINTS[point],
        spoken: `${POINTS[point]} days`,
        name: `${POINTS[point]} days`,
        value: typed[point] ?? null,
        isOptional: true,
        limits: editor.limits(point),
        faultOf: (amount) => orderFault("this work", typedDays(editor), point, amount),
        commit: (amount) => {
          editor.commit(
            { ...editor.value, [point]: amount },
            `${POINTS[point].toLowerCase()} days`,
          );
          for (const other of ORDER) if (other !== point) editor.drafts.retry(other);
        },
      }),
  )}${button("Simulate my estimate", take, { kind: isNext ? "main" : "", focus: "take", isDisabled: editor.isReadOnly })}</div>`;
}

/** What the runs make of the most likely days; a point without a range leaves nothing to chance. */
function headline(/** @type {Editor} */ editor, /** @type {Outcome} */ { longer, runs }) {
  const likely = dayCount(editor.value.m);
  return longer
    ? html`<span>Your most likely duration is ${likely}.</span> In <b>${longer} of ${runs}</b> simulated runs the work takes longer.`
    : html`<span>Your most likely duration is ${likely}.</span> <b>No simulated run</b> takes longer: your range leaves no room for a delay.`;
}

function outcomeBox(/** @type {Editor} */ editor) {
  const { model } = editor;
  const outcome = /** @type {Outcome} */ (model.get("outcome"));
  const { o, m, p } = typedDays(editor);
  if (!outcome.runs || o === undefined || m === undefined || p === undefined) return nothing;
  const kept = outcome.runs - outcome.longer;
  return html`<div class="spoken-outcome" tabindex="-1" role="group" aria-label="What becomes of your numbers" data-focus="outcome">
    <p class="spoken-said">${headline(editor, outcome)}</p>
    ${futureDots(kept, outcome.runs)}
    <p class="th-soft">Each mark is one simulated run of this work alone, with a duration between ${days(o)} and ${days(p)} days. Filled: done within ${dayCount(m)}.</p>
    ${bubble({
      faces: model.get("faces"),
      mood: outcome.mood,
      name: model.get("speaker"),
      role: model.get("role"),
      words: outcome.reply,
    })}
    <p>This work is one <b>work package</b>. The project has ${model.get("packages")} of them, and most of them wait for another one.</p></div>`;
}

export default defineWidget({
  name: "spoken-estimate",
  traits: ["outcome"],
  setup(editor) {
    const { model } = editor;
    model.on("change:outcome", () => {
      const { longer, runs, reply } = /** @type {Outcome} */ (model.get("outcome"));
      if (runs) editor.say(`${longer} of ${runs} simulated runs take longer. ${reply}`);
    });
    return () => html`${head(editor)}${bubble({
      faces: model.get("faces"),
      name: model.get("speaker"),
      role: model.get("role"),
      words: model.get("words"),
    })}
      <p>For the plan you need three numbers for “${model.get("task_name")}”, in working days. What do you write down?</p>
      ${dayFields(editor)}${outcomeBox(editor)}`;
  },
});
