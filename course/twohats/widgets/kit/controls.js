// What most widgets are made of: buttons, marks of a state, the line about saving, the head.

import { html, nothing, svg } from "lit-html";

/** @import { Content, Question } from "./types.js" */
/** @import { Editor } from "./editor.js" */

/**
 * A button. `focus` is its focus key; `kind` is "" (plain), "main" or "quiet"; `look`
 * is a further class; `isExpanded` says whether what it opens is open.
 * @param {Content} label
 * @param {(event: Event) => void} act
 * @param {{ kind?: string, focus?: string, isDisabled?: boolean, title?: string, name?: string,
 *   look?: string, isExpanded?: boolean }} [options]
 */
export function button(
  label,
  act,
  { kind = "", focus, isDisabled = false, title, name, look = "", isExpanded } = {},
) {
  return html`<button type="button" class="th-button ${kind && `th-${kind}`} ${look}" aria-expanded=${isExpanded ?? nothing} data-focus=${focus ?? nothing}
    title=${title ?? nothing} aria-label=${name ?? nothing} ?disabled=${isDisabled} @click=${act}>${label}</button>`;
}

/** The button that takes back the last change. */
export function undoButton(/** @type {Editor} */ editor) {
  const { words } = editor.history;
  return button("Undo", () => editor.undo(), {
    focus: "undo",
    isDisabled: editor.isReadOnly || words === null,
    title: words ? `Undo: ${words} (Ctrl+Z)` : undefined,
  });
}

/** Whether the work is saved: one line, the same in all widgets; what is not saved, a notice says. */
export function savedLine(/** @type {Editor} */ { autosave }) {
  const { name, words } = autosave.state;
  if (autosave.isUnsaved) return nothing;
  return html`<p class="th-saved" data-state=${name}>${words}</p>`;
}

/** A sentence with its buttons; nothing if there is none. */
export function questionBox(/** @type {Question | null | undefined} */ question) {
  if (!question) return nothing;
  const answers = question.answers ?? [];
  return html`<div class="th-offer"><p>${question.message}</p>${answers.map(({ label, act }) => button(label, act))}</div>`;
}

/**
 * What was not saved, and which of two versions to keep: it stays at the top of the window as long as
 * any of the widget is in sight.
 */
export function notice(/** @type {Editor} */ editor) {
  const { isUnsaved, question, offer, state } = editor.autosave;
  if (!isUnsaved && !question && !offer) return nothing;
  const again = () => {
    editor.say("Saving again …");
    editor.model.send({ ask: "again" });
  };
  const canRetry = state.name === "fault" && editor.model.get("can_retry");
  return html`<div class="th-notice" role="alert">
    ${isUnsaved ? html`<div class="th-unsaved"><p class="th-saved" data-state=${state.name}>${state.words}</p>${canRetry ? button("Save again", again) : nothing}</div>` : nothing}
    ${questionBox(question)}${questionBox(offer)}</div>`;
}

/** The head of a widget: its name, what is saved, Undo; `extra` behind the name, `next` at the end. */
export function head(
  /** @type {Editor} */ editor,
  {
    hasUndo = editor.isUndoable,
    extra = /** @type {Content} */ (nothing),
    next = /** @type {Content} */ (nothing),
  } = {},
) {
  const whyNoUndo = hasUndo && editor.history.words === null && editor.history.whyNothing;
  return html`<div class="th-head"><h3>${editor.label}</h3>${extra}${savedLine(editor)}${hasUndo ? undoButton(editor) : nothing}${next}</div>
    ${whyNoUndo ? html`<p class="th-soft th-no-undo">${whyNoUndo}</p>` : nothing}`;
}

const INSIDE = /** @type {Record<string, unknown>} */ ({
  met: svg`<path d="M5.8 10.4l3 3 5.6-6.4" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>`,
  partly: svg`<path d="M10 4a6 6 0 0 1 0 12z" fill="currentColor"/>`,
  over: svg`<path d="M10 5.2v6M10 14.2v.4" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/>`,
  after: svg`<path d="M10 5.5v5l3.2 2" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`,
});

/** A shape for a state (met, partly, over, after, or open): never colour alone. */
export function stateMark(/** @type {string} */ state) {
  return svg`<svg viewBox="0 0 20 20" width="20" height="20" class="mark mark-${state}" aria-hidden="true">
    <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2"/>${INSIDE[state] ?? nothing}</svg>`;
}
