// Elements of the page, and what of them is written anew: only what has changed.

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
