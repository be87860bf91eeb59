// What widgets show stays with a notebook that is saved before its cells have run again.
//
// ipywidgets saves the widgets that live. In a notebook that was opened and not run none does: with
// the first Ctrl+S their states would be gone, and with them the pictures of the work
// (pull request 4015 of ipywidgets).

const STATE = "application/vnd.jupyter.widget-state+json";
const VIEW = "application/vnd.jupyter.widget-view+json";

/** @typedef {{ [STATE]?: { state?: Record<string, any> } } | undefined} WidgetsMetadata */

/**
 * The metadata with what was there before, if a widget that is shown would else be lost; else null.
 * @param {WidgetsMetadata} before
 * @param {WidgetsMetadata} now
 * @param {string[]} shown the ids of the models that outputs show
 */
export function withLostStates(before, now, shown) {
  const [old, present] = [before?.[STATE]?.state ?? {}, now?.[STATE]?.state ?? {}];
  if (!shown.some((id) => id in old && !(id in present))) return null;
  return { [STATE]: { ...before?.[STATE], ...now?.[STATE], state: { ...old, ...present } } };
}

/** The ids of the models that a notebook's outputs show. */
function shownModels(/** @type {any} */ notebook) {
  const ids = [];
  for (const { outputs } of notebook.cells) {
    for (let place = 0; place < (outputs?.length ?? 0); place += 1) {
      const view = outputs.get(place).data[VIEW];
      if (view) ids.push(view.model_id);
    }
  }
  return ids;
}

/** Keeps what is known of a notebook's widgets whenever ipywidgets writes what lives, as each save does. */
export function keepStates(/** @type {any} */ notebook) {
  const before = notebook.getMetadata("widgets");
  const keep = () => {
    const kept = withLostStates(before, notebook.getMetadata("widgets"), shownModels(notebook));
    if (kept) notebook.setMetadata("widgets", kept);
  };
  notebook.metadataChanged.connect(
    (/** @type {any} */ _sender, /** @type {{ key?: string }} */ { key }) => {
      if (key === "widgets") keep();
    },
  );
}
