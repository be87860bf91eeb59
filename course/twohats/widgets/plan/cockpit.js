// What the cockpit shows and does: the open record, and the changes of one record or of all tasks.

import { sameData } from "../kit/data.js";
import { itemList } from "../kit/scope_needs.js";
import { takenAlong, takenWords } from "./scope.js";
import { newRecord, recordsOf, SECTIONS, sectionOfPart, withChange } from "./sections.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Section } from "./sections.js" */

/**
 * What can be done to all tasks at once, by Python.
 * @typedef {{ action: string, label: string, words: string, nothing: string }} BulkAction
 * @type {BulkAction[]}
 */
export const BULK_ACTIONS = [
  {
    action: "assign",
    label: "Assign every task",
    words: "every task assigned",
    nothing: "Every task already has somebody who can do it.",
  },
  {
    action: "level",
    label: "Level the plan (nobody on two tasks at once)",
    words: "starts set so that nobody does two things at once",
    nothing: "Nobody has two tasks at once, and no task could begin earlier.",
  },
];

export class Cockpit {
  section = SECTIONS[0];
  step = "what";
  /** The index of the open record, by section. @type {Record<string, number>} */
  #open = {};
  /** How many records each section had when it was last shown. @type {Record<string, number>} */
  #counts = {};
  /** What was said of the last change, or why nothing came of it: the sentence and that change. */
  #advice = /** @type {{ words: string, change: any }} */ ({ words: "", change: null });
  /** Which of the boxes below a line are open. */
  isOpen = { gauges: true, contradictions: true, costs: false, records: false };
  /** @type {(BulkAction & { count: number }) | null} */
  #request = null;

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    editor.focusAfterUndo = "panel";
  }

  get plan() {
    return this.editor.value;
  }

  get settings() {
    return this.editor.settings;
  }

  get outlook() {
    return this.editor.model.get("outlook");
  }

  get records() {
    return recordsOf(this.section, this.plan, this.settings);
  }

  /** The index of the open record of the present section. */
  get at() {
    return Math.max(0, Math.min(this.#open[this.section.id] ?? 0, this.records.length - 1));
  }

  get record() {
    return this.records[this.at];
  }

  /** Shows another section, step or record. */
  show({ section = this.section, step = this.step, at = /** @type {number | null} */ (null) }) {
    Object.assign(this, { section, step });
    this.#advice.words = "";
    if (at !== null) this.#open[section.id] = at;
    this.editor.redraw();
  }

  /** Goes to the section in which a part that Python names is changed. */
  goTo(/** @type {string} */ part) {
    this.show({ section: sectionOfPart(part) });
    this.editor.focus("panel");
  }

  /** What is said of the last change; it goes with the next one, and with Undo. */
  get advice() {
    return this.#advice.change === this.editor.lastChange ? this.#advice.words : "";
  }

  /** Says why nothing came of what was asked for, or what came of it besides. */
  advise(/** @type {string} */ words) {
    this.#advice = { words, change: this.editor.lastChange };
    this.editor.say(words);
  }

  commit(/** @type {any} */ plan, /** @type {string} */ words) {
    if (sameData(plan, this.plan)) return;
    this.#advice.words = "";
    this.editor.commit(plan, words);
    this.editor.say(`Changed: ${words}.`);
  }

  /** Changes one field of a record. */
  change(
    /** @type {Section} */ section,
    /** @type {number} */ at,
    /** @type {Record<string, any>} */ change,
    /** @type {string} */ label,
  ) {
    const plan = withChange(section, this.plan, this.settings, at, change);
    const taken = this.#takenAlong(section, at, change);
    const others = taken.items.length ? `, and with it ${itemList(taken.items)}` : "";
    this.commit(plan, `${section.name}, ${others ? `“${taken.name}” left out${others}` : label}`);
    if (others) this.advise(takenWords(taken.name, taken.items));
  }

  /** An item of the scope that is changed, and what goes with it. */
  #takenAlong(
    /** @type {Section} */ section,
    /** @type {number} */ at,
    /** @type {Record<string, any>} */ change,
  ) {
    const { name } = recordsOf(section, this.plan, this.settings)[at] ?? {};
    const isScope = section.id === "scope";
    return { name, items: isScope ? takenAlong(this.plan, this.settings, name, change) : [] };
  }

  add() {
    const { section, plan } = this;
    const list = /** @type {string} */ (section.list);
    const records = [...plan[list], newRecord(list, plan, this.settings)];
    this.#counts[section.id] = records.length;
    this.show({ at: records.length - 1, step: section.steps?.[0][0] });
    this.commit({ ...plan, [list]: records }, `a ${section.noun} added`);
    this.editor.focus("panel");
  }

  remove(/** @type {number} */ at) {
    const { section, plan } = this;
    const list = /** @type {string} */ (section.list);
    this.commit({ ...plan, [list]: plan[list].toSpliced(at, 1) }, `a ${section.noun} removed`);
    this.editor.focus("panel");
  }

  /**
   * Forgets what is typed in records that have another index now, since one was added or removed.
   */
  forgetMovedDrafts() {
    for (const section of SECTIONS) {
      const { length } = recordsOf(section, this.plan, this.settings);
      if (length !== (this.#counts[section.id] ?? length)) this.#forgetDrafts(section);
      this.#counts[section.id] = length;
    }
  }

  #forgetDrafts(/** @type {Section} */ { id }) {
    const { drafts } = this.editor;
    for (const key of drafts.keys) if (key.startsWith(`${id}-`)) drafts.accept(key);
  }

  /** Asks Python to do something to all tasks at once; `takeResult` commits what comes back. */
  request(/** @type {BulkAction} */ bulkAction) {
    const { model } = this.editor;
    const count = Date.now();
    this.#request = { ...bulkAction, count };
    model.set("request", { action: bulkAction.action, count });
    model.save_changes();
  }

  takeResult() {
    const { count, value, fault } = this.editor.model.get("result");
    const request = this.#request;
    if (!request || count !== request.count) return;
    if (fault) this.advise(fault);
    else if (sameData(value, this.plan)) this.advise(request.nothing);
    else this.commit(value, request.words);
  }
}
