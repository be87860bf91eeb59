// The course in JupyterLab: its pages open as pages and run by themselves.

import { ILabShell } from "@jupyterlab/application";
import { INotebookCellExecutor, INotebookTracker } from "@jupyterlab/notebook";
import { ISettingRegistry } from "@jupyterlab/settingregistry";
import wordsStyle from "../../../twohats/widgets/words/style.css";
import { Furniture, markKeys } from "./furniture.js";
import { Glossary } from "./glossary.js";
import { Page } from "./page.js";
import { PaperBar } from "./paper_bar.js";
import { isPaper, placeOf } from "./place.js";
import printStyle from "./print.css";
import { StrayBar } from "./stray.js";
import style from "./style.css";
import tokens from "./theme.css";

const ID = "twohats-lab:plugin";
const GLOSSARY = "twohats-lab:glossary";

/** The pages of the course that are open, and which of them is in front. */
class Pages {
  /** By the notebook's panel. @type {Map<any, Page>} */
  #pages = new Map();
  /** The heading at which a page is to open that is not there yet. @type {WeakMap<any, string>} */
  #headings = new WeakMap();
  /** The bars of the papers that were looked at. @type {WeakMap<any, PaperBar>} */
  #paperBars = new WeakMap();
  /** The page that was in front last. @type {Page | null} */
  #last = null;

  /**
   * @param {import("./page.js").Course} course
   * @param {() => any} inFront the widget in front
   * @param {Furniture} furniture
   */
  constructor(course, inFront, furniture) {
    this.course = course;
    this.inFront = inFront;
    this.furniture = furniture;
  }

  /** A notebook was opened: if it is a page of the course, it gets its bar. */
  async add(/** @type {any} */ panel) {
    await panel.context.ready;
    if (panel.isDisposed) return;
    const { contents } = this.course.app.serviceManager;
    const metadata = panel.context.model.getMetadata("twohats");
    if (metadata) markPath(panel, contents);
    if (metadata) new StrayBar(panel, { contents, open: this.course.open });
    const place = placeOf(contents.localPath(panel.context.path), metadata);
    if (!place) return;
    const page = new Page(panel, place, this.course);
    this.#pages.set(panel, page);
    page.goTo(this.#headings.get(panel) ?? "");
    panel.disposed.connect(() => this.#forget(panel));
    this.visit();
  }

  /** Shows a heading of a notebook that was opened, once it is a page. */
  showHeading(/** @type {any} */ panel, /** @type {string} */ heading) {
    const page = this.#pages.get(panel);
    if (page) page.goTo(heading);
    else this.#headings.set(panel, heading);
  }

  /** A page was closed: a paper that was opened from it leads to the map. */
  #forget(/** @type {any} */ panel) {
    if (this.#pages.get(panel) === this.#last) this.#last = null;
    this.#pages.delete(panel);
    this.#showWayBack();
  }

  /** Gives the paper in front its bar, which leads back to the page that was in front before. */
  #showWayBack() {
    const panel = this.inFront();
    if (!this.#isPaper || !panel.contentHeader) return;
    const { open } = this.course;
    const bar = this.#paperBars.get(panel) ?? new PaperBar(panel, { path: this.#path, open });
    this.#paperBars.set(panel, bar);
    const last = this.#last;
    bar.setBehind(last && { path: this.#pathOf(last.panel), place: last.place });
  }

  /** Something else is in front. Only that runs: a restored workspace may hold twenty notebooks. */
  visit() {
    const page = this.current;
    const isPage = this.course.isPage();
    if (page) this.#last = page;
    this.#showWayBack();
    this.furniture.putAway(page ? page.isPage : this.#isPaper && isPage && this.#pages.size > 0);
    if (!page) this.course.glossary.hide();
    if (isPage) page?.start(); // a notebook too, if it was chosen on this page: no cell is left blank
  }

  /** Whether a paper of the company is in front, to be read. */
  get #isPaper() {
    return isPaper(this.#path) && Boolean(this.inFront()?.node.querySelector(".jp-MarkdownViewer"));
  }

  get #path() {
    return this.#pathOf(this.inFront());
  }

  #pathOf(/** @type {any} */ panel) {
    return this.course.app.serviceManager.contents.localPath(panel?.context?.path ?? "");
  }

  /** The page in front, if what is in front is one. */
  get current() {
    return this.#pages.get(this.inFront());
  }

  /** Opens or closes the glossary of the page in front, by a key. */
  toggleGlossary() {
    const { glossary } = this.course;
    if (glossary.isOpen) glossary.hide();
    else this.current?.showGlossary();
  }

  /** The glossary was opened or closed. */
  showGlossary() {
    for (const page of this.#pages.values()) page.bar.showGlossary(this.course.glossary.isOpen);
  }

  /** The settings have changed. */
  showAll() {
    for (const page of this.#pages.values()) page.show();
    this.visit();
  }
}

/** A button of a widget can say in which notebook it was pressed, also once that has a new name. */
function markPath(/** @type {any} */ panel, /** @type {any} */ contents) {
  const mark = () => {
    panel.node.dataset.thPath = contents.localPath(panel.context.path);
  };
  panel.context.pathChanged.connect(mark);
  mark();
}

/** The glossary by a key from anywhere in a page: F1, which a widget's fields let pass. */
function addCommand(/** @type {any} */ commands, /** @type {Pages} */ pages) {
  commands.addCommand(GLOSSARY, {
    label: "Glossary of the course",
    isEnabled: () => Boolean(pages.current),
    execute: () => pages.toggleGlossary(),
  });
  commands.addKeyBinding({ command: GLOSSARY, keys: ["F1"], selector: "body" });
}

const plugin = {
  id: ID,
  description: "Opens the pages of the course Two Hats as pages.",
  autoStart: true,
  requires: [INotebookTracker, INotebookCellExecutor, ISettingRegistry],
  optional: [ILabShell],
  async activate(
    /** @type {any} */ app,
    /** @type {any} */ tracker,
    /** @type {any} */ executor,
    /** @type {any} */ registry,
    /** @type {any} */ shell,
  ) {
    const sheet = document.createElement("style");
    sheet.textContent = tokens + style + wordsStyle + printStyle;
    document.head.append(sheet);
    const settings = await registry.load(ID);
    const isPage = () => settings.get("view").composite === "page";
    const open = async (/** @type {string} */ path, heading = "") => {
      const panel = await app.commands.execute("docmanager:open", { path });
      if (panel && heading) pages.showHeading(panel, heading);
    };
    const course = {
      app,
      executor,
      open,
      glossary: new Glossary(open, () => pages.showGlossary()),
      isPage,
      showAsPages: () => settings.set("view", "page"),
      visit: () => pages.visit(),
      beatMs: 1000 * settings.get("beat").composite,
      checkMs: 1000 * settings.get("check").composite,
    };
    markKeys();
    const front = shell ?? tracker;
    const pages = new Pages(course, () => front.currentWidget, new Furniture(shell));
    settings.changed.connect(() => pages.showAll());
    addCommand(app.commands, pages);
    tracker.forEach((/** @type {any} */ panel) => {
      pages.add(panel);
    });
    tracker.widgetAdded.connect((/** @type {any} */ _sender, /** @type {any} */ panel) => {
      pages.add(panel);
    });
    front.currentChanged.connect(() => pages.visit());
    app.restored.then(() => pages.visit());
  },
};

export default plugin;
