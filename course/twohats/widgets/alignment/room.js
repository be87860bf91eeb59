// The room: nine people, the turns with one of them, the package on the table, the way to the vote.

import { html, nothing } from "lit-html";
import { choiceField, radioField } from "../kit/choices.js";
import { button, head } from "../kit/controls.js";
import { bubble } from "../kit/face.js";
import { formatK } from "../kit/format.js";
import { firstName, SIGNS } from "./people.js";
import { peopleList } from "./people_list.js";
import { promiseTerms } from "./promises.js";
import { ballotView, outcomeView, Vote } from "./vote.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Issue, Person, Sign } from "./people.js" */

/**
 * @typedef {{ name: string, act: string, you: string, words: string[] }} Line
 * `faces` is empty before the first guess.
 * @typedef {{ faces: Record<string, Sign>, lines: Line[], promised: Record<string, [string, string][]>,
 *   forced: Record<string, string>, wishes: Record<string, [issue: string, option: string]>, asked: string[], weeks: number, weeks_of: number }} RoomState
 */

/** What one can do with a turn. @type {[string, string][]} */
const ACTS = [
  ["ask", "Ask what they need"],
  ["show", "Show evidence"],
  ["offer", "Offer a trade"],
  ["concede", "Concede: grant their wish"],
  ["speak_for", "Let them speak for the package"],
  ["escalate", "Escalate: Leila decides"],
];
/** The same as the words of a button. @type {Record<string, (who: string) => string>} */
const DOING = {
  ask: (who) => `ask ${who}`,
  show: (who) => `show it to ${who}`,
  offer: (who) => `offer it to ${who}`,
  concede: (who) => `concede to ${who}`,
  speak_for: (who) => `let ${who} speak for the package`,
  escalate: () => "escalate to Leila",
};
/** What has to be chosen with an act. @type {Record<string, { label: string, noun: string }>} */
const ITEMS = {
  show: { label: "Which evidence?", noun: "evidence" },
  offer: { label: "You promise them …", noun: "offer" },
  escalate: { label: "Which decision?", noun: "decision" },
};

/** So many pixels of a talk have to be in the window. */
const LEAST_SEEN = 160;

export class Room {
  act = "ask";
  item = "";

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    this.settings = editor.settings;
    /** @type {Person[]} */
    this.people = this.settings.people;
    /** @type {Issue[]} */
    this.issues = this.settings.issues;
    this.name = this.people[0].name;
    this.vote = new Vote(this);
  }

  /** @returns {RoomState} */
  get state() {
    return this.editor.model.get("room");
  }

  get turns() {
    return this.editor.value.alignment_log.turns;
  }

  get turnsLeft() {
    return this.settings.turns - this.turns.length;
  }

  get isClosed() {
    return this.editor.value.package.signed !== null;
  }

  /** Whether the faces tell nothing, since what they say is being guessed. */
  get isCovered() {
    return this.vote.isOpen && !this.isClosed;
  }

  /** What somebody's face says, or how they voted. @returns {Sign | undefined} */
  signOf(/** @type {string} */ name) {
    const { outcome } = this.vote;
    if (outcome) return outcome.signers.includes(name) ? "yes" : "no";
    return this.isCovered ? undefined : this.state.faces[name];
  }

  /** What is on the table: the choices, what was dealt, and what the sponsor has decided. */
  get table() {
    const { dealt } = this.settings;
    return { ...dealt, ...this.editor.value.package.choices, ...this.state.forced };
  }

  /** Shows the talk with somebody; where it is below the window, brings it into sight. */
  look(/** @type {string} */ name) {
    this.name = name;
    this.editor.redraw();
    const talk = this.editor.root.querySelector(".talk");
    const isBelow = talk && talk.getBoundingClientRect().top > window.innerHeight - LEAST_SEEN;
    if (isBelow) talk.scrollIntoView({ block: "start" });
  }

  /** Why the turn can't be taken yet; empty if it can. */
  get missing() {
    if (this.turnsLeft === 0) return "All turns are used";
    const isAsked = (/** @type {{ act: string, person: string }} */ { act, person }) =>
      act === "ask" && person === this.name;
    if (this.act === "ask" && this.turns.some(isAsked))
      return `You have already asked ${firstName(this.name)}`;
    const { label, noun } = ITEMS[this.act] ?? {};
    return label && !this.item ? `Choose the ${noun} first` : "";
  }

  take() {
    const { editor } = this;
    const { alignment_log: log } = editor.value;
    const [item, option = ""] = this.item.split("/");
    const isAlone = this.act === "escalate";
    const turn = { act: this.act, person: isAlone ? "" : this.name, item, option };
    const value = { ...editor.value, alignment_log: { ...log, turns: [...log.turns, turn] } };
    if (isAlone) this.name = this.people[0].name;
    this.item = "";
    editor.commit(value, "a turn", { isFinal: true });
    editor.focus(this.missing ? `act-${this.act}` : "take");
  }
}

/** What was said with one person so far, and the next turn with them. */
function talk(/** @type {Room} */ room) {
  const person = /** @type {Person} */ (room.people.find(({ name }) => name === room.name));
  const sign = room.signOf(person.name);
  const mood = sign ? SIGNS[sign].mood : "calm";
  const says = (/** @type {string} */ words, /** @type {string} */ role = "") =>
    bubble({
      faces: person.faces,
      mood,
      name: person.name,
      role,
      words,
      look: "is-small",
    });
  const lines = room.state.lines.filter(({ name }) => name === person.name);
  return html`<section class="talk" aria-label="With ${person.name}"><h4>With ${person.name}</h4>
    <div class="said">${says(person.at_first, person.role)}${lines.map(
      ({ you, words }) =>
        html`<p class="you"><span class="th-unseen">You: </span>${you}</p>${says(words.join(" "))}`,
    )}</div>${room.isClosed ? nothing : composer(room, person)}</section>`;
}

function itemOptions(/** @type {Room} */ room) {
  if (room.act === "show") return room.settings.evidence;
  if (room.act === "escalate") return room.issues.map(({ id, about }) => [id, about]);
  return room.issues.flatMap(({ id, about, options }) =>
    options.map(([option, text]) => [`${id}/${option}`, text, about]),
  );
}

/** What to do with the next turn. */
function composer(/** @type {Room} */ room, /** @type {Person} */ person) {
  const { editor, missing, act } = room;
  if (room.turnsLeft === 0)
    return html`<p class="th-soft">All eight turns are used. You can still change the package.</p>`;
  const turn = `Turn ${room.turns.length + 1} of ${room.settings.turns}`;
  const label = DOING[act](firstName(person.name));
  return html`<div class="composer">${radioField(editor, {
    key: "act",
    legend: `${turn}: what do you do?`,
    value: act,
    look: "acts",
    options: ACTS,
    commit: (next) => {
      room.act = next;
      room.item = "";
      editor.redraw();
    },
  })}${
    act in ITEMS
      ? choiceField(editor, {
          key: "item",
          label: ITEMS[act].label,
          value: room.item,
          options: itemOptions(room),
          empty: "Choose …",
          commit: (next) => {
            room.item = next;
          },
        })
      : nothing
  }${promiseTerms(room, person)}<div>${button(missing || `${turn}: ${label}`, () => room.take(), { kind: missing || room.vote.isOpen ? "" : "main", focus: "take", isDisabled: Boolean(missing) || editor.isReadOnly })}</div></div>`;
}

/** Six issues with the option that is on the table. */
function packageView(/** @type {Room} */ room) {
  const { editor, issues, state } = room;
  const { package: on } = editor.value;
  const over = state.weeks - state.weeks_of;
  const share = Math.min(100, (78 * state.weeks) / state.weeks_of);
  const commit = (/** @type {Issue} */ issue, /** @type {string} */ option) =>
    editor.commit(
      {
        ...editor.value,
        package: { ...on, choices: { ...on.choices, [issue.id]: option } },
      },
      issue.about.toLowerCase(),
    );
  return html`<section class="package" aria-label="The package on the table"><h4>The package on the table</h4>
    <p class="weeks-used" data-over=${over > 0 ? "yes" : nothing}><span class="weeks-bar" aria-hidden="true"><i style="width:${share}%"></i></span>
      <span>${over > 0 ? "▲ " : ""}<b>${state.weeks}</b> of ${state.weeks_of} back-end weeks in Now${over > 0 ? `, ${over} too many: each costs ${formatK(room.settings.slip_k)}` : ""}</span></p>
    <div class="issues">${issues.map((issue) => {
      const isForced = issue.id in state.forced;
      return radioField(editor, {
        key: `issue-${issue.id}`,
        legend: html`${issue.about}${isForced ? html` <span class="th-soft">Leila has decided this</span>` : nothing}`,
        value: room.table[issue.id],
        look: "issue",
        options: issue.options,
        isDisabled: isForced || room.isClosed,
        commit: (option) => commit(issue, option),
      });
    })}</div></section>`;
}

/** The sentence over the room: who would sign, once that was guessed, and how many turns are left. */
function sentence(/** @type {Room} */ room) {
  const { people, state, turnsLeft } = room;
  const would = people.filter(({ name }) => state.faces[name] === "yes");
  const needed = would.filter(({ is_needed }) => is_needed).length;
  const turns = turnsLeft === 1 ? "1 turn" : `${turnsLeft} turns`;
  const left = turnsLeft ? `${turns} left.` : "No turns left.";
  if (room.isCovered) return "Who will sign? The faces are covered until the vote.";
  if (!Object.keys(state.faces).length) {
    return `First guess at the top of the page who would sign. ${left}`;
  }
  return `${would.length} of 9 would sign, among them ${needed} of the 5 who have to. ${left}`;
}

/** The room until the vote, and what came of it. */
export function roomView(/** @type {Room} */ room) {
  const { editor } = room;
  return html`${head(editor)}
    ${room.isClosed ? nothing : html`<p class="room-said">${sentence(room)}</p>`}
    ${room.isClosed ? outcomeView(room.vote, peopleList(room)) : peopleList(room)}
    <div class="room">${talk(room)}${packageView(room)}</div>
    ${room.isClosed ? nothing : ballotView(room.vote)}`;
}
