// The same roadmap as a table that can be edited: for those who would rather type.

const COLUMNS = ["Initiative", "Place", "Order", "Reach", "Impact", "Confidence", "Evidence", "KPI", "Outcome", "Date"];

function placeSelect(id, value, board) {
  const { bucket } = entryOf(value, id);
  const select = h("select", { disabled: board.disabled, data: { focus: `table-place-${id}` } },
    BUCKETS.map((one) => h("option", { value: one, selected: one === bucket }, TITLES[one])));
  select.addEventListener("change", () =>
    moveTo(board, id, select.value, inBucket(board.committed, select.value).length));
  return select;
}

function orderInput(id, value, board) {
  const { bucket } = entryOf(value, id);
  const ids = inBucket(value, bucket).map((entry) => entry.id);
  const input = h("input", {
    type: "number", min: 1, max: ids.length, step: 1, value: ids.indexOf(id) + 1,
    disabled: board.disabled, data: { focus: `table-order-${id}` },
  });
  input.addEventListener("change", () => {
    const number = numberIn(input);
    if (number !== null) moveTo(board, id, bucket, Math.round(number) - 1);
    input.value = inBucket(board.committed, bucket).findIndex((entry) => entry.id === id) + 1;
  });
  return input;
}

function evidenceInput(id, value, board) {
  const input = h("input", {
    type: "text", value: entryOf(value, id).evidence.join(" "), disabled: board.disabled,
    placeholder: "E01 E04", data: { focus: `table-evidence-${id}` },
  });
  input.addEventListener("change", () => {
    const asked = [...new Set(input.value.toUpperCase().match(/E\d\d/g) ?? [])];
    const known = asked.filter((one) => board.settings.evidence.some((item) => item.id === one));
    const unknown = asked.filter((one) => !known.includes(one));
    const evidence = known.slice(0, EVIDENCE_LIMIT);
    input.value = evidence.join(" ");
    board.commit(withEntry(board.committed, id, { evidence }), `evidence of ${id}`);
    if (unknown.length) board.say(`There is no finding ${listed(unknown)}.`);
  });
  return input;
}

function makeRow(id, value, board) {
  const { card } = board.cards.get(id);
  const number = (name) => numberInput(name, id, value, board, "table");
  const controls = [
    placeSelect(id, value, board), orderInput(id, value, board),
    number("reach"), number("impact"), number("confidence"),
    evidenceInput(id, value, board), kpiSelect(id, value, board, "table"),
    outcomeInput("input", id, value, board, "table"), dateInput(id, value, board, "table"),
  ];
  controls.forEach((control, index) => control.setAttribute("aria-label", `${COLUMNS[index + 1]} of ${id}`));
  return h("tr", {}, h("th", { scope: "row" }, fullName(card)), controls.map((control) => h("td", {}, control)));
}

/** The table, made when it is first opened and written anew after each committed change. */
function makeTable(board) {
  const body = h("tbody");
  const head = h("thead", {}, h("tr", {}, COLUMNS.map((name) => h("th", { scope: "col" }, name))));
  const table = h("table", { class: "twin" }, h("caption", { class: "th-unseen" }, "The roadmap as a table"), head, body);
  const node = h("details", { class: "twin-box" }, h("summary", { data: { focus: "twin" } }, "Edit the same roadmap as a table"),
    h("div", { class: "th-scroll", tabindex: "0", role: "region", "aria-label": "The roadmap as a table" }, table));
  let drawn = null;
  function sync(value) {
    if (!node.open || drawn === value) return;
    drawn = value;
    const ordered = BUCKETS.slice(1).concat("unplaced").flatMap((bucket) => inBucket(value, bucket));
    keepFocus(board.root, () => body.replaceChildren(...ordered.map((entry) => makeRow(entry.id, value, board))));
  }
  node.addEventListener("toggle", () => sync(board.committed));
  return { node, sync };
}
