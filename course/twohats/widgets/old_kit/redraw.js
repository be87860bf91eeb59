// Redrawing what is there, so that focus, clicks and half-typed words are never lost.

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
