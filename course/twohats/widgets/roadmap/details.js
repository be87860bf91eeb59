// One initiative opened: what its sponsor claims, what you think, what it rests on, what it is for.

const EVIDENCE_LIMIT = 8;
const OUTCOME_LIMIT = 400;
const TYPING_PAUSE_MS = 800;
const START_OF_ESTIMATES = "It begins with the estimate that you carry along. Change it where you see it otherwise.";

function field(label, control, help = null) {
  control.id ||= newId("field");
  const note = help ? h("span", { class: "th-soft", id: `${control.id}-help` }, help) : null;
  if (note) control.setAttribute("aria-describedby", note.id);
  return h("div", { class: "field" }, h("label", { for: control.id }, label), control, note);
}

/** Says, in sight and aloud, why something was not taken. */
function refuse(board, control, text) {
  const line = control.closest(".details")?.querySelector(".refused");
  if (line) {
    setText(line, text);
    line.hidden = false;
    (control.closest(".numbers, .evidence") ?? control.closest(".field")).after(line);
    control.addEventListener("input", () => { line.hidden = true; }, { once: true });
  }
  board.say(text);
}

const NUMBERS = {
  reach: { label: "Reach", help: "customers a quarter", min: 0, max: 1000000, step: 100 },
  impact: { label: "Impact", help: "0 none to 3 massive", min: 0, max: 3, step: 0.25 },
  confidence: { label: "Confidence", help: "% chance that it works", min: 0, max: 100, step: 5 },
};

/** A control with the value that it shows; whoever types in it is not interrupted. */
function bound(node, read) {
  const sync = (value) => {
    const shown = String(read(value) ?? "");
    if (document.activeElement !== node && node.value !== shown) node.value = shown;
  };
  return { node, sync };
}

function numberInput(name, id, board, where) {
  const { label, min, max, step } = NUMBERS[name];
  const own = (value) => value.estimates[id]?.[name];
  const input = h("input", {
    type: "number", min, max, step, disabled: board.disabled, inputmode: "decimal",
    data: { focus: `${where}-${name}-${id}` },
  });
  const typed = () => {
    const number = typedNumber(input, [min, max]) ?? null;
    return number === null || name === "impact" ? number : Math.round(number);
  };
  input.addEventListener("input", () => {
    if (typed() !== null) board.preview(withEstimate(board.committed, id, { [name]: typed() }));
  });
  input.addEventListener("change", () => {
    const number = typed();
    if (number === null) refuse(board, input, misfit(label, input, [min, max]));
    input.value = number ?? own(board.committed) ?? "";
    if (number === null || number === own(board.committed)) return board.preview(board.committed);
    board.commit(withEstimate(board.committed, id, { [name]: number }), `${name} of ${id}`);
  });
  return bound(input, own);
}

function kpiSelect(id, board, where) {
  const known = board.settings.kpis.map((kpi) => [kpi.id, `${kpi.id} ${kpi.name}`]);
  const chosen = entryOf(board.committed, id).kpi;
  if (chosen && !known.some(([one]) => one === chosen)) known.push([chosen, chosen]);
  const select = h("select", { disabled: board.disabled, data: { focus: `${where}-kpi-${id}` } },
    [["", "none yet"], ...known].map(([one, words]) => h("option", { value: one }, words)));
  select.addEventListener("change", () =>
    board.commit(withEntry(board.committed, id, { kpi: select.value || null }), `KPI of ${id}`));
  return bound(select, (value) => entryOf(value, id).kpi);
}

function dateInput(id, board, where) {
  const input = h("input", {
    type: "date", disabled: board.disabled, min: "2027-07-05", max: "2030-12-31",
    data: { focus: `${where}-date-${id}` },
  });
  const own = () => entryOf(board.committed, id).date;
  let pause = 0;
  const write = () => {
    clearTimeout(pause);
    const date = input.value || null;
    if (date !== own() && input.validity.valid) board.commit(withEntry(board.committed, id, { date }), `date of ${id}`);
  };
  // A browser tells of each digit that makes a date, of the year 202 too: that is no change yet.
  input.addEventListener("change", () => { clearTimeout(pause); pause = setTimeout(write, TYPING_PAUSE_MS); });
  input.addEventListener("blur", () => {
    write();
    const date = input.value || null;
    if (date === own() && input.validity.valid) return;
    refuse(board, input, `Date: ${date ?? "this"} does not fit. A day from July 2027 to December 2030 is expected.`);
    input.value = own() ?? "";
  });
  return bound(input, (value) => entryOf(value, id).date);
}

/** Writes what is typed after a pause, and at once when the field is left. */
function outcomeInput(tag, id, board, where) {
  const input = h(tag, {
    maxlength: OUTCOME_LIMIT, disabled: board.disabled, data: { focus: `${where}-outcome-${id}` },
  });
  let pause = 0;
  const write = () => {
    clearTimeout(pause);
    if (input.value === entryOf(board.committed, id).outcome) return;
    board.commit(withEntry(board.committed, id, { outcome: input.value }), `outcome of ${id}`);
  };
  input.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(write, TYPING_PAUSE_MS); });
  input.addEventListener("change", write);
  return bound(input, (value) => entryOf(value, id).outcome);
}

/** Findings as boxes; those already chosen come first. */
function evidenceBoxes(id, board) {
  const chosen = ({ id: item }) => entryOf(board.committed, id).evidence.includes(item);
  const { evidence } = board.settings;
  const ordered = [...evidence.filter(chosen), ...evidence.filter((item) => !chosen(item))];
  const boxes = ordered.map((item) => {
    const box = h("input", { type: "checkbox", disabled: board.disabled, data: { focus: `evidence-${item.id}` } });
    box.addEventListener("change", () => toggleEvidence(id, item.id, box, board));
    const words = [h("b", {}, item.id), ` ${item.finding}`, h("span", { class: "th-soft" }, ` ${evidenceNote(item)}`)];
    return { item: item.id, box, row: h("li", {}, h("label", { class: "choice" }, box, h("span", {}, words))) };
  });
  const empty = h("p", { class: "th-soft" }, "There are no findings to choose from yet.");
  const node = h("fieldset", { class: "evidence" }, h("legend", {}, "Evidence for it"),
    boxes.length ? h("ul", {}, boxes.map(({ row }) => row)) : empty);
  const sync = (value) => {
    for (const { item, box } of boxes) box.checked = entryOf(value, id).evidence.includes(item);
  };
  return { node, sync };
}

function evidenceNote(item) {
  const parts = [`confidence ${item.confidence}`];
  if (item.sample) parts.unshift(`n = ${item.sample.toLocaleString("en")}`);
  return `(${parts.join(", ")})`;
}

function toggleEvidence(id, item, box, board) {
  const before = entryOf(board.committed, id).evidence;
  if (box.checked && before.length >= EVIDENCE_LIMIT) {
    box.checked = false;
    refuse(board, box, `${EVIDENCE_LIMIT} findings are the most that one initiative can carry.`);
    return;
  }
  const evidence = box.checked ? [...before, item] : before.filter((one) => one !== item);
  board.commit(withEntry(board.committed, id, { evidence }), `evidence of ${id}`);
}

/** What the own estimate comes to where the initiative stands now. */
function sumWords(id, value, settings) {
  const estimate = value.estimates[id];
  if (!estimate) return "Give all three, and the board can count it.";
  const worth = quarterlyK(estimate, settings);
  const { bucket } = entryOf(value, id);
  const sum = `If it works: ${money(worth)} a quarter.`;
  if (!isPlaced(bucket)) return `${sum} It counts once it is in Now, Next or Later.`;
  const quarters = settings.quarters[bucket];
  const expected = worth * quarters * chanceOf(estimate);
  return `${sum} In ${TITLES[bucket]} it would be live for ${quarters} quarters: ` +
    `${money(worth)} × ${quarters} × ${estimate.confidence}% = ${money(expected)} expected.`;
}

function claimWords(card) {
  const { reach, impact, confidence } = card.claim;
  return `${card.sponsor} claims: reach ${reach.toLocaleString("en")} customers a quarter, ` +
    `impact ${impact}, confidence ${confidence}%.`;
}

/** The opened initiative as a panel; `sync` shows a roadmap in it without making it anew. */
function makeDetails(id, board) {
  const { card } = board.cards.get(id);
  const heading = h("h4", { tabindex: "-1", data: { focus: "details-title" } }, fullName(card));
  const sum = h("p", { class: "details-sum" });
  const close = button("Close", () => board.openDetails(null), { data: { focus: "details-close" } });
  const numbers = Object.keys(NUMBERS).map((name) => numberInput(name, id, board, "details"));
  const [evidence, kpi] = [evidenceBoxes(id, board), kpiSelect(id, board, "details")];
  const [outcome, date] = [outcomeInput("textarea", id, board, "details"), dateInput(id, board, "details")];
  const dates = board.settings.dated[id]
    ? `May carry a date even in Later: the ${board.settings.dated[id]} sets it.`
    : "Leave it empty in Later: only law and season set dates there.";
  const fields = Object.values(NUMBERS).map(({ label, help }, at) => field(label, numbers[at].node, help));
  const node = h("section", { class: "details", "aria-label": `Details of ${fullName(card)}` },
    h("div", { class: "th-head" }, heading, close),
    h("p", { class: "th-soft" }, claimWords(card)),
    card.note ? h("p", { class: "th-soft" }, `Backlog note: ${card.note}`) : null,
    h("fieldset", {}, h("legend", {}, "Your own estimate"), h("p", { class: "th-soft" }, START_OF_ESTIMATES), h("div", { class: "numbers" }, fields), sum),
    evidence.node, field("KPI it should move", kpi.node),
    field("Outcome", outcome.node, "What changes for whom, and how will you see it? A result, not a feature."),
    field("Date, if law or season set one", date.node, dates), h("p", { class: "th-offer refused", hidden: true }));
  const sync = (value) => {
    for (const control of [...numbers, evidence, kpi, outcome, date]) control.sync(value);
    setText(sum, sumWords(id, value, board.settings));
  };
  return { id, node, heading, sync };
}
