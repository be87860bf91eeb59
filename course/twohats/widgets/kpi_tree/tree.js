// The tree: a goal, the drivers below it, and a guardrail beside, each with target, owner and date.

import { html, nothing } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { button } from "../kit/controls.js";
import { dateField, numberField } from "../kit/fields.js";
import { formatNumber } from "../kit/format.js";

/** @import { Editor } from "../kit/editor.js" */

/**
 * A measure of the tree, as it is saved.
 * @typedef {{ id: string, name: string, kind: string, parent: string | null, unit: string,
 *   baseline: number, target: number, owner: string, date: string }} Kpi
 * @typedef {{ id: string, name: string, unit: string, better: string, today: number, period: string, about: string,
 *   noise?: number | null }} Measure
 */

const PARTS = /** @type {[string, string, string, string][]} */ ([
  ["goal", "Goal", "Choose the goal …", "The one measure that should be better in two years."],
  ["driver", "Drivers", "Add a driver …", "Two to four measures that move the goal."],
  [
    "guardrail",
    "Guardrail",
    "Add a guardrail …",
    "A measure that must not get worse on the way. If it passes its limit, it raises an alarm.",
  ],
]);

/** A value with its unit, where the unit is short. */
export function amountWords(/** @type {number} */ value, /** @type {string} */ unit) {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const number = formatNumber(Number(value.toFixed(digits)));
  if (unit === "%") return `${number}%`;
  if (unit === "$") return `$${number}`;
  return unit === "$k" ? `$${number}k` : `${number} ${unit}`;
}

/** A measure by its id; one that nobody knows was typed by hand. @returns {Measure} */
export const measureOf = (/** @type {Editor} */ editor, /** @type {string} */ id) =>
  editor.settings.measures.find((/** @type {Measure} */ one) => one.id === id) ?? {
    id,
    name: id,
    unit: "",
    better: "up",
    today: 0,
    period: "",
    about: "Marrowby doesn't know this measure, so it earns no points.",
  };

/** How much of a tree there is: its parts, and what each measure lacks. @returns {[number, number]} */
export function treeDone(/** @type {Kpi[]} */ tree) {
  const count = (/** @type {string} */ kind) => tree.filter((one) => one.kind === kind).length;
  const isWhole = (/** @type {Kpi} */ one) =>
    one.owner && one.date && one.target !== one.baseline ? 1 : 0;
  const parts = [count("goal") === 1, count("driver") >= 2, count("guardrail") >= 1];
  const whole = tree.reduce((sum, one) => sum + isWhole(one), 0);
  return [parts.filter(Boolean).length + whole, parts.length + Math.max(4, tree.length)];
}

/** Drivers hang on the goal. */
const withParents = (/** @type {Kpi[]} */ tree) => {
  const goal = tree.find((one) => one.kind === "goal")?.id ?? null;
  return tree.map((one) => ({ ...one, parent: one.kind === "goal" ? null : goal }));
};

const put = (
  /** @type {Editor} */ editor,
  /** @type {Kpi[]} */ tree,
  /** @type {string} */ words,
) => editor.commit({ ...editor.value, kpi_tree: withParents(tree) }, `tree: ${words}`);

/** One measure of the tree, with the fields that make it a promise. */
function kpiCard(/** @type {Editor} */ editor, /** @type {Kpi} */ kpi) {
  /** @type {Kpi[]} */
  const tree = editor.value.kpi_tree;
  const { about, noise, better, period } = measureOf(editor, kpi.id);
  const change = (/** @type {Partial<Kpi>} */ part, /** @type {string} */ words) =>
    put(
      editor,
      tree.map((one) => (one.id === kpi.id ? { ...one, ...part } : one)),
      `${words} of ${kpi.name}`,
    );
  const isRail = kpi.kind === "guardrail";
  const label = isRail ? (better === "up" ? "Alarm below" : "Alarm above") : "Target";
  const isSet = kpi.target !== kpi.baseline;
  return html`<li class="kpi" data-kind=${kpi.kind}><div class="kpi-head"><b>${kpi.name}</b>
      ${button("×", () => removeKpi(editor, kpi), { kind: "quiet", name: `Take ${kpi.name} out of the tree`, focus: `${kpi.id}-out`, isDisabled: editor.isReadOnly })}</div>
    <p class="th-soft">${about}</p>
    <p>Today <b>${amountWords(kpi.baseline, kpi.unit)}</b>${period ? html` <span class="th-soft">(${period})</span>` : nothing}</p>
    <div class="kpi-fields">${numberField(editor, {
      key: `${kpi.id}-target`,
      label,
      spoken: `${label}: ${kpi.name}`,
      name: `${label} of ${kpi.name}`,
      value: isSet ? kpi.target : null,
      limits: { least: -1e6, most: 1e7, unit: kpi.unit === "%" ? "%" : "" },
      isOptional: true,
      commit: (number) => change({ target: number ?? kpi.baseline }, label.toLowerCase()),
    })}
    ${choiceField(editor, {
      key: `${kpi.id}-owner`,
      label: "Owner",
      spoken: `Owner: ${kpi.name}`,
      value: kpi.owner,
      empty: "Choose …",
      options: editor.settings.owners.map((/** @type {string} */ one) => [one, one]),
      commit: (owner) => change({ owner }, "owner"),
    })}
    ${dateField(editor, {
      key: `${kpi.id}-date`,
      label: "By",
      spoken: `Date: ${kpi.name}`,
      name: `Date of ${kpi.name}`,
      value: kpi.date || null,
      help: kpi.date ? "" : "such as 30 Jun 2029",
      limits: editor.settings.days,
      isOptional: true,
      commit: (day) => change({ date: day ?? "" }, "date"),
    })}</div>
    ${isWorse(kpi, better) ? html`<p>▲ This target is worse than today: ${better === "up" ? "higher" : "lower"} is better.</p>` : isSet && noise ? html`<p class="th-soft">${noiseWords(kpi, noise)}</p>` : nothing}</li>`;
}

/**
 * Whether a goal or driver should get worse; a guardrail's limit is on that side by its nature.
 * @param {{ kind: string, target: number, baseline: number }} kpi @param {string} better
 */
export function isWorse({ kind, target, baseline }, better) {
  if (kind === "guardrail") return false;
  return better === "up" ? target < baseline : target > baseline;
}

/** What chance does to the measure, beside what the target asks for. */
function noiseWords(/** @type {Kpi} */ kpi, /** @type {number} */ noise) {
  const usual =
    kpi.unit === "%"
      ? `${formatNumber(Number(noise.toFixed(2)))} points`
      : amountWords(noise, kpi.unit);
  if (kpi.kind === "guardrail")
    return `By chance, a month is usually about ${usual} above or below the trend.`;
  const isBeyond = Math.abs(kpi.target - kpi.baseline) > noise * 1.05;
  return `By chance, a quarter's mean moves by about ${usual}. Your target asks for ${isBeyond ? "more than that" : "no more than that, so chance alone may reach it"}.`;
}

function removeKpi(/** @type {Editor} */ editor, /** @type {Kpi} */ kpi) {
  put(
    editor,
    editor.value.kpi_tree.filter((/** @type {Kpi} */ one) => one.id !== kpi.id),
    `${kpi.name} out`,
  );
  editor.focus(`add-${kpi.kind}`);
}

/** The list from which a part is filled, as long as it has room. */
function adder(
  /** @type {Editor} */ editor,
  /** @type {string} */ kind,
  /** @type {string} */ words,
) {
  /** @type {Kpi[]} */
  const tree = editor.value.kpi_tree;
  if (tree.filter((one) => one.kind === kind).length >= editor.settings.most[kind]) return nothing;
  const used = tree.map(({ id }) => id);
  /** @type {Measure[]} */
  const free = editor.settings.measures.filter(
    (/** @type {Measure} */ { id }) => !used.includes(id),
  );
  const add = (/** @type {string} */ id) => {
    if (!id) return;
    const { name, unit, today } = measureOf(editor, id);
    const kpi = { id, name, kind, parent: null, unit, baseline: today, target: today };
    put(editor, [...tree, { ...kpi, owner: "", date: "" }], name);
    editor.focus(`${id}-target`);
  };
  return html`<div class="kpi-add">${choiceField(editor, {
    key: `add-${kind}`,
    label: words,
    isBare: true,
    value: "",
    empty: words,
    options: free.map(({ id, name, unit }) => [id, `${name} (${unit})`]),
    commit: add,
  })}</div>`;
}

export function treeView(/** @type {Editor} */ editor) {
  /** @type {Kpi[]} */
  const tree = editor.value.kpi_tree;
  return html`<div class="kpi-tree">${PARTS.map(
    ([kind, title, words, help]) =>
      html`<section class="kpi-part" data-kind=${kind} aria-label=${title}><h4>${title}</h4><p class="th-soft">${help}</p>
        <ul class="kpis">${tree.filter((one) => one.kind === kind).map((kpi) => kpiCard(editor, kpi))}</ul>${adder(editor, kind, words)}</section>`,
  )}</div>`;
}
