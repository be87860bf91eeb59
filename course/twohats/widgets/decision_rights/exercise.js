// The exercise: fifteen decisions, eight owners, four decisions of last quarter, a colleague's chart.

import { html } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { head } from "../kit/controls.js";
import { Steps } from "../kit/steps.js";
import { dataTable } from "../kit/tables.js";
import { leadField, ownerRow, predictionCases } from "./owners.js";
import { ASKED, FAULTS, JUDGED, SIGNS } from "./words.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Decision } from "./owners.js" */
/** @import { Step } from "../kit/steps.js" */

/** @typedef {{ line: string, decision: string, last_word: string, asked_first: string, works_on_it: string }} Line */

export class Exercise {
  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    /** The fifteen decisions by id. @type {[string, string][]} */
    this.classified = Object.entries(editor.model.get("classified"));
    /** @type {Decision[]} */
    this.decisions = editor.model.get("decisions");
    /** @type {Line[]} */
    this.chart = editor.model.get("chart");
    const asked = editor.model.get("asked");
    this.asked = this.decisions.filter(({ id }) => asked.includes(id));
    this.steps = new Steps(editor, steps(this));
  }

  rows(/** @type {string} */ part) {
    return this.editor.value[part].rows;
  }
}

/**
 * One decision: who has the last word, who is asked first, what is judged.
 * @param {Exercise} exercise @param {[string, string]} decision @param {number} index
 */
function decisionRow({ editor }, [id, words], index) {
  const { decision_rights: rights } = editor.value;
  const row = { lead: "", asked: "", judged: "", ...rights.rows[id] };
  const name = `decision ${index + 1}`;
  const commit = (/** @type {any} */ part) => {
    const rows = { ...rights.rows, [id]: { ...row, ...part } };
    editor.commit({ ...editor.value, decision_rights: { ...rights, rows } }, name);
  };
  const list = (
    /** @type {"asked" | "judged"} */ part,
    /** @type {string} */ label,
    /** @type {[string, string][]} */ options,
  ) =>
    choiceField(editor, {
      key: `${id}-${part}`,
      label,
      spoken: `${label}: ${name}`,
      value: row[part],
      options,
      empty: "Choose …",
      commit: (choice) => commit({ [part]: choice }),
    });
  return html`<li class="decision-row"><p class="decision-text">${words}</p>
    ${leadField(editor, { key: id, name, lead: row.lead, commit: (lead) => commit({ lead }) })}
    ${list("asked", "Asked first", ASKED)}${list("judged", "Judged first", JUDGED)}</li>`;
}

function chartTable(/** @type {Exercise} */ { editor, chart }) {
  const { colleague_chart: judged } = editor.value;
  const commit = (/** @type {Line} */ line, /** @type {string} */ kind) =>
    editor.commit(
      {
        ...editor.value,
        colleague_chart: { ...judged, faults: { ...judged.faults, [line.line]: kind } },
      },
      `row “${line.decision}”`,
    );
  return dataTable({
    caption: "Who decides at the ferry company",
    heads: ["Decision", "Last word", "Asked first", "Works on it", "Your verdict"],
    look: "chart-lines",
    rows: chart.map((line) => ({
      key: line.line,
      name: line.decision,
      cells: [
        line.last_word,
        line.asked_first,
        line.works_on_it,
        choiceField(editor, {
          key: `chart-${line.line}`,
          label: `Your verdict: ${line.decision}`,
          isBare: true,
          value: judged.faults[line.line] ?? "sound",
          options: FAULTS,
          commit: (kind) => commit(line, kind),
        }),
      ],
    })),
  });
}

/** The four parts. @type {(exercise: Exercise) => Step[]} */
const steps = (exercise) => [
  {
    name: "Fifteen decisions",
    words: "decision",
    help: "Who has the last word, who is asked first, and what has to be judged first? Several answers can be right. Where either side may have the last word, the other side has to be asked.",
    done: () => {
      const rows = exercise.rows("decision_rights");
      const whole = exercise.classified.filter(
        ([id]) => rows[id]?.lead && rows[id]?.asked && rows[id]?.judged,
      );
      return [whole.length, exercise.classified.length];
    },
    view: () =>
      html`<ol class="decision-rows">${exercise.classified.map((decision, index) => decisionRow(exercise, decision, index))}</ol>`,
  },
  {
    name: "Owners",
    words: "owner",
    help: "Eight decisions that come up again and again. To mark your owners, the machine plays 200 runs of twelve weeks. A question costs half a day.",
    done: () => {
      const rows = exercise.rows("owners");
      return [
        exercise.decisions.filter(({ id }) => rows[id]?.lead).length,
        exercise.decisions.length,
      ];
    },
    view: () =>
      html`<ol class="owner-rows">${exercise.decisions.map((decision) => ownerRow(exercise.editor, decision))}</ol>`,
  },
  {
    name: "Last quarter",
    words: "prediction",
    help: "This is how four of the eight were decided last quarter. What happened, and why? Each side knows the same as under “Owners”.",
    done: () => {
      const rows = exercise.rows("owner_predictions");
      const whole = exercise.asked.filter(({ id }) => rows[id]?.choice && rows[id]?.reason);
      return [whole.length, exercise.asked.length];
    },
    view: () =>
      predictionCases(
        exercise.editor,
        exercise.asked,
        ({ decision, product, project, last_quarter }) =>
          html`<b>${decision}</b><span class="case-said">${last_quarter}</span>
            <span class="case-side" data-hat="product"><i aria-hidden="true">${SIGNS.product}</i> Product side: ${product}</span>
            <span class="case-side" data-hat="project"><i aria-hidden="true">${SIGNS.project}</i> Project side: ${project}</span>`,
      ),
  },
  {
    name: "A colleague's chart",
    words: "row",
    help: "Two of the ten rows are faulty. Say which two, and what kind of fault each has. Calling a row faulty that is in order takes part of the point away.",
    done: () => {
      const { faults } = exercise.editor.value.colleague_chart;
      const found = exercise.chart.filter(({ line }) => (faults[line] ?? "sound") !== "sound");
      return [found.length, 2];
    },
    view: () => chartTable(exercise),
  },
];

/** Four parts, of which one is open. */
export function exerciseView(/** @type {Exercise} */ exercise) {
  return html`${head(exercise.editor)}${exercise.steps.view()}`;
}
