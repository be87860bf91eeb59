// The nine in the room, each a button that opens the talk with them.

import { html, nothing } from "lit-html";
import { personHead } from "./people.js";
import { promiseTags } from "./promises.js";

/** @import { Sign } from "./people.js" */
/** @import { Room } from "./room.js" */

/** The nine with what their faces say; after the vote with who signs, and what was guessed. */
export function peopleList(/** @type {Room} */ room) {
  const { people, vote } = room;
  const hasVoted = vote.outcome !== null;
  return html`<ul class="people" aria-label="Nine people">${people.map((person) => {
    const isChosen = person.name === room.name;
    const sign = room.signOf(person.name);
    return html`<li><button type="button" class="person" data-focus="person-${person.name}" aria-pressed=${isChosen ? "true" : "false"} data-signed=${hasVoted ? sign : nothing} @click=${() => room.look(person.name)}>${personHead(person, sign, hasVoted)}
      ${hasVoted ? guessed(vote.guesses[person.name], sign) : nothing}
      ${promiseTags(room, person.name)}</button></li>`;
  })}</ul>`;
}

function guessed(/** @type {string | undefined} */ guess, /** @type {Sign | undefined} */ sign) {
  if (!guess) return nothing;
  return html`<span class="person-guessed">${guess === sign ? "as you guessed" : "you guessed otherwise"}</span>`;
}
