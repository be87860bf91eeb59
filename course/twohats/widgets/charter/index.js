// The hand-over: choose the lead, answer the sponsor, watch the charter.

import { html, nothing } from "lit-html";
import { choiceField } from "../kit/choices.js";
import { head } from "../kit/controls.js";
import { stayInSight } from "../kit/sight.js";
import { defineWidget } from "../kit/widget.js";
import { CharterForm } from "./form.js";
import { charterPage } from "./page.js";
import { questionBox, sponsorBox } from "./questions.js";
import { referenceBox } from "./reference.js";

/** @import { CharterQuestion } from "./questions.js" */
/** @import { Option } from "../kit/choices.js" */

function leadField(/** @type {CharterForm} */ form) {
  const small = /** @type {{ id: string, name: string, reason: string }[]} */ (
    form.settings.too_small ?? []
  );
  /** @type {Option[]} */
  const options = [
    ...form.leads.map(({ id, name }) => /** @type {Option} */ ([id, `${id} ${name}`])),
    ...small.map(
      ({ id, name, reason }) => /** @type {Option} */ ([id, `${id} ${name} (${reason})`]),
    ),
  ];
  return choiceField(form.editor, {
    key: "lead",
    label: "The item in Now that becomes the project",
    value: form.lead?.id,
    options,
    shut: small.map(({ id }) => id),
    empty: "Choose",
    commit: (id) => form.chooseLead(id),
  });
}

function formParts(/** @type {CharterForm} */ form) {
  const { lead, model } = form;
  if (!lead) return html`<p>Choose an item. Then the sponsor asks her questions.</p>`;
  const questions = /** @type {CharterQuestion[]} */ (model.get("questions"));
  return html`${referenceBox(form, lead)}${questions.map((one) => questionBox(form, one))}
    ${sponsorBox(form)}`;
}

export default defineWidget({
  name: "charter",
  traits: ["refused", "verdict"],
  setup(editor) {
    const form = new CharterForm(editor);
    stayInSight(editor, ".page");
    editor.model.on("change:refused", () => {
      if (editor.model.get("refused")) editor.say(editor.model.get("refused"));
    });
    editor.model.on("change:verdict", () => {
      if (editor.model.get("verdict")) editor.say(editor.model.get("verdict"));
    });
    return () => html`${head(editor)}
      ${form.settings.notice ? html`<p class="th-soft notice">${form.settings.notice}</p>` : nothing}
      <div class="sides">
        <div class="th-stack form">
          ${leadField(form)}
          ${form.leadNotice ? html`<p class="th-soft lead-said">${form.leadNotice}</p>` : nothing}
          ${formParts(form)}
        </div>
        ${charterPage(form)}
      </div>`;
  },
});
