// The check panel: what each check has seen, why it matters, what to try, and three steps of hints.

import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { wayOn } from "../kit/autosave.js";
import { linkedText } from "../kit/card_links.js";
import { boardButton, isOnBoard, offerChecks, tellResult } from "../kit/check_link.js";
import { button, stateMark } from "../kit/controls.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Editor } from "../kit/editor.js" */

/**
 * A finding as plain data: `Finding.as_data()`.
 * @typedef {{ check: string, question: string, points: number, max: number, seen: string,
 *   why: string, next: string, misconception: string | null, hints: string[] | null }} Finding
 */

const STEPS_OF_HINTS = ["Show a hint", "Show the principle", "Show part of a solution"];
const HINT_NAMES = ["Hint", "Principle", "Part of a solution"];
const STATUS_WORDS = {
  met: "met",
  partly: "partly met",
  not_yet: "not yet",
  after: "after hand-in",
};
const COST = "This shows part of a solution and costs a quarter of this check's points.";

/** A check without points of its own is judged after hand-in. */
function statusOf(/** @type {Finding} */ { points, max }) {
  if (max === 0) return "after";
  if (points >= max) return "met";
  return points > 0 ? "partly" : "not_yet";
}

const pointsText = (/** @type {number} */ number) => String(Math.round(number * 100) / 100);

/**
 * One sentence for all findings: how many can be judged by now, and what they say.
 * @param {Finding[]} findings
 */
export function summaryOf(findings) {
  const judged = findings.filter((finding) => finding.max > 0);
  if (!judged.length) return "Checked. Below you see what is there, and what is still missing.";
  const met = judged.filter((finding) => statusOf(finding) === "met").length;
  const points = judged.reduce((sum, finding) => sum + finding.points, 0);
  const most = judged.reduce((sum, finding) => sum + finding.max, 0);
  const share = `${pointsText(points)} of ${pointsText(most)} points`;
  const isAll = judged.length === findings.length;
  const counted = isAll ? `${met} of ${judged.length} met` : judgedWords(judged, findings, met);
  return `${counted}, ${share}.`;
}

/** "1 of 9 checks can be judged before you hand in: it is met". */
function judgedWords(
  /** @type {Finding[]} */ judged,
  /** @type {Finding[]} */ findings,
  /** @type {number} */ met,
) {
  const state = judged.length === 1 ? `it is ${met ? "met" : "not met yet"}` : `${met} met`;
  return `${judged.length} of ${findings.length} checks can be judged before you hand in: ${state}`;
}

/** The panel: which hint is asked about, and what its buttons do. */
class Panel {
  /** The check whose third hint is about to be opened. @type {string | null} */
  asking = null;

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    this.model = editor.model;
    this.model.on("change:answered", () => {
      editor.say(this.stateWords);
      tellResult(editor, this.stateWords);
    });
  }

  get isWaiting() {
    return this.model.get("runs") > this.model.get("answered");
  }

  get stateWords() {
    if (this.isWaiting) {
      const isAway = !this.editor.autosave.isConnected;
      return isAway ? `The notebook does not answer. To go on, ${wayOn()}.` : "Checking …";
    }
    if (this.model.get("failure")) return this.model.get("failure");
    const findings = this.model.get("findings");
    const result = findings.length
      ? summaryOf(findings)
      : "Check as often as you like. Checking doesn't hand anything in.";
    const stale =
      findings.length && this.model.get("stale")
        ? " Your answers have changed since then: check again."
        : "";
    return `${result}${stale} ${this.model.get("who_marks")}`.trim();
  }

  check() {
    this.editor.autosave.askPython();
    this.model.set("runs", this.model.get("runs") + 1);
    this.model.save_changes();
    this.editor.redraw();
  }

  /** Asked for on the board, which shows the sentence on them. */
  checkFromBoard() {
    if (!this.editor.isReadOnly) this.check();
  }

  openHint(/** @type {Finding} */ finding, /** @type {number} */ step) {
    this.asking = null;
    this.editor.commit({ ...this.editor.value, [finding.check]: step }, "a hint");
    this.editor.say(`${HINT_NAMES[step - 1]}: ${finding.hints?.[step - 1]}`);
  }

  ask(/** @type {string | null} */ check, back = check) {
    this.asking = check;
    this.editor.redraw();
    this.editor.focus(`hint-${back}`);
    if (check) this.editor.say(COST);
  }
}

function part(/** @type {string} */ label, /** @type {string} */ text) {
  return text ? html`<p class="finding-part"><b>${label}</b> ${linkedText(text)}</p>` : nothing;
}

/**
 * What is met folds to a line, unless it points at a belief; what is not says what was seen, and leads
 * to its card.
 */
function findingItem(/** @type {Finding} */ finding, /** @type {Panel} */ panel) {
  const status = statusOf(finding);
  const parts = html`${part("Found:", finding.seen)}${part("Why it matters:", finding.why)}${part("Try next:", finding.next)}`;
  const body =
    status === "met"
      ? html`<details class="finding-body" ?open=${Boolean(finding.misconception)}><summary>${findingHead(finding)}</summary>${parts}
          ${finding.misconception && finding.hints ? hintBox(finding, finding.hints, panel) : nothing}</details>`
      : html`<div class="finding-body">${findingHead(finding)}${parts}
          ${finding.hints ? hintBox(finding, finding.hints, panel) : nothing}</div>`;
  return html`<li class="finding finding-${status}">${stateMark(status)}${body}</li>`;
}

function findingHead(/** @type {Finding} */ finding) {
  const points = finding.max
    ? `${pointsText(finding.points)} of ${pointsText(finding.max)} points`
    : "";
  return html`<div class="finding-head">
    <h4>${finding.question}</h4>
    <span class="finding-state">${STATUS_WORDS[statusOf(finding)]}</span>
    <span class="finding-points">${points}</span></div>`;
}

/**
 * The hints opened so far, and a button for the next one.
 * @param {Finding} finding
 * @param {string[]} hints
 * @param {Panel} panel
 */
function hintBox(finding, hints, panel) {
  const opened = panel.editor.value[finding.check] ?? 0;
  const items = hints
    .slice(0, opened)
    .map((hint, step) => html`<li><b>${HINT_NAMES[step]}:</b> ${hint}</li>`);
  return html`<div>
    ${items.length ? html`<ol class="hints">${items}</ol>` : nothing}
    ${opened < 3 ? nextHint(finding, opened, panel) : nothing}
  </div>`;
}

function nextHint(
  /** @type {Finding} */ finding,
  /** @type {number} */ opened,
  /** @type {Panel} */ panel,
) {
  const focus = `hint-${finding.check}`;
  const open = () => panel.openHint(finding, opened + 1);
  if (panel.asking === finding.check) {
    return html`<div class="th-offer" role="group" aria-label="Before you open it">
      <p>${COST}</p>
      ${button("Show part of the solution", open, { focus })}
      ${button("Not now", () => panel.ask(null, finding.check))}
    </div>`;
  }
  const costs = opened === 2 && panel.model.get("graded");
  return button(STEPS_OF_HINTS[opened], costs ? () => panel.ask(finding.check) : open, {
    kind: "quiet",
    focus,
    name: `${STEPS_OF_HINTS[opened]}: ${finding.question}`,
  });
}

export default defineWidget({
  name: "checks",
  trait: "hints",
  traits: ["findings", "stale", "failure"],
  isUndoable: false, // a hint that was opened was seen
  setup(editor) {
    const panel = new Panel(editor);
    editor.root.classList.add("th-stack");
    offerChecks(editor, () => panel.checkFromBoard());
    return () => {
      editor.root.classList.toggle("checks-stale", panel.model.get("stale"));
      return html`<div class="th-head">
          <h3>${editor.label}</h3>
          ${boardButton(editor)}${button("Check", () => panel.check(), { kind: isOnBoard(editor) ? "" : "main", focus: "check", isDisabled: editor.isReadOnly })}
        </div>
        <p class="checks-state">${panel.stateWords}</p>
        <ul class="findings">
          ${repeat(
            /** @type {Finding[]} */ (panel.model.get("findings")),
            (finding) => finding.check,
            (finding) => findingItem(finding, panel),
          )}
        </ul>`;
    };
  },
});
