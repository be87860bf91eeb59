// A page is saved when it is closed, without JupyterLab's question: its "Discard" would sound as if
// work could be lost, and all work is saved by then.

import { MessageLoop } from "@lumino/messaging";

/**
 * @param {any} panel the notebook's panel
 * @param {() => boolean} isPage whether it is shown as a page; a notebook is asked about as ever
 */
export function saveOnClose(panel, isPage) {
  const { context } = panel;
  let hasFailed = false;
  const save = () => (context.contentsModel?.writable ? context.save() : Promise.resolve());
  MessageLoop.installMessageHook(panel, (/** @type {any} */ _panel, { type }) => {
    const isOurs = type === "close-request" && isPage() && context.model.dirty && !hasFailed;
    if (!isOurs) return true;
    save()
      .then(() => {
        context.model.dirty = false;
      })
      .catch(() => {
        hasFailed = true; // then JupyterLab asks
      })
      .then(() => panel.close());
    return false;
  });
}
