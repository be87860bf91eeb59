// The check panel: what each check has seen, why it matters, what to try, and three steps of hints.

const STEPS_OF_HINTS = ["Show a pointer", "Show the principle", "Show part of a solution"];
const HINT_NAMES = ["Pointer", "Principle", "Part of a solution"];
const WORDS = { met: "met", partly: "partly met", not_yet: "not yet", after: "after hand-in" };
const COST = "This shows part of a solution and costs a quarter of this check's points.";

/** A check without points of its own is judged after hand-in. */
const statusOf = ({ points, max }) =>
  max === 0 ? "after" : points >= max ? "met" : points > 0 ? "partly" : "not_yet";
const pointsText = (number) => String(Math.round(number * 100) / 100);

/** One sentence for all findings. */
function summaryOf(findings, total) {
  const judged = findings.filter((one) => one.max > 0);
  const met = judged.filter((one) => statusOf(one) === "met").length;
  const sum = (name) => findings.reduce((all, one) => all + one[name], 0);
  const points = sum("max") ? `, ${pointsText(sum("points"))} of ${pointsText(sum("max"))} points` : "";
  const more = total > sum("max") ? ` The other ${pointsText(total - sum("max"))} of this exercise are given after you hand in.` : "";
  return `${met} of ${judged.length} met${points}.${more}`;
}

function told(label, text) {
  return text ? h("p", { class: "finding-part" }, h("b", {}, label), ` ${text}`) : null;
}

function makeFinding(finding, panel) {
  const status = statusOf(finding);
  const points = finding.max ? `${pointsText(finding.points)} of ${pointsText(finding.max)} points` : "";
  return h("li", { class: `finding finding-${status}` },
    stateMark(status),
    h("div", { class: "finding-body" },
      h("div", { class: "finding-head" }, h("h4", {}, finding.question),
        h("span", { class: "finding-state" }, WORDS[status]), h("span", { class: "finding-points" }, points)),
      told("Seen:", finding.seen), told("Why it matters:", finding.why), told("Try next:", finding.next),
      status !== "met" && finding.hints ? makeHints(finding, panel) : null));
}

/** The hints opened so far, and a button for the next one. */
function makeHints(finding, panel) {
  const opened = panel.model.get("hints")[finding.check] ?? 0;
  const shown = finding.hints.slice(0, opened).map((hint, step) =>
    h("li", {}, h("b", {}, `${HINT_NAMES[step]}:`), ` ${hint}`));
  const list = shown.length ? h("ol", { class: "hints" }, shown) : null;
  return h("div", {}, list, opened < 3 ? nextHint(finding, opened, panel) : null);
}

function nextHint(finding, opened, panel) {
  const focus = `hint-${finding.check}`;
  const open = () => panel.openHint(finding, opened + 1);
  const asked = panel.asking === finding.check;
  if (asked) {
    return h("div", { class: "th-offer", role: "group", "aria-label": "Before you open it" },
      h("p", {}, COST),
      button("Show it", open, { data: { focus } }),
      button("Not now", () => panel.ask(null, finding.check)));
  }
  const costs = opened === 2 && panel.model.get("graded");
  const act = costs ? () => panel.ask(finding.check) : open;
  return button(STEPS_OF_HINTS[opened], act, {
    class: "th-button th-quiet", data: { focus }, "aria-label": `${STEPS_OF_HINTS[opened]}: ${finding.question}`,
  });
}

function stateWords(panel) {
  const { model } = panel;
  const findings = model.get("findings");
  if (panel.waiting()) return panel.away() ? `The notebook does not answer. To go on, ${GO_ON}.` : "Checking …";
  if (!findings.length) return "Check as often as you like. Nothing is handed in by checking.";
  const stale = model.get("stale") ? " Your answer has changed since then: check again." : "";
  return summaryOf(findings, model.get("total")) + stale;
}

export default {
  render({ model, el, signal }) {
    const root = frame(el, signal, "checks", model.get("label"));
    root.classList.add("th-stack");
    const list = h("ul", { class: "findings" });
    const words = h("p", { class: "checks-state" });
    let away = false;
    const areYouThere = shakeHands(model, signal, (here) => { away = !here; draw(); if (away) say(stateWords(panel)); });
    const check = button("Check", () => {
      areYouThere();
      model.set("runs", model.get("runs") + 1);
      model.save_changes();
      draw();
    }, { class: "th-button th-main", data: { focus: "check" } });
    const panel = { model, asking: null, away: () => away, waiting: () => model.get("runs") > model.get("answered") };

    panel.openHint = (finding, step) => {
      panel.asking = null;
      model.set("hints", { ...model.get("hints"), [finding.check]: step });
      model.set("edits", model.get("edits") + 1);
      model.save_changes();
      draw();
      say(`${HINT_NAMES[step - 1]}: ${finding.hints[step - 1]}`);
    };
    panel.ask = (check, back = check) => {
      panel.asking = check;
      draw();
      root.querySelector(`[data-focus="hint-${CSS.escape(back)}"]`)?.focus();
      if (check) say(COST);
    };
    function draw() {
      keepFocus(root, () => list.replaceChildren(...model.get("findings").map((one) => makeFinding(one, panel))));
      setText(words, stateWords(panel));
      root.classList.toggle("checks-stale", model.get("stale"));
      check.disabled = model.get("disabled");
    }
    root.append(h("div", { class: "th-head" }, h("h3", {}, model.get("label")), check), words, list);
    const say = liveRegion(root);
    for (const trait of ["findings", "stale", "hints", "disabled"]) model.on(`change:${trait}`, draw);
    model.on("change:answered", () => { draw(); say(stateWords(panel)); });
    draw();
  },
};
