// Three needs to tap, three switches, one interval, and two quarters with what was tapped.

import { html, nothing } from "lit-html";
import { radioField } from "../kit/choices.js";
import { AskedPlay, clockButtons } from "../kit/clock.js";
import { button } from "../kit/controls.js";
import { formatNumber, joinList } from "../kit/format.js";
import { intervalField, revealed } from "../kit/questions.js";

/** @import { Editor } from "../kit/editor.js" */
/**
 * @typedef {{ id: string, name: string, about: string }} Need
 * @typedef {[share: number, low: number, high: number]} Share
 * @typedef {{ source: string, unit: string, line: string, rows: number, customers: number,
 *   under: number, shares: Record<string, Share> }} VoiceView
 * @typedef {{ tracks: { name: string, lost: number[] }[] }} Played
 */

const WANTED = 3;
const WEEKS = 26;
/** The end of all bars' scale: a bar that moves has moved, and not its scale. */
const SCALE = 0.36;
/** What a row of each source is, where each of them counts; interviews have their own words. */
const ROWS = /** @type {Record<string, string>} */ ({
  messages: "messages",
  survey: "answers",
  payments: "accounts",
});
const percent = (/** @type {number} */ share) =>
  `${(100 * share).toFixed(share > 0 && share < 0.01 ? 1 : 0)}%`;

/** Nobody noted the account of who was interviewed, so there is no money to count. */
function interviewWords(
  /** @type {string} */ count,
  /** @type {number} */ customers,
  /** @type {boolean} */ isLeft,
  /** @type {string} */ unit,
) {
  const who = isLeft
    ? `${formatNumber(customers)} of those who left`
    : `${formatNumber(customers)} customers`;
  const alike =
    unit === "money"
      ? ". The interviews don't say what anybody brings in, so here each need counts the same"
      : "";
  return `${count} needs that ${who} named${alike}`;
}

/** What the shares are shares of. */
export function underWords(/** @type {VoiceView} */ { source, unit, line, customers, under }) {
  const count = formatNumber(under);
  const isLeft = line === "left";
  if (source === "interviews") return interviewWords(count, customers, isLeft, unit);
  const once = source === "messages" ? `, each counted once for each need (${count} in all)` : "";
  if (unit === "voices" && !isLeft) return `${count} ${ROWS[source]}`;
  const sample = source === "payments" ? " in the sample" : "";
  const who = isLeft
    ? `${count} customers${sample} who left in the quarter`
    : `${formatNumber(customers)} customers${once}`;
  return unit === "money" ? `the money brought in by ${who}` : who;
}

export class Voice extends AskedPlay {
  setting = { source: "messages", unit: "voices", line: "spoke" };

  constructor(/** @type {Editor} */ editor) {
    super(editor, WEEKS);
    /** @type {Need[]} */
    this.needs = editor.settings.needs;
    /** What is tapped before all three are. @type {string[]} */
    this.tapped = [];
  }

  /** @returns {import("../kit/steps.js").Step} */
  get step() {
    return {
      name: "Whose voice?",
      help: "Turn one switch at a time, and watch which bars change places.",
      words: "share",
      done: () => [Number(this.isKept) + Number(this.isDrawn), 2],
      view: () => this.view(),
    };
  }

  get three() {
    return this.editor.value.three_needs;
  }

  get isKept() {
    return this.three.is_kept;
  }

  /** On the first screen there is nothing to do but to tap. */
  get hasSwitches() {
    return this.isKept && this.editor.model.get("stage") === "lesson";
  }

  get bet() {
    return this.editor.value.loss_shares?.rows[this.editor.settings.bet] ?? null;
  }

  /** Whether all who left may be under the line. */
  get isDrawn() {
    return Boolean(this.bet) && this.bet.state !== "open";
  }

  /** @returns {VoiceView} */
  viewOf(/** @type {Record<string, string>} */ { source, unit, line }) {
    const fits = (/** @type {VoiceView} */ one) =>
      one.source === source && one.unit === unit && one.line === line;
    return this.editor.settings.views.find(fits);
  }

  tap(/** @type {string} */ id) {
    const rest = this.tapped.filter((one) => one !== id);
    if (rest.length === this.tapped.length && rest.length === WANTED) return;
    this.tapped = rest.length < this.tapped.length ? rest : [...rest, id];
    this.editor.say(`${this.tapped.length} of ${WANTED} tapped.`);
    this.editor.redraw();
  }

  keep() {
    const { editor } = this;
    const three_needs = { ticked: this.tapped, is_kept: true };
    editor.commit({ ...editor.value, three_needs }, "three needs", { isFinal: true });
    editor.focus("source-messages");
  }

  draw() {
    const { editor } = this;
    if (!editor.drafts.mayReveal()) return;
    this.#putBet(revealed(this.bet), true);
    this.setting = { source: "survey", unit: "customers", line: "left" };
    editor.redraw();
    // The button is below the bars that change.
    editor.root.querySelector(".voice-sentence")?.scrollIntoView({ block: "nearest" });
  }

  #putBet(/** @type {any} */ interval, isFinal = false) {
    const { editor } = this;
    const { loss_shares: shares } = editor.value;
    const rows = { ...shares.rows, [editor.settings.bet]: interval };
    const value = { ...editor.value, loss_shares: { ...shares, rows } };
    editor.commit(value, "share of all who left", { isFinal });
  }

  view() {
    const shown = this.viewOf(this.setting);
    return html`<div class="voice th-stack"><p class="voice-sentence" role="status">${this.#sentence(shown)}</p>
      ${this.hasSwitches ? this.#switches() : nothing}
      <ol class="voice-bars">${this.needs.map((need) => this.#bar(need, shown))}</ol>
      ${this.isKept ? (this.hasSwitches ? this.#after(shown) : nothing) : this.#before()}</div>`;
  }

  #before() {
    const missing = WANTED - this.tapped.length;
    return html`<div>${button(missing ? `Tap ${missing} more` : "Keep these three", () => this.keep(), { kind: missing ? "" : "main", focus: "keep", isDisabled: missing > 0 || this.editor.isReadOnly })}</div>`;
  }

  #sentence(/** @type {VoiceView} */ { source, line, rows, under, shares }) {
    if (!this.isKept) {
      return `${formatNumber(rows)} messages. Which three needs are behind most losses? Tap them.`;
    }
    if (!this.hasSwitches) {
      const names = this.needs.filter(({ id }) => this.three.ticked.includes(id));
      return `Kept: ${joinList(names.map(({ name }) => name))}. Further down you turn three switches.`;
    }
    const tallest = this.needs
      .filter(({ id }) => shares[id]?.[0] > 0)
      .sort((a, b) => shares[b.id][0] - shares[a.id][0])
      .slice(0, WANTED)
      .map(({ id, name }) => `${name} ${percent(shares[id][0])}`);
    if (source === "messages" && line === "left") {
      return `Of ${formatNumber(under)} customers who left, hardly any had written. Tallest bars: ${joinList(tallest)}.`;
    }
    return `Tallest bars: ${joinList(tallest)}.`;
  }

  #switches() {
    const { settings } = this.editor;
    const radio = (
      /** @type {"source" | "unit" | "line"} */ part,
      /** @type {string} */ legend,
      /** @type {[string, string][]} */ options,
    ) =>
      radioField(this.editor, {
        key: part,
        legend,
        value: this.setting[part],
        options,
        look: "voice-switch",
        commit: (choice) => {
          this.setting = { ...this.setting, [part]: choice };
          this.editor.redraw();
        },
      });
    const lines = settings.lines.filter(
      (/** @type {[string, string]} */ [id]) => this.isDrawn || id === "spoke",
    );
    return html`<div class="voice-switches">${radio("source", "Source", settings.sources)}${radio("unit", "Counted", settings.units)}${radio("line", "Under the line", lines)}</div>`;
  }

  #bar(/** @type {Need} */ { id, name, about }, /** @type {VoiceView} */ { source, shares }) {
    const [share, low, high] = shares[id] ?? [0, 0, 0];
    const isMine = this.isKept ? this.three.ticked.includes(id) : this.tapped.includes(id);
    const isSilent = source === "payments" && id !== "payment";
    const words = isSilent ? "this table doesn't say" : share ? percent(share) : "nobody names it";
    const label = html`<span class="voice-name">${isMine ? html`<i aria-hidden="true">●</i>` : nothing}${name}${isMine && this.isKept ? html`<span class="th-unseen"> (yours)</span>` : nothing}</span>`;
    const named = this.isKept
      ? html`<span class="voice-need" title=${about}>${label}</span>`
      : html`<button type="button" class="voice-need" title=${about} aria-pressed=${isMine} data-focus="tap-${id}" ?disabled=${this.editor.isReadOnly} @click=${() => this.tap(id)}>${label}</button>`;
    const end = (/** @type {number} */ one) => `${Math.min(100, (100 * one) / SCALE)}%`;
    return html`<li class=${isMine ? "is-mine" : ""} data-share=${share.toFixed(3)}>${named}
      <span class="voice-bar" aria-hidden="true"><i style="width:${end(share)}"></i>${high > low ? html`<b style="left:${end(low)};width:calc(${end(high)} - ${end(low)})"></b>` : nothing}</span>
      <span class="voice-share ${share ? "" : "is-silent"}">${words}${high > low && share ? html` <span class="th-soft">${percent(low)} to ${percent(high)}</span>` : nothing}</span></li>`;
  }

  #after(/** @type {VoiceView} */ shown) {
    const { editor } = this;
    const name = this.needs.find(({ id }) => id === editor.settings.bet)?.name;
    const foot = html`<p class="th-soft">${formatNumber(shown.rows)} rows. Under the line: ${underWords(shown)}. The thin line is the range in which chance puts the share 95 times in 100, with a sample of this size.</p>`;
    if (!this.isDrawn) {
      const isTyped = this.bet?.low != null && this.bet?.high != null;
      return html`${foot}<div class="voice-bet">${intervalField(editor, {
        key: "share",
        legend: html`Say it before you see it: of <b>all who left</b>, what share left because of “${name}”?`,
        name: "Share of all who left",
        help: "From … to … %, so that you're right 8 times in 10.",
        interval: this.bet,
        limits: { least: 0, most: 100, unit: "%" },
        commit: (interval) => this.#putBet(interval),
      })}${button(isTyped ? "Put all who left under the line" : "Type both numbers first", () => this.draw(), { kind: isTyped ? "main" : "", focus: "draw", isDisabled: !isTyped || editor.isReadOnly })}</div>`;
    }
    const truth = this.viewOf({ source: "survey", unit: "customers", line: "left" });
    const said = this.bet.low === null ? "" : `You said ${this.bet.low} to ${this.bet.high}%. `;
    return html`${foot}<p class="voice-said">${said}“${name}” is behind <b>${percent(truth.shares[editor.settings.bet][0])}</b> of all losses.</p>${this.#play()}`;
  }

  /** @returns {Played | null} */
  get played() {
    const played = this.editor.model.get("played");
    return played?.tracks ? played : null;
  }

  get sentence() {
    const { at } = this.clock;
    const lost = this.played?.tracks.map((track) => Math.round(track.lost[at - 1] ?? 0)) ?? [];
    if (!at || !lost.length) return "Two quarters begin.";
    const [yours] = lost;
    const [letters, nothingDone] = lost.slice(-2);
    return `Week ${at}: serving your three needs has kept ${formatNumber(nothingDone - yours)} customers; answering every message has kept ${formatNumber(nothingDone - letters)}.`;
  }

  #play() {
    const { clock, played, editor } = this;
    const start = () => this.play();
    if (!played || !clock.isStarted) {
      return html`<div>${button("Serve my three needs for two quarters", start, { kind: "main", focus: "play", isDisabled: editor.isReadOnly })}</div>`;
    }
    const most = Math.max(...played.tracks.flatMap(({ lost }) => lost));
    return html`<section class="voice-play"><h4>${this.sentence}</h4><p class="th-soft">Customers who have left so far. Work on a need helps a little more each week; from week 8 on it keeps half of the customers who would leave because of that need. Luck is the same for every bar.</p>
      <ol class="voice-tracks">${played.tracks.map(({ name, lost }) => {
        const now = lost[clock.at - 1] ?? 0;
        return html`<li><span>${name}</span><span class="voice-bar" aria-hidden="true"><i style="width:${(100 * now) / most}%"></i></span><b>${formatNumber(Math.round(now))}</b></li>`;
      })}</ol>
      <div class="voice-clock">${clockButtons(clock, { step: "one week", start })}</div></section>`;
  }
}
