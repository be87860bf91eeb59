// The first screen: a package is on the table, and nine faces round it. Who would sign?

import { html, nothing } from "lit-html";
import { button, head } from "../kit/controls.js";
import { face } from "../kit/face.js";
import { joinList } from "../kit/format.js";
import { firstName, guessField, NEEDED, packageList, SIGNS } from "./people.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Person } from "./people.js" */

/** One person: the guess, and behind it what they would do. */
function card(
  /** @type {Editor} */ editor,
  /** @type {Person} */ person,
  /** @type {boolean} */ signs,
) {
  const { who_signs: who } = editor.value;
  const guess = who.at_first[person.name];
  const commit = (/** @type {string} */ next) =>
    editor.commit(
      {
        ...editor.value,
        who_signs: { ...who, at_first: { ...who.at_first, [person.name]: next } },
      },
      `guess for ${person.name}`,
    );
  const sign = signs ? "yes" : "no";
  return html`<li class="seat" data-sign=${who.shown ? sign : nothing}>${face(person.faces, who.shown ? SIGNS[sign].mood : "calm")}
    <div><b>${person.name}</b><span class="th-soft">${person.role}</span>
    <p class="seat-says">“${person.at_first}”</p>
    <div class="seat-foot">${
      who.shown
        ? html`<p class="person-sign" data-sign=${sign}><i aria-hidden="true">${SIGNS[sign].sign}</i> ${SIGNS[sign].words}<span class="th-soft">${guess === sign ? " · as you guessed" : " · you guessed otherwise"}</span></p>`
        : guessField(editor, { person, key: "first", guess, commit })
    }${person.is_needed ? NEEDED : nothing}</div></div></li>`;
}

/** Nine faces, nine guesses; then the cards are turned over. */
export function tableView(/** @type {Editor} */ editor) {
  const { people, issues, dealt, would_sign: signers } = editor.settings;
  const { who_signs: who } = editor.value;
  const guessed = Object.keys(who.at_first).length;
  const hits = people.filter(
    (/** @type {Person} */ { name }) => (who.at_first[name] === "yes") === signers.includes(name),
  ).length;
  const turn = () => {
    editor.commit({ ...editor.value, who_signs: { ...who, shown: true } }, "the cards", {
      isFinal: true,
    });
    editor.say(sentence);
  };
  const missing = people
    .filter((/** @type {Person} */ one) => one.is_needed && !signers.includes(one.name))
    .map((/** @type {Person} */ one) => firstName(one.name));
  const sentence = `${signers.length} of ${people.length} would sign. You guessed ${hits} of ${people.length} right.`;
  const left = people.length - guessed;
  return html`<div class="first-question">${head(editor, { hasUndo: !who.shown })}</div>
    ${who.shown ? html`<p class="room-said">${sentence}</p>` : nothing}
    ${packageList(issues, dealt)}
    <ul class="seats">${people.map((/** @type {Person} */ person) => card(editor, person, signers.includes(person.name)))}</ul>
    ${
      who.shown
        ? html`<p>Five of the nine have to sign. Today ${joinList(missing)} ${missing.length === 1 ? "doesn't" : "don't"}, so there is no agreement. If the five don't agree on another package, this one gets built anyway.</p>`
        : html`<div>${button(left ? `${left} of ${people.length} still to guess` : "Turn the cards over", turn, { kind: left ? "" : "main", focus: "turn", isDisabled: left > 0 || editor.isReadOnly })}</div>`
    }`;
}
