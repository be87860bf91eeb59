// Whose voice: the lesson's switches and Kano tab, or the five parts of the exercise.

import { html } from "lit-html";
import { head } from "../kit/controls.js";
import { Steps } from "../kit/steps.js";
import { defineWidget } from "../kit/widget.js";
import { exerciseSteps } from "./exercise.js";
import { lessonKano } from "./kano.js";
import { Voice } from "./voice.js";

export default defineWidget({
  name: "voice",
  traits: ["played"],
  setup(editor) {
    editor.root.classList.add("th-stack");
    if (editor.model.get("stage") === "exercise") {
      const steps = new Steps(editor, exerciseSteps(editor));
      return () => html`${head(editor)}${steps.view()}`;
    }
    const voice = new Voice(editor);
    if (editor.model.get("stage") === "tap")
      return () => html`${head(editor, { hasUndo: false })}${voice.view()}`;
    // Nothing else is there to do until all who left are under the line.
    const steps = new Steps(editor, [voice.step, lessonKano(editor)], "");
    return () => html`${head(editor)}${voice.isDrawn ? steps.view() : voice.view()}`;
  },
});
