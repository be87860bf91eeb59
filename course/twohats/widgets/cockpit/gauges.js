// Six gauges: a number, a word, a bar with a mark and a shape; none speaks by colour alone.

const percent = (share) => `${Math.round(100 * share)}%`;
const upTo = (share) => Math.max(0, Math.min(1, share));

/** What each gauge shows: words, how far its bar reaches, where its mark stands, its state. */
function gaugeRows(seen) {
  const far = Math.max(seen.limit_day, seen.p80, 1) * 1.1;
  const much = Math.max(seen.budget_k, seen.cost_p80_k, 1) * 1.1;
  const commit = seen.commit_at / 100;
  const busiest = Object.entries(seen.load).sort((one, other) => other[1] - one[1])[0];
  const state = (met, partly) => (met ? "met" : partly ? "partly" : "missing");
  return [
    { name: "Date", text: `Half by day ${Math.round(seen.p50)}, four of five by day ${Math.round(seen.p80)}; limit: day ${Math.round(seen.limit_day)}`, bar: seen.p80 / far, mark: seen.limit_day / far, state: state(seen.p80 <= seen.limit_day, seen.p50 <= seen.limit_day) },
    { name: "Cost", text: `${money(seen.cost_p80_k)} covers four of five; approved: ${money(seen.budget_k)}`, bar: seen.cost_p80_k / much, mark: seen.budget_k / much, state: state(seen.cost_p80_k <= seen.budget_k, seen.cost_p50_k <= seen.budget_k) },
    { name: "Load", text: `${percent(seen.overloaded)} of the work is planned twice or has nobody fit for it${busiest ? `; busiest: ${busiest[0]}, ${percent(busiest[1])}` : ""}`, bar: seen.overloaded, mark: 0, state: state(seen.overloaded <= 0.001, seen.overloaded <= 0.1) },
    { name: "Chance", text: seen.chance === null ? "No day is promised" : `${percent(seen.chance)} for the promised day; the company promises at ${percent(commit)}`, bar: seen.chance ?? 0, mark: commit, state: state((seen.chance ?? 0) >= commit, (seen.chance ?? 0) >= commit - 0.3) },
    { name: "Risk cover", text: `${percent(seen.risk_cover)} of the delay that the register expects is looked after`, bar: seen.risk_cover, mark: 1, state: state(seen.risk_cover >= 0.8, seen.risk_cover > 0) },
    { name: "Quality", text: `${percent(seen.quality)}: acceptance, gates and reviews each count a third, if in time`, bar: seen.quality, mark: 1, state: state(seen.quality >= 0.8, seen.quality > 0) },
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

/** Which gauges the last change moved, and in which direction, in words. */
function movedWords({ moved, gauges: seen }) {
  if (!moved?.length) return "";
  const words = moved.map((one) => `${one.name}, ${one.words} (${one.better ? "better" : "worse"})`);
  if (!moved.some((one) => one.name === "Date")) words.push(`Date stays at day ${Math.round(seen.p80)}`);
  return `The last change: ${words.join("; ")}.`;
}

function makeGauges(cockpit) {
  const list = h("ul", { class: "gauges", "aria-label": "Six gauges" });
  const fault = h("p", { class: "th-offer", hidden: true });
  const last = h("p", { class: "moved" });
  const sync = () => {
    const { gauges: seen, fault: told } = cockpit.model.get("outlook");
    setText(last, movedWords(cockpit.model.get("outlook")) || "Change something: here you read which gauges it moves.");
    setText(fault, told ?? "");
    fault.hidden = !told;
    list.replaceChildren(...(seen ? gaugeRows(seen).map(gaugeItem) : []));
  };
  return { node: h("div", {}, fault, list, last), sync };
}
