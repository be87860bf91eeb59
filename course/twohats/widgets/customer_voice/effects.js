// Reach, impact and confidence of eight initiatives: the claim, what the tables say, own numbers.

import { html, nothing } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { button } from "../kit/controls.js";
import { numberField } from "../kit/fields.js";
import { formatNumber } from "../kit/format.js";
import { tickList } from "../kit/questions.js";
import { put } from "./exercise.js";

/** @import { Editor } from "../kit/editor.js" */
/**
 * @typedef {{ reach: number | null, impact: number | null, confidence: number | null, sources: string[] }} Effect
 * @typedef {{ id: string, name: string, sponsor: string, note: string,
 *   claim: { reach: number, impact: number }, facts: string[] }} Initiative
 */

/** @type {Effect} */
const UNSAID = { reach: null, impact: null, confidence: null, sources: [] };
const isWhole = (/** @type {Effect | undefined} */ effect) =>
  Boolean(effect?.reach && effect.impact && effect.confidence && effect.sources.length);

/** One row worked out, at another company. */
const EXAMPLE =
  "For example, at a swimming pool: 15 of 60 members like a quiet hour and would dislike going without it. That is 25%, or 2,000 of all 8,000 members: reach 2,000. Of these, 200 leave in a quarter because there is no quiet hour. That is 10 of 100: impact 0.5.";

/** @returns {import("../kit/steps.js").Step} */
export function effectsStep(/** @type {Editor} */ editor) {
  /** @type {Initiative[]} */
  const initiatives = editor.settings.initiatives;
  const rows = () => /** @type {Record<string, Effect>} */ (editor.value.effects.rows);
  let at = 0;
  const go = (/** @type {number} */ next) => {
    at = next;
    editor.redraw();
    editor.focus(`initiative-${next}`);
  };
  return {
    name: "Effects",
    help: html`<b>Reach</b>: how many of ${formatNumber(editor.settings.customers)} customers would notice the initiative in a quarter, whether they leave or stay. <b>Impact</b>: of 100 customers reached, how many leave today because it is missing? Assume that the initiative keeps half of them: 10 of 100 give 0.5, 20 give 1, 60 or more give 3, and the lowest is 0.25. <b>Confidence</b> depends on two kinds of sources: what customers say (messages, exit survey, interviews, Kano answers) and what they have done (usage, charges and accounts, cohorts and campaigns). It is 80% with a source of each kind. It is 50% with one source of what they have done, or two of what they say; otherwise it is 20%.`,
    words: "effect",
    done: () => [initiatives.filter(({ id }) => isWhole(rows()[id])).length, initiatives.length],
    view: () => html`<p class="th-soft">${EXAMPLE}</p><ol class="effects-list">${initiatives.map(
      ({ id, name }, index) =>
        html`<li><button type="button" class="th-button" data-focus="initiative-${index}" aria-current=${index === at ? "true" : "false"} @click=${() => go(index)}><span aria-hidden="true">${isWhole(rows()[id]) ? "✓" : "○"}</span> ${name}<span class="th-unseen">${isWhole(rows()[id]) ? ", done" : ""}</span></button></li>`,
    )}</ol>${card(editor, initiatives[at], rows()[initiatives[at].id] ?? UNSAID)}
      ${at < initiatives.length - 1 ? html`<div>${button(`Next: ${initiatives[at + 1].name}`, () => go(at + 1), { focus: "next-initiative" })}</div>` : nothing}`,
  };
}

function card(
  /** @type {Editor} */ editor,
  /** @type {Initiative} */ { id, name, sponsor, note, claim, facts },
  /** @type {Effect} */ effect,
) {
  const { evidence, confidences } = editor.settings;
  const commit = (/** @type {Partial<Effect>} */ part) =>
    put(
      editor,
      "effects",
      { rows: { ...editor.value.effects.rows, [id]: { ...effect, ...part } } },
      `effect of ${name}`,
    );
  const number = (/** @type {"reach" | "impact"} */ part, /** @type {string} */ label) =>
    numberField(editor, {
      key: `${id}-${part}`,
      label,
      spoken: `${label} of ${name}`,
      value: effect[part],
      limits: { ...editor.limits(`effects.rows.${part}`), isWhole: part === "reach" },
      isOptional: true,
      commit: (value) => commit({ [part]: value }),
    });
  return html`<section class="effect" aria-label=${name}><h4>${name}</h4><p>${note}</p>
    <p class="th-soft">${sponsor} claims: reach ${formatNumber(claim.reach)}, impact ${claim.impact}.</p>
    <h5>What the tables say</h5><ul class="effect-facts">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>
    <div class="th-pair">${number("reach", "Reach (customers a quarter)")}${number("impact", "Impact (0.25 to 3)")}</div>
    ${tickList(editor, { key: `${id}-source`, legend: "Sources that mention it", options: evidence, ticked: effect.sources, commit: (sources) => commit({ sources }) })}
    ${choiceField(editor, {
      key: `${id}-confidence`,
      label: "Confidence that follows from them",
      spoken: `Confidence of ${name}`,
      value: effect.confidence === null ? "" : String(effect.confidence),
      options: confidences.map((/** @type {number} */ one) => [String(one), `${one}%`]),
      empty: "Choose …",
      commit: (choice) => commit({ confidence: choice ? Number(choice) : null }),
    })}</section>`;
}
