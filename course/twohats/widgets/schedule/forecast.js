// What the learner states before the start: critical path and floats, and three dates read off.

import { html } from "lit-html";
import { button } from "../kit/controls.js";
import { numberField } from "../kit/fields.js";
import { criticalPath } from "./network.js";

/** @import { Schedule } from "./schedule.js" */

/**
 * One day of the forecast, or of the forecast after week 4.
 * @param {Schedule} schedule
 * @param {"forecast" | "reforecast"} part
 * @param {string} field
 * @param {string} label
 */
export function dayField(schedule, part, field, label) {
  return numberField(schedule.editor, {
    key: `${part}-${field}`,
    label,
    value: schedule.value[part]?.[field],
    limits: schedule.editor.limits(`${part}.${field}`),
    isOptional: true,
    commit: (day) => schedule.changePart(part, { [field]: day }, label),
  });
}

function noteNetwork(/** @type {Schedule} */ schedule) {
  const { dates, ids } = schedule;
  if (!dates) return;
  const floats = Object.fromEntries(ids.map((id) => [id, Math.max(0, dates.tasks[id].float)]));
  const forecast = { critical: criticalPath(ids, dates), floats };
  schedule.changePart("forecast", forecast, "critical path and floats");
}

/** What was noted, and whether the network still says the same. */
function notedWords(/** @type {Schedule} */ { value, dates, ids }) {
  const { critical = [], floats = {} } = value.forecast ?? {};
  const noted = Object.keys(floats);
  if (!noted.length) return "Nothing is noted yet. Do it when the network is as you want it.";
  const isSame =
    dates &&
    noted.length === ids.length &&
    ids.every((id) => id in floats && Math.abs(floats[id] - dates.tasks[id].float) < 0.01);
  const state = isSame
    ? "This is what the network says now."
    : "The network has changed since: note it again.";
  return `Noted as critical: ${critical.length ? critical.join(", ") : "none"}. ${state}`;
}

export function forecastBox(/** @type {Schedule} */ schedule) {
  const isShut = schedule.editor.isReadOnly || !schedule.ids.length || !schedule.dates;
  return html`<section class="forecast" aria-label="My forecast"><h4>My forecast</h4>
    <div class="fields">
      ${dayField(schedule, "forecast", "naive", "Naive date (day)")}
      ${dayField(schedule, "forecast", "p50", "P50 (day)")}
      ${dayField(schedule, "forecast", "p80", "P80 (day)")}
    </div>
    ${button("Note critical path and floats", () => noteNetwork(schedule), { focus: "note-floats", isDisabled: isShut })}
    <p class="th-soft">${notedWords(schedule)}</p></section>`;
}
