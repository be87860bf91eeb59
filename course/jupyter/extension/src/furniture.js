// JupyterLab around a page: put away while a page of the course is in front, and put back after it.

/** Marks the document while somebody goes through it by the Tab key, until a pointer is used. */
export function markKeys() {
  const mark = (/** @type {boolean} */ isKeys) =>
    document.body.toggleAttribute("data-th-keys", isKeys);
  document.addEventListener("keydown", ({ key }) => key === "Tab" && mark(true), true);
  document.addEventListener("pointerdown", () => mark(false), true);
}

const HIDDEN_AREAS = ["top", "menu", "bottom"];
const SIDES = ["left", "right"];

export class Furniture {
  /** What was in sight before. @type {{ widgets: any[], sides: string[], left: boolean, right: boolean } | null} */
  #before = null;

  /** `shell` is JupyterLab's, or undefined where there is none to put away. */
  constructor(/** @type {any} */ shell) {
    this.shell = shell;
  }

  putAway(/** @type {boolean} */ isAway) {
    document.body.toggleAttribute("data-th-page", isAway);
    if (!this.shell || isAway === Boolean(this.#before)) return;
    if (isAway) this.#hide();
    else this.#show();
  }

  #hide() {
    const { shell } = this;
    const widgets = HIDDEN_AREAS.flatMap((area) => [...shell.widgets(area)]).filter(
      (widget) => !widget.isHidden,
    );
    const sides = SIDES.filter((side) => shell.isSideTabBarVisible(side));
    this.#before = { widgets, sides, left: !shell.leftCollapsed, right: !shell.rightCollapsed };
    shell.collapseLeft();
    shell.collapseRight();
    for (const side of sides) shell.toggleSideTabBarVisibility(side);
    for (const widget of widgets) widget.hide();
  }

  #show() {
    const { shell } = this;
    const before = this.#before;
    this.#before = null;
    if (!before) return;
    for (const widget of before.widgets) widget.show();
    for (const side of before.sides) {
      if (!shell.isSideTabBarVisible(side)) shell.toggleSideTabBarVisibility(side);
    }
    if (before.left) shell.expandLeft();
    if (before.right) shell.expandRight();
  }
}
