// The schedule as the learner edits it: packages, links, and the dates that follow from them.

import { networkDates } from "./network.js";
import { planSummary } from "./summary.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Link, NetworkDates } from "./network.js" */

/** @import { Faces } from "../kit/face.js" */
/** @import { Package, Point } from "./estimates.js" */

export class Schedule {
  /** The package whose row is open. @type {string | null} */
  opened = null;
  /** Why the last act at this place was refused, by place: a package's links, or the packages. */
  faults = /** @type {Record<string, string>} */ ({});
  /** First estimates that are not whole yet, by package. @type {Record<string, Partial<Record<Point, number>>>} */
  firstDays = {};
  /** Which of the parts that open are open. */
  openParts = /** @type {Record<string, boolean>} */ ({ notes: true });
  /** @type {{ packages: Package[], links: Link[], dates: NetworkDates | null } | null} */
  #latest = null;

  constructor(/** @type {Editor} */ editor) {
    this.editor = editor;
    this.model = editor.model;
    editor.onTakeOver = () => {
      this.opened = null;
      this.faults = {};
    };
  }

  get value() {
    return this.editor.value;
  }

  /** @returns {Package[]} */
  get packages() {
    return this.value.wbs;
  }

  /** @returns {Link[]} */
  get links() {
    return this.value.links;
  }

  get ids() {
    return this.packages.map((one) => one.id);
  }

  get settings() {
    return this.editor.settings;
  }

  /** The dates by the most likely days; null where the links go round in a circle. */
  get dates() {
    const { packages, links } = this;
    if (this.#latest?.packages !== packages || this.#latest?.links !== links) {
      const durations = Object.fromEntries(packages.map((one) => [one.id, one.m]));
      this.#latest = { packages, links, dates: networkDates(durations, links) };
    }
    return this.#latest.dates;
  }

  /** Whether the page has shown early and late dates; until then it keeps them to itself. */
  get areDatesShown() {
    return this.value.passes.state !== "open";
  }

  get areRunsShown() {
    return this.value.p50_p80_before.p50.state !== "open";
  }

  get areNewRunsShown() {
    return Boolean(this.value.reforecast) && this.value.reforecast.p80.state !== "open";
  }

  /** The dates as far as they may be seen. */
  get shownDates() {
    return this.areDatesShown ? this.dates : null;
  }

  /** Two branches and the package in which they meet, by id; empty if there are none. */
  get merge() {
    const ids = /** @type {string[]} */ (this.model.get("merge") ?? []);
    return ids.every((id) => this.package(id)) ? ids : [];
  }

  /** Why no two branches meet, in a sentence; empty if two do. */
  get mergeFault() {
    return /** @type {string} */ (this.model.get("merge_fault") ?? "");
  }

  /** Whether what is typed here earns points: in an exercise, and not in a lesson. */
  get isGraded() {
    return Boolean(this.settings.is_graded);
  }

  /** The ids of what a package waits for. */
  predecessors(/** @type {string} */ id) {
    return this.links.filter((link) => link.after === id).map((link) => link.before);
  }

  /** What was dealt: sayings, a colleague's milestones, messages. */
  get cases() {
    return this.settings.cases ?? {};
  }

  /** The portraits of somebody who speaks, by the name given here; undefined where there is none. */
  facesOf(/** @type {string} */ who) {
    return /** @type {Record<string, Faces> | undefined} */ (this.settings.faces)?.[who];
  }

  /** What the questions offer, by question: ids with their words. @returns {Record<string, [string, string][]>} */
  get choices() {
    return this.settings.choices;
  }

  /** Packages and links as they are now: a prediction is about them. */
  get network() {
    return { wbs: this.packages, links: this.links };
  }

  /**
   * Shows a truth: what was typed for it is kept, and nothing before can be taken back. Then gives
   * the focus to what is shown. Does neither while a field's text was not taken.
   */
  reveal(
    /** @type {Record<string, any>} */ parts,
    /** @type {string} */ words,
    /** @type {string} */ focus,
  ) {
    const { editor } = this;
    if (!editor.drafts.mayReveal()) return;
    this.faults = {};
    editor.batch(() => {
      editor.commit({ ...this.value, ...parts }, words, { isFinal: true });
      editor.say(`Now ${words}. ${this.summary}`);
    });
    editor.focus(focus);
    editor.root.querySelector(`[data-focus="${focus}"]`)?.scrollIntoView({ block: "nearest" });
  }

  package(/** @type {string} */ id) {
    return /** @type {Package} */ (this.packages.find((one) => one.id === id));
  }

  named(/** @type {string} */ id) {
    return `${id} ${this.package(id)?.name ?? ""}`;
  }

  /** Whether the runs that are shown are those of other packages or links. */
  get areRunsOld() {
    return (
      this.value.wbs !== this.editor.committed.wbs ||
      this.value.links !== this.editor.committed.links
    );
  }

  /** The end and what is critical, in words. */
  get summary() {
    return planSummary(this);
  }

  get uncoveredScope() {
    const covered = new Set(this.packages.map((one) => one.scope_item));
    return /** @type {string[]} */ (this.settings.scope).filter((item) => !covered.has(item));
  }

  change(/** @type {Record<string, any>} */ parts, /** @type {string} */ words, isKey = false) {
    const { editor } = this;
    this.faults = {};
    editor.batch(() => {
      editor.commit({ ...this.value, ...parts }, words, { isKey });
      editor.say(`Changed: ${words}. ${this.summary}`);
    });
  }

  /** Changes one of the parts that hold several fields: the forecast, or week 4. */
  changePart(
    /** @type {string} */ part,
    /** @type {Record<string, any>} */ fields,
    /** @type {string} */ words,
  ) {
    this.change({ [part]: { ...this.value[part], ...fields } }, words);
  }

  /** The packages with one of them changed. */
  withPackage(/** @type {string} */ id, /** @type {Partial<Package>} */ fields) {
    return this.packages.map((one) => (one.id === id ? { ...one, ...fields } : one));
  }

  changePackage(
    /** @type {string} */ id,
    /** @type {Partial<Package>} */ fields,
    /** @type {string} */ words,
  ) {
    this.change({ wbs: this.withPackage(id, fields) }, words);
  }

  refuse(/** @type {string} */ place, /** @type {string} */ message) {
    this.faults = { [place]: message };
    this.editor.say(message);
  }

  open(/** @type {string | null} */ id) {
    this.opened = id;
    this.editor.redraw();
  }
}
