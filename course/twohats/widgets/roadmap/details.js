// One initiative opened: what its sponsor claims, what you think, what it rests on, what it is for.

const EVIDENCE_LIMIT = 8;
const OUTCOME_LIMIT = 400;
const TYPING_PAUSE_MS = 800;

function field(label, control, help = null) {
  control.id ||= newId("field");
  const note = help ? h("span", { class: "th-soft", id: `${control.id}-help` }, help) : null;
  if (note) control.setAttribute("aria-describedby", note.id);
  return h("div", { class: "field" }, h("label", { for: control.id }, label), control, note);
}

/** A number between two ends, or null while the field holds none. */
function numberIn(input) {
  const number = Number(input.value);
  if (input.value.trim() === "" || !Number.isFinite(number)) return null;
  return Math.min(Math.max(number, Number(input.min)), Number(input.max));
}

const NUMBERS = {
  reach: { label: "Reach", help: "customers a quarter", min: 0, max: 1000000, step: 100 },
  impact: { label: "Impact", help: "0 none to 3 massive", min: 0, max: 3, step: 0.25 },
  confidence: { label: "Confidence", help: "% chance that it works", min: 0, max: 100, step: 5 },
};

function numberInput(name, id, value, board, where) {
  const { min, max, step } = NUMBERS[name];
  const shown = value.estimates[id]?.[name];
  const input = h("input", {
    type: "number", min, max, step, value: shown ?? "", disabled: board.disabled,
    inputmode: "decimal", data: { focus: `${where}-${name}-${id}` },
  });
  const read = () => {
    const number = numberIn(input);
    return number === null ? null : name === "impact" ? number : Math.round(number);
  };
  input.addEventListener("input", () => {
    const number = read();
    if (number !== null) board.preview(withEstimate(board.committed, id, { [name]: number }));
  });
  input.addEventListener("change", () => {
    const number = read();
    input.value = number ?? board.committed.estimates[id]?.[name] ?? "";
    if (number === null || number === board.committed.estimates[id]?.[name]) return board.preview(board.committed);
    board.commit(withEstimate(board.committed, id, { [name]: number }), `${name} of ${id}`);
  });
  return input;
}

function kpiSelect(id, value, board, where) {
  const chosen = entryOf(value, id).kpi;
  const known = board.settings.kpis.map((kpi) => kpi.id);
  const select = h("select", { disabled: board.disabled, data: { focus: `${where}-kpi-${id}` } },
    h("option", { value: "", selected: !chosen }, "none yet"),
    board.settings.kpis.map((kpi) =>
      h("option", { value: kpi.id, selected: kpi.id === chosen }, `${kpi.id} ${kpi.name}`)),
    chosen && !known.includes(chosen) ? h("option", { value: chosen, selected: true }, chosen) : null);
  select.addEventListener("change", () =>
    board.commit(withEntry(board.committed, id, { kpi: select.value || null }), `KPI of ${id}`));
  return select;
}

function dateInput(id, value, board, where) {
  const input = h("input", {
    type: "date", value: entryOf(value, id).date ?? "", disabled: board.disabled,
    min: "2027-07-05", max: "2030-12-31", data: { focus: `${where}-date-${id}` },
  });
  input.addEventListener("change", () =>
    board.commit(withEntry(board.committed, id, { date: input.value || null }), `date of ${id}`));
  return input;
}

/** Writes what is typed after a pause, and at once when the field is left. */
function outcomeInput(tag, id, value, board, where) {
  const input = h(tag, {
    maxlength: OUTCOME_LIMIT, value: entryOf(value, id).outcome, disabled: board.disabled,
    data: { focus: `${where}-outcome-${id}` },
  });
  let pause = 0;
  const write = () => {
    clearTimeout(pause);
    if (input.value === entryOf(board.committed, id).outcome) return;
    board.commit(withEntry(board.committed, id, { outcome: input.value }), `outcome of ${id}`);
  };
  input.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(write, TYPING_PAUSE_MS); });
  input.addEventListener("change", write);
  return input;
}

function evidenceBoxes(id, value, board) {
  const chosen = entryOf(value, id).evidence;
  const boxes = board.settings.evidence.map((item) => {
    const box = h("input", {
      type: "checkbox", checked: chosen.includes(item.id), disabled: board.disabled,
      data: { focus: `evidence-${item.id}` },
    });
    box.addEventListener("change", () => toggleEvidence(id, item.id, box, board));
    const words = [h("b", {}, item.id), ` ${item.finding}`, h("span", { class: "th-soft" }, ` ${evidenceNote(item)}`)];
    return h("li", {}, h("label", { class: "choice" }, box, h("span", {}, words)));
  });
  const empty = h("p", { class: "th-soft" }, "There are no findings to choose from yet.");
  return h("fieldset", { class: "evidence" }, h("legend", {}, "Evidence for it"),
    boxes.length ? h("ul", {}, boxes) : empty);
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
    board.say(`${EVIDENCE_LIMIT} findings are the most that one initiative can carry.`);
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

/** The opened initiative as a panel; `sync` rewrites its sums while numbers are typed. */
function makeDetails(id, board) {
  const { card } = board.cards.get(id);
  const value = board.committed;
  const heading = h("h4", { tabindex: "-1", data: { focus: "details-title" } }, fullName(card));
  const sum = h("p", { class: "details-sum" });
  const close = h("button", { type: "button", class: "th-button", data: { focus: "details-close" },
    onclick: () => board.openDetails(null) }, "Close");
  const numbers = Object.entries(NUMBERS).map(([name, { label, help }]) =>
    field(label, numberInput(name, id, value, board, "details"), help));
  const dates = board.settings.dated[id]
    ? `May carry a date even in Later: the ${board.settings.dated[id]} sets it.`
    : "Leave it empty in Later: only law and season set dates there.";
  const node = h("section", { class: "details", "aria-label": `Details of ${fullName(card)}` },
    h("div", { class: "th-head" }, heading, close),
    h("p", { class: "th-soft" }, claimWords(card)),
    card.note ? h("p", { class: "th-soft" }, `Backlog note: ${card.note}`) : null,
    h("fieldset", {}, h("legend", {}, "Your own estimate"), h("div", { class: "numbers" }, numbers), sum),
    evidenceBoxes(id, value, board),
    field("KPI it should move", kpiSelect(id, value, board, "details")),
    field("Outcome", outcomeInput("textarea", id, value, board, "details"),
      "What changes for whom, and how will you see it? A result, not a feature."),
    field("Date, if law or season set one", dateInput(id, value, board, "details"), dates));
  return { id, node, heading, sync: (shown) => setText(sum, sumWords(id, shown, board.settings)) };
}
