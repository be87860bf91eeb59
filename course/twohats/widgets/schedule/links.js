// What a package waits for: its links, changed one by one, and never into a circle.

import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { choiceField } from "../kit/choices.js";
import { button } from "../kit/controls.js";
import { numberField } from "../kit/fields.js";
import { linkKinds } from "../kit/link_kinds.js";
import { changeLinks } from "./plan_parts.js";

/** @import { Link } from "./network.js" */
/** @import { Schedule } from "./schedule.js" */

const isSame = (/** @type {Link} */ one, /** @type {Link} */ other) =>
  one.before === other.before && one.after === other.after;

/** The links into one package: each can be changed or removed, another one added. */
export function linksBox(/** @type {Schedule} */ schedule, /** @type {string} */ id) {
  const { links, faults } = schedule;
  const own = links.filter((link) => link.after === id);
  return html`<div class="waits-box"><h4>Waits for</h4>
    <ul class="waits">${repeat(
      own,
      (link) => link.before,
      (link) => linkItem(schedule, link),
    )}</ul>
    ${own.length ? nothing : html`<p class="th-soft">Nothing: ${id} can start on day 0.</p>`}
    ${addLinkField(schedule, id)}
    ${faults[id] ? html`<p class="th-offer">${faults[id]}</p>` : nothing}</div>`;
}

/**
 * The list from which a package gets one more to wait for; `place` is where the list is, if it is
 * beside a note.
 * @param {Schedule} schedule
 * @param {string} id
 */
export function addLinkField(schedule, id, place = "") {
  const { editor, links, packages } = schedule;
  const waited = new Set(schedule.predecessors(id));
  const free = packages.filter((one) => one.id !== id && !waited.has(one.id));
  return choiceField(editor, {
    key: `${place ? `${place}-` : ""}add-link-${id}`,
    label: `Make ${id} wait for`,
    isBare: !place,
    value: "",
    empty: "Choose a package …",
    options: free.map((one) => [one.id, schedule.named(one.id)]),
    commit: (before) => {
      const link = { before, after: id, kind: "FS", lag: 0 };
      if (before) changeLinks(schedule, [...links, link], `link ${before} to ${id}`, id);
    },
  });
}

/** One link into a package. */
function linkItem(/** @type {Schedule} */ schedule, /** @type {Link} */ link) {
  const { editor } = schedule;
  const { before, after } = link;
  const [key, words] = [`${before}-${after}`, `link ${before} to ${after}`];
  const change = (/** @type {Partial<Link>} */ part) => {
    const links = schedule.links.map((one) => (isSame(one, link) ? { ...one, ...part } : one));
    changeLinks(schedule, links, words, after);
  };
  const remove = () => {
    changeLinks(
      schedule,
      schedule.links.filter((one) => !isSame(one, link)),
      words,
      after,
    );
    editor.focus(`add-link-${after}`);
  };
  return html`<li><span class="waits-name">${schedule.named(before)}</span>
    ${choiceField(editor, {
      key: `kind-${key}`,
      label: `Kind of the link from ${before} to ${after}`,
      isBare: true,
      value: link.kind,
      options: linkKinds(before, after),
      commit: (kind) => change({ kind }),
    })}
    <span class="lag">plus ${numberField(editor, {
      key: `lag-${key}`,
      label: `Days between ${before} and ${after}`,
      isBare: true,
      value: link.lag,
      limits: { ...editor.limits("links.lag"), unit: "days" },
      commit: (lag) => change({ lag }),
    })} days</span>
    ${button("Remove the link", remove, {
      name: `Remove the link from ${before} to ${after}`,
      isDisabled: editor.isReadOnly,
    })}</li>`;
}
