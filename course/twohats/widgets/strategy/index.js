// The strategy lens: what a strategy gives up, four quarters of it beside rivals, and the exercise.

import { defineWidget } from "../kit/widget.js";
import { exerciseView } from "./exercise.js";
import { Lens, lensView } from "./lens.js";
import { MarketPlay, playView } from "./play.js";

/** @import { Editor } from "../kit/editor.js" */

/** The view of each stage, on what it keeps beside the value. */
const STAGES = /** @type {Record<string, (editor: Editor) => () => any>} */ ({
  lens: (editor) => {
    const lens = new Lens(editor);
    return () => lensView(lens);
  },
  play: (editor) => {
    const play = new MarketPlay(editor);
    return () => playView(play);
  },
  exercise: exerciseView,
});

export default defineWidget({
  name: "strategy",
  traits: ["revealed", "played", "refusal", "lens", "is_stale"],
  setup(editor) {
    editor.root.classList.add("th-stack");
    return STAGES[editor.model.get("stage")](editor);
  },
});
