// The fields of A and B, as the chosen model lists them.

import { html } from "lit-html";
import { choiceField, tickField } from "../kit/choices.js";
import { button } from "../kit/controls.js";
import { sameData } from "../kit/data.js";
import { numberField } from "../kit/fields.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Option } from "../kit/choices.js" */

/**
 * @typedef {{ kind: "choice" | "number" | "tick", key: string, label: string, options: Option[],
 *   empty: string | null, needs: string, is_list: boolean, unit: string, otherwise: number | null,
 *   has_share: boolean }} Field
 * @typedef {{ id: string, name: string, about: string, rows: Field[][] }} SandboxModel
 */

/** One side of what is compared: its setting, and how a part of that is changed. */
class Side {
  /** @param {Editor} editor @param {"a" | "b"} name @param {SandboxModel} model */
  constructor(editor, name, model) {
    this.editor = editor;
    this.name = name;
    this.model = model;
    this.pair = editor.value[model.id];
    this.setting = this.pair[name];
    this.letter = name.toUpperCase();
  }

  put(/** @type {any} */ setting, /** @type {string} */ words) {
    const { editor, model, pair, name } = this;
    editor.commit({ ...editor.value, [model.id]: { ...pair, [name]: setting } }, words);
  }

  /** What every field takes. */
  base(/** @type {Field} */ { key, label }) {
    return {
      key: `${this.name}-${key}`,
      label,
      spoken: `${label} (${this.letter})`,
      value: this.setting[key],
      commit: (/** @type {unknown} */ value) =>
        this.put({ ...this.setting, [key]: value }, `the change of ${this.letter}`),
    };
  }
}

const FIELDS = {
  choice(/** @type {Side} */ side, /** @type {Field} */ field) {
    const { editor, setting } = side;
    const base = side.base(field);
    const isOff = Boolean(field.needs) && !setting[field.needs];
    const isThere = (/** @type {Option} */ [value]) =>
      !field.is_list || value === "requesters" || value in editor.value.roadmaps;
    const isNumber = typeof base.value === "number";
    return choiceField(editor, {
      ...base,
      value: isOff ? "" : String(base.value),
      options: isOff ? [] : field.options.filter(isThere),
      empty: isOff ? "–" : (field.empty ?? undefined),
      isDisabled: isOff,
      commit: (value) => base.commit(isNumber ? Number(value) : value),
    });
  },

  number(/** @type {Side} */ side, /** @type {Field} */ field) {
    const { unit, otherwise } = field;
    const base = side.base(field);
    const limits = side.editor.limits(`${side.model.id}.a.${field.key}`);
    return numberField(side.editor, {
      ...base,
      value: base.value ?? otherwise,
      limits: unit ? { ...limits, unit } : limits,
      help: field.has_share ? `${share(side, field)}% of the attention` : undefined,
      commit: (value) => base.commit(value === otherwise ? null : value),
    });
  },

  tick(/** @type {Side} */ side, /** @type {Field} */ field) {
    const { key, label, value, commit } = side.base(field);
    return tickField(side.editor, { key, label, value, commit });
  },
};

/** The share of a part in all that are like it, in per cent. */
function share(/** @type {Side} */ { model, setting }, /** @type {Field} */ field) {
  const parts = model.rows.flat().filter((one) => one.has_share);
  const total = parts.reduce((sum, { key }) => sum + setting[key], 0);
  return Math.round(total ? (100 * setting[field.key]) / total : 100 / parts.length);
}

/** The fields of one side, in a frame that says which. */
export function settings(
  /** @type {Editor} */ editor,
  /** @type {"a" | "b"} */ name,
  /** @type {SandboxModel} */ model,
) {
  const side = new Side(editor, name, model);
  const { pair, letter } = side;
  const other = name === "a" ? "b" : "a";
  const label = `Make ${letter} like ${other.toUpperCase()}`;
  return html`<fieldset class="sandbox-side" data-side=${name}><legend>${letter}</legend>
    ${model.rows.map(
      (row) =>
        html`<div class="sandbox-row" data-fields=${row.length}>${row.map((field) => FIELDS[field.kind](side, field))}</div>`,
    )}
    <div>${button(label, () => side.put(pair[other], label.toLowerCase()), { kind: "quiet", focus: `like-${name}`, isDisabled: editor.isReadOnly || sameData(pair.a, pair.b) })}</div></fieldset>`;
}
