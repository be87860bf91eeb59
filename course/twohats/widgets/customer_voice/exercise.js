// The exercise: five intervals, three needs, three blind spots, eight effects, Kano.

import { html } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { formatNumber } from "../kit/format.js";
import { intervalField, pairCases, tickList } from "../kit/questions.js";
import { dataTable } from "../kit/tables.js";
import { effectsStep } from "./effects.js";
import { exerciseKano } from "./kano.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Need } from "./voice.js" */

/** @returns {import("../kit/steps.js").Step[]} */
export function exerciseSteps(/** @type {Editor} */ editor) {
  return [
    sharesStep(editor),
    needsStep(editor),
    blindSpotsStep(editor),
    effectsStep(editor),
    exerciseKano(editor),
  ];
}

/** Takes another version of one part, with the words of the change. */
export const put = (
  /** @type {Editor} */ editor,
  /** @type {string} */ part,
  /** @type {any} */ data,
  /** @type {string} */ words,
) => editor.commit({ ...editor.value, [part]: { ...editor.value[part], ...data } }, words);

/** Who left, who was asked, who answered, and the answers: counts, and no share of anything. */
function countsTable(/** @type {Editor} */ { settings }) {
  const { counts, segment, needs } = settings;
  const lines = [
    ["Subscriptions on 1 April", counts.customers],
    ["Left in the quarter", counts.left],
    ["Pressed Cancel, and were asked why", counts.asked],
    ["Answered", counts.answered],
    ...needs.map((/** @type {Need} */ { id, name }) => [
      `Main reason: ${name}`,
      counts.answers[id] ?? 0,
    ]),
  ];
  return dataTable({
    caption: `${segment}, from April to June 2027`,
    heads: ["What is counted", "Customers"],
    look: "voice-counts",
    focus: "counts",
    rows: lines.map(([name, count]) => ({ key: name, name, cells: [formatNumber(count)] })),
  });
}

function sharesStep(/** @type {Editor} */ editor) {
  const { asked, needs, lines, segment } = editor.settings;
  const rows = () => editor.value.loss_shares.rows;
  const nameOf = (/** @type {string} */ id) =>
    needs.find((/** @type {Need} */ need) => need.id === id)?.name ?? id;
  const isWhole = (/** @type {string} */ id) => rows()[id]?.low != null && rows()[id]?.high != null;
  return {
    name: "Shares",
    help: html`Of all <b>${segment}</b> who left in the quarter, what share left because of each need? Type “from … to …” so that you're right 8 times in 10. All five shares count only with the right customers under the line.`,
    words: "share",
    done: () =>
      /** @type {[number, number]} */ ([
        asked.filter(isWhole).length + Number(Boolean(editor.value.loss_shares.line)),
        asked.length + 1,
      ]),
    view: () => html`<div class="voice-columns">${countsTable(editor)}<div>
      ${choiceField(editor, {
        key: "line",
        label: "Under the line of all five shares",
        value: editor.value.loss_shares.line,
        options: lines,
        empty: "Choose …",
        commit: (line) => put(editor, "loss_shares", { line }, "share: the line"),
      })}
      ${asked.map((/** @type {string} */ id) =>
        intervalField(editor, {
          key: `share-${id}`,
          legend: nameOf(id),
          name: `Share of ${nameOf(id)}`,
          interval: rows()[id],
          limits: { least: 0, most: 100, unit: "%" },
          commit: (interval) =>
            put(
              editor,
              "loss_shares",
              { rows: { ...rows(), [id]: interval } },
              `share of ${nameOf(id)}`,
            ),
        }),
      )}</div></div>`,
  };
}

function needsStep(/** @type {Editor} */ editor) {
  const { needs } = editor.settings;
  const ticked = () => editor.value.three_needs.ticked;
  return {
    name: "Three needs",
    help: "Now for all customers: which three needs are behind most losses? A wrong tick costs points.",
    words: "three",
    done: () => /** @type {[number, number]} */ ([Math.min(3, ticked().length), 3]),
    view: () =>
      tickList(editor, {
        key: "need",
        legend: "Behind most losses",
        options: needs.map((/** @type {Need} */ { id, name, about }) => [
          id,
          html`<b>${name}</b> <span class="th-soft">${about}</span>`,
        ]),
        ticked: ticked(),
        commit: (next) => put(editor, "three_needs", { ticked: next }, "three needs"),
      }),
  };
}

function blindSpotsStep(/** @type {Editor} */ editor) {
  const { cases, missing, directions } = editor.settings;
  const rows = () => editor.value.blind_spots.rows;
  return {
    name: "Blind spots",
    help: "Somebody reads each of these shares as if everybody had answered. Who could not have answered, and does that make the share too high or too low? One right source earns nothing, since guessing can get it right; two earn 1.25 of 2 points, and three earn all 2.",
    words: "blind",
    done: () =>
      /** @type {[number, number]} */ ([
        cases.filter(
          (/** @type {{ id: string }} */ { id }) => rows()[id]?.choice && rows()[id]?.reason,
        ).length,
        cases.length,
      ]),
    view: () =>
      pairCases(editor, {
        key: "blind",
        cases,
        choices: missing,
        reasons: directions,
        chosen: rows(),
        choiceLabel: "Who is missing",
        reasonLabel: "Effect on the share",
        commit: (next, id) => put(editor, "blind_spots", { rows: next }, `blind spot ${id}`),
      }),
  };
}
