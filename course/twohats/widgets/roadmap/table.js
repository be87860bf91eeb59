// The same roadmap as a table that can be edited: for those who would rather type.

const COLUMNS = ["Initiative", "Place", "Order", "Reach", "Impact", "Confidence", "Evidence", "KPI", "Outcome", "Date"];

const idsIn = (value, bucket) => inBucket(value, bucket).map((entry) => entry.id);

function placeSelect(id, board) {
  const select = h("select", { disabled: board.disabled, data: { focus: `table-place-${id}` } },
    BUCKETS.map((bucket) => h("option", { value: bucket }, TITLES[bucket])));
  select.addEventListener("change", () =>
    moveTo(board, id, select.value, inBucket(board.committed, select.value).length));
  return bound(select, (value) => entryOf(value, id).bucket);
}

function orderInput(id, board) {
  const input = h("input", {
    type: "number", min: 1, max: board.cards.size, step: 1, disabled: board.disabled,
    data: { focus: `table-order-${id}` },
  });
  const order = (value) => idsIn(value, entryOf(value, id).bucket).indexOf(id) + 1;
  input.addEventListener("change", () => {
    const number = typedNumber(input, [1, board.cards.size]) ?? null;
    if (number === null) board.say(misfit("Place", input, [1, board.cards.size]));
    else moveTo(board, id, entryOf(board.committed, id).bucket, Math.round(number) - 1);
    input.value = order(board.committed);
  });
  return bound(input, order);
}

function evidenceInput(id, board) {
  const input = h("input", {
    type: "text", disabled: board.disabled, placeholder: "E01 E04", data: { focus: `table-evidence-${id}` },
  });
  const own = (value) => entryOf(value, id).evidence.join(" ");
  input.addEventListener("change", () => {
    const asked = [...new Set(input.value.toUpperCase().match(/E\d\d/g) ?? [])];
    const known = asked.filter((one) => board.settings.evidence.some((item) => item.id === one));
    const unknown = asked.filter((one) => !known.includes(one));
    const evidence = known.slice(0, EVIDENCE_LIMIT);
    board.commit(withEntry(board.committed, id, { evidence }), `evidence of ${id}`);
    input.value = own(board.committed);
    if (unknown.length) board.say(`There is no finding ${listed(unknown)}.`);
  });
  return bound(input, own);
}

function makeRow(id, board) {
  const controls = [
    placeSelect(id, board), orderInput(id, board),
    ...Object.keys(NUMBERS).map((name) => numberInput(name, id, board, "table")),
    evidenceInput(id, board), kpiSelect(id, board, "table"),
    outcomeInput("input", id, board, "table"), dateInput(id, board, "table"),
  ];
  controls.forEach(({ node }, index) => node.setAttribute("aria-label", `${COLUMNS[index + 1]} of ${id}`));
  const cells = controls.map((control) => h("td", {}, control.node));
  const node = h("tr", {}, h("th", { scope: "row" }, fullName(board.cards.get(id).card)), cells);
  return { node, sync: (value) => controls.forEach((control) => control.sync(value)) };
}

/** The table: made when it is first opened; later its rows only change and move. */
function makeTable(board) {
  const body = h("tbody");
  const head = h("thead", {}, h("tr", {}, COLUMNS.map((name) => h("th", { scope: "col" }, name))));
  const table = h("table", { class: "twin" }, h("caption", { class: "th-unseen" }, "The roadmap as a table"), head, body);
  const node = h("details", { class: "twin-box" }, h("summary", { data: { focus: "twin" } }, "Edit the same roadmap as a table"),
    h("div", { class: "th-scroll", tabindex: "0", role: "region", "aria-label": "The roadmap as a table" }, table));
  let rows = null;
  function sync(value) {
    if (!node.open) return;
    rows ??= new Map([...board.cards.keys()].map((id) => [id, makeRow(id, board)]));
    const ordered = [...BUCKETS.slice(1), "unplaced"].flatMap((bucket) => idsIn(value, bucket));
    keepFocus(board.root, () => setChildren(body, ordered.map((id) => rows.get(id).node)));
    for (const row of rows.values()) row.sync(value);
  }
  node.addEventListener("toggle", () => sync(board.committed));
  return { node, sync };
}
