// Twelve messages and four trays; once all are sorted, how twenty people of the company did it.

import { html, nothing } from "lit-html";
import { button, head } from "../kit/controls.js";
import { face } from "../kit/face.js";
import { cardsOfLane } from "../kit/lane_cards.js";
import { Reorder } from "../kit/reorder.js";
import { SIGNS } from "./words.js";

/** @import { Editor } from "../kit/editor.js" */

/**
 * @typedef {{ id: string, sender: string, subject: string, text: string, line: string,
 *   votes: Record<string, number> }} Message
 * @typedef {Record<string, { lead: string, asked: string, judged: string }>} Rows
 */

const UNSORTED = "inbox";
const TRAYS = /** @type {Record<string, string>} */ ({
  product: "Product",
  project: "Project",
  both: "Both must talk",
  nobody: "Neither",
});
const HINTS = /** @type {Record<string, string>} */ ({
  product: "The product manager decides.",
  project: "The project manager decides.",
  both: "Neither may decide alone.",
  nobody: "Somebody else decides, or nobody.",
});
const LANES = [UNSORTED, ...Object.keys(TRAYS)];
/** With fewer votes than this in one tray, the company has no majority. */
const MAJORITY = 11;

export class Inbox {
  isShown = false;

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    /** @type {Message[]} */
    this.messages = editor.model.get("messages");
    this.helpId = `${editor.id}-help`;
    this.reorder = new Reorder(editor, {
      lanes: LANES,
      title: (lane) => TRAYS[lane] ?? "Inbox",
      name: (id) => this.message(id).subject,
      idsIn: (value, lane) => this.idsIn(value, lane),
      place: (value, id, lane, index) => this.place(value, id, lane, index),
      keys: { 1: "product", 2: "project", 3: "both", 4: "nobody", 0: UNSORTED },
    });
  }

  message(/** @type {string} */ id) {
    return /** @type {Message} */ (this.messages.find((message) => message.id === id));
  }

  /** The cards of a tray in the order in which they were put there; the inbox keeps its own. */
  idsIn(/** @type {any} */ value, /** @type {string} */ lane) {
    /** @type {Rows} */
    const rows = value.decision_rights.rows;
    const ids = this.messages.map(({ id }) => id);
    if (lane === UNSORTED) return ids.filter((id) => !rows[id]);
    return Object.keys(rows).filter((id) => ids.includes(id) && rows[id].lead === lane);
  }

  /** @param {any} value @param {string} id @param {string} lane @param {number} index */
  place(value, id, lane, index) {
    const { rows, ...rest } = value.decision_rights;
    const { [id]: _before, ...others } = /** @type {Rows} */ (rows);
    const after = { ...value, decision_rights: { ...rest, rows: others } };
    if (lane === UNSORTED) return after;
    const next = this.idsIn(after, lane)[index];
    const row = { lead: lane, asked: "", judged: "" };
    const entries = Object.entries(others);
    const at = next ? entries.findIndex(([one]) => one === next) : entries.length;
    entries.splice(at, 0, [id, row]);
    return { ...value, decision_rights: { ...rest, rows: Object.fromEntries(entries) } };
  }

  trayOf(/** @type {string} */ id) {
    return this.editor.committed.decision_rights.rows[id]?.lead ?? "";
  }

  get left() {
    return this.idsIn(this.reorder.shown, UNSORTED).length;
  }

  show(/** @type {boolean} */ isShown) {
    this.isShown = isShown;
    this.editor.redraw();
    this.editor.focus(isShown ? "again" : "show");
    if (isShown) this.editor.say(`${this.agreement} ${SPLIT}`);
  }

  get agreement() {
    const agreed = this.messages.filter((message) => isWithMost(message, this.trayOf(message.id)));
    return `You agree with the largest group on ${agreed.length} of ${this.messages.length} messages.`;
  }
}

const SPLIT =
  "On three messages the twenty people split. Each of the three is about what customers get and also about what the work takes, and the titles don't say who decides.";
const most = (/** @type {Message} */ { votes }) => Math.max(...Object.values(votes));
const isWithMost = (/** @type {Message} */ message, /** @type {string} */ tray) =>
  message.votes[tray] === most(message);

function card(/** @type {Inbox} */ inbox, /** @type {string} */ id) {
  const { reorder, editor } = inbox;
  const look = [
    reorder.held === id ? "card-held" : "",
    reorder.drag.id === id ? "card-dragged" : "",
  ].join(" ");
  const lane = reorder.laneOf(reorder.shown, id);
  const { sender, subject, text } = inbox.message(id);
  return reorder.cards.element(
    id,
    look,
    [lane, look, editor.isReadOnly],
    () =>
      html`${reorder.grip(id, inbox.helpId)}<p class="mail-head">${face({ calm: editor.model.get("faces")[sender] })}<b>${subject}</b> <span>${sender}</span></p>
      <p class="mail-text">${text}</p>
      <div class="mail-menu">${reorder.menu(id)}</div>`,
  );
}

const helpLine = (/** @type {Inbox} */ { helpId }) =>
  html`<p id=${helpId} class="lane-help">Drag each message onto a tray, or focus its handle and press <kbd>1</kbd> to <kbd>4</kbd>; the menu “…” does the same.</p>`;

function lane(/** @type {Inbox} */ inbox, /** @type {string} */ name) {
  const { reorder, editor } = inbox;
  const ids = inbox.idsIn(reorder.shown, name);
  const titleId = `${editor.id}-${name}`;
  const isTarget = reorder.drag.target?.box.lane === name;
  const key = LANES.indexOf(name);
  const hat = name === "product" || name === "project" ? name : "both";
  return html`<section class="lane lane-${name} ${isTarget ? "lane-target" : ""} ${ids.length ? "" : "lane-empty"}" data-lane=${name} data-hat=${hat} aria-labelledby=${titleId}>
    <div class="lane-head"><h4 id=${titleId}>${key ? html`<span class="tray-sign" aria-hidden="true">${SIGNS[name]}</span> ` : nothing}${TRAYS[name] ?? "Inbox"}</h4>
      ${key ? html`<kbd aria-hidden="true">${key}</kbd>` : helpLine(inbox)}<span class="lane-count">${ids.length || nothing}</span></div>
    ${ids.length ? nothing : html`<p class="lane-hint">${HINTS[name] ?? "All twelve are sorted."}</p>`}
    <ul class="lane-list" aria-labelledby=${titleId} ${cardsOfLane(ids.map((id) => card(inbox, id)))}></ul></section>`;
}

/** One message with the votes for each tray; the learner's own tray is marked in words. */
function voteRow(/** @type {Inbox} */ inbox, /** @type {Message} */ message) {
  const all = Object.values(message.votes).reduce((sum, votes) => sum + votes, 0);
  const own = inbox.trayOf(message.id);
  return html`<tr class=${most(message) < MAJORITY ? "is-split" : ""}><th scope="row"><b>${message.subject}</b> <span>${message.line}</span></th>
    ${Object.keys(TRAYS).map((tray) => {
      const votes = message.votes[tray];
      return html`<td class=${tray === own ? "is-own" : ""} data-hat=${tray}><span class="vote-bar" aria-hidden="true" style="width:${(100 * votes) / all}%"></span>
        <span class="vote-count">${votes}</span>${tray === own ? html`<span class="vote-you">you</span>` : nothing}</td>`;
    })}</tr>`;
}

function split(/** @type {Inbox} */ inbox) {
  const sorted = [...inbox.messages].sort((one, other) => most(other) - most(one));
  return html`<p class="rights-said">${inbox.agreement}</p><p>${SPLIT}</p>
    <table class="votes"><caption class="th-unseen">How twenty people at Marrowby sorted the messages, those that they agree on first</caption>
      <thead><tr><th scope="col">Message</th>${Object.entries(TRAYS).map(([tray, title]) => html`<th scope="col" data-hat=${tray}><span class="tray-sign" aria-hidden="true">${SIGNS[tray]}</span> ${title}</th>`)}</tr></thead>
      <tbody>${sorted.map((message) => voteRow(inbox, message))}</tbody></table>
    <p class="th-soft">Votes of twenty people at Marrowby. Nothing here is marked, and there is no right tray.</p>
    <div>${button("Back to the trays", () => inbox.show(false), { focus: "again" })}</div>`;
}

/** The trays, or what the others made of the same messages. */
export function inboxView(/** @type {Inbox} */ inbox) {
  const { editor, left } = inbox;
  if (inbox.isShown && !left) return html`${head(editor, { hasUndo: false })}${split(inbox)}`;
  return html`${head(editor)}
    <div class="trays">${LANES.slice(1).map((name) => lane(inbox, name))}</div>
    ${left ? lane(inbox, UNSORTED) : html`<p id=${inbox.helpId} class="th-soft">All twelve are sorted. You can still move them.</p>`}${inbox.reorder.drag.dropLine()}
    <div class="th-head">${button(left ? `${left} of ${inbox.messages.length} still to sort` : "See how twenty others sorted them", () => inbox.show(true), { kind: left ? "" : "main", focus: "show", isDisabled: left > 0 })}</div>`;
}
