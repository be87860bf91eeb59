// Six gauges: a number, a word, a bar with a mark and a shape; none speaks by colour alone.

const percent = (share) => `${Math.round(100 * share)}%`;
const upTo = (share) => Math.max(0, Math.min(1, share));
const state = (met, partly) => (met ? "met" : partly ? "partly" : "missing");

/** Date and cost: the shorter the bar the better, and it should end before the mark. */
function limitRows(seen, settings) {
  const far = Math.max(seen.limit_day, seen.p80, 1) * 1.1;
  const much = Math.max(seen.budget_k, seen.cost_p80_k, 1) * 1.1;
  return [
    { name: "Date", text: `Half by day ${seen.p50_day}, four of five by ${dayInside(seen.p80_day, settings)}; limit: ${dayInside(Math.floor(seen.limit_day), settings)}`, bar: seen.p80 / far, mark: seen.limit_day / far, state: state(seen.p80 <= seen.limit_day, seen.p50 <= seen.limit_day) },
    { name: "Cost", text: `${money(seen.covers_k)} covers four of five; approved: ${money(seen.budget_k)}`, bar: seen.cost_p80_k / much, mark: seen.budget_k / much, state: state(seen.cost_p80_k <= seen.budget_k, seen.cost_p50_k <= seen.budget_k) },
  ];
}

/** The others: the longer the bar the better, and it should reach the mark. */
function shareRows(seen) {
  const commit = seen.commit_at / 100, chance = seen.chance ?? 0;
  const busiest = Object.entries(seen.load).sort((one, other) => other[1] - one[1])[0];
  return [
    { name: "Load", text: `${seen.once_percent}% of the work is with somebody who can do it and is free${busiest ? `; busiest: ${busiest[0]}, ${percent(busiest[1])} of all days` : ""}`, bar: seen.once, mark: 1, state: state(seen.once >= 0.999, seen.once >= 0.9) },
    { name: "Chance", text: seen.chance === null ? "No day is promised" : `${seen.chance_percent}% for the promised day; the company promises at ${percent(commit)}`, bar: chance, mark: commit, state: state(chance >= commit, chance >= commit - 0.3) },
    { name: "Risk cover", text: `${seen.risk_cover_percent}% of the delay that the register expects is looked after`, bar: seen.risk_cover, mark: 1, state: state(seen.risk_cover >= 0.8, seen.risk_cover > 0) },
    { name: "Quality", text: `${seen.quality_percent}%: acceptance, gates and reviews each count a third, if in time`, bar: seen.quality, mark: 1, state: state(seen.quality >= 0.8, seen.quality > 0) },
  ];
}

const STATE_WORDS = { met: "holds", partly: "close", missing: "open" };

function gaugeBar(row) {
  return svg("svg", { viewBox: "0 0 100 12", class: "gauge-bar", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { x: 0, y: 3, width: 100, height: 6, class: "gauge-track" }),
    svg("rect", { x: 0, y: 3, width: 100 * upTo(row.bar), height: 6, class: "gauge-fill" }),
    svg("rect", { x: Math.min(98.5, 100 * upTo(row.mark)), y: 0, width: 1.5, height: 12, class: "gauge-mark" }));
}

function gaugeItem(row) {
  return h("li", { class: "gauge", data: { state: row.state } },
    h("span", { class: "gauge-head" }, stateMark(row.state), h("strong", {}, row.name), h("span", { class: "th-soft" }, STATE_WORDS[row.state])),
    gaugeBar(row), h("span", { class: "gauge-words" }, row.text));
}

function makeGauges(cockpit) {
  const list = h("ul", { class: "gauges", "aria-label": "Six gauges" });
  const fault = h("p", { class: "th-offer", hidden: true });
  const last = h("p", { class: "moved" });
  const sync = () => {
    const { gauges: seen, fault: told } = cockpit.model.get("outlook");
    setText(fault, told ?? "");
    fault.hidden = !told;
    list.replaceChildren(...(seen ? [...limitRows(seen, cockpit.settings), ...shareRows(seen)].map(gaugeItem) : []));
    line();
  };
  const line = () => setText(last, lastWords(cockpit));
  return { node: h("div", { class: "gauge-box" }, fault, list, h("div", { class: "th-head" }, last, cockpit.keeper.line)), sync, line };
}
