// The exercise: three opportunities, what the strategy gives up, the founder's list.

import { html, nothing } from "lit-html";
import { radioField, tickField } from "../kit/choices.js";
import { head } from "../kit/controls.js";
import { pairCases } from "../kit/questions.js";
import { Steps } from "../kit/steps.js";
import { LensCards, lanes, strategyField } from "./cards.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Step } from "../kit/steps.js" */

/**
 * @typedef {{ id: string, name: string }} Opportunity
 * @typedef {{ id: string, wish: string, lines: Record<string, string> }} Wish
 * @typedef {{ deal: number, dated: string[], outcomes: Record<string, string> }} Entries
 */

/** @type {[string, string][]} */
const VERDICTS = [
  ["go", "go for it"],
  ["test", "test it"],
  ["leave", "leave it"],
];
const MOST_ENTRIES = 3;

/** @type {(editor: Editor) => Step} */
function opportunities(editor) {
  /** @type {Opportunity[]} */
  const cases = editor.settings.opportunities;
  const rows = () => editor.value.opportunities.rows;
  return {
    name: "Three opportunities",
    words: "opportunity",
    help: "The numbers are in the table above. Go for it if the opportunity pays within two years even at the low win chance. Leave it if it doesn't pay even at the high one. Test it in between. A number decides if a typical number in its place would change the verdict. The typical number is the middle one of the other seven opportunities: the fourth of the seven when you sort the table by that column. An opportunity is right only with both answers. One right opportunity earns nothing, since guessing can get it right; two earn 1.9 of 3 points, and three earn all 3.",
    done: () => [
      cases.filter(({ id }) => rows()[id]?.choice && rows()[id]?.reason).length,
      cases.length,
    ],
    view: () =>
      pairCases(editor, {
        key: "opportunity",
        cases: cases.map(({ id, name }) => ({ id, name, words: html`<b>${name}</b>` })),
        choices: VERDICTS,
        reasons: editor.settings.numbers,
        chosen: rows(),
        choiceLabel: "Verdict",
        reasonLabel: "The number that decides",
        commit: (chosen, id) =>
          editor.commit(
            { ...editor.value, opportunities: { ...editor.value.opportunities, rows: chosen } },
            `opportunity ${id}`,
          ),
      }),
  };
}

/** More falls outside each strategy than the lesson asks for. @type {(cards: LensCards) => Step} */
function givenUp(cards) {
  return {
    name: "What you give up",
    help: "The lesson asked for four cards. Here you give up every card that falls outside your strategy. Such a card does little for the customers that the strategy puts first. Keep what serves those customers, no matter who asked for it, and what the law asks for.",
    done: () => [
      Number(cards.given.length > cards.editor.settings.given_up) + Number(Boolean(cards.strategy)),
      2,
    ],
    view: () => html`${strategyField(cards, "Your strategy")}${lanes(cards)}`,
  };
}

/** @param {Editor} editor @param {Partial<Entries>} change @param {string} words */
function commitEntries(editor, change, words) {
  editor.commit({ ...editor.value, entries: { ...editor.value.entries, ...change } }, words);
}

function wishRow(
  /** @type {Editor} */ editor,
  /** @type {Wish} */ { id, wish, lines },
  /** @type {number} */ index,
) {
  /** @type {Entries} */
  const { dated, outcomes } = editor.value.entries;
  const isEntry = id in outcomes;
  const isFull = Object.keys(outcomes).length >= MOST_ENTRIES;
  const name = html`<span class="th-unseen">: wish ${index + 1}</span>`;
  const { [id]: _before, ...others } = outcomes;
  return html`<li class="wish-row"><p class="wish">“${wish}”</p>
    <div class="wish-ticks">${tickField(editor, {
      key: `dated-${id}`,
      label: html`A law or a season sets this date${name}`,
      value: dated.includes(id),
      commit: (isDated) =>
        commitEntries(
          editor,
          { dated: isDated ? [...dated, id] : dated.filter((one) => one !== id) },
          `wish ${index + 1}: date`,
        ),
    })}
    ${tickField(editor, {
      key: `entry-${id}`,
      label: html`Make it a roadmap item${name}`,
      value: isEntry,
      isDisabled: isFull && !isEntry,
      commit: (isChosen) =>
        commitEntries(
          editor,
          { outcomes: isChosen ? { ...others, [id]: "" } : others },
          `wish ${index + 1}: item`,
        ),
    })}</div>
    ${
      isEntry
        ? radioField(editor, {
            key: `line-${id}`,
            legend: html`Which line states the outcome?${name}`,
            value: outcomes[id] || null,
            look: "wish-lines",
            options: Object.entries(lines),
            commit: (line) =>
              commitEntries(
                editor,
                { outcomes: { ...others, [id]: line } },
                `wish ${index + 1}: outcome`,
              ),
          })
        : nothing
    }</li>`;
}

/** @type {(editor: Editor) => Step} */
function foundersList(editor) {
  /** @type {Wish[]} */
  const wishes = editor.settings.wishes;
  return {
    name: "The founder's list",
    words: "wish",
    help: "Leila's list has eight wishes, each with a date. Tick the dates that a law or a season sets. Then make three of the wishes roadmap items, and pick for each the line that says what somebody will do differently. An item counts only if you also judge its date correctly. One right item earns nothing, since guessing can get it right; two earn 0.6 of a point, and three earn 1 point. The dates earn the other point.",
    done: () => {
      const outcomes = /** @type {Entries} */ (editor.value.entries).outcomes;
      return [Object.values(outcomes).filter(Boolean).length, MOST_ENTRIES];
    },
    view: () =>
      html`<ol class="wishes">${wishes.map((wish, index) => wishRow(editor, wish, index))}</ol>`,
  };
}

/** Three parts, of which one is open. */
export function exerciseView(/** @type {Editor} */ editor) {
  const cards = new LensCards(editor);
  const steps = new Steps(editor, [opportunities(editor), givenUp(cards), foundersList(editor)]);
  return () => html`${head(editor)}${steps.view()}`;
}
