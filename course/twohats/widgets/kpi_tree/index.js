// A KPI tree: built, attacked and played in the lesson; in the exercise with three more questions.

import { html } from "lit-html";
import { head } from "../kit/controls.js";
import { defineWidget } from "../kit/widget.js";
import { attackView } from "./attack.js";
import { exerciseSteps } from "./exercise.js";
import { GoalPlay, playView } from "./play.js";
import { treeView } from "./tree.js";

export default defineWidget({
  name: "kpi",
  traits: ["attacked", "played"],
  setup(editor) {
    editor.root.classList.add("th-stack");
    if (editor.model.get("stage") === "exercise") {
      const steps = exerciseSteps(editor);
      return () => html`${head(editor)}${steps.view()}`;
    }
    const play = new GoalPlay(editor);
    return () => html`${head(editor)}${treeView(editor)}${attackView(editor)}${playView(play)}`;
  },
});
