// The plan cockpit: joins gauges, contradictions and sections. Python computes after each change.

import { html } from "lit-html";
import { followChecks } from "../kit/check_link.js";
import { undoButton } from "../kit/controls.js";
import { defineWidget } from "../kit/widget.js";
import { Cockpit } from "./cockpit.js";
import { contradictionsBox } from "./contradictions.js";
import { costsBox } from "./costs.js";
import { gaugeBox, gaugeWords } from "./gauges.js";
import { lastChangeWords } from "./last_change.js";
import { recordPanel } from "./panel.js";
import { recordsBox, removeButton } from "./records.js";
import { sectionTabs } from "./tabs.js";

const HELP =
  "Open a part of the plan, choose an entry and change it. Gauges and contradictions are updated after each change. The planned dates use the average of each task's three-point estimate, which is the company's for every task that it knows; each simulated run uses different durations.";

export default defineWidget({
  name: "cockpit",
  setup(editor) {
    const cockpit = new Cockpit(editor);
    followChecks(editor);
    editor.model.on("change:result", () => cockpit.takeResult());
    editor.model.on("change:outlook", () => {
      const words = [cockpit.advice, lastChangeWords(cockpit)].filter(Boolean).join(" ");
      if (cockpit.outlook.is_first === false) editor.say(words);
      else editor.redraw();
    });
    return () => {
      cockpit.forgetMovedDrafts();
      return html`<div class="th-head"><h3>${editor.label}</h3>${undoButton(editor)}</div>
        ${gaugeBox(cockpit)}${gaugeWords(cockpit)}${contradictionsBox(cockpit)}${costsBox(cockpit)}
        <p class="th-soft">${HELP}</p>
        ${sectionTabs(cockpit)}${recordPanel(cockpit)}${removeButton(cockpit)}${recordsBox(cockpit)}`;
    };
  },
});
