// After week 4: what was reported, the forecast made again in two ways, and one change.

import { html, nothing } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { button } from "../kit/controls.js";
import { joinList } from "../kit/format.js";
import { intervalField, revealed } from "../kit/questions.js";
import { dataTable } from "../kit/tables.js";
import { days } from "./estimates.js";
import { beforehandWords, intervalStates } from "./predictions.js";

/** @import { Option } from "../kit/choices.js" */
/** @import { Schedule } from "./schedule.js" */

/** @typedef {{ task: string, days_spent: number, days_left: number }} Actual */

function begin(/** @type {Schedule} */ schedule) {
  const p80 = { low: null, high: null, state: "open" };
  const reforecast = { p80, change: "", reason: "", plan: null };
  schedule.changePart("reforecast", reforecast, "week 4");
  schedule.editor.focus("report"); // the button is gone, and this is what came
}

function report(/** @type {Schedule} */ schedule, /** @type {Actual[]} */ actuals) {
  const name = (/** @type {string} */ id) =>
    schedule.package(id) ? schedule.named(id) : `${id} (not in your plan yet)`;
  return dataTable({
    caption: "Reported at the end of week 4",
    label: "Report of week 4",
    look: "actuals",
    focus: "report",
    heads: ["Package", "Days spent", "Days left"],
    rows: actuals.map(({ task, days_spent, days_left }) => ({
      key: task,
      name: name(task),
      cells: [days(days_spent), days_left ? days(days_left) : "done"],
    })),
  });
}

/** P80 again, before the simulation is run again: what has started is known now. */
function intervalBox(/** @type {Schedule} */ schedule) {
  const { editor, value } = schedule;
  const show = () => {
    const { reforecast } = schedule.value;
    schedule.reveal(
      { reforecast: { ...reforecast, p80: revealed(reforecast.p80), plan: schedule.network } },
      "the new runs are shown",
      "forecasts",
    );
  };
  return html`${intervalField(editor, {
    key: "again-p80",
    legend: "Between which days is P80 now?",
    name: "New P80",
    interval: value.reforecast.p80,
    limits: { least: 0, most: 2000 },
    help: "A package that has started takes its days spent plus its days left. The others are as uncertain as before.",
    states: intervalStates(schedule),
    commit: (p80) => schedule.changePart("reforecast", { p80 }, "interval of the new P80"),
  })}${
    schedule.areNewRunsShown
      ? nothing
      : html`<p class="th-soft">${beforehandWords(schedule, "the new runs are shown")}</p>
        ${button("Run the simulation again", show, { focus: "show-new-runs", isDisabled: editor.isReadOnly || !schedule.dates })}`
  }`;
}

/** One change with the reason that the new runs give for it. */
function changeFields(/** @type {Schedule} */ schedule, /** @type {Actual[]} */ actuals) {
  const finished = new Set(actuals.filter((one) => one.days_left === 0).map((one) => one.task));
  const { often } = schedule.model.get("futures").second ?? { often: {} };
  const open = schedule.packages.filter((one) => !finished.has(one.id));
  const share = (/** @type {string} */ id) =>
    id in often ? ` (critical in ${Math.floor(100 * often[id])} of 100 simulated runs)` : "";
  /** @type {Option[]} */
  const options = [
    ["keep_date", "Keep promising the first P80"],
    ...open.map(
      ({ id, name }) =>
        /** @type {Option} */ ([`help:${id}`, `Help with ${id} ${name}${share(id)}`]),
    ),
    ["move_promise", "Tell the sponsor the new P80"],
  ];
  const field = (
    /** @type {"change" | "reason"} */ name,
    /** @type {string} */ label,
    /** @type {Option[]} */ choices,
  ) =>
    choiceField(schedule.editor, {
      key: name,
      label,
      value: schedule.value.reforecast[name],
      options: choices,
      empty: "Choose …",
      commit: (value) => schedule.changePart("reforecast", { [name]: value }, label.toLowerCase()),
    });
  return html`<div class="th-pair">${field("change", "What I would do now", options)}${field("reason", "Because", schedule.choices.change)}</div>
    ${schedule.isGraded ? html`<p class="th-soft">If your interval doesn't earn its full point, neither does your change: without a good forecast, a change is a guess.</p>` : nothing}`;
}

/** The same question answered in three ways, one below the other. */
function forecasts(/** @type {any} */ { first, second, counted }) {
  if (!second) return nothing;
  const day = (/** @type {number} */ number) => `day ${days(number)}`;
  const row = (
    /** @type {string} */ name,
    /** @type {string} */ p50,
    /** @type {string} */ p80,
  ) => ({
    key: name,
    name,
    cells: [p50, p80],
  });
  return html`<div class="th-stack">${dataTable({
    caption: "When does the project end? Three forecasts",
    look: "ways",
    heads: ["Forecast", "P50", "P80"],
    rows: [
      row("Before the start, from the estimates", day(first.p50), day(first.p80)),
      row("After week 4, from days spent and left", day(second.p50), day(second.p80)),
      row("After week 4, by throughput (packages done)", counted ? day(counted.p50) : "–", "–"),
    ],
  })}<p class="th-soft">${throughputWords(counted)}</p></div>`;
}

function throughputWords(/** @type {{ weekly: number[], left: number } | null} */ counted) {
  if (!counted) return "No package of this plan is done yet, so there is no pace to go by.";
  const finished = counted.weekly.reduce((sum, count) => sum + count, 0);
  return (
    `Done so far: ${finished} of ${finished + counted.left} packages (${joinList(counted.weekly.map(String))} in the four weeks). ` +
    "For each future week, the throughput forecast draws one of these four weeks at random. It treats all packages as equally large and ignores work that has started but isn't done."
  );
}

export function week4Box(/** @type {Schedule} */ schedule) {
  const { editor, model, value } = schedule;
  const actuals = /** @type {Actual[]} */ (schedule.settings.actuals);
  if (!actuals.length || !schedule.areRunsShown) return nothing;
  const inside = () => html`<div class="th-stack">${report(schedule, actuals)}
    ${intervalBox(schedule)}${schedule.areNewRunsShown ? html`<div class="th-stack" tabindex="-1" role="group" aria-label="The new forecasts" data-focus="forecasts">${forecasts(model.get("futures"))}${changeFields(schedule, actuals)}</div>` : nothing}</div>`;
  return html`<section class="week-4" aria-label="After week 4"><h4>Step 6 · After week 4</h4>
    ${value.reforecast ? inside() : button("Jump to the end of week 4", () => begin(schedule), { focus: "week-4", isDisabled: editor.isReadOnly })}</section>`;
}
