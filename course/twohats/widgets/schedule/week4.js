// After week 4: what was reported, the forecast made anew in two ways, and one change.

function makeWeek4(machine) {
  const { actuals } = machine.settings;
  const fields = [dayField(machine, "reforecast", "p50", "P50 anew (day)"), dayField(machine, "reforecast", "p80", "P80 anew (day)"),
    dayField(machine, "reforecast", "throughput_p50", "P50 by counting (day)")];
  const report = makeReport(actuals), change = makeChange(machine), ways = makeWays(machine);
  const begin = () => {
    putPart(machine, "reforecast", { p50: null, p80: null, throughput_p50: null, change: "" }, "week 4");
    report.node.focus(); // the button is gone, and this is what came
  };
  const start = button("Four weeks later …", begin, { disabled: machine.disabled, data: { focus: "week-4" } });
  const inside = h("div", { class: "th-stack" }, report.node, ways.node,
    h("div", { class: "fields" }, fields.map((field) => field.node), wide("The one change I would make", change.node)));
  const node = h("section", { class: "week-4", "aria-label": "After week 4", hidden: actuals.length === 0 }, h("h4", {}, "After week 4"), start, inside);
  return { node, ways, sync(value) {
    inside.hidden = !value.reforecast;
    start.hidden = Boolean(value.reforecast);
    [report, ...fields, change].forEach((one) => one.sync(value));
  } };
}

function makeReport(actuals) {
  const names = actuals.map(() => h("th", { scope: "row" }));
  const rows = actuals.map((one, index) => h("tr", {}, names[index],
    h("td", {}, days(one.days_spent)), h("td", {}, one.days_left ? days(one.days_left) : "done")));
  const table = h("table", { class: "twin actuals" }, h("caption", {}, "Reported at the end of week 4"),
    h("thead", {}, h("tr", {}, ["Package", "Days spent", "Days left"].map((name) => h("th", { scope: "col" }, name)))), h("tbody", {}, rows));
  const node = h("div", { class: "th-scroll", tabindex: "0", role: "region", "aria-label": "Report of week 4" }, table);
  return { node, sync: (value) => actuals.forEach(({ task }, index) => {
    const own = value.wbs.find((one) => one.id === task);
    setText(names[index], own ? `${task} ${own.name}` : `${task} (not in your plan yet)`);
  }) };
}

/** Help goes to what is not done; the checks ask whether the numbers speak for it. */
function makeChange(machine) {
  const node = h("select", { disabled: machine.disabled, data: { focus: "change" } });
  node.addEventListener("change", () => putPart(machine, "reforecast", { change: node.value }, "the change"));
  const done = new Set(machine.settings.actuals.filter((one) => one.days_left === 0).map((one) => one.task));
  return { node, sync(value) {
    const choices = [["", "Choose …"], ["keep_date", "Keep the first date"], ["move_promise", "Tell the sponsor the new P80"],
      ...value.wbs.filter((one) => !done.has(one.id)).map((one) => [`help:${one.id}`, `Help with ${one.id} ${one.name}`])];
    setOptions(node, choices, value.reforecast?.change ?? "");
  } };
}

/** The same question answered in three ways, one below the other. */
function makeWays(machine) {
  const body = h("tbody"), words = h("p", { class: "th-soft" });
  const table = h("table", { class: "twin ways" }, h("caption", {}, "When does it end? Three forecasts"),
    h("thead", {}, h("tr", {}, ["Forecast", "P50", "P80"].map((name) => h("th", { scope: "col" }, name)))), body);
  const node = h("div", { class: "th-stack", hidden: true }, table, words);
  const row = (name, p50, p80) => h("tr", {}, h("th", { scope: "row" }, name), h("td", {}, p50), h("td", {}, p80));
  function sync() {
    const { first, second, counted } = machine.model.get("futures");
    node.hidden = !second;
    if (!second) return;
    body.replaceChildren(
      row("Before the start, from the estimates", `day ${days(first.p50)}`, `day ${days(first.p80)}`),
      row("After week 4, from days spent and left", `day ${days(second.p50)}`, `day ${days(second.p80)}`),
      row("After week 4, from counting what is done", counted ? `day ${days(counted.p50)}` : "–", "–"));
    setText(words, countedWords(counted));
  }
  return { node, sync };
}

function countedWords(counted) {
  if (!counted) return "No package of this plan is done yet, so there is no pace to go by.";
  const done = counted.weekly.reduce((sum, one) => sum + one, 0);
  return `Done so far: ${done} of ${done + counted.left} packages, in the four weeks ${listed(counted.weekly.map(String))}. ` +
    "The weeks to come are drawn from these four. Counting takes every package for equally large, and does not see what is begun.";
}
