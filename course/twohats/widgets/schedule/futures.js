// The finish days of 2,000 runs, as Python gives them: two histograms on one scale, dates marked.

const WIDTH = 640, HIGH = 110, LEFT = 12;

function histogramOf(outlook, from, to, title, most) {
  const x = (day) => LEFT + ((day - from) / (to - from)) * (WIDTH - 2 * LEFT);
  const bars = outlook.bins.map(([day, runs]) => svg("rect", {
    x: x(day), y: HIGH - (runs / most) * (HIGH - 22), width: Math.max(1, x(day + outlook.width) - x(day) - 1),
    height: (runs / most) * (HIGH - 22), class: day + outlook.width <= outlook.naive ? "runs runs-met" : "runs",
  }));
  const line = (day, name) => svg("line", { x1: x(day), x2: x(day), y1: 12, y2: HIGH, class: `at at-${name}` });
  const dates = { naive: outlook.naive, p50: outlook.p50, p80: outlook.p80 };
  const step = [5, 10, 20, 50, 100].find((one) => (to - from) / one <= 9) ?? 200;
  const ticks = [];
  for (let day = Math.ceil(from / step) * step; day <= to; day += step) {
    ticks.push(svg("text", { x: x(day), y: HIGH + 16, class: "tick-words", "text-anchor": "middle" }, String(day)));
  }
  return svg("svg", { viewBox: `0 0 ${WIDTH} ${HIGH + 22}`, role: "img", "aria-label": `${title}. ${outlookWords(outlook)}` },
    ...bars, svg("line", { x1: LEFT, x2: WIDTH - LEFT, y1: HIGH, y2: HIGH, class: "base" }),
    ...Object.entries(dates).map(([name, day]) => line(day, name)), ...ticks);
}

/** The whole per cent that a share has reached, as Python tells it too. */
const wholePercent = (share) => Math.floor(100 * share + 0.1 + 1e-9);

const outlookWords = (one, naive = "The naive date") =>
  `${naive}, day ${days(one.naive)}, is met in ${wholePercent(one.met)} of 100 runs. ` +
  `Half of the runs end by day ${days(one.p50)} (P50), 80 of 100 by day ${days(one.p80)} (P80).`;

/** The twin of a histogram: in each row the days of one bar, its runs, and all up to there.
 * Shares are cut, not rounded: 100% stands where the last run has ended. */
function runsTable(outlook, title) {
  const all = outlook.bins.reduce((sum, [, runs]) => sum + runs, 0);
  let ended = 0;
  const rows = outlook.bins.map(([day, runs]) => {
    ended += runs;
    return h("tr", {}, h("th", { scope: "row" }, `${day} to ${day + outlook.width}`), h("td", {}, String(runs)), h("td", {}, `${Math.floor((100 * ended) / all)}%`));
  });
  return h("table", { class: "twin" }, h("caption", {}, title),
    h("thead", {}, h("tr", {}, ["Ends on days", "Runs", "Ended by then"].map((name) => h("th", { scope: "col" }, name)))), h("tbody", {}, rows));
}

const KEY = [["naive", "naive date"], ["p50", "P50"], ["p80", "P80"]];

function makeFutures(machine) {
  const words = h("p", { class: "futures-words" });
  const pictures = h("div", { class: "futures-pictures" });
  const key = h("p", { class: "futures-key th-soft", "aria-hidden": "true" },
    KEY.map(([name, label]) => h("span", { class: "key" }, svg("svg", { viewBox: "0 0 8 16", width: 8, height: 16 }, svg("line", { x1: 4, x2: 4, y1: 0, y2: 16, class: `at at-${name}` })), ` ${label}`)));
  const tables = h("div", { class: "runs-tables" });
  const twin = h("details", { class: "twin-box" }, h("summary", { data: { focus: "runs-twin" } }, "The runs as a table"), tables);
  const node = h("section", { class: "futures", "aria-label": "When does it end?" }, h("h4", {}, "When does it end? 2,000 runs"), words, pictures, key, twin);
  function drawnRuns() {
    const { first, second } = machine.model.get("futures");
    return [[first, "Before the start"], [second, "After week 4", "The naive date from here on"]].filter(([one]) => one);
  }
  function sync() {
    const { fault } = machine.model.get("futures"), shown = drawnRuns();
    // The summary has named the circle; there may be several, so none is named again here.
    const round = !machine.dates(machine.committed);
    setText(words, (round && fault && "No runs are drawn while there is a circle.") || fault || (shown.length ? "" : "The runs are drawn when this notebook's Python is there."));
    words.hidden = !words.textContent;
    key.hidden = twin.hidden = !shown.length;
    fillTwin(shown);
    if (!shown.length) return pictures.replaceChildren();
    const from = Math.min(...shown.map(([one]) => Math.min(one.naive, one.bins[0][0]))) - 2;
    const to = Math.max(...shown.map(([one]) => one.bins.at(-1)[0] + one.width)) + 2;
    const most = Math.max(...shown.flatMap(([one]) => one.bins.map(([, runs]) => runs)));
    pictures.replaceChildren(...shown.map(([one, title, naive]) => h("figure", {},
      h("figcaption", {}, h("b", {}, `${title}.`), ` ${outlookWords(one, naive)}`), histogramOf(one, from, to, title, most))));
  }
  const fillTwin = (shown) => { if (twin.open) tables.replaceChildren(...shown.map(([one, title]) => runsTable(one, title))); };
  twin.addEventListener("toggle", () => fillTwin(drawnRuns()));
  return { node, sync, stale: (is) => node.classList.toggle("stale", is) };
}
