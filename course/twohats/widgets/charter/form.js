// The form's state: the charter, its lead, what was put aside, and what a change says.

import { pluralize } from "../kit/format.js";
import {
  answersWith,
  isWritten,
  leadWords,
  lineSource,
  lineWords,
  sourceOf,
  sourcesWith,
  withLead,
} from "./charter.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Charter, Lead } from "./charter.js" */

/** What is typed before the calculation is shown, by its line. @type {Record<string, string>} */
const ASKED_FIRST = { business_case_k: "Benefit needed", left_over_k: "Net benefit" };

export class CharterForm {
  isReferenceOpen = true;
  /** What became of the entries when the lead was chosen last. */
  leadNotice = "";
  /** The question that has the focus, or had it last. */
  asked = "";

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    this.model = editor.model;
    /** @type {Lead[]} */
    this.leads = this.model.get("leads");
    /** @type {Record<string, string>} */
    this.labels = this.model.get("labels");
  }

  /** @returns {Charter} */
  get charter() {
    return this.editor.value;
  }

  get lead() {
    return this.leads.find((lead) => lead.id === this.charter.lead) ?? null;
  }

  get settings() {
    return this.editor.settings;
  }

  lineWords(/** @type {string} */ line) {
    return lineWords(this.charter, this.lead, line);
  }

  lineSource(/** @type {string} */ line) {
    return lineSource(this.charter, this.lead, line);
  }

  sourceOf(/** @type {string} */ id, /** @type {string} */ line) {
    return sourceOf(this.charter, this.lead, id, line);
  }

  /** How much of the charter is open, in a sentence. */
  get openWords() {
    const sources = Object.keys(this.labels).map((line) => this.lineSource(line));
    const count = (/** @type {string} */ source) => sources.filter((one) => one === source).length;
    return `${pluralize(count("missing"), "line is", "lines are")} missing, ${pluralize(count("assumption"), "is", "are")} based on an assumption. What stays open can become a risk.`;
  }

  change(/** @type {Charter} */ changes, /** @type {string} */ words, notice = "") {
    this.editor.commit({ ...this.charter, ...changes }, words);
    this.editor.say(`${notice} ${this.openWords}`.trim());
  }

  /**
   * Changes lines of one answer; the answer's own text and sources follow.
   * @param {string} id
   * @param {Charter} lines
   * @param {string} words
   * @param {Record<string, any>} [sources]
   */
  answer(id, lines, words, sources = {}) {
    const charter = { ...this.charter, ...lines };
    const { longest } = this.editor.limits("answers.text");
    const answers = answersWith(charter, this.lead, id, sources, longest);
    this.change({ ...lines, answers }, words);
  }

  rest(/** @type {string} */ id, /** @type {string} */ line, /** @type {string} */ source) {
    const sources = sourcesWith(this.charter, this.lead, id, line, source);
    this.answer(id, {}, `what “${this.labels[line]}” is based on`, sources);
  }

  /** The charters put aside, the present one among them if anything was written for its lead. */
  get aside() {
    const aside = /** @type {Record<string, Charter>} */ (this.model.get("aside"));
    const { lead } = this.charter;
    return isWritten(this.charter, this.lead) || lead in aside
      ? { ...aside, [lead]: this.charter }
      : aside;
  }

  chooseLead(/** @type {string} */ id) {
    const lead = this.leads.find((one) => one.id === id) ?? null;
    const { aside } = this;
    const before = this.charter.lead in aside ? (this.lead?.name ?? this.charter.lead) : "";
    this.leadNotice = leadWords(before, lead, aside[id]);
    this.model.set("aside", aside); // saved with the change below
    this.model.set("refused", ""); // said of the other lead
    this.change(withLead(this.charter, lead, aside[id]), "the choice of the item", this.leadNotice);
  }

  askSponsor() {
    this.editor.flush();
    this.editor.history.wordsOfAnswer =
      "The sponsor has read the charter, so earlier changes can no longer be undone.";
    this.model.set("asked", this.model.get("asked") + 1);
    this.model.save_changes();
  }

  /** Shows the calculation; from then on the benefit counts as it is now. */
  addUp() {
    if (!this.editor.drafts.mayReveal()) return;
    this.editor.flush();
    const missing = Object.keys(ASKED_FIRST).find((line) => (this.charter[line] ?? null) === null);
    if (missing) {
      this.editor.drafts.refuse(
        missing,
        `${ASKED_FIRST[missing]}: type a number first. Then you see the calculation.`,
      );
      this.editor.focus(missing);
      return;
    }
    this.editor.history.wordsOfAnswer =
      "The calculation is shown, so earlier changes can no longer be undone.";
    this.model.set("summed", this.model.get("summed") + 1);
    this.model.save_changes();
  }

  /** Marks the lines of the question at hand on the charter's page. */
  ask(/** @type {string} */ question) {
    if (this.asked === question) return;
    this.asked = question;
    this.editor.redraw();
  }
}
