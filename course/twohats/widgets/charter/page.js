// The charter page: each line with what it rests on, by shape, colour and word.

function sourceMark(desk, source) {
  const shape = svg("polygon", { points: desk.shapes[source], fill: "currentColor" });
  return svg("svg", { viewBox: "0 0 12 12", width: 12, height: 12, class: `source source-${source.replace(" ", "-")}`, "aria-hidden": "true" }, shape);
}

function lineRow(desk, line, label) {
  const source = lineSource(desk, line);
  // Each goal on a line of its own.
  const words = lineWords(desk, line).replaceAll(/; (?=(time|cost|scope|quality): )/g, ";\n");
  return h("div", { class: "line", data: { line, source } }, h("dt", {}, label),
    h("dd", {}, h("span", { class: "words" }, words || "not said yet"),
      h("span", { class: "rests" }, sourceMark(desk, source), ` ${source}`)));
}

/** How much of the charter is open, in a sentence. */
function openWords(desk) {
  const sources = Object.keys(desk.labels).map((line) => lineSource(desk, line));
  const count = (source) => sources.filter((one) => one === source).length;
  return `${plural(count("missing"), "line is", "lines are")} missing, ${plural(count("assumption"), "rests", "rest")} on an assumption. What stays open comes back as a risk.`;
}

/** Scrolls the page, where it is longer than the window, to the lines of the question at hand. */
function showLines(desk, id) {
  const line = desk.page.querySelector(`[data-line="${LINES_OF[id]?.[0]}"]`);
  if (line) desk.page.scrollTop = line.offsetTop - desk.page.clientHeight / 2;
}

function showPage(desk) {
  desk.page.replaceChildren(h("h4", {}, "The charter"),
    h("dl", {}, Object.entries(desk.labels).map(([line, label]) => lineRow(desk, line, label))),
    h("p", { class: "th-soft open-lines" }, openWords(desk)));
}
