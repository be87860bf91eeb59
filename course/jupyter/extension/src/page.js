// One page of the course: a notebook's panel that opens by itself and goes on after a lost kernel.

import { termFinder } from "../../../twohats/widgets/words/glossary.js";
import { CellRunner, ownCells } from "./cell_runner.js";
import { ChosenView } from "./chosen_view.js";
import { saveOnClose } from "./closing.js";
import { CourseBar } from "./course_bar.js";
import { readCourse, termLessons } from "./course_files.js";
import { keepAwake, later, readyKernel, revivedKernel } from "./kernel.js";
import { KernelWatch } from "./kernel_watch.js";
import { HeldOutputs } from "./outputs.js";
import { runOwnCommands } from "./own_commands.js";
import { neighbours } from "./place.js";
import { makeSafe, UnsafeError } from "./safe_path.js";
import { keepScroll, showHeading } from "./scroll.js";
import { linkTerms } from "./term_links.js";
import { followTexts, nameCells } from "./texts.js";
import { keepStates } from "./widget_states.js";

/** @import { Place } from "./place.js" */
/** @import { BarState } from "./course_bar.js" */
/** @import { Glossary } from "./glossary.js" */
/**
 * What pages share: JupyterLab's application and executor, and what the settings say. `showAsPages`
 * sets how all open; `visit` is called when one page is shown in another way.
 * @typedef {{ app: any, executor: any, isPage: () => boolean, showAsPages: () => void,
 *   visit: () => void, open: (path: string, heading?: string) => void, beatMs: number,
 *   checkMs: number, glossary: Glossary }} Course
 */

const HOLD_MS = 1500; // what is still held after so long is let go: its cell draws nothing
const ASLEEP = { name: "gone", words: "The page is asleep. What was saved is safe." };
const NO_CONNECTION = { name: "gone", words: "The page has lost its connection." };

export class Page {
  /** What the last widget that saved has said. @type {BarState} */
  #saved = { name: "", words: "" };
  #isStarted = false;
  /** The heading to be shown once the cells have run. */
  #heading = "";
  /** @type {KernelWatch} */
  #watch;
  #isWorking = false;
  /** What the glossary shows beside this page. @type {Parameters<Glossary["fill"]>[0]} */
  #words = { root: "", terms: [], lessons: [] };

  /** @param {any} panel @param {Place} place @param {Course} course */
  constructor(panel, place, course) {
    this.panel = panel;
    this.place = place;
    this.course = course;
    this.chosen = new ChosenView(place);
    this.bar = new CourseBar(place, {
      goOn: () => this.goOn(),
      toggleView: () => this.toggleView(),
      open: course.open,
      toggleGlossary: () => (course.glossary.isOpen ? course.glossary.hide() : this.showGlossary()),
    });
    panel.contentHeader.addWidget(this.bar);
    // Not the label: JupyterLab takes a new label for a new file name, and renames the file.
    panel.title.dataset = { ...panel.title.dataset, "th-label": place.tab };
    panel.title.caption = place.title;
    panel.node.dataset.thPlace = `${place.stem} ${place.kind}`;
    panel.node.dataset.hat = place.hat; // links and what opens in its texts have the color of the hat
    this.#watch = new KernelWatch(panel, course.checkMs, {
      isOfUse: () => this.#isOfUse,
      say: (isThere) => this.#sayKernel(isThere),
    });
    this.#listen();
    panel.disposed.connect(followTexts(panel.content.node, nameCells));
    this.#readCourse();
    keepStates(panel.context.model);
    saveOnClose(panel, () => this.isPage);
    this.#hideFilledCells();
    panel.content.model.cells.changed.connect(() => this.#hideFilledCells());
    this.show();
  }

  /** On a page the field is enough for what is filled from it, and the panel for what it says too. */
  #hideFilledCells() {
    for (const cell of this.panel.content.widgets) {
      const isFilled = Boolean(cell.model.getMetadata("twohats")?.text);
      cell.toggleClass("th-filled", isFilled || isSecondCopy(cell.model));
    }
  }

  /** Whether the page of the course is shown; else it is JupyterLab's notebook. */
  get isPage() {
    return this.course.isPage() && !this.chosen.isNotebook;
  }

  /** To the notebook of this page alone, and back to the page. */
  toggleView() {
    const { chosen, course } = this;
    chosen.isNotebook = this.isPage;
    if (!course.isPage() && !chosen.isNotebook) course.showAsPages();
    this.show();
    course.visit();
  }

  /** Shows the page, or the notebook. */
  show() {
    const { isPage } = this;
    this.panel.toggleClass("th-page", isPage);
    this.panel.toolbar.setHidden(isPage);
    this.bar.showAsPage(isPage);
  }

  /** Runs the page's cells, the first time that it is looked at. */
  start() {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#work("Opening …", () => readyKernel(this.panel.sessionContext));
  }

  /** Brings a heading to the top of the page, once its cells have run. */
  goTo(/** @type {string} */ heading) {
    this.#heading = heading;
    if (this.#isOfUse) this.#showHeading();
  }

  #showHeading() {
    if (this.#heading) showHeading(this.panel.content.node, this.#heading);
    this.#heading = "";
  }

  /** Brings the kernel back and runs the page's cells again. */
  goOn() {
    const { sessionContext } = this.panel;
    this.#work("One moment …", () => revivedKernel(sessionContext, this.course.app.serviceManager));
  }

  async #work(/** @type {string} */ words, /** @type {() => Promise<any>} */ findKernel) {
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#saved = { name: "", words: "" };
    this.bar.say({ name: "busy", words });
    try {
      await this.#runCells(findKernel);
      this.bar.say(this.#saved);
    } catch (error) {
      console.warn("Two Hats:", error);
      const isUnsafe = error instanceof UnsafeError;
      this.bar.say(isUnsafe ? { name: "fault", words: error.message } : NO_CONNECTION);
    } finally {
      this.#isWorking = false;
    }
  }

  async #runCells(/** @type {() => Promise<any>} */ findKernel) {
    const cells = ownCells(this.panel.content.widgets, this.place.stem);
    if (!cells.length) return;
    const held = new HeldOutputs(cells);
    try {
      const kernel = await findKernel();
      await makeSafe(kernel);
      await new CellRunner(this.panel, this.course.executor, held).runPage(cells);
      keepScroll(this.panel);
      this.#showHeading();
    } finally {
      later(HOLD_MS).then(() => held.releaseAll());
    }
  }

  #listen() {
    const { panel, course } = this;
    runOwnCommands(
      panel.node,
      (command, args) => course.app.commands.execute(command, args),
      course.open,
    );
    keepAwake(panel, course.beatMs, () => this.#watch.check());
    panel.node.addEventListener("twohats:saved", (/** @type {CustomEvent} */ { detail }) => {
      if (detail.name === "away") {
        this.#watch.check(); // the widget may be an old one, whose kernel was left behind
        return;
      }
      this.#saved = detail;
      if (this.#isStarted && !this.#isWorking) this.bar.say(detail);
    });
    panel.node.addEventListener(
      "dblclick",
      (/** @type {Event} */ event) => this.#read(event),
      true,
    );
  }

  /** A page is read and not edited: only an older notebook's cell for a text opens for writing. */
  #read(/** @type {Event} */ event) {
    if (!this.isPage) return;
    const cell = this.panel.content.widgets.find((/** @type {any} */ one) =>
      one.node.contains(event.target),
    );
    const isText = cell?.model.type === "markdown";
    if (isText && !cell.model.getMetadata("nbgrader")?.solution) event.stopPropagation();
  }

  /** What is around this page: neighbours, all lessons, terms. */
  async #readCourse() {
    const { app, glossary } = this.course;
    const files = await readCourse(app.serviceManager.contents, this.place.root);
    this.#words = { root: this.place.root, terms: files.terms, lessons: termLessons(files) };
    const { lessonFiles, exerciseFolders, lessons, done } = files;
    this.bar.setNeighbours(neighbours(this.place, lessonFiles, exerciseFolders));
    this.bar.setLessons(lessons, done);
    if (this.panel.isDisposed) return;
    glossary.fill(this.#words);
    const find = termFinder(files.terms);
    const open = (/** @type {string} */ term) => this.showGlossary(term);
    const link = (/** @type {HTMLElement} */ node) => linkTerms(node, find, open);
    this.panel.disposed.connect(followTexts(this.panel.content.node, link));
  }

  /** Opens the glossary at a term, or at its search field. */
  showGlossary(term = "") {
    this.course.glossary.fill(this.#words);
    this.course.glossary.show({ here: this.place.stem.slice(0, 2), term });
  }

  /** Says whether the kernel is there, as far as this page is open and not at work with it. */
  #sayKernel(/** @type {boolean} */ isThere) {
    this.bar.say(isThere ? this.#saved : ASLEEP);
  }

  get #isOfUse() {
    return this.#isStarted && !this.#isWorking && !this.panel.isDisposed;
  }
}

/** The cells that nbgrader asks, each with the same finding as the check panel, and their heading. */
function isSecondCopy(/** @type {any} */ { id, sharedModel }) {
  return id === "marks" || /^desk\.check\("\w+"\)$/.test(sharedModel.getSource().trim());
}
