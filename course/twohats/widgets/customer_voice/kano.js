// Paired answers on an attribute, next to what the rival does; in the lesson its kind, said first.

import { html, nothing } from "lit-html";
import { choiceField, radioField } from "../kit/choices.js";
import { pairCases } from "../kit/questions.js";
import { dataTable } from "../kit/tables.js";

/** @import { Editor } from "../kit/editor.js" */
/**
 * @typedef {{ id: string, attribute: string, marrowby: string, rival: string, rival_does: string,
 *   pairs: [with_it: string, without_it: string, count: number][], better?: number, worse?: number,
 *   kind?: string, kind_count?: number }} Attribute
 */

/** What the most frequent kind of answer is, and how frequent: that may be fewer than half. */
export function kindWords(
  /** @type {string} */ kind,
  /** @type {number} */ count,
  /** @type {number} */ all,
) {
  return 2 * count > all
    ? html`Most answers say: <b>${kind}</b> (${count} of ${all}).`
    : html`More answers say <b>${kind}</b> (${count} of ${all}) than anything else.`;
}

const countAnswers = (/** @type {Attribute} */ { pairs }) =>
  pairs.reduce((all, [, , count]) => all + count, 0);

/** Which attribute is looked at, and a list to choose it. */
class Attributes {
  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    /** @type {Attribute[]} */
    this.all = editor.settings.attributes;
    this.shown = this.all[0];
  }

  list() {
    return choiceField(this.editor, {
      key: "attribute",
      label: "Attribute",
      value: this.shown.id,
      options: this.all.map(({ id, attribute }) => [id, attribute]),
      isView: true,
      commit: (id) => {
        this.shown = this.all.find((one) => one.id === id) ?? this.shown;
      },
    });
  }

  /** The sixty answers, with it by row and without it by column, and both companies. */
  table() {
    const { feelings } = this.editor.settings;
    const { id, attribute, marrowby, rival, rival_does: does, pairs } = this.shown;
    const count = (/** @type {string} */ with_it, /** @type {string} */ without) =>
      pairs.find(([one, other]) => one === with_it && other === without)?.[2] ?? 0;
    const sum = countAnswers(this.shown);
    return html`${dataTable({
      caption: `${attribute}: answers of ${sum} customers`,
      heads: [
        "With it …",
        ...feelings.map((/** @type {string[]} */ [, words]) => html`without it: ${words}`),
      ],
      look: "kano-pairs",
      focus: "pairs",
      rows: feelings.map((/** @type {string[]} */ [with_it, words]) => ({
        key: `${id}-${with_it}`,
        name: words,
        cells: feelings.map((/** @type {string[]} */ [without]) => {
          const number = count(with_it, without);
          return html`<span class="kano-count" style="--part:${number / sum}">${number || "·"}</span>`;
        }),
      })),
    })}<dl class="kano-firms"><div><dt>Marrowby</dt><dd>${marrowby}</dd></div><div><dt>${rival}</dt><dd>${does}</dd></div></dl>`;
  }
}

/** The lesson's tab: say what an attribute is, and its scores are drawn. */
export function lessonKano(/** @type {Editor} */ editor) {
  const attributes = new Attributes(editor);
  const { kinds } = editor.settings;
  const said = () => editor.value.kano.kinds;
  const wordsOf = (/** @type {string} */ id) =>
    kinds.find((/** @type {string[]} */ [one]) => one === id)?.[1].split(":")[0] ?? id;
  const keep = (/** @type {string} */ id, /** @type {string} */ kind) => {
    const kano = { ...editor.value.kano, kinds: { ...said(), [id]: kind } };
    editor.commit({ ...editor.value, kano }, "kind of an attribute", { isFinal: true });
  };
  const scores = (
    /** @type {Attribute} */ { better = 0, worse = 0, kind = "", kind_count: count = 0 },
  ) =>
    html`<p class="voice-said">${kindWords(wordsOf(kind), count, countAnswers(attributes.shown))} You said: ${wordsOf(said()[attributes.shown.id])}.</p>
      <ol class="voice-tracks kano-scores"><li><span>Better with it</span><span class="voice-bar" aria-hidden="true"><i style="width:${100 * better}%"></i></span><b>${better.toFixed(2)}</b></li>
      <li><span>Worse without it</span><span class="voice-bar" aria-hidden="true"><i style="width:${-100 * worse}%"></i></span><b>${worse.toFixed(2).replace("-", "−")}</b></li></ol>`;
  return {
    name: "Kano",
    help: "Each customer was asked twice: how would you feel with it, and how without it? Say which kind of attribute it is; then you see its two scores.",
    words: "kind",
    done: () =>
      /** @type {[number, number]} */ ([Object.keys(said()).length, attributes.all.length]),
    view: () => {
      const { id } = attributes.shown;
      return html`<div class="th-stack">${attributes.list()}${attributes.table()}
        ${radioField(editor, {
          key: `kind-${id}`,
          legend: "Which kind of attribute is it?",
          value: said()[id] ?? null,
          options: kinds,
          isDisabled: Boolean(said()[id]),
          commit: (kind) => keep(id, kind),
        })}${said()[id] ? scores(attributes.shown) : nothing}</div>`;
    },
  };
}

/** The exercise's part: a must-be that fails and what sets apart, each with the pair that shows it. */
export function exerciseKano(/** @type {Editor} */ editor) {
  const attributes = new Attributes(editor);
  const { settings } = editor;
  const words = Object.fromEntries(settings.feelings);
  const pairs = (/** @type {string} */ chosen) =>
    (attributes.all.find(({ id }) => id === chosen)?.pairs ?? []).map(
      ([one, other]) =>
        /** @type {[string, string]} */ ([
          `${one}/${other}`,
          `with it: ${words[one]}; without it: ${words[other]}`,
        ]),
    );
  const answers = () => {
    const { must_be, sets_apart } = editor.value.kano;
    return { must_be, sets_apart };
  };
  return {
    name: "Kano",
    help: "Look at the pairs of answers, and at what the rival does. An attribute counts only together with the pair that shows it. More than one can be right.",
    words: "Kano",
    done: () =>
      /** @type {[number, number]} */ ([
        Object.values(answers()).filter(({ choice, reason }) => choice && reason).length,
        2,
      ]),
    view: () => html`<div class="th-stack">${attributes.list()}${attributes.table()}
      ${pairCases(editor, {
        key: "kano",
        cases: settings.kano.map((/** @type {[string, string]} */ [id, name]) => ({
          id,
          words: html`<b>${name}</b>`,
          name,
        })),
        choices: attributes.all.map(({ id, attribute }) => [id, attribute]),
        reasons: pairs,
        chosen: answers(),
        choiceLabel: "Attribute",
        reasonLabel: "The pair that shows it",
        commit: (chosen) => {
          const empty = { choice: "", reason: "" };
          const { must_be = empty, sets_apart = empty } = chosen;
          editor.commit(
            { ...editor.value, kano: { ...editor.value.kano, must_be, sets_apart } },
            "Kano answer",
          );
        },
      })}</div>`,
  };
}
