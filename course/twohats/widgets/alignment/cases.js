// The exercise beside the room: three facts with their places, nine interests, three episodes.

import { html, nothing } from "lit-html";
import { choiceField, radioField, tickField } from "../kit/choices.js";
import { head } from "../kit/controls.js";
import { face } from "../kit/face.js";
import { pairCases } from "../kit/questions.js";
import { Steps } from "../kit/steps.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Step } from "../kit/steps.js" */
/** @import { Person } from "./people.js" */

const MOST_FACTS = 3;
const STOPPERS = 3;
/** @type {[string, string][]} */
const MOVES = [
  ["persuade", "persuade"],
  ["trade", "trade"],
  ["escalate", "escalate"],
];
/** @type {[string, string][]} */
const REASONS = [
  ["sees_other_facts", "they judge by other facts than I do"],
  ["wants_other_things", "they know the facts and want something else"],
  ["cannot_decide", "neither of us may decide it, and it can't wait"],
];

export class Cases {
  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    this.settings = editor.settings;
    /** @type {Person[]} */
    this.people = this.settings.people;
    this.steps = new Steps(editor, steps(this));
  }

  commit(/** @type {string} */ part, /** @type {any} */ value, /** @type {string} */ words) {
    this.editor.commit({ ...this.editor.value, [part]: value }, words);
  }
}

function factsView(/** @type {Cases} */ cases) {
  const { editor, settings } = cases;
  const { places } = editor.value.facts;
  const isFull = Object.keys(places).length >= MOST_FACTS;
  const commit = (/** @type {string} */ id, /** @type {string | null} */ place) => {
    const { [id]: _before, ...others } = places;
    cases.commit("facts", { places: place === null ? others : { ...others, [id]: place } }, "fact");
  };
  return html`<ol class="fact-rows">${settings.facts.map(
    (/** @type {[string, string]} */ [id, words]) => {
      const isChosen = id in places;
      return html`<li class="fact-row">${tickField(editor, {
        key: `fact-${id}`,
        label: words,
        value: isChosen,
        isDisabled: isFull && !isChosen,
        commit: (next) => commit(id, next ? "" : null),
      })}${
        isChosen
          ? choiceField(editor, {
              key: `place-${id}`,
              label: "Where it is written",
              spoken: `Where it is written: ${words}`,
              value: places[id],
              options: settings.places,
              empty: "Choose …",
              commit: (place) => commit(id, place),
            })
          : nothing
      }</li>`;
    },
  )}</ol>${isFull ? html`<p class="th-soft">Three are ticked. Untick one to choose another.</p>` : nothing}`;
}

function interestsView(/** @type {Cases} */ cases) {
  const { editor, settings, people } = cases;
  const { interests } = editor.value;
  const stop = (/** @type {string} */ name, /** @type {boolean} */ can) =>
    cases.commit(
      "interests",
      {
        ...interests,
        can_stop: can
          ? [...interests.can_stop, name]
          : interests.can_stop.filter((/** @type {string} */ one) => one !== name),
      },
      `need of ${name}`,
    );
  return html`<ol class="need-rows">${people.map((person) => {
    const { name, role } = person;
    return html`<li class="need-row">${face(person.faces)}<div><p><b>${name}</b> <span class="th-soft">${role}</span></p>
      <p class="seat-says">“${person.at_first}”</p>
      ${radioField(editor, {
        key: `need-${name}`,
        legend: html`<span class="th-unseen">${name}: </span>What do they need?`,
        value: interests.lines[name] ?? null,
        look: "needs",
        options: settings.interests[name],
        commit: (line) =>
          cases.commit(
            "interests",
            { ...interests, lines: { ...interests.lines, [name]: line } },
            `need of ${name}`,
          ),
      })}${tickField(editor, {
        key: `stop-${name}`,
        label: html`can stop a project by a decision<span class="th-unseen">: ${name}</span>`,
        value: interests.can_stop.includes(name),
        commit: (can) => stop(name, can),
      })}</div></li>`;
  })}</ol>`;
}

function leversView(/** @type {Cases} */ cases) {
  const { editor, settings } = cases;
  const { levers } = editor.value;
  return pairCases(editor, {
    key: "lever",
    cases: settings.episodes.map(
      (/** @type {[string, string]} */ [id, words], /** @type {number} */ index) => ({
        id,
        words: html`<span class="case-said">${words}</span>`,
        name: `episode ${index + 1}`,
      }),
    ),
    choices: MOVES,
    reasons: REASONS,
    chosen: levers.rows,
    choiceLabel: "Your move",
    reasonLabel: "Why",
    commit: (rows) => cases.commit("levers", { ...levers, rows }, "episode"),
  });
}

/** The three parts. @param {Cases} cases @returns {Step[]} */
const steps = (cases) => [
  {
    name: "Three facts",
    help: "Which three of these ten statements are true and not in the backlog? For each, choose where it is written. A loud warning may be right or wrong.",
    words: "fact",
    done: () => [Object.values(cases.editor.value.facts.places).filter(Boolean).length, MOST_FACTS],
    view: () => factsView(cases),
  },
  {
    name: "Nine needs",
    help: "Of each person's three lines, one repeats what they say, one says what they need, and one is a guess. Three of the nine can also stop a project by a decision, which is not the same as signing this package: the inspector, for example, signs only that the labels are right. Each memo says what its writer decides. Tick these three people.",
    words: "need",
    done: () => {
      const { lines, can_stop: stop } = cases.editor.value.interests;
      const ticks = Math.min(stop.length, STOPPERS);
      return [Object.keys(lines).length + ticks, cases.people.length + STOPPERS];
    },
    view: () => interestsView(cases),
  },
  {
    name: "Three episodes",
    help: "Three other teams, and the same question for each: persuade, trade or escalate? A move counts only with the reason that fits it.",
    words: "episode",
    done: () => {
      const { rows } = cases.editor.value.levers;
      const { episodes } = cases.settings;
      const whole = episodes.filter(
        (/** @type {[string, string]} */ [id]) => rows[id]?.choice && rows[id]?.reason,
      );
      return [whole.length, episodes.length];
    },
    view: () => leversView(cases),
  },
];

/** Three parts, of which one is open. */
export function casesView(/** @type {Cases} */ { editor, steps: parts }) {
  return html`${head(editor)}${parts.view()}`;
}
