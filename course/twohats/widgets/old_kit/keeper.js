// Keeping work: what is saved, what waits, and the copy in the browser.

const ANSWER_WITHIN_MS = 4000;

/** Returns what asks Python whether it is there; `tell` hears true, or false when no answer comes in time. */
function shakeHands(model, signal, tell) {
  let late = null;
  const stop = () => { clearTimeout(late); late = null; };
  signal?.addEventListener("abort", stop);
  model.on("msg:custom", (message) => {
    if (message?.here !== true) return;
    stop();
    tell(true);
  });
  return () => {
    if (late !== null) return;
    late = setTimeout(() => { late = null; tell(false); }, ANSWER_WITHIN_MS);
    try {
      model.send({ ask: "here" });
    } catch {
      // The kernel is gone, and its line with it: no answer will come.
    }
  };
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

/** "25 November, 20:57", as all times here are told. */
function dayAndTime(at) {
  const date = new Date(at);
  const time = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
  return `${date.getDate()} ${date.toLocaleString("en", { month: "long" })}, ${time}`;
}

/** After a restart one cell alone knows nothing of those above it. */
const GO_ON = "choose Run → Run All Cells";
const AWAY = `Shown as it was last saved. To go on, ${GO_ON}.`;
const UNSAVED = `Not saved: the notebook does not answer. To go on, ${GO_ON}`;

/** Looks after one trait: commits it, shows whether it is saved, reminds, offers the copy. */
function keeper({ model, name, root, signal, onRestore = () => {} }) {
  const line = h("p", { class: "th-saved" });
  const offer = h("div", { class: "th-offer", hidden: true });
  const key = model.get("autosave_key");
  let connected = true, changed = false; // in this view: what was saved with the notebook is no loss

  const pending = () =>
    model.get("confirmed") === null ? !connected && model.get("edits") > 0
      : model.get("edits") > model.get("confirmed");
  const areYouThere = shakeHands(model, signal, (here) => { connected = here; show(); });

  function show() {
    const fault = model.get("fault");
    const state = !connected ? "away" : fault ? "fault" : pending() ? "pending" : "kept";
    const words = { away: changed && pending() ? `${UNSAVED}${key ? "; then your last change is offered to you" : ""}.` : AWAY, fault, pending: "Saving …" };
    line.dataset.state = state;
    setText(line, words[state] ?? model.get("saved") ?? "");
  }
  function commit(value) {
    changed = true;
    model.set(name, value);
    model.set("edits", model.get("edits") + 1);
    model.save_changes();
    if (key) writeCopy(key, value);
    areYouThere();
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
    ask(`This browser holds a newer version of your work, from ${dayAndTime(copy.at)}.`, [
      ["Use the newer version", () => onRestore(copy.value)],
      ["Keep what is shown", () => localStorage.removeItem(`twohats:${key}`)]]);
  }
  addEventListener("beforeunload", (event) => { if (pending()) event.preventDefault(); }, { signal });
  for (const trait of ["saved", "confirmed", "edits", "fault"]) model.on(`change:${trait}`, show);
  model.on("change:conflict", askWhose);
  areYouThere();
  show();
  offerCopy();
  if (model.get("conflict")) askWhose();
  return { line, offer, commit };
}
