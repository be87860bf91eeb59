// The alignment room: a first guess at nine faces, the room with its vote, the exercise's cases.

import { defineWidget } from "../kit/widget.js";
import { Cases, casesView } from "./cases.js";
import { Room, roomView } from "./room.js";
import { tableView } from "./table.js";

/** @import { Editor } from "../kit/editor.js" */

/** The view of each stage, on what it keeps beside the value. */
const STAGES = /** @type {Record<string, (editor: Editor) => () => any>} */ ({
  table: (editor) => () => tableView(editor),
  room: (editor) => {
    const room = new Room(editor);
    return () => roomView(room);
  },
  cases: (editor) => {
    const cases = new Cases(editor);
    return () => casesView(cases);
  },
});

export default defineWidget({
  name: "alignment",
  traits: ["room", "outcome"],
  setup(editor) {
    editor.root.classList.add("th-stack");
    return STAGES[editor.model.get("stage")](editor);
  },
});
