// What is worked out or guessed before the page shows it: dates around a merge point, P50 and P80,
// and whom to help. Showing the truth keeps what is there, and cannot be taken back.

import { html, nothing } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { button } from "../kit/controls.js";
import { numberField } from "../kit/fields.js";
import { intervalField, revealed } from "../kit/questions.js";
import { dataTable } from "../kit/tables.js";
import { days } from "./estimates.js";
import { networkDates } from "./network.js";

/** @import { Option } from "../kit/choices.js" */
/** @import { Schedule } from "./schedule.js" */

/** @typedef {{ early_start: number | null, late_start: number | null }} StartDays */

const ENDS = /** @type {["early_start" | "late_start", string][]} */ ([
  ["early_start", "Early start"],
  ["late_start", "Late start"],
]);
const LATE_DATES = "You saw the dates before you typed a number";
const LATE_HELP = "You saw the runs before you made both choices";

/** What is lost by looking first, as the button's neighbour says it. */
export function beforehandWords(/** @type {Schedule} */ { isGraded }, /** @type {string} */ shown) {
  const closed = `Once ${shown}, you can no longer change what you have typed.`;
  return isGraded ? `${closed} What you have not typed by then earns no points.` : closed;
}

/** A sentence on what came too late: in an exercise with what that means. */
function lateWords(/** @type {Schedule} */ { isGraded }, /** @type {string} */ words) {
  return isGraded ? `${words}, so this earns no points.` : `${words}.`;
}

/** What is said of an interval once its truth is shown. */
export function intervalStates(/** @type {Schedule} */ schedule) {
  const late = "You saw the runs before you gave both numbers";
  return {
    kept: "Your interval is locked: it stays as it was when you saw the runs.",
    late: lateWords(schedule, late),
  };
}

/** Why there are no dates to work out, and what that means in an exercise. */
function noMerge(/** @type {Schedule} */ { mergeFault, isGraded }) {
  const points = isGraded
    ? " Without branches that meet, neither your dates nor your choice for the three spare days can earn points."
    : "";
  return html`<p class="th-tip">${mergeFault || "No two branches meet in one package yet."}${points} Which packages can run side by side, and which one waits for several others?</p>`;
}

export function passesBox(/** @type {Schedule} */ schedule) {
  const { merge } = schedule;
  const intro = merge.length
    ? html`<p>Two branches meet in <b>${schedule.named(merge[2])}</b>, the merge point in this step and the next. The last packages of the two branches are ${schedule.named(merge[0])} and ${schedule.named(merge[1])}. Work out the early and late start of all three packages by hand, with the most likely durations. <b>Early start</b>: the day on which the last of a package's predecessors finishes. <b>Late start</b>: the latest day on which the package can start without delaying the end of the project. The project starts on day 0. Your answers are compared with your plan as it is when you show the dates, so complete the plan first.</p>`
    : noMerge(schedule);
  return html`<section class="prediction" aria-label="Early and late starts"><h4>Step 3 · Dates: early and late starts</h4>
    ${
      schedule.areDatesShown
        ? passesTable(schedule)
        : html`${intro}${merge.map((id) => passFields(schedule, id))}
    <p class="th-soft">${beforehandWords(schedule, "the dates are shown")}</p>
    ${button("Show the dates", () => showDates(schedule), { focus: "show-dates", isDisabled: isShut(schedule) })}`
    }</section>`;
}

function isShut(/** @type {Schedule} */ { editor, ids, dates }) {
  return editor.isReadOnly || !ids.length || !dates;
}

function passFields(/** @type {Schedule} */ schedule, /** @type {string} */ id) {
  const { passes } = schedule.value;
  const own = /** @type {StartDays} */ (passes.days[id] ?? { early_start: null, late_start: null });
  const field = (/** @type {"early_start" | "late_start"} */ end, /** @type {string} */ label) =>
    numberField(schedule.editor, {
      key: `pass-${id}-${end}`,
      label: `${label} of ${id} (day)`,
      name: `${label} of ${id}`,
      value: own[end],
      limits: schedule.editor.limits(`passes.days.${end}`),
      isOptional: true,
      commit: (day) =>
        schedule.changePart(
          "passes",
          { days: { ...passes.days, [id]: { ...own, [end]: day } } },
          `${label.toLowerCase()} of ${id}`,
        ),
    });
  return html`<div class="th-pair">${ENDS.map(([end, label]) => field(end, label))}</div>`;
}

function showDates(/** @type {Schedule} */ schedule) {
  const { passes } = schedule.value;
  const isTyped = Object.values(/** @type {Record<string, StartDays>} */ (passes.days)).some(
    (one) => ENDS.some(([end]) => one[end] !== null),
  );
  const state = isTyped ? "kept" : "late";
  const shown = { ...passes, state, plan: schedule.network };
  schedule.reveal({ passes: shown }, "the dates are shown", "passes-table");
}

/** What was typed beside what follows from the network as it was then. */
function passesTable(/** @type {Schedule} */ schedule) {
  const { passes } = schedule.value;
  const ids = Object.keys(passes.days).sort();
  if (passes.state === "late" || !passes.plan) {
    return html`<p class="th-soft" tabindex="-1" data-focus="passes-table">${lateWords(schedule, LATE_DATES)} The dates are in the chart and in the table.</p>`;
  }
  const { wbs, links } = passes.plan;
  const durations = Object.fromEntries(wbs.map((/** @type {any} */ one) => [one.id, one.m]));
  const dates = networkDates(durations, links);
  const cell = (/** @type {number | null} */ typed, /** @type {number | undefined} */ day) =>
    `${typed === null ? "–" : days(typed)} (correct: ${day === undefined ? "–" : days(day)})`;
  return dataTable({
    caption: "Your days, and the correct ones for your plan as it was when the dates were shown",
    label: "My early and late starts",
    focus: "passes-table",
    heads: ["Package", "Early start", "Late start"],
    rows: ids.map((id) => ({
      key: id,
      name: schedule.named(id),
      cells: [
        cell(passes.days[id].early_start, dates?.tasks[id]?.earlyStart),
        cell(passes.days[id].late_start, dates?.tasks[id]?.lateStart),
      ],
    })),
  });
}

export function runsQuestions(/** @type {Schedule} */ schedule) {
  if (!schedule.areDatesShown) return nothing;
  const { areRunsShown } = schedule;
  return html`<section class="prediction" aria-label="What you expect of the runs"><h4>Step 4 · Runs: what you expect</h4>
    <p>Your plan will be simulated 2,000 times, each time with different durations. P50 is the day by which half of the runs have ended, P80 the day by which 80 of 100 have. For each of the two, give an interval of days that you are about 80% sure of: if you did this for five plans, the day would be inside your interval for about four of them. The narrower the interval, the better, as long as the day is inside.</p>
    <div class="intervals">${finishInterval(schedule, "p50", "P50")}${finishInterval(schedule, "p80", "P80")}</div>
    ${helpFields(schedule)}
    ${
      areRunsShown
        ? nothing
        : html`<p class="th-soft">${beforehandWords(schedule, "the runs are shown")}</p>${button("Run the simulation", () => showRuns(schedule), { focus: "show-runs", isDisabled: isShut(schedule) })}`
    }</section>`;
}

function finishInterval(
  /** @type {Schedule} */ schedule,
  /** @type {"p50" | "p80"} */ name,
  /** @type {string} */ label,
) {
  return intervalField(schedule.editor, {
    key: `before-${name}`,
    legend: `Between which days is ${label}?`,
    name: label,
    interval: schedule.value.p50_p80_before[name],
    limits: { least: 0, most: 2000 },
    states: intervalStates(schedule),
    commit: (interval) =>
      schedule.changePart("p50_p80_before", { [name]: interval }, `interval of ${label}`),
  });
}

/** On what the points for help depend besides the choice; nothing where there are none. */
function helpCondition(/** @type {Schedule} */ { isGraded, merge, areRunsShown }) {
  if (!isGraded || !merge.length || areRunsShown) return nothing;
  return html`<p class="th-soft">If fewer than three of the six starts in step 3 are right, a right choice earns only half its points: without the dates, the choice could be a guess.</p>`;
}

/** One act on one package, with a reason: shut once criticality has been shown. */
function helpFields(/** @type {Schedule} */ schedule) {
  const { editor, packages, merge } = schedule;
  const choice = schedule.value.help_whom;
  const isKept = choice.state === "kept";
  const take = (/** @type {Record<string, string>} */ fields) =>
    schedule.changePart("help_whom", fields, "three spare days");
  const acts = [
    ...packages.map(
      ({ id, name }) => /** @type {Option} */ ([`help:${id}`, `Help with ${id} ${name}`]),
    ),
    ...packages.map(
      ({ id, name }) =>
        /** @type {Option} */ ([
          `check:${id}`,
          `Have the estimate of ${id} ${name} checked before I decide`,
        ]),
    ),
  ];
  const point = merge[2]
    ? `so that the merge point, ${merge[2]}, can begin earlier`
    : "so that the end comes earlier";
  return html`<fieldset class="help"><legend>Somebody has three days to spare. What would you do with them ${point}?</legend>
    <div class="th-pair">${choiceField(editor, {
      key: "help-act",
      label: "I would",
      value: choice.package ? `${choice.act}:${choice.package}` : "",
      empty: "Choose …",
      options: acts,
      isDisabled: isKept,
      commit: (value) => {
        const [act = "", id = ""] = value.split(":");
        take({ act, package: id });
      },
    })}${choiceField(editor, {
      key: "help-reason",
      label: "Because",
      value: choice.reason,
      empty: "Choose …",
      options: schedule.choices.help,
      isDisabled: isKept,
      commit: (reason) => take({ reason }),
    })}</div>
    ${helpCondition(schedule)}
    ${choice.state === "open" ? nothing : html`<p class="th-soft">${isKept ? "Your choice is locked: it stays as it was when you saw the runs." : lateWords(schedule, LATE_HELP)}</p>`}</fieldset>`;
}

function showRuns(/** @type {Schedule} */ schedule) {
  const { p50_p80_before: before, help_whom: help } = schedule.value;
  const isChosen = help.act && help.package && help.reason;
  schedule.reveal(
    {
      p50_p80_before: {
        p50: revealed(before.p50),
        p80: revealed(before.p80),
        plan: schedule.network,
      },
      help_whom: { ...help, state: isChosen ? "kept" : "late" },
    },
    "the runs are shown",
    "runs",
  );
}
