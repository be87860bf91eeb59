// After week 4: what was reported, the forecast made again in two ways, and one change.

import { html, nothing } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { button } from "../kit/controls.js";
import { joinList } from "../kit/format.js";
import { dataTable } from "../kit/tables.js";
import { dayField } from "./forecast.js";
import { days } from "./schedule.js";

/** @import { Option } from "../kit/choices.js" */
/** @import { Schedule } from "./schedule.js" */

/** @typedef {{ task: string, days_spent: number, days_left: number }} Actual */

function begin(/** @type {Schedule} */ schedule) {
  const reforecast = { p50: null, p80: null, throughput_p50: null, change: "" };
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

/** Help goes to what is not done; the checks ask whether the numbers speak for it. */
function changeField(/** @type {Schedule} */ schedule, /** @type {Actual[]} */ actuals) {
  const finished = new Set(actuals.filter((one) => one.days_left === 0).map((one) => one.task));
  const open = schedule.packages.filter((one) => !finished.has(one.id));
  /** @type {Option[]} */
  const options = [
    ["keep_date", "Keep the first date"],
    ["move_promise", "Tell the sponsor the new P80"],
    ...open.map(
      ({ id, name }) => /** @type {Option} */ ([`help:${id}`, `Help with ${id} ${name}`]),
    ),
  ];
  return choiceField(schedule.editor, {
    key: "change",
    label: "The one change I would make",
    value: schedule.value.reforecast.change,
    options,
    empty: "Choose …",
    commit: (change) => schedule.changePart("reforecast", { change }, "the change"),
  });
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
    caption: "When does it end? Three forecasts",
    look: "ways",
    heads: ["Forecast", "P50", "P80"],
    rows: [
      row("Before the start, from the estimates", day(first.p50), day(first.p80)),
      row("After week 4, from days spent and left", day(second.p50), day(second.p80)),
      row("After week 4, from counting what is done", counted ? day(counted.p50) : "–", "–"),
    ],
  })}<p class="th-soft">${throughputWords(counted)}</p></div>`;
}

function throughputWords(/** @type {{ weekly: number[], left: number } | null} */ counted) {
  if (!counted) return "No package of this plan is done yet, so there is no pace to go by.";
  const finished = counted.weekly.reduce((sum, count) => sum + count, 0);
  return (
    `Done so far: ${finished} of ${finished + counted.left} packages, in the four weeks ${joinList(counted.weekly.map(String))}. ` +
    "The weeks to come are drawn from these four. Counting takes every package for equally large, and does not see what is begun."
  );
}

export function week4Box(/** @type {Schedule} */ schedule) {
  const { editor, model, value } = schedule;
  const actuals = /** @type {Actual[]} */ (schedule.settings.actuals);
  if (!actuals.length) return nothing;
  const inside =
    () => html`<div class="th-stack">${report(schedule, actuals)}${forecasts(model.get("futures"))}
    <div class="fields">
      ${dayField(schedule, "reforecast", "p50", "P50 anew (day)")}
      ${dayField(schedule, "reforecast", "p80", "P80 anew (day)")}
      ${dayField(schedule, "reforecast", "throughput_p50", "P50 by counting (day)")}
      ${changeField(schedule, actuals)}
    </div></div>`;
  return html`<section class="week-4" aria-label="After week 4"><h4>After week 4</h4>
    ${value.reforecast ? inside() : button("Four weeks later …", () => begin(schedule), { focus: "week-4", isDisabled: editor.isReadOnly })}</section>`;
}
