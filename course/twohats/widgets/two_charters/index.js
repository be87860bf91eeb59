// Five years of two charters: a guess, then both lanes quarter by quarter beside each other.

import { html, nothing } from "lit-html";
import { radioField } from "../kit/choices.js";
import { Clock, clockButtons } from "../kit/clock.js";
import { button, head } from "../kit/controls.js";
import { bubble } from "../kit/face.js";
import { pluralize } from "../kit/format.js";
import { dataTable, disclosure } from "../kit/tables.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Editor } from "../kit/editor.js" */

/**
 * @typedef {{ at_work: string, closed: string[], is_waiting: boolean, retention: number }} Quarter
 * @typedef {{ name: string, goal: string, quarters: Quarter[] }} Lane
 */

const YEAR = 4;
const closedBy = (/** @type {Lane} */ lane, /** @type {number} */ quarter) =>
  lane.quarters.slice(0, quarter).flatMap(({ closed }) => closed);
const customers = (/** @type {number} */ retention) => `${retention.toFixed(1)}% of customers`;

class Play {
  isTableOpen = false;

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    this.model = editor.model;
    this.clock = new Clock(editor, this.lanes[0]?.quarters.length ?? 0, () => this.sentence);
    this.model.on("change:lanes", () => this.clock.show(0));
  }

  /** @returns {Lane[]} */
  get lanes() {
    return this.model.get("lanes");
  }

  get guess() {
    return this.editor.value[this.model.get("key")] ?? null;
  }

  get guessWords() {
    const guesses = /** @type {[string, string][]} */ (this.model.get("guesses"));
    return guesses.find(([id]) => id === this.guess)?.[1] ?? "";
  }

  take(/** @type {string} */ guess) {
    const changed = { ...this.editor.value, [this.model.get("key")]: guess };
    this.editor.commit(changed, "your guess");
  }

  /** Whether the project of the second charter is still open at the end of the present quarter. */
  get isOpen() {
    const closing = this.model.get("closing");
    return closing === null || this.clock.at < closing;
  }

  get sentence() {
    const { at, isOver } = this.clock;
    const [first, second] = this.lanes;
    if (at === 0)
      return "Both times, the team begins with the same work and the same number of people.";
    const done = pluralize(closedBy(first, at).length, "project", "projects");
    const number = customers(second.quarters[at - 1].retention);
    const waits = second.quarters[at - 1].is_waiting
      ? `under the second, it waits: ${number} stay, and the charter asks for ${this.model.get("target")}%`
      : "under the second, it is at work, too";
    if (!isOver)
      return `Quarter ${at}. Under the first charter, the team has closed ${done}; ${waits}.`;
    const end = this.isOpen
      ? "After five years, the project is still open under the second charter."
      : `Under the second charter, the project closed in quarter ${this.model.get("closing")}.`;
    return `You said: ${this.guessWords}. ${end} Under the first charter, the team has closed ${done}.`;
  }
}

function opening(/** @type {Play} */ play) {
  const { editor, model } = play;
  return html`<p class="charters-said">You watch the same company twice. Both times the team builds <b>${model.get("lead")}</b> first, but each time it has a different charter. The second charter has one more goal: “Fewer customers cancel: ${model.get("target")}% of customers stay through the quarter, four quarters in a row.” When can the project close under the second charter?</p>
    ${radioField(editor, {
      key: "guess",
      legend: "Under the second charter, the project closes …",
      value: play.guess,
      options: model.get("guesses"),
      commit: (guess) => play.take(guess),
    })}
    <div>${button(play.guess ? "Play five years" : "First choose when the project will close", () => play.clock.start(), { kind: "main", focus: "play", isDisabled: !play.guess })}</div>`;
}

/** What a lane's quarter shows: a state for its look, a sign, and the words behind it. */
function cellOf(/** @type {Lane} */ lane, /** @type {number} */ index) {
  const { at_work, closed, is_waiting } = lane.quarters[index];
  const words = closed.length ? `closed: ${closed.join(", ")}` : "";
  if (words) return { state: "closed", sign: "◆", words };
  if (at_work) return { state: "work", sign: "", words: `at work on ${at_work}` };
  return is_waiting
    ? { state: "waits", sign: "▲", words: "built, but not closed: its people wait" }
    : { state: "free", sign: "", words: "no large item left in the backlog" };
}

function laneRow(/** @type {Play} */ play, /** @type {Lane} */ lane) {
  const { at } = play.clock;
  const shown = lane.quarters[at - 1];
  return html`<div class="charters-lane"><h4>${lane.name}</h4><p class="th-soft">${lane.goal}</p>
    <ol class="charters-quarters" aria-label=${`${lane.name}, quarter by quarter`}>${lane.quarters.map(
      (_, index) => {
        const { state, sign, words } = cellOf(lane, index);
        const isShown = index < at;
        return html`<li data-state=${isShown ? state : "open"} class=${index === at - 1 ? "is-now" : ""} title=${isShown ? words : nothing}>
          <span aria-hidden="true">${isShown ? sign : ""}</span><span class="th-unseen">Quarter ${index + 1}: ${isShown ? words : "to come"}</span></li>`;
      },
    )}</ol>
    <p class="charters-count"><b>${closedBy(lane, at).length}</b> closed${shown ? html` · <b>${shown.retention.toFixed(1)}%</b> of customers stay` : nothing}</p></div>`;
}

function controls(/** @type {Play} */ play) {
  const { clock } = play;
  const start = () => clock.start();
  return html`<div class="charters-controls">${clockButtons(clock, { step: "one quarter", start })}</div>`;
}

function twin(/** @type {Play} */ play) {
  const ends = Array.from({ length: play.clock.length / YEAR }, (_, year) => (year + 1) * YEAR);
  return disclosure(play.editor, {
    summary: "As a table",
    focus: "table",
    isOpen: play.isTableOpen,
    toggle: (isOpen) => {
      play.isTableOpen = isOpen;
    },
    content: () =>
      dataTable({
        caption: "Projects closed, and customers who stay, at the end of each year",
        heads: ["Charter", ...ends.map((_, year) => `Year ${year + 1}`)],
        rows: play.lanes.map((lane) => ({
          key: lane.name,
          name: lane.name,
          cells: ends.map(
            (end) =>
              `${closedBy(lane, end).length} closed; ${customers(lane.quarters[end - 1].retention)} stay`,
          ),
        })),
      }),
  });
}

function played(/** @type {Play} */ play) {
  const { model, clock } = play;
  const lead = model.get("lead");
  return html`<p class="charters-said charters-head">${play.sentence}</p>${controls(play)}
    <div class="charters-years" aria-hidden="true">${Array.from({ length: clock.length / YEAR }, (_, year) => html`<span>Year ${year + 1}</span>`)}</div>
    ${play.lanes.map((lane) => laneRow(play, lane))}
    <p class="th-soft">◆ a project is closed · ▲ built, but not closed: its people wait. Both lanes show the same company. It is like Marrowby, but some ideas work better there, and some worse.</p>
    ${
      clock.isOver
        ? bubble({
            faces: model.get("faces"),
            mood: play.isOpen ? "worried" : "calm",
            name: "Leila Haddad",
            role: "founder and sponsor",
            words: play.isOpen
              ? `We finished building “${lead}” years ago. I want fewer customers to cancel, too. But nobody can hand me that number on the last day. And who is working on the next thing?`
              : "So it closed in the end. But who worked on the next thing until then?",
          })
        : nothing
    }${clock.isOver ? twin(play) : nothing}`;
}

export default defineWidget({
  name: "two-charters",
  traits: ["lanes", "lead", "target"],
  setup(editor) {
    const play = new Play(editor);
    editor.root.classList.add("th-stack");
    return () =>
      html`${head(editor, { hasUndo: !play.clock.isStarted })}${play.clock.isStarted ? played(play) : opening(play)}`;
  },
});
