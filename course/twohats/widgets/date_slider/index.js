// One slider, the promised day; every answer stands in a table, so none waits for Python.

const PER_ROW = 25;

/** 200 marks: filled where the promise was kept, a ring where it was not. */
function futuresField(count) {
  const marks = Array.from({ length: count }, (_, at) =>
    svg("circle", { cx: 9 + 18 * (at % PER_ROW), cy: 9 + 18 * Math.floor(at / PER_ROW), r: 6 }));
  const high = 18 * Math.ceil(count / PER_ROW);
  const node = svg("svg", { viewBox: `0 0 ${18 * PER_ROW} ${high}`, class: "slide-field", role: "img" }, ...marks);
  return { node, show(row) {
    marks.forEach((mark, at) => mark.setAttribute("class", at < row.kept ? "slide-kept" : "slide-late"));
    node.setAttribute("aria-label", `${row.kept} of ${count} marks filled`);
  } };
}

/** How many futures end on which days, with the promised day as a dashed line. */
function finishBars(table) {
  const all = table.flatMap((row) => row.finish);
  // A bar holds the days up to its right edge: what stands left of the promise has kept it.
  const first = 5 * Math.floor((Math.min(...all, table[0].day) - 1) / 5);
  const bins = Math.ceil((Math.max(...all, table.at(-1).day) - first) / 5);
  const wide = 450 / bins;
  const counts = (row) => row.finish.reduce((sum, day) => { sum[Math.ceil((day - first) / 5) - 1] += 1; return sum; }, Array(bins).fill(0));
  const most = Math.max(...table.flatMap(counts));
  const bars = Array.from({ length: bins }, (_, at) => svg("rect", { x: at * wide + 1, width: wide - 2, class: "slide-bar" }));
  const line = svg("line", { y1: 0, y2: 100, class: "slide-line" });
  const node = svg("svg", { viewBox: "0 0 450 100", class: "slide-bars", role: "img" }, ...bars, line);
  const days = h("div", { class: "slide-days", "aria-hidden": "true" });
  for (let day = 20 * Math.ceil(first / 20); day <= first + 5 * bins - 5; day += 20) {
    days.append(h("span", { style: `left: ${100 * (day - first) / (5 * bins)}%` }, `${day}`));
  }
  return { node: h("div", { class: "slide-chart" }, node, days), show(row) {
    counts(row).forEach((count, at) => { bars[at].setAttribute("height", 96 * count / most); bars[at].setAttribute("y", 100 - 96 * count / most); });
    const x = (row.day - first) / 5 * wide;
    line.setAttribute("x1", x); line.setAttribute("x2", x);
    node.setAttribute("aria-label", `Really done on day ${row.middle} in the middle, between ${row.low} and ${row.high} in 8 of 10 futures; promised for day ${row.day}`);
  } };
}

function tableTwin(table) {
  const heads = ["Promised day", "Kept", "Really done, middle", "Faults made", "Faults nobody found", "Overtime"];
  const cells = (row) => [`${row.kept} of ${row.finish.length}`, row.middle, row.faults, row.escaped, row.overtime];
  return h("details", {}, h("summary", {}, "All dates as a table"), h("div", { class: "slide-scroll", tabindex: 0, role: "region", "aria-label": "All dates" },
    h("table", {}, h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))),
      h("tbody", {}, table.map((row) => h("tr", {}, h("th", { scope: "row" }, `${row.day}`), cells(row).map((cell) => h("td", {}, `${cell}`))))))));
}

/** What changed? One sentence, kept when the writer pauses or leaves the field. */
function askSentence(id, now, commit) {
  const area = h("textarea", { id: `${id}-sentence`, rows: 2, maxlength: 400, data: { focus: "sentence" } });
  let pause = 0;
  const keep = () => { clearTimeout(pause); if (area.value !== now()) commit(area.value); };
  area.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(keep, 1000); });
  area.addEventListener("change", keep);
  const node = h("div", { class: "slide-sentence" },
    h("label", { for: area.id }, "What changed when only the date moved? Write one sentence."), area);
  return { node, area, keep };
}

/** Hands a text to the browser as a file. */
function saveText(name, words) {
  const url = URL.createObjectURL(new Blob([words], { type: "text/html" }));
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export default {
  render({ model, el, signal }) {
    const root = frame(el, signal, "slide", model.get("label"));
    root.classList.add("th-stack");
    const table = model.get("table");
    const opening = table[3];
    const id = newId("slide");
    const keep = keeper({ model, name: "value", root, signal, onRestore: (value) => keep.commit(value) });
    const say = liveRegion(root);
    const change = (part) => keep.commit({ ...model.get("value"), ...part });

    const guess = h("input", { id: `${id}-guess`, type: "number", min: 0, max: 100, step: 1, data: { focus: "guess" } });
    const refused = h("p", { class: "th-offer", hidden: true });
    const ready = button("Show what happens", () => {
      const number = typedNumber(guess, [0, 100], true) ?? undefined;
      refused.hidden = number !== undefined;
      if (number === undefined) {
        setText(refused, misfit("Your guess", guess, [0, 100], true));
        say(refused.textContent);
        guess.focus();
        return;
      }
      change({ guess: number });
      slider.focus();
    });
    const asking = h("div", { class: "th-stack" },
      h("label", { for: `${id}-guess` }, `${model.get("team")} people, about ${model.get("work")} person-days of work (a person-day: one person works for a day). They promise day ${opening.day}. In how many of 100 cases will they keep the promise? Write your guess.`),
      h("div", { class: "th-head" }, guess, ready), refused);

    const slider = h("input", { id: `${id}-day`, type: "range", min: 0, max: table.length - 1, step: 1, data: { focus: "day" } });
    const choice = h("select", { "aria-label": "Promised day", data: { focus: "choice" } }, table.map((row, at) => h("option", { value: at }, `day ${row.day}`)));
    const field = futuresField(opening.finish.length);
    const bars = finishBars(table);
    const kept = h("p", { class: "slide-number" });
    const done = h("p", {});
    const cost = h("p", {});
    const yours = h("p", { class: "th-soft" });
    const sentence = askSentence(id, () => model.get("value").sentence ?? "", (words) => change({ sentence: words }));
    const portable = h("div", { class: "th-head" },
      button("Download this as a page", () => model.send({ ask: "page" })),
      h("p", { class: "th-soft" }, "One file that works by itself, to pass on to somebody."));
    model.on("msg:custom", (message) => { if (message?.page) { saveText(message.name, message.page); say(`${message.name} is downloaded.`); } });
    const showing = h("div", { class: "th-stack" },
      h("div", { class: "th-head" }, h("label", { for: `${id}-day` }, "Promised day"), slider, choice),
      h("div", { class: "slide-pair" },
        h("div", { class: "th-stack" }, kept, h("p", { class: "th-soft" }, `Each mark is one of ${opening.finish.length} futures: the same team and the same work, played with different luck. Filled: the promise is kept.`), field.node, yours),
        h("div", { class: "th-stack" }, h("h4", {}, "The day on which the work is really done"), bars.node, done,
          h("h4", {}, "What it takes"), cost, h("p", { class: "th-soft" }, "A fault: work that is wrong and has to be done again. A person-day: one person works for a day."))),
      tableTwin(table), model.get("asks") ? sentence.node : null, model.get("portable") ? portable : null);

    function show(at) {
      const row = table[at];
      slider.value = choice.value = at;
      slider.setAttribute("aria-valuetext", `day ${row.day}`);
      setText(kept, `Day ${row.day}: kept in ${row.kept} of ${row.finish.length} futures`);
      setText(done, `Middle: day ${row.middle}. In 8 of 10 futures between day ${row.low} and day ${row.high}. The dashed line is the promise.`);
      setText(cost, `Faults made: ${row.faults} person-days of work, of which ${row.escaped} nobody found in time. Overtime: ${row.overtime} person-days.`);
      field.show(row);
      bars.show(row);
    }
    function settle(at) {
      const row = table[at];
      say(`Day ${row.day}: kept in ${row.kept} of ${row.finish.length}. Really done on day ${row.middle}.`);
      change({ tried: [...model.get("value").tried, row.day].slice(-200) });
    }
    slider.addEventListener("input", () => show(Number(slider.value)));
    slider.addEventListener("change", () => settle(Number(slider.value)));
    choice.addEventListener("change", () => { show(Number(choice.value)); settle(Number(choice.value)); });

    function draw() {
      const value = model.get("value");
      const guessed = value.guess !== null && value.guess !== undefined;
      asking.hidden = guessed;
      showing.hidden = !guessed;
      setText(yours, guessed ? `Your guess for day ${opening.day}: ${value.guess} of 100. The model: ${Math.round(100 * opening.kept / opening.finish.length)} of 100.` : "");
      if (focused(root) !== sentence.area) sentence.area.value = value.sentence ?? "";
      for (const control of [guess, ready, slider, choice, sentence.area]) control.disabled = model.get("disabled");
    }
    root.append(h("div", { class: "th-head" }, h("h3", {}, model.get("label")), keep.line), keep.offer, asking, showing);
    model.on("change:value", draw);
    model.on("change:disabled", draw);
    const last = table.findIndex((row) => row.day === model.get("value").tried.at(-1));
    show(last < 0 ? table.indexOf(opening) : last);
    draw();
    return () => sentence.keep();
  },
};
