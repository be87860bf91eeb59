// Where two parts of the plan cannot both hold: a sentence, and a way to each of the two parts.

import { html } from "lit-html";
import { button } from "../kit/controls.js";
import { pluralize } from "../kit/format.js";
import { disclosure } from "../kit/tables.js";
import { sectionOfPart } from "./sections.js";

/** @import { Cockpit } from "./cockpit.js" */

/** The part that is the letter: a widget of its own, further down on the page. */
const LETTER = "next";

function goToLetter(/** @type {Cockpit} */ cockpit) {
  const page = cockpit.editor.root.closest(".jp-NotebookPanel") ?? document; // tabs have letters too
  const letter = /** @type {HTMLElement | null} */ (page.querySelector(".th-letter"));
  if (!letter) {
    cockpit.advise("The letter is further down on this page.");
    return;
  }
  letter.tabIndex = -1;
  letter.scrollIntoView({ block: "start" });
  letter.focus({ preventScroll: true });
}

function partButton(
  /** @type {Cockpit} */ cockpit,
  /** @type {string} */ part,
  /** @type {string} */ focus,
) {
  if (part === LETTER)
    return button("Go to the letter below", () => goToLetter(cockpit), { focus });
  return button(`Go to ${sectionOfPart(part).name.toLowerCase()}`, () => cockpit.goTo(part), {
    focus,
  });
}

function contradictionItem(
  /** @type {Cockpit} */ cockpit,
  /** @type {{ parts: string[], sentence: string }} */ { parts, sentence },
  /** @type {number} */ index,
) {
  const places = parts.map((part) => (part === LETTER ? part : sectionOfPart(part).id));
  const targets = parts.filter((_, side) => places.indexOf(places[side]) === side); // two parts may share a tab
  const names = parts.map((part) => (part === LETTER ? "letter" : part));
  return html`<li><strong>${names.join(" against ")}</strong><span>${sentence}</span>
    <span class="jumps">${targets.map((part, side) => partButton(cockpit, part, `clash-${index}-${side}`))}</span></li>`;
}

export function contradictionsBox(/** @type {Cockpit} */ cockpit) {
  const contradictions = /** @type {any[]} */ (cockpit.outlook.clashes ?? []);
  const { length } = contradictions;
  return disclosure(cockpit.editor, {
    summary: length ? pluralize(length, "contradiction") : "No contradiction",
    isOpen: cockpit.isOpen.contradictions,
    toggle: (isOpen) => {
      cockpit.isOpen.contradictions = isOpen;
    },
    content: () =>
      html`<ul class="contradictions">${contradictions.map((contradiction, index) => contradictionItem(cockpit, contradiction, index))}</ul>`,
    look: "contradiction-box",
    focus: "clashes",
  });
}
