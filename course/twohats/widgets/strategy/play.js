// Four quarters in three segments: the own firm beside two that give up something and one that gives up nothing.

import { html, nothing } from "lit-html";
import { AskedPlay, changedNote, clockButtons } from "../kit/clock.js";
import { button, head } from "../kit/controls.js";
import { formatNumber, joinList } from "../kit/format.js";
import { dataTable, disclosure } from "../kit/tables.js";

/** @import { Editor } from "../kit/editor.js" */

/**
 * @typedef {{ name: string, customers: number[], place: number }} Track
 * @typedef {{ segment: string, unit: string, firms: Track[] }} Field
 * @typedef {{ strategy: string, given_up: string[], own: string, for_all: string,
 *   rivals: [name: string, how: string][], segments: Field[] }} Played
 */

const QUARTERS = 4;
const PLACES = ["", "first", "second", "third", "last"];

export class MarketPlay extends AskedPlay {
  constructor(/** @type {Editor} */ editor) {
    super(editor, QUARTERS);
  }

  /** What was played last; null before. @returns {Played | null} */
  get played() {
    const played = this.editor.model.get("played");
    return played?.segments ? played : null;
  }

  get sentence() {
    const { at, isOver } = this.clock;
    if (at === 0) return "Four firms begin to build.";
    if (!isOver) return `The end of quarter ${at}.`;
    const { for_all, own, segments } = /** @type {Played} */ (this.played);
    const first = segments.filter(({ firms }) =>
      firms.some((one) => one.name === own && one.place === 1),
    );
    const seconds = segments.filter(({ firms }) =>
      firms.some((one) => one.name === for_all && one.place === 2),
    );
    const yours = first.length
      ? `You are first among ${joinList(first.map(({ segment }) => segment.toLowerCase()))}.`
      : "You are first in no segment.";
    const where =
      seconds.length === segments.length
        ? "each segment"
        : `${seconds.length} of ${segments.length} segments`;
    return `${yours} ${for_all} is second in ${where}.`;
  }
}

/** One segment: each firm's customers so far as a bar. */
function field(/** @type {MarketPlay} */ play, /** @type {Field} */ { segment, unit, firms }) {
  const { clock } = play;
  const { own } = /** @type {Played} */ (play.played);
  const most = Math.max(...firms.map(({ customers }) => customers[QUARTERS - 1]), 1);
  return html`<section class="market-segment"><h4>${segment}</h4><p class="th-soft">${unit} won so far</p>
    <ul>${firms.map(({ name, customers, place }) => {
      const count = clock.at ? customers[clock.at - 1] : 0;
      const isOwn = name === own;
      return html`<li class=${isOwn ? "is-own" : ""}><span>${name}</span><span class="market-bar" aria-hidden="true"><i style="width:${(100 * count) / most}%"></i></span><b>${formatNumber(count)}</b>
        <em>${clock.isOver ? PLACES[place] : nothing}</em></li>`;
    })}</ul></section>`;
}

function twin(/** @type {MarketPlay} */ play, /** @type {Played} */ { segments }) {
  return disclosure(play.editor, {
    summary: "As a table",
    focus: "table",
    isOpen: play.isTableOpen,
    toggle: (isOpen) => {
      play.isTableOpen = isOpen;
    },
    content: () =>
      dataTable({
        caption: "Customers won by the end of each quarter",
        heads: ["Segment and firm", "Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4", "Place"],
        rows: segments.flatMap(({ segment, firms }) =>
          firms.map(({ name, customers, place }) => ({
            key: `${segment} ${name}`,
            name: `${segment}: ${name}`,
            cells: [...customers.map(formatNumber), PLACES[place]],
          })),
        ),
      }),
  });
}

/** Why nothing can be played yet. */
function refused(/** @type {string} */ refusal) {
  return refusal ? html`<p class="th-soft" role="status">${refusal}</p>` : nothing;
}

function market(/** @type {MarketPlay} */ play) {
  const played = /** @type {Played} */ (play.played);
  const { strategy, given_up, rivals, segments } = played;
  const { model } = play.editor;
  // Without a lens there is nothing to play: the earlier play stays to be looked at.
  const start = model.get("lens") ? () => play.play() : null;
  const refusal = model.get("refusal");
  return html`<p class="lens-said">${play.sentence}</p>
    <div class="th-head">${clockButtons(play.clock, { step: "one quarter", start: () => play.play(), isStopped: !start })}${refused(refusal)}</div>
    ${model.get("is_stale") ? changedNote("Your lens has changed since.", start) : nothing}
    <p class="th-soft">You: ${strategy}, without ${joinList(given_up)}. ${rivals.map(([name, how]) => `${name}: ${how}.`).join(" ")}</p>
    <div class="market-segments">${segments.map((one) => field(play, one))}</div>
    ${play.clock.isOver ? twin(play, played) : nothing}`;
}

/** The button, or the quarters as far as they are shown. */
export function playView(/** @type {MarketPlay} */ play) {
  const { editor, clock } = play;
  const [refusal, lens] = [editor.model.get("refusal"), editor.model.get("lens")];
  if (play.played && clock.isStarted)
    return html`${head(editor, { hasUndo: false })}${market(play)}`;
  return html`${head(editor, { hasUndo: false })}<p>${editor.settings.intro}</p>${lens ? html`<p><b>You:</b> ${lens}.</p>` : nothing}
    <div class="th-head">${button("Play four quarters", () => play.play(), { kind: lens ? "main" : "", focus: "play", isDisabled: editor.isReadOnly })}${refused(refusal)}</div>`;
}
