// The cohort microscope: four rising lines and a verdict; then totals, averages, cohorts.

import { html, nothing } from "lit-html";
import { radioField, tickField } from "../kit/choices.js";
import { button, head } from "../kit/controls.js";
import { formatMonth, formatNumber } from "../kit/format.js";
import { lineChart } from "../kit/lines.js";
import { dataTable, disclosure } from "../kit/tables.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Editor } from "../kit/editor.js" */

/**
 * A month's cohort: registrations, how many of 100 take boxes by age, how many are kept, what each cost.
 * @typedef {{ month: string, accounts: number, curve: number[], kept: number, cost: number }} Cohort
 * @typedef {{ name: string, unit: string, values: number[], decimals: number }} Shown
 */

const VIEWS = /** @type {[string, string][]} */ ([
  ["totals", "Totals"],
  ["averages", "Averages"],
  ["cohorts", "Cohorts"],
]);
const round = (/** @type {number} */ value, /** @type {number} */ decimals) =>
  formatNumber(Number(value.toFixed(decimals)));

class Microscope {
  view = "totals";
  at = 0;
  isWithout = false;
  isTableOpen = false;

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    /** @type {Cohort[]} */
    this.ran = editor.settings.cohorts;
    /** @type {Cohort[]} */
    this.without = editor.settings.without;
  }

  get cohorts() {
    return this.isWithout ? this.without : this.ran;
  }

  get bonus() {
    return this.editor.value.bonus;
  }

  say() {
    const { month, accounts, curve, kept } = this.cohorts[this.at];
    return `${formatMonth(month)}: ${formatNumber(accounts)} registrations, ${Math.round(curve[2])} of 100 in week 8, ${formatNumber(kept)} customers.`;
  }

  show(/** @type {Partial<Microscope>} */ change) {
    Object.assign(this, change);
    this.editor.say(this.view === "cohorts" ? this.say() : "");
  }
}

/** One measure over the months, with its first and last value. */
function measure(/** @type {Microscope} */ scope, /** @type {Shown} */ shown) {
  const { name, unit, values, decimals } = shown;
  const [first, last] = [values[0], values[values.length - 1]];
  const words = `${round(first, decimals)} → ${round(last, decimals)} ${unit}`;
  const { months } = scope.editor.settings;
  return html`<div class="measure">${lineChart({
    title: html`<b>${name}</b> <span class="th-soft">${words}</span>`,
    label: `${name}: ${words}, from ${formatMonth(months[0])} to ${formatMonth(months[months.length - 1])}`,
    lines: [{ values }],
    marks: [formatMonth(months[0]), formatMonth(months[months.length - 1])],
    format: (value) =>
      value >= 10000 ? `${formatNumber(value / 1000)}k` : formatNumber(Number(value.toFixed(3))),
  })}</div>`;
}

/** All cohorts up to the chosen month: each line is one month's registrations, by age. */
function cohortLines(/** @type {Microscope} */ scope) {
  const { at, cohorts } = scope;
  const lines = cohorts.slice(0, at + 1).map(({ month, curve }, index) => {
    const isEnd = index === 0 || index === at;
    return {
      values: curve,
      look: index === at ? "is-own" : "is-faint",
      end: isEnd ? `${formatMonth(month)}: ${Math.round(curve[curve.length - 1])}` : undefined,
    };
  });
  return html`<div class="cohort-lines">${lineChart({
    title: html`<b>Of 100 registrations, how many take boxes</b>`,
    label: scope.say(),
    lines: at ? lines : lines.slice(0, 1),
    marks: ["1st month", "2nd month", "week 8"],
    from: 0,
    to: 80,
  })}</div>`;
}

/** What the chosen month brought, beside the first one. */
function facts(/** @type {Microscope} */ { cohorts, at, ran, editor }) {
  const { names } = editor.settings;
  const { accounts, curve, kept, cost } = cohorts[at];
  const first = ran[0];
  const number = (
    /** @type {string} */ name,
    /** @type {string} */ value,
    /** @type {string} */ before,
  ) =>
    html`<div><dt>${name}</dt><dd><b>${value}</b> <span class="th-soft">${formatMonth(first.month)}: ${before}</span></dd></div>`;
  return html`<dl class="cohort-facts">
    ${number(names.accounts, formatNumber(accounts), formatNumber(first.accounts))}
    ${number(names.share, `${Math.round(curve[2])}%`, `${Math.round(first.curve[2])}%`)}
    ${number(names.kept, formatNumber(kept), formatNumber(first.kept))}
    ${number(names.cost, `$${cost}`, `$${first.cost}`)}</dl>`;
}

function cohortView(/** @type {Microscope} */ scope) {
  const { editor, cohorts, at } = scope;
  const { names } = editor.settings;
  const id = `${editor.id}-launch`;
  return html`<div class="launch"><label for=${id}>Registered in <b>${formatMonth(cohorts[at].month)}</b></label>
      <input id=${id} type="range" data-focus="launch" min="0" max=${cohorts.length - 1} .value=${String(at)} aria-valuetext=${formatMonth(cohorts[at].month)}
        @input=${(/** @type {Event} */ event) => scope.show({ at: Number(/** @type {HTMLInputElement} */ (event.target).value) })}>
      ${tickField(editor, { key: "without", label: "Turn the prize draws off", value: scope.isWithout, commit: (isWithout) => scope.show({ isWithout }) })}</div>
    <div class="cohort-pair">${cohortLines(scope)}${facts(scope)}</div>
    ${disclosure(editor, {
      summary: "As a table",
      isOpen: scope.isTableOpen,
      toggle: (isOpen) => {
        scope.isTableOpen = isOpen;
      },
      content: () =>
        dataTable({
          caption: `Cohorts by month of registration${scope.isWithout ? ", without prize draws" : ""}`,
          heads: ["Month", names.accounts, `${names.share} (%)`, names.kept, names.cost],
          rows: cohorts.map(({ month, accounts, curve, kept, cost }) => ({
            key: month,
            name: formatMonth(month),
            cells: [formatNumber(accounts), curve[2].toFixed(1), formatNumber(kept), `$${cost}`],
          })),
        }),
    })}`;
}

/** Before the verdict four lines and one question; after it the switch. */
function view(/** @type {Microscope} */ scope) {
  const { editor, bonus } = scope;
  const { totals, averages } = editor.settings;
  const say = (/** @type {string} */ verdict) =>
    editor.commit({ bonus: verdict }, "the bonus", { isFinal: true });
  if (!bonus) {
    return html`<div class="measures">${[...totals, ...averages].map((/** @type {Shown} */ one) => measure(scope, one))}</div>
      <div class="bonus"><p class="bonus-ask">Have you earned a bonus for these two years?</p>
        ${button("Pay the bonus", () => say("yes"), { focus: "yes", isDisabled: editor.isReadOnly })}
        ${button("Pay no bonus", () => say("no"), { focus: "no", isDisabled: editor.isReadOnly })}</div>`;
  }
  const said = bonus === "yes" ? "You said: pay the bonus." : "You said: pay no bonus.";
  return html`<div class="launch"><p><b>${said}</b> Now look at the same two years in three ways.</p>
    ${radioField(editor, { key: "view", legend: html`<span class="th-unseen">What is counted</span>`, value: scope.view, options: VIEWS, look: "views", commit: (one) => scope.show({ view: one }) })}</div>
    ${scope.view === "cohorts" ? cohortView(scope) : html`<div class="measures">${(scope.view === "totals" ? totals : averages).map((/** @type {Shown} */ one) => measure(scope, one))}</div>`}
    ${scope.view === "cohorts" ? nothing : html`<p class="th-soft">${scope.view === "totals" ? "A total counts everybody together. It doesn't show how the newest customers are doing." : "An average counts only people who are still there. It leaves out everybody who has left."}</p>`}`;
}

export default defineWidget({
  name: "cohorts",
  isUndoable: false,
  setup(editor) {
    editor.root.classList.add("th-stack");
    const scope = new Microscope(editor);
    return () => html`${head(editor, { hasUndo: false })}${view(scope)}`;
  },
});
