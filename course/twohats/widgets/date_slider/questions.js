// What the exercise asks of the slider: what the date moved, and the chance of a day not shown.

import { html, nothing } from "lit-html";
import { button } from "../kit/controls.js";
import { intervalField, revealed, tickList } from "../kit/questions.js";

/** @import { Slider } from "./index.js" */

const PUT_AWAY =
  "The numbers are hidden. Tick everything that changed when the promised day changed.";
const INTERVAL_HELP =
  "The slider moves in steps of five days. Give a range, from … to …, that you are 80% sure of.";

/** The way to the ticks: how many there are, and the button that hides the numbers. */
export function movedQuestion(/** @type {Slider} */ slider) {
  const { editor, questions } = slider;
  const count = editor.value.moved.length;
  const open = () => {
    slider.isTicking = true;
    editor.redraw();
    editor.focus("numbers");
    // What was above is hidden, so the page has moved up under the hand.
    editor.root.querySelector(".slide-question")?.scrollIntoView({ block: "nearest" });
  };
  return html`<section class="slide-question"><h4>What changed with the promised day?</h4>
    <p>First try an early day and a late one. Then hide the numbers and tick what changed.</p>
    <div class="th-head">${button(count ? "Hide the numbers and show your ticks" : "Hide the numbers and answer", open, { focus: "ticks", isDisabled: editor.isReadOnly && !count })}
      <span class="th-soft">${count ? `${count} of ${questions?.changes.length} ticked` : "Nothing is ticked yet."}</span></div></section>`;
}

/** The ticks, while the numbers are hidden. */
export function movedTicks(/** @type {Slider} */ slider) {
  const { editor, questions } = slider;
  const close = () => {
    slider.isTicking = false;
    editor.redraw();
    editor.focus("ticks");
  };
  return html`<section class="slide-question">
    ${tickList(editor, {
      key: "moved",
      legend: "What changed with the promised day?",
      options: questions?.changes ?? [],
      ticked: editor.value.moved,
      commit: (moved) => slider.change({ moved }, "what moved"),
    })}
    <p class="th-soft">${PUT_AWAY}</p>
    ${button("Show the numbers again", close, { focus: "numbers" })}</section>`;
}

/** The interval for a day that the slider does not show, and the button that shows it. */
export function dayQuestion(/** @type {Slider} */ slider) {
  const { editor, questions } = slider;
  const { interval } = editor.value;
  const { day = 0, kept = 0 } = questions ?? {};
  const show = () => {
    if (!editor.drafts.mayReveal()) return;
    slider.change({ interval: revealed(interval) }, `day ${day} shown`, true);
    editor.say(truthWords(day, kept, interval));
  };
  return html`<section class="slide-question"><h4>And day ${day}?</h4>
    ${intervalField(editor, {
      key: "interval",
      legend: `If the team promises day ${day}, in how many of 100 simulated runs does it keep the promise?`,
      name: `Day ${day}`,
      interval,
      limits: editor.limits("interval.low"),
      help: INTERVAL_HELP,
      commit: (changed) => slider.change({ interval: changed }, `your range for day ${day}`),
    })}
    ${
      interval.state === "open"
        ? html`<div class="th-head">${button(`Show the result for day ${day}`, show, { focus: "show-day", isDisabled: editor.isReadOnly })}${
            interval.low === null || interval.high === null
              ? html`<span class="th-soft">Write both numbers first: a range typed afterward earns no points.</span>`
              : nothing
          }</div>`
        : html`<p class="slide-number">${truthWords(day, kept, interval)}</p>`
    }</section>`;
}

/**
 * What came out, beside what was typed before it was shown.
 * @param {number} day
 * @param {number} kept
 * @param {import("../kit/questions.js").Interval} interval
 */
export function truthWords(day, kept, { low, high, state }) {
  const truth = `A promise of day ${day} is kept in ${kept} of 100 simulated runs.`;
  if (low === null || high === null || state === "late") return truth;
  const isInside = low <= kept && kept <= high;
  return `${truth} Your range was ${low} to ${high}: the result is ${isInside ? "inside" : "outside"}.`;
}
