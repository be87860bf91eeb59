// Who decides: an inbox to sort, owners to set and to play, and the cases of the exercise.

import { defineWidget } from "../kit/widget.js";
import { Exercise, exerciseView } from "./exercise.js";
import { Inbox, inboxView } from "./inbox.js";
import { OwnersPlay, ownersView } from "./owners.js";

/** @import { Editor } from "../kit/editor.js" */

/** The view of each stage, on what it keeps beside the value. */
const STAGES = /** @type {Record<string, (editor: Editor) => () => any>} */ ({
  inbox: (editor) => {
    const inbox = new Inbox(editor);
    return () => inboxView(inbox);
  },
  owners: (editor) => {
    const play = new OwnersPlay(editor);
    return () => ownersView(play);
  },
  exercise: (editor) => {
    const exercise = new Exercise(editor);
    return () => exerciseView(exercise);
  },
});

export default defineWidget({
  name: "rights",
  traits: ["played"],
  setup(editor) {
    editor.root.classList.add("th-stack");
    return STAGES[editor.model.get("stage")](editor);
  },
});
