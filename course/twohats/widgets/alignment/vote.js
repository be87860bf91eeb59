// The vote: who will sign, in one's own guess; who signs; and two quarters of what is built.

import { html, nothing } from "lit-html";
import { Clock, clockButtons } from "../kit/clock.js";
import { button } from "../kit/controls.js";
import { bubble } from "../kit/face.js";
import { formatK, joinList } from "../kit/format.js";
import { lineChart } from "../kit/lines.js";
import { dataTable, disclosure } from "../kit/tables.js";
import { firstName, guessField } from "./people.js";
import { brokenView, promiseWarning } from "./promises.js";

/** @import { Content } from "../kit/types.js" */
/** @import { Broken } from "./promises.js" */
/** @import { Room } from "./room.js" */

/**
 * @typedef {{ name: string, brought_k: number[], value_k: number }} Track
 * @typedef {{ week: number, name: string, words: string }} QuarterLine
 * @typedef {{ signers: string[], missing: string[], agreed_days: number, days: number,
 *   share: number, built_share: number, broken: Broken[], tracks: Track[], events: QuarterLine[] }} Outcome
 */

const WEEKS = 26;

export class Vote {
  isOpen = false;
  isTableOpen = false;
  /** Whether the learner waits for the outcome. */
  isCalled = false;

  constructor(/** @type {Room} */ room) {
    this.room = room;
    this.editor = room.editor;
    this.clock = new Clock(room.editor, WEEKS, () => this.sentence);
    room.editor.model.on("change:outcome", () => this.showOutcome());
  }

  /** @returns {Outcome | null} */
  get outcome() {
    const outcome = this.editor.model.get("outcome");
    return outcome?.tracks ? outcome : null;
  }

  get guesses() {
    return this.editor.value.who_signs.guesses;
  }

  get missing() {
    const left = this.room.people.filter(({ name }) => !this.guesses[name]).length;
    return left ? `${left} of ${this.room.people.length} still to guess` : "";
  }

  open() {
    this.isOpen = true;
    this.editor.redraw();
    this.editor.focus(`guess-${this.room.people[0].name}-yes`);
  }

  close() {
    this.isOpen = false;
    this.editor.redraw();
    this.editor.focus("to-vote");
  }

  call() {
    const { editor, room } = this;
    const on = { ...editor.value.package, signed: room.table };
    this.isCalled = true;
    editor.commit({ ...editor.value, package: on }, "the vote", { isFinal: true });
  }

  /** Brings the outcome into sight: it is higher than the button that called the vote. */
  showOutcome() {
    const { editor, outcome } = this;
    if (!this.isCalled || !outcome) return;
    this.isCalled = false;
    editor.say(verdict(outcome));
    editor.focus("play");
    editor.root.scrollIntoView({ block: "start" });
  }

  /** Forget turns, guesses and the vote; what is on the table stays. */
  restart() {
    const { editor } = this;
    const { alignment_log: log, package: on, who_signs: who } = editor.value;
    this.isOpen = false;
    this.clock.show(0);
    this.clock.isStarted = false;
    const value = {
      ...editor.value,
      alignment_log: { ...log, turns: [] },
      package: { ...on, signed: null },
      who_signs: { ...who, guesses: {} },
    };
    editor.commit(value, "a new start");
    editor.focus("take");
  }

  get sentence() {
    const { at } = this.clock;
    const k = this.outcome?.tracks[0].brought_k[at - 1] ?? 0;
    return at ? `Week ${at}: ${formatK(k)} so far.` : "The first of 26 weeks.";
  }
}

/** What is guessed of the nine, and the button that calls the vote. */
export function ballotView(/** @type {Vote} */ vote) {
  const { editor, room, missing } = vote;
  const restart = room.turns.length
    ? button("Start the room again", () => vote.restart(), { kind: "quiet", focus: "restart" })
    : nothing;
  if (!vote.isOpen) {
    const isLast = room.turnsLeft === 0;
    return html`<div class="th-head">${button("Go to the vote", () => vote.open(), { kind: isLast ? "main" : "", focus: "to-vote", isDisabled: editor.isReadOnly })}${restart}</div>
      ${isLast ? nothing : html`<p class="th-soft">You can vote before all turns are used.</p>`}`;
  }
  const { who_signs: who } = editor.value;
  const commit = (/** @type {string} */ name, /** @type {string} */ guess) =>
    editor.commit(
      { ...editor.value, who_signs: { ...who, guesses: { ...who.guesses, [name]: guess } } },
      `guess for ${name}`,
    );
  return html`<section class="ballot" aria-label="The vote"><h4>Before the vote: who will sign?</h4>
    <p class="th-soft">Go by what you have heard: the faces are covered. After the vote, your guesses are shown next to the result. They aren't marked. ${room.settings.may_restart ? "" : "The vote closes the room: the package on the table at that moment counts."}</p>
    ${promiseWarning(room)}<ul class="guesses">${room.people.map(
      (person) =>
        html`<li><span>${person.name}</span>${guessField(editor, {
          person,
          key: "guess",
          guess: vote.guesses[person.name],
          commit: (guess) => commit(person.name, guess),
        })}</li>`,
    )}</ul>
    <div class="th-head">${button(missing || "Call the vote", () => vote.call(), { kind: missing ? "" : "main", focus: "call", isDisabled: Boolean(missing) || editor.isReadOnly })}${button("Back to the room", () => vote.close(), { focus: "back" })}${restart}</div></section>`;
}

/** How the vote went, in a sentence. */
function verdict(/** @type {Outcome} */ { missing, share, built_share: built }) {
  const names = joinList(missing.map(firstName));
  return missing.length
    ? `No agreement: ${names} ${missing.length === 1 ? "doesn't" : "don't"} sign. The package that the loudest asked for gets built. It is worth ${built}% of the best package that can be signed.`
    : `All five sign. What you agreed on is worth ${share}% of the best package that can be signed.`;
}

/** How the lines look: the own one, everybody's wish, no agreement. */
const LOOKS = /** @type {Record<string, string>} */ ({
  "Everybody's wish": "is-other",
  "No agreement": "is-other is-dotted",
});

/** What came in up to this week, next to what two other packages brought. */
function chart(/** @type {Vote} */ { clock }, /** @type {Track[]} */ tracks) {
  const { at } = clock;
  const sums = tracks.flatMap(({ brought_k: k }) => k);
  const words = tracks.map(({ name, brought_k: k }) => `${name} ${formatK(k[at - 1] ?? 0)}`);
  return lineChart({
    lines: tracks.map(({ name, brought_k: k }, index) => ({
      values: [0, ...k.slice(0, at)],
      look: index ? LOOKS[name] : "is-own",
      end: at ? words[index] : nothing,
    })),
    label: `Brought in so far: ${joinList(words)}`,
    title: html`<b>Brought in so far</b> <span class="th-soft">in thousands of dollars, week by week</span>`,
    marks: ["Week 0", "13", "26"],
    from: Math.min(0, ...sums),
    to: Math.max(1, ...sums),
    length: WEEKS + 1,
  });
}

/** What people have said up to this week, the latest first. */
function feed(/** @type {Vote} */ vote, /** @type {QuarterLine[]} */ events) {
  const past = events.filter(({ week }) => week <= vote.clock.at).reverse();
  const faces = Object.fromEntries(vote.room.people.map((one) => [one.name, one.faces]));
  return html`<section class="quarter-feed" tabindex="0" aria-label="What people say"><h4>What people say</h4>
    ${past.length ? nothing : html`<p class="th-soft">Nothing yet.</p>`}${past.map(
      ({ week, name, words }) =>
        bubble({ faces: faces[name], name, role: `week ${week}`, words, look: "is-small" }),
    )}</section>`;
}

function quarters(/** @type {Vote} */ vote, /** @type {Outcome} */ { tracks, events }) {
  const { clock, editor } = vote;
  if (!clock.isStarted) {
    return html`<div>${button("Play two quarters", () => clock.start(), { kind: "main", focus: "play" })}</div>`;
  }
  const buttons = clockButtons(clock, { step: "one week", start: () => clock.start() });
  return html`<section class="th-stack" aria-label="Two quarters"><p class="room-said">${vote.sentence}</p>
    <div class="th-head">${buttons}</div>
    <div class="quarters-pair">${chart(vote, tracks)}${feed(vote, events)}</div>
    ${clock.isOver ? html`<p>Over six quarters this comes to: ${joinList(tracks.map(({ name, value_k: k }) => `${name.toLowerCase()} ${formatK(k)}`))}.</p>` : nothing}
    ${disclosure(editor, {
      summary: "As a table",
      focus: "sums-table",
      isOpen: vote.isTableOpen,
      toggle: (isOpen) => {
        vote.isTableOpen = isOpen;
      },
      content: () =>
        dataTable({
          caption: "Brought in so far, in thousands of dollars",
          heads: ["Package", "Week 13", "Week 26", "Six quarters"],
          rows: tracks.map(({ name, brought_k: k, value_k: value }) => ({
            key: name,
            name,
            cells: [formatK(k[12]), formatK(k[25]), formatK(value)],
          })),
        }),
    })}</section>`;
}

/** How the vote went and what comes of it; `people` are the nine with their signatures. */
export function outcomeView(/** @type {Vote} */ vote, /** @type {Content} */ people) {
  const { outcome, room } = vote;
  if (!outcome) return people;
  return html`<section class="outcome th-stack" aria-label="The vote"><p class="room-said">${verdict(outcome)}</p>
    ${people}
    ${brokenView(room, outcome.broken, outcome.missing.length === 0)}
    <p>People's moods differ from day to day. Of ${outcome.days} days with different moods, all five sign on <b>${outcome.agreed_days || "none"}</b>.</p>
    ${quarters(vote, outcome)}
    ${room.settings.may_restart ? html`<div>${button("Start the room again", () => vote.restart(), { focus: "restart" })}</div>` : nothing}</section>`;
}
