// The tabs of the parts, and the steps of a part that has more fields than are shown at once.

import { html, nothing } from "lit-html";
import { SECTIONS } from "./sections.js";

/** @import { Cockpit } from "./cockpit.js" */
/** @import { Section } from "./sections.js" */

export function sectionTabs(/** @type {Cockpit} */ cockpit) {
  return html`<div class="tabs" role="tablist" aria-label="Parts of the plan" @keydown=${(/** @type {KeyboardEvent} */ event) => moveTab(cockpit, event)}>
    ${SECTIONS.map((section) => tab(cockpit, section))}</div>`;
}

function tab(/** @type {Cockpit} */ cockpit, /** @type {Section} */ section) {
  const { id } = cockpit.editor;
  const isChosen = section === cockpit.section;
  return html`<button type="button" role="tab" class="th-button" id="${id}-tab-${section.id}" data-focus="tab-${section.id}"
    aria-controls="${id}-panel" aria-selected=${isChosen} tabindex=${isChosen ? 0 : -1}
    @click=${() => cockpit.show({ section })}>${section.name}</button>`;
}

function moveTab(/** @type {Cockpit} */ cockpit, /** @type {KeyboardEvent} */ event) {
  const at = SECTIONS.indexOf(cockpit.section);
  const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  const section = /** @type {Section} */ (SECTIONS.at(target % SECTIONS.length));
  cockpit.show({ section });
  cockpit.editor.focus(`tab-${section.id}`);
}

/** Small buttons that lead through one record; the record stays chosen. */
export function stepButtons(/** @type {Cockpit} */ cockpit) {
  const { steps, noun } = cockpit.section;
  if (!steps) return nothing;
  return html`<div class="steps" role="group" aria-label="Steps of a ${noun}">${steps.map(
    ([step, name], index) =>
      html`<button type="button" class="step" data-focus="step-${step}" aria-pressed=${step === cockpit.step}
        @click=${() => cockpit.show({ step })}>${index + 1} ${name}</button>`,
  )}</div>`;
}
