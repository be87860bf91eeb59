// A bar above a notebook that is as high as what it shows.

import { Widget } from "@lumino/widgets";

export class GrowingBar extends Widget {
  onResize() {
    this.grow();
  }

  onAfterShow() {
    this.grow();
  }

  /** JupyterLab gives a bar its least height and no more: when its parts wrap, that has to grow. */
  grow() {
    if (!this.isVisible) return;
    const { node, parent } = this;
    const { style } = node;
    const { minHeight, height, contain } = style;
    style.minHeight = "0";
    style.height = "auto";
    style.contain = "none"; // JupyterLab has it measured as if it were empty
    const needed = `${node.offsetHeight}px`;
    Object.assign(style, { minHeight: needed, height, contain });
    if (needed !== minHeight) parent?.fit();
  }
}
