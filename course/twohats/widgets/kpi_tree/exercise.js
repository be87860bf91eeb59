// The exercise: the tree, two targets, six changes, eight initiatives.

import { html, nothing } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { numberField } from "../kit/fields.js";
import { lineChart } from "../kit/lines.js";
import { pairCases, tickList } from "../kit/questions.js";
import { Steps } from "../kit/steps.js";
import { amountWords, treeDone, treeView } from "./tree.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Step } from "../kit/steps.js" */

/** @typedef {{ id: string, name: string, unit: string, better: string, plan: string, months: number[] }} Case */

/** A measure of another company: its months as dots, the plan, and a field for the target. */
function targetCase(/** @type {Editor} */ editor, /** @type {Case} */ one) {
  const { targets } = editor.value;
  const commit = (/** @type {number | null} */ number) =>
    editor.commit(
      { ...editor.value, targets: { ...targets, rows: { ...targets.rows, [one.id]: number } } },
      `target: ${one.name}`,
    );
  const last = one.months.slice(-3).reduce((sum, value) => sum + value, 0) / 3;
  const today = amountWords(last, one.unit);
  return html`<li class="target-case"><h4>${one.name} (${one.unit})</h4>${lineChart({
    label: `${one.name}: 24 months between ${Math.min(...one.months)} and ${Math.max(...one.months)}, the last quarter ${today}`,
    lines: [{ values: one.months, dots: true }],
    marks: ["two years ago", "last month"],
    format: (value) => Number(value.toFixed(2)),
  })}
    <p>Last quarter's mean: <b>${today}</b>. ${one.better === "up" ? "Higher is better." : "Lower is better."}</p><p>${one.plan}</p>
    ${numberField(editor, {
      key: one.id,
      label: "Target for a quarter's mean",
      spoken: `Target: ${one.name}`,
      name: `Target for ${one.name}`,
      value: targets.rows[one.id] ?? null,
      limits: { least: -1000, most: 1000 },
      isOptional: true,
      commit,
    })}</li>`;
}

const NOTHING = "none";

/**
 * The row after a tick: measures and nothing rule each other out.
 * @param {string[]} ticked @param {{ kpis: string[], size: string }} before
 */
function rowOf(ticked, { size }) {
  const isNothing = ticked.includes(NOTHING);
  if (isNothing && size !== NOTHING) return { kpis: [], size: NOTHING };
  const kpis = ticked.filter((one) => one !== NOTHING);
  return { kpis, size: kpis.length && size !== NOTHING ? size : "" };
}

/**
 * What is saved of an initiative, as far as its measures are goal or driver of the tree.
 * @param {{ kpis?: string[], size?: string } | undefined} saved
 * @param {{ id: string, kind: string }[]} tree
 */
export function ownRow(saved, tree) {
  const own = tree.filter(({ kind }) => kind !== "guardrail").map(({ id }) => id);
  const kpis = (saved?.kpis ?? []).filter((id) => own.includes(id));
  const size = saved?.size ?? "";
  return { kpis, size: kpis.length || size === NOTHING ? size : "" };
}

/** An initiative: the own goal and drivers to tick, and the size of the change. */
function linkRow(/** @type {Editor} */ editor, /** @type {[string, string]} */ [id, counted]) {
  const { initiative_kpi: links, kpi_tree: tree } = editor.value;
  const { initiatives, sizes } = editor.settings;
  const name = new Map(initiatives).get(id);
  const row = ownRow(links.rows[id], tree);
  const commit = (/** @type {any} */ part) =>
    editor.commit(
      {
        ...editor.value,
        initiative_kpi: { ...links, rows: { ...links.rows, [id]: { ...row, ...part } } },
      },
      `link: ${name}`,
    );
  const movable = ["driver", "goal"].flatMap((kind) =>
    tree.filter((/** @type {any} */ one) => one.kind === kind),
  );
  return html`<li class="link-row"><div><h4>${id} ${name}</h4><p>${counted}</p></div>
    ${tickList(editor, {
      key: `link-${id}`,
      legend: html`<span class="th-unseen">${name}: </span>should move`,
      options: /** @type {[string, string][]} */ ([
        ...movable.map((/** @type {any} */ one) => [
          one.id,
          one.kind === "goal" ? `${one.name} (the goal, directly)` : one.name,
        ]),
        [NOTHING, "nothing in my tree"],
      ]),
      ticked: row.size === NOTHING ? [NOTHING] : row.kpis,
      commit: (ticked) => commit(rowOf(ticked, row)),
    })}
    ${choiceField(editor, {
      key: `size-${id}`,
      label: "By how much",
      spoken: `By how much: ${name}`,
      value: row.size === NOTHING ? "" : row.size,
      empty: "Choose …",
      options: sizes,
      isDisabled: row.kpis.length === 0,
      commit: (size) => commit({ size }),
    })}</li>`;
}

/**
 * Of what initiatives move, the kinds that no goal or driver counts, as a sentence; "" if none.
 * @param {{ id: string, kind: string }[]} tree @param {[string, string[]][]} counted
 */
export function lackWords(tree, counted) {
  const own = tree.filter(({ kind }) => kind !== "guardrail").map(({ id }) => id);
  const lacking = counted.filter(([, ids]) => !ids.some((id) => own.includes(id)));
  if (!lacking.length) return "";
  const kinds = lacking.map(([words]) => words).join(" or ");
  return `No goal or driver in your tree counts ${kinds}. An initiative that changes nothing else moves nothing in your tree as it is now.`;
}

/** The initiatives, below a word on what the tree doesn't count of them. */
function linkRows(/** @type {Editor} */ editor) {
  const { linked, counted } = editor.settings;
  const lacks = lackWords(editor.value.kpi_tree, counted);
  return html`${lacks ? html`<p>${lacks}</p>` : nothing}
    <ul class="link-rows">${linked.map((/** @type {[string, string]} */ one) => linkRow(editor, one))}</ul>`;
}

/** @returns {Step[]} */
const steps = (/** @type {Editor} */ editor) => {
  const { cases, changes, linked, verdicts, reasons } = editor.settings;
  return [
    {
      name: "KPI tree",
      words: "tree",
      help: "Set one goal, two to four drivers and at least one guardrail. Your goal will decide when a campaign ends, in Marrowby's two years and in three histories that you have not seen. Both attackers come back.",
      done: () => treeDone(editor.value.kpi_tree),
      view: () => treeView(editor),
    },
    {
      name: "Two targets",
      words: "target",
      help: "These are two measures of another box company, over 24 months. (The targets in your tree are separate.) For each measure, type one target for a quarter's mean: chance alone shouldn't reach it, and the plan can reach it by the date.",
      done: () => [
        cases.filter((/** @type {Case} */ { id }) => editor.value.targets.rows[id] != null).length,
        cases.length,
      ],
      view: () =>
        html`<ul class="target-cases">${cases.map((/** @type {Case} */ one) => targetCase(editor, one))}</ul>`,
    },
    {
      name: "Noise or not",
      words: "change",
      help: "These changes are from several companies, so their numbers differ from Marrowby's. Is each change real, or is it noise? Say why.",
      done: () => {
        const { rows } = editor.value.noise;
        return [
          changes.filter((/** @type {string[]} */ [id]) => rows[id]?.choice && rows[id]?.reason)
            .length,
          changes.length,
        ];
      },
      view: () =>
        pairCases(editor, {
          key: "change",
          cases: changes.map((/** @type {string[]} */ [id, words], /** @type {number} */ at) => ({
            id,
            words,
            name: `change ${at + 1}`,
          })),
          choices: verdicts,
          reasons,
          chosen: editor.value.noise.rows,
          choiceLabel: "Verdict",
          reasonLabel: "Because",
          commit: (rows, id) =>
            editor.commit(
              { ...editor.value, noise: { ...editor.value.noise, rows } },
              `change ${id}`,
            ),
        }),
    },
    {
      name: "Eight links",
      words: "link",
      help: "What should each initiative move in your tree, and for how many of the 100 that were counted? When a driver moves, the goal follows: tick the goal only where none of your drivers counts what changes. Some of the eight move nothing in your tree. Wrong ticks cost points.",
      done: () => {
        const { initiative_kpi: links, kpi_tree: tree } = editor.value;
        const isLinked = (/** @type {string[]} */ [id]) => ownRow(links.rows[id], tree).size;
        return [linked.filter(isLinked).length, linked.length];
      },
      view: () =>
        editor.value.kpi_tree.some((/** @type {any} */ one) => one.kind === "driver")
          ? linkRows(editor)
          : html`<p>Your tree has no driver yet. Add drivers under “KPI tree”; they appear here.</p>`,
    },
  ];
};

export function exerciseSteps(/** @type {Editor} */ editor) {
  return new Steps(editor, steps(editor));
}
