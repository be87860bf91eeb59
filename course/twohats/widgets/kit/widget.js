// A widget's frame: its root, its keys, its editor, and the redraw after every change.

import { html, render } from "lit-html";
import { notice } from "./controls.js";
import { Editor } from "./editor.js";
import { guardKeys } from "./keys.js";
import { keepPresses } from "./press.js";

/** @import { Content, Model } from "./types.js" */

/**
 * What anywidget calls to show a widget.
 *
 * `setup` gets the editor once and returns the view: a function that makes the widget's content from
 * the editor's present state. `traits` are further traits whose change shows; `trait` is the one
 * that is edited. `setup` may register more through `editor.signal`, which ends with the view. Unless
 * `isNamed`, the label names the widget's only field and not all of it.
 * @param {{ name: string, trait?: string, traits?: string[], isNamed?: boolean,
 *   isUndoable?: boolean, setup: (editor: Editor) => () => Content }} options
 */
export function defineWidget({
  name,
  trait = "value",
  traits = [],
  isNamed = true,
  isUndoable,
  setup,
}) {
  return {
    /** @param {{ model: Model, el: HTMLElement, signal: AbortSignal }} view */
    render({ model, el, signal }) {
      const root = document.createElement("section");
      root.className = `th th-${name}`;
      root.dataset.hat = model.get("hat") || "both";
      if (isNamed && model.get("label")) root.setAttribute("aria-label", model.get("label"));
      el.replaceChildren(root);
      guardKeys(root, signal);
      keepPresses(root, signal);
      const editor = new Editor({ model, root, signal, trait, isUndoable });
      const view = setup(editor);
      for (const other of traits) model.on(`change:${other}`, () => editor.redraw());
      editor.start(() => {
        render(html`${notice(editor)}${view()}${liveRegion(editor)}`, root);
        reportSaved(editor);
      });
      return () => editor.flush();
    },
  };
}

/** Tells what is around the widget, such as the course bar, whether the work is saved. */
function reportSaved(/** @type {Editor} */ editor) {
  const { name, words } = editor.autosave.state;
  const report = `${name} ${words}`;
  if (report === editor.reportedState || (name === "kept" && !words)) return;
  editor.reportedState = report;
  const detail = { name, words };
  // Later, since a widget draws itself before it is put into the page.
  setTimeout(() =>
    editor.root.dispatchEvent(new CustomEvent("twohats:saved", { bubbles: true, detail })),
  );
}

/** What is spoken of a change. */
function liveRegion(/** @type {Editor} */ editor) {
  return html`<div class="th-unseen" role="status" aria-live="polite">${editor.announcement}</div>`;
}
