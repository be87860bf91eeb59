// The letter back: what the plan says, where each entry was and is, a smaller release, when to stop.

function makeLetter(model, root, signal) {
  const letter = { model, root, value: model.get("value"), disabled: model.get("disabled") };
  letter.keeper = keeper({ model, name: "value", root, signal, onRestore: (kept) => letter.change(kept) });
  letter.body = h("div", { class: "th-stack" });
  letter.warning = h("p", { class: "th-offer", hidden: true });
  letter.warn = (text) => { setText(letter.warning, text); letter.warning.hidden = false; letter.say(text); };
  letter.change = (changed) => {
    letter.value = { ...letter.value, ...changed };
    letter.warning.hidden = true;
    letter.keeper.commit(letter.value);
    keepFocus(root, () => showLetter(letter));
    letter.say("Changed.");
  };
  const stale = h("p", { class: "th-offer" }, "The plan has changed since this letter was written: run its cell again.");
  const age = () => { stale.hidden = !model.get("stale"); };
  model.on("change:stale", age);
  age();
  root.append(h("div", { class: "th-head" }, h("h3", {}, model.get("label")), letter.keeper.line), letter.keeper.offer, stale, letter.body, letter.warning);
  letter.say = liveRegion(root);
  return letter;
}

const LIMITS = [0, 2000];
const BUCKETS = { next: "Next", later: "Later" };
const bucketOf = (value, id) => (value.next.includes(id) ? "next" : "later");

function moveEntry(letter, id, bucket) {
  const kept = (name) => letter.value[name].filter((one) => one !== id);
  letter.change({ next: kept("next"), later: kept("later"), [bucket]: [...kept(bucket), id] });
}

/** What an entry needs, skill by skill. */
const effortWords = (effort) => Object.entries(effort).filter(([, weeks]) => weeks > 0).map(([skill, weeks]) => `${skill} ${weeks}`).join(", ") || "nobody";

/** What Next asks of a skill, as it is placed now, beside what the plan leaves of it. */
function skillRow(letter, one) {
  const asks = letter.model.get("entries").filter((entry) => bucketOf(letter.value, entry.id) === "next").reduce((sum, entry) => sum + (entry.effort[one.skill] ?? 0), 0);
  const left = Math.max(0, one.capacity - one.taken);
  const over = asks - left;
  const told = over > 0.05 ? `${over.toFixed(1)} too many` : "fits";
  return h("tr", {}, h("th", { scope: "row" }, `${one.name} (${one.skill})`), [one.capacity, one.taken.toFixed(1), left.toFixed(1), asks].map((weeks) => h("td", { class: "number" }, String(weeks))),
    h("td", { class: "verdict" }, stateMark(over > 0.05 ? "over" : "met"), told));
}

function entryRow(letter, one) {
  const now = bucketOf(letter.value, one.id);
  const select = h("select", { "aria-label": `Where ${one.name} is now`, disabled: letter.disabled, data: { focus: `entry-${one.id}` }, onchange: (event) => moveEntry(letter, one.id, event.target.value) },
    Object.entries(BUCKETS).map(([value, label]) => h("option", { value, selected: value === now }, label)));
  return h("tr", {}, h("th", { scope: "row" }, one.name), h("td", {}, BUCKETS[one.was]), h("td", {}, effortWords(one.effort)), h("td", {}, select));
}

function table(caption, heads, rows) {
  return h("div", { class: "th-scroll", tabindex: "0", role: "region", "aria-label": caption }, h("table", { class: "twin" }, h("caption", {}, caption),
    h("thead", {}, h("tr", {}, heads.map((name) => h("th", { scope: "col" }, name)))), h("tbody", {}, rows)));
}

/** What customers pay for a smaller release: its share of the outcome, and what that is worth. */
function lossWords({ lost, lost_k: worth }) {
  if (!lost) return "nothing of the outcome, but nobody would see it"; // what only measures
  const share = `${Math.round(100 * lost)}% of the outcome`;
  return worth >= 0.5 ? `${share}: ${money(worth)} a quarter` : share;
}

function optionRow(letter, one) {
  const chosen = letter.value.first_release_without;
  const act = (event) => letter.change({ first_release_without: event.target.checked ? [...chosen, one.without] : chosen.filter((name) => name !== one.without) });
  const box = h("input", { type: "checkbox", checked: chosen.includes(one.without), disabled: letter.disabled, "aria-label": `Leave out ${one.without}`, data: { focus: `without-${one.without}` }, onchange: act });
  return h("tr", {}, h("th", { scope: "row" }, one.without), h("td", { class: "number" }, one.days.toFixed(1)), h("td", { class: "number" }, money(one.cost_k)), h("td", {}, lossWords(one)), h("td", {}, box));
}

function answerField(letter, key, label, numeric) {
  const change = ({ target }) => {
    if (!numeric) return letter.change({ [key]: target.value.trim() });
    const read = typedNumber(target, LIMITS);
    if (read !== undefined) return letter.change({ [key]: read });
    const words = misfit(label.replace(/ \(.*/, ""), target, LIMITS);
    target.value = letter.value[key] ?? "";
    return letter.warn(words);
  };
  return h("label", { class: "field" }, label, h("input", { type: "text", maxlength: 110, inputmode: numeric ? "decimal" : null, value: letter.value[key] ?? "", disabled: letter.disabled, onchange: change, data: { focus: key } }));
}

function showLetter(letter) {
  const { model } = letter;
  redraw(letter.body, [
    h("blockquote", {}, model.get("letter").map((line) => h("p", {}, line))),
    table("The roadmap as it was, and now", ["Entry", "Was in", "Needs, in person-weeks", "Now in"], model.get("entries").map((one) => entryRow(letter, one))),
    ...(model.get("skills").length ? [table("Whom the plan leaves to Next, in person-weeks", ["Skill", "There are", "The plan takes", "Left", "Next asks for", "So it"], model.get("skills").map((one) => skillRow(letter, one)))] : []),
    answerField(letter, "free_from_day", "These people are free for Next from day (the P80, or later)", true),
    table("A smaller first release", ["Without", "Days off the P80", "Cost saved", "Lost with it", "Leave out"], model.get("options").map((one) => optionRow(letter, one))),
    answerField(letter, "stop_measure", "What would make this stop: the measure", false), answerField(letter, "stop_at", "It stops at (a number of that measure)", true)]);
}

export default {
  render({ model, el, signal }) {
    const root = frame(el, signal, "letter", model.get("label"));
    const letter = makeLetter(model, root, signal);
    model.on("change:value", () => {
      if (sameData(model.get("value"), letter.value)) return;
      letter.value = model.get("value");
      showLetter(letter);
    });
    showLetter(letter);
  },
};
