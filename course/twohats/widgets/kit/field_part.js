// A field's place in the page. What is typed changes no more than this one place, so a letter draws
// the field again and not the widget.

import { AsyncDirective } from "lit-html/async-directive.js";
import { directive } from "lit-html/directive.js";

/** @import { Drafts } from "./drafts.js" */
/** @import { Content } from "./types.js" */

class FieldPart extends AsyncDirective {
  /** @type {Drafts | undefined} */
  drafts;
  key = "";
  /** @type {() => Content} */
  view = () => "";

  /** @param {Drafts} drafts @param {string} key @param {() => Content} view */
  render(drafts, key, view) {
    if (key !== this.key) this.disconnected();
    Object.assign(this, { drafts, key, view });
    this.reconnected();
    return view();
  }

  draw() {
    this.setValue(this.view());
  }

  disconnected() {
    this.drafts?.hide(this.key, this);
  }

  reconnected() {
    this.drafts?.show(this.key, this);
  }
}

/** The field of that key: `fieldPart(drafts, key, () => html…)`. */
export const fieldPart = directive(FieldPart);
