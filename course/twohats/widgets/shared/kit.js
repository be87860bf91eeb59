// What every widget shares: elements, keys, focus, announcements and the keeping of work.

/** An element. Children are text or nodes, never markup, so nothing needs escaping. */
function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProp(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

function setProp(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) setAct(node, name.slice(2), value);
  else if (name === "data") Object.assign(node.dataset, value);
  else if (["value", "checked", "disabled", "hidden", "selected"].includes(name)) node[name] = value;
  else node.setAttribute(name, value === true ? "" : value);
}

const acts = new WeakMap(); // what an element does, by kind of event

/** What an element does from now on when this happens to it. */
function setAct(node, kind, act) {
  if (!acts.has(node)) acts.set(node, {});
  const own = acts.get(node);
  if (!(kind in own)) node.addEventListener(kind, (event) => own[kind]?.(event));
  own[kind] = act;
}

/** An SVG element. */
function svg(tag, props = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(props)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** Writes only what changed: a redraw that changes nothing costs nothing. */
function setText(node, text) {
  if (node.textContent === text) return;
  const held = node.firstChild;
  // Other words in the same text node: it need not be laid out as if it were new.
  if (text && held instanceof Text && held === node.lastChild) held.data = text;
  else node.textContent = text;
}

/** Fields above all: when one is written, a browser may look through all of the page. */
function setValue(control, value) {
  if (control.value !== String(value)) control.value = value;
}

function setAttributes(node, props) {
  for (const [name, value] of Object.entries(props)) {
    if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
  }
}

/** Draws these paths in a layer: what is there changes, and is not made anew. */
function setPaths(layer, paths) {
  while (layer.childNodes.length > paths.length) layer.lastChild.remove();
  while (layer.childNodes.length < paths.length) layer.append(svg("path"));
  paths.forEach((props, index) => setAttributes(layer.childNodes[index], props));
}

/** Puts these children in this order, moving only those that stand elsewhere. */
function setChildren(parent, children) {
  const wanted = new Set(children);
  let at = parent.firstChild;
  for (const child of children) {
    while (at && !wanted.has(at)) at = at.nextSibling; // else one that leaves would move all behind it
    if (at === child) at = at.nextSibling;
    else putBefore(parent, child, at);
  }
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
}

/** A move within the page keeps the focus where the browser knows how. */
function putBefore(parent, child, at) {
  if (parent.moveBefore && parent.isConnected && child.isConnected) parent.moveBefore(child, at);
  else parent.insertBefore(child, at);
}

/**
 * Shows these children, made anew by `h`. What was there and is of the same kind stays, and only
 * takes on what the new one shows and does. A field that is left tells its change before the next one
 * has the focus: were that one replaced, it would lose the click or the Tab that leads to it.
 */
function redraw(parent, children) {
  const there = [...parent.childNodes].filter((one) => !children.includes(one));
  setChildren(parent, children.map((one) => (one.parentNode === parent ? one : takeOn(there.shift(), one))));
}

const sameKind = (one, other) => one?.nodeName === other.nodeName && one.type === other.type && one.dataset?.focus === other.dataset?.focus;

/** `node` as it is in `wanted`; or `wanted` itself, if they are not of the same kind. */
function takeOn(node, wanted) {
  if (!sameKind(node, wanted)) return wanted;
  if (!(node instanceof Element)) {
    if (node.data !== wanted.data) node.data = wanted.data;
    return node;
  }
  for (const { name } of [...node.attributes]) if (!wanted.hasAttribute(name)) node.removeAttribute(name);
  setAttributes(node, Object.fromEntries([...wanted.attributes].map(({ name, value }) => [name, value])));
  const [old, fresh] = [acts.get(node) ?? {}, acts.get(wanted) ?? {}];
  for (const kind of new Set([...Object.keys(old), ...Object.keys(fresh)])) setAct(node, kind, fresh[kind]);
  const chosen = wanted.selectedIndex; // before its options move
  redraw(node, [...wanted.childNodes]);
  if (node.selectedIndex !== chosen) node.selectedIndex = chosen;
  if (node instanceof HTMLInputElement) {
    setValue(node, wanted.value);
    node.checked = wanted.checked;
  }
  return node;
}

/** Whether both hold the same, whatever the order of their keys; parts they share are not looked into. */
function sameData(one, other) {
  if (one === other) return true;
  if (!one || !other || typeof one !== "object" || typeof other !== "object") return false;
  const [names, others] = [one, other].map((data) => Object.keys(data).filter((name) => data[name] !== undefined));
  return Array.isArray(one) === Array.isArray(other) && names.length === others.length &&
    names.every((name) => Object.hasOwn(other, name) && sameData(one[name], other[name]));
}

let counter = 0;
/** An id that is unique on the page. */
function newId(name) {
  counter += 1;
  return `th-${name}-${Date.now().toString(36)}-${counter}`;
}

const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const listed = (words) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** Thousands of dollars as people write them: $612k, −$40k, $1.24m. */
function money(thousands) {
  const rounded = Math.round(Math.abs(thousands));
  if (rounded === 0) return "$0";
  const text = rounded >= 1000 ? `$${(rounded / 1000).toFixed(2)}m` : `$${rounded}k`;
  return (thousands < 0 ? "−" : "") + text;
}

// --- keys ------------------------------------------------------------------------------------

const PASS_ALONE = new Set(["Escape", "Tab", "Shift", "Control", "Alt", "Meta", "AltGraph"]);

/** Whether JupyterLab may see this key. Its bare letters insert and delete cells. */
function mayLeave(event, typing) {
  if (event.ctrlKey || event.metaKey || event.altKey) return !(typing && /^[acvxyz]$/i.test(event.key));
  if (event.key === "Enter") return event.shiftKey;
  return PASS_ALONE.has(event.key) || /^F\d+$/.test(event.key);
}

/** Keeps bare keys inside the widget; Ctrl+S and Shift+Enter go on to JupyterLab. */
function guardKeys(root, signal) {
  const keep = (event) => {
    const typing = event.target.closest?.("input, textarea, select") !== null;
    if (!mayLeave(event, typing)) event.stopPropagation();
  };
  root.addEventListener("keydown", keep, { signal });
  root.addEventListener("mousedown", (event) => event.stopPropagation(), { signal });
}

// --- focus and announcements -----------------------------------------------------------------

const focused = (root) => {
  const active = root.getRootNode().activeElement;
  return active && root.contains(active) ? active : null;
};

/** Runs `work`; whoever had the focus has it afterwards, even if the element was made anew. */
function keepFocus(root, work) {
  const held = focused(root);
  const key = held?.dataset.focus;
  work();
  if (!held || focused(root) === held) return;
  const heir = held.isConnected ? held : key && root.querySelector(`[data-focus="${CSS.escape(key)}"]`);
  heir?.focus({ preventScroll: true });
}

/** A live region at the end of `root`; returns the function that speaks through it. */
function liveRegion(root) {
  const region = h("div", { class: "th-unseen", role: "status", "aria-live": "polite" });
  root.append(region);
  return (text) => {
    // The same sentence twice is only spoken if the text differs.
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  };
}

// --- keeping work ----------------------------------------------------------------------------

const ANSWER_WITHIN_MS = 4000;

/** Asks Python whether it is there; `tell(false)` when no answer comes in time. */
function shakeHands(model, signal, tell) {
  const late = setTimeout(() => tell(false), ANSWER_WITHIN_MS);
  signal?.addEventListener("abort", () => clearTimeout(late));
  model.on("msg:custom", (message) => {
    if (message?.here !== true) return;
    clearTimeout(late);
    tell(true);
  });
  model.send({ ask: "here" });
}

function readCopy(key) {
  try {
    return JSON.parse(localStorage.getItem(`twohats:${key}`));
  } catch {
    return null; // storage is switched off, or the copy is damaged: there is nothing to offer
  }
}

function writeCopy(key, value) {
  try {
    localStorage.setItem(`twohats:${key}`, JSON.stringify({ at: Date.now(), value }));
  } catch {
    // Full or switched off: the copy in the browser is a convenience, never a promise.
  }
}

/** A sentence with buttons; `answers` is a list of [label, what to do]. */
function question(text, answers) {
  const buttons = answers.map(([label, act]) => h("button", { type: "button", class: "th-button", onclick: act }, label));
  return [h("p", {}, text), ...buttons];
}

/** Looks after one trait: commits it, shows whether it is saved, reminds, offers the copy. */
function keeper({ model, name, root, signal, onRestore = () => {} }) {
  const line = h("p", { class: "th-saved" });
  const offer = h("div", { class: "th-offer", hidden: true });
  const key = model.get("autosave_key");
  let connected = true;

  const pending = () =>
    model.get("confirmed") === null ? !connected && model.get("edits") > 0
      : model.get("edits") > model.get("confirmed");

  function show() {
    const fault = model.get("fault");
    const state = !connected ? "away" : fault ? "fault" : pending() ? "pending" : "kept";
    const words = { away: "Shown as it was last saved. Run this cell to go on.", fault, pending: "Saving …" };
    line.dataset.state = state;
    setText(line, words[state] ?? model.get("saved") ?? "");
  }
  function commit(value) {
    model.set(name, value);
    model.set("edits", model.get("edits") + 1);
    model.save_changes();
    if (key) writeCopy(key, value);
    show();
  }
  function ask(text, answers) {
    const closing = answers.map(([label, act]) => [label, () => { offer.hidden = true; act(); }]);
    offer.replaceChildren(...question(text, closing));
    offer.hidden = false;
  }
  function askWhose() {
    const text = model.get("conflict");
    offer.hidden = !text;
    if (!text) return;
    ask(text, [["Keep this one", () => model.send({ resolve: "mine" })],
      ["Take the other one", () => model.send({ resolve: "theirs" })]]);
  }
  function offerCopy() {
    const copy = key && readCopy(key);
    if (!copy || copy.at <= model.get("saved_at")) return;
    if (sameData(copy.value, model.get(name))) return;
    const when = new Date(copy.at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
    ask(`This browser holds a newer version of your work, from ${when}.`, [
      ["Use the newer version", () => onRestore(copy.value)],
      ["Keep what is shown", () => localStorage.removeItem(`twohats:${key}`)]]);
  }
  addEventListener("beforeunload", (event) => { if (pending()) event.preventDefault(); }, { signal });
  for (const trait of ["saved", "confirmed", "edits", "fault"]) model.on(`change:${trait}`, show);
  model.on("change:conflict", askWhose);
  shakeHands(model, signal, (here) => { connected = here; show(); });
  show();
  offerCopy();
  if (model.get("conflict")) askWhose();
  return { line, offer, commit };
}

/** A button. */
const button = (label, act, props = {}) =>
  h("button", { type: "button", class: "th-button", onclick: act, ...props }, label);

/** A shape for a state: never colour alone. */
function stateMark(state) {
  const ring = svg("circle", { cx: 10, cy: 10, r: 8, fill: "none", stroke: "currentColor", "stroke-width": 2 });
  const inside = {
    met: svg("path", { d: "M5.8 10.4l3 3 5.6-6.4", fill: "none", stroke: "currentColor", "stroke-width": 2.2, "stroke-linecap": "round", "stroke-linejoin": "round" }),
    partly: svg("path", { d: "M10 4a6 6 0 0 1 0 12z", fill: "currentColor" }),
    over: svg("path", { d: "M10 5.2v6M10 14.2v.4", fill: "none", stroke: "currentColor", "stroke-width": 2.4, "stroke-linecap": "round" }),
    after: svg("path", { d: "M10 5.5v5l3.2 2", fill: "none", stroke: "currentColor", "stroke-width": 2, "stroke-linecap": "round" }),
  }[state];
  return svg("svg", { viewBox: "0 0 20 20", width: 20, height: 20, class: `mark mark-${state}`, "aria-hidden": "true" },
    ring, ...(inside ? [inside] : []));
}

/** The root of a widget, with its keys guarded. */
function frame(el, signal, name, label) {
  const root = h("section", { class: `th th-${name}`, "aria-label": label || null });
  el.replaceChildren(root);
  guardKeys(root, signal);
  return root;
}
