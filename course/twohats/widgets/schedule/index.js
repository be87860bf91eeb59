// The date machine: joins Gantt, estimates, links, runs, forecast and table. The network is worked
// out here at every movement; Python draws the runs when something has been dropped or changed.

import { html, nothing } from "lit-html";
import { button, head } from "../kit/controls.js";
import { joinList } from "../kit/format.js";
import { defineWidget } from "../kit/widget.js";
import { colleagueBox, messagesBox, sayingsBox } from "./cases.js";
import { Gantt } from "./gantt.js";
import { runsBox } from "./histogram.js";
import { milestonesBox } from "./milestones.js";
import { addPackage } from "./plan_parts.js";
import { Play, playBox } from "./play_view.js";
import { passesBox, runsQuestions } from "./predictions.js";
import { Schedule } from "./schedule.js";
import { planTable } from "./table.js";
import { teamNotes } from "./team_notes.js";
import { week4Box } from "./week4.js";

const HELP_BEFORE =
  "Open a package to change its estimate and what it waits for. You can drag its three handles or move them with the arrow keys. All bars start at day 0 until the dates are shown.";
const HELP =
  "Open a package to change its estimate and what it waits for. You can drag its three handles or move them with the arrow keys. ◆ and stripes: critical. Dotted: float.";

export default defineWidget({
  name: "dates",
  traits: ["futures", "merge", "merge_fault"],
  setup(editor) {
    const schedule = new Schedule(editor);
    const gantt = new Gantt(schedule);
    const play = new Play(schedule);
    editor.focusAfterUndo = "add-package";
    return () => {
      const { summary, uncoveredScope, faults } = schedule;
      return html`${head(editor)}
        <p class="summary">${summary}</p>
        ${messagesBox(schedule)}${teamNotes(schedule)}
        ${uncoveredScope.length ? html`<p class="th-tip">No package covers ${uncoveredScope.length === 1 ? "this scope item" : "these scope items"} yet: ${joinList(uncoveredScope.map((item) => `“${item}”`))}.</p>` : nothing}
        <p class="th-soft">${schedule.areDatesShown ? HELP : HELP_BEFORE}</p>
        ${gantt.view()}
        <div>${button("Add a package", () => addPackage(schedule), { focus: "add-package", isDisabled: editor.isReadOnly })}
          ${faults.packages ? html`<p class="th-offer">${faults.packages}</p>` : nothing}</div>
        ${planTable(schedule)}${sayingsBox(schedule)}${passesBox(schedule)}${runsQuestions(schedule)}${runsBox(schedule)}${playBox(play)}
        ${milestonesBox(schedule)}${colleagueBox(schedule)}${week4Box(schedule)}`;
    };
  },
});
