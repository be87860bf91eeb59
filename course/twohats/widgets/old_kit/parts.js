// What most widgets are made of: the root, buttons, marks of a state.

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
