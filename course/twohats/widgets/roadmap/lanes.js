// The lanes: what is in each bucket, in its order, and how much of the capacity it takes.

import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { formatTenths } from "../kit/format.js";
import { cardsOfLane } from "../kit/lane_cards.js";
import { cardElement } from "./card.js";
import { inBucket, isPlaced, TITLES, use } from "./model.js";

/** @import { Board } from "./board.js" */
/** @import { Settings } from "./model.js" */

const QUESTIONS = /** @type {Record<string, string>} */ ({
  unplaced: "All initiatives are placed.",
  now: "What should be built first? Start with one that you are sure about.",
  next: "What comes after that?",
  later: "What can wait?",
  not_doing: "What do you leave out, and how would you defend that?",
});
const ORDER_NOTES = /** @type {Record<string, string>} */ ({
  now: "counts as quarter 1",
  next: "counts as quarter 2",
  later: "counts as quarter 3",
});

/** Beyond the mark a bar has room for so much of the capacity. */
const MOST_BEYOND = 0.28;

/**
 * One bucket; what is typed in a field draws it again once it is committed.
 * @param {Board} board @param {string} bucket
 */
export function laneView(board, bucket) {
  const { reorder, editor, value, open } = board;
  const { shown, held, drag } = reorder;
  const inputs = [shown, value.entries, held, drag.id, drag.target, open, editor.isReadOnly];
  return guard(inputs, () => lane(board, bucket));
}

/** A bucket's heading, its capacity (if it is built) and its cards. @param {Board} board @param {string} bucket */
function lane(board, bucket) {
  const { reorder, settings, editor, cards } = board;
  const value = reorder.shown;
  const used = use(board.value, cards, settings);
  const entries = inBucket(value, bucket);
  const titleId = `${editor.id}-${bucket}`;
  const look = `${entries.length ? "" : " lane-empty"}${reorder.drag.target?.box.lane === bucket ? " lane-target" : ""}`;
  return html`<section class="lane lane-${bucket}${look}" data-lane=${bucket} aria-labelledby=${titleId}>
    <div class="lane-top"><div class="lane-head"><h4 id=${titleId}>${TITLES[bucket]}</h4>
      ${ORDER_NOTES[bucket] ? html`<span class="lane-note">${ORDER_NOTES[bucket]}</span>` : nothing}
      <span class="lane-count">${entries.length || nothing}</span></div>
    ${isPlaced(bucket) ? html`<div class="meters">${settings.skill_order.map((skill) => meter(bucket, skill, used[bucket][skill], settings))}</div>` : nothing}</div>
    <p class="lane-hint" ?hidden=${entries.length > 0}>${QUESTIONS[bucket]}</p>
    <ul class="lane-list" aria-labelledby=${titleId} ${cardsOfLane(entries.map((entry) => cardElement(board, value, entry)))}></ul></section>`;
}

/**
 * A capacity meter: words, a bar with a mark at what there is, and stripes as long as what is beyond.
 * @param {string} bucket @param {string} skill @param {number} used @param {Settings} settings
 */
function meter(bucket, skill, used, { skills, capacity, tolerance }) {
  const room = capacity[skill];
  const beyond = used - room;
  const state = used > room * (1 + tolerance) + 1e-9 ? "over" : beyond > 1e-9 ? "edge" : "in";
  const tail = { over: `, ${formatTenths(beyond)} over`, edge: ", just over", in: "" }[state];
  const words = `${formatTenths(used)} of ${formatTenths(room)}`;
  const share = room ? Math.min(used / room, 1) : Number(used > 0);
  const excess = room ? Math.min(Math.max(beyond, 0) / room, MOST_BEYOND) : 0;
  return html`<div class="meter" role="meter" aria-label="${skills[skill]} in ${TITLES[bucket]}" data-state=${state}
    aria-valuemin="0" aria-valuemax=${room} aria-valuenow=${Math.min(used, room)} aria-valuetext="${words} weeks${tail}">
    <span class="meter-name" title=${skills[skill]}><b>${skill}</b><span> ${skills[skill]}</span></span>
    <span class="meter-track"><span class="meter-fill" style="transform:scaleX(${share})"></span>
      <span class="meter-over" style="width:${100 * excess}%"></span></span>
    <span class="meter-words">${state === "over" ? html`▲ +${formatTenths(beyond)}` : words}</span></div>`;
}
