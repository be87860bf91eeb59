// Where the focus is, and what is spoken.

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
