// The picture: cards in their buckets, capacity by skill, arrows from an initiative to what it needs.

const QUESTIONS = {
  unplaced: "All initiatives are placed.",
  now: "What should be built first?",
  next: "What comes after that?",
  later: "What can wait?",
  not_doing: "What do you leave out, and could defend leaving out?",
};
const ORDER_NOTES = { now: "read as quarter 1", next: "read as quarter 2", later: "read as quarter 3" };

const weeks = (number) => String(Math.round(number * 10) / 10);
const fullName = (card) => `${card.id} ${card.name}`;

/** Six dots: the handle by which a card is dragged. */
function dots() {
  const at = [[5, 4], [11, 4], [5, 8], [11, 8], [5, 12], [11, 12]];
  return svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" },
    ...at.map(([x, y]) => svg("circle", { cx: x, cy: y, r: 1.5, fill: "currentColor" })));
}

function moveMenu(card) {
  return openOnKeys(h("select", { class: "card-menu", data: { focus: `menu-${card.id}` }, "aria-label": `Move ${fullName(card)} to` },
    h("option", { value: "", selected: true }, "Move to …"),
    BUCKETS.map((bucket) => h("option", { value: bucket }, TITLES[bucket]))));
}

/** One card: built once, then only its texts change. */
function makeCard(card, board) {
  const grip = h("button", {
    type: "button", class: "card-grip", data: { focus: `grip-${card.id}` },
    "aria-label": `Move ${fullName(card)}`, "aria-describedby": board.helpId, title: "Drag, or press Space",
  }, dots());
  const menu = moveMenu(card);
  const more = h("button", {
    type: "button", class: "th-button th-quiet card-more", "aria-expanded": "false",
    data: { focus: `more-${card.id}` }, "aria-label": `Details of ${fullName(card)}`,
  }, "Details");
  const effort = board.settings.skill_order.filter((skill) => card.effort[skill] > 0)
    .map((skill) => h("span", {}, `${skill} ${weeks(card.effort[skill])}`));
  const own = h("p", { class: "card-own" });
  const notes = h("ul", { class: "card-notes" });
  const node = h("li", { class: "card", data: { id: card.id } },
    grip,
    h("p", { class: "card-name" }, h("span", { class: "card-id" }, card.id), ` ${card.name}`),
    h("p", { class: "card-effort", title: "Person-weeks by skill" }, effort),
    own, notes, h("div", { class: "card-actions" }, menu, more));
  const parts = { card, node, grip, menu, more, own, notes, bucket: null };
  const sync = (value) => syncCard(parts, value, board);
  return { card, node, grip, menu, more, sync };
}

function syncCard(parts, value, board) {
  const { card, node, grip, menu, more, own, notes } = parts;
  const entry = entryOf(value, card.id);
  if (parts.bucket !== entry.bucket) for (const option of menu.options) option.disabled = option.value === entry.bucket;
  parts.bucket = entry.bucket;
  setText(own, ownWords(value.estimates[card.id], board.settings));
  own.dataset.known = value.estimates[card.id] ? "yes" : "no";
  const words = cardNotes(card, entry, value, board);
  if (notes.dataset.words !== JSON.stringify(words)) {
    notes.dataset.words = JSON.stringify(words);
    notes.replaceChildren(...words.map(([kind, text]) => h("li", { class: `note-${kind}` }, text)));
  }
  node.classList.toggle("card-held", board.held?.id === card.id);
  node.classList.toggle("card-open", board.open === card.id);
  setAttributes(more, { "aria-expanded": board.open === card.id });
  setAttributes(grip, { "aria-pressed": board.held?.id === card.id });
  for (const control of [grip, menu]) control.disabled = board.disabled;
}

function ownWords(estimate, settings) {
  if (!estimate) return "No estimate yet";
  return `${money(quarterlyK(estimate, settings))} a quarter, ${estimate.confidence}% sure`;
}

/** What a card says about itself in words: what it needs, the law, what is still to be added. */
function cardNotes(card, entry, value, board) {
  const notes = card.depends_listed.map((id) => needNote(card, id, value, board));
  if (card.dated === "law") notes.push(lawNote(value, board.settings.law));
  if (card.dated === "season") notes.push(["plain", "Season: may carry a date"]);
  if (entry.date) notes.push(["plain", `Dated ${entry.date}`]);
  if (entry.bucket === "now" || entry.bucket === "next") notes.push(traceNote(entry));
  return notes;
}

function needNote(card, id, value, board) {
  const bucket = entryOf(value, id)?.bucket ?? "unplaced";
  const where = isPlaced(bucket) ? `in ${TITLES[bucket]}` : TITLES[bucket].toLowerCase();
  const text = `needs ${fullName(board.cards.get(id).card)}, ${where}`;
  const broken = brokenDependencies(value, [[card.id, id]]).length > 0;
  return broken ? ["bad", `${text}: too late`] : ["plain", text];
}

function lawNote(value, law) {
  const text = `Law: by the end of ${TITLES[law.by]}`;
  const placed = value.entries.some((entry) => entry.bucket !== "unplaced");
  return penalty(value, law) > 0 && placed
    ? ["bad", `${text}, else a penalty of ${money(law.penalty_k)}`] : ["plain", text];
}

function traceNote(entry) {
  const lacking = [
    entry.evidence.length ? null : "evidence",
    entry.kpi ? null : "KPI",
    entry.bucket === "now" && !entry.outcome.trim() ? "outcome" : null,
  ].filter(Boolean);
  if (lacking.length) return ["lacking", `To add: ${listed(lacking)}`];
  return ["good", `${plural(entry.evidence.length, "finding")} · ${entry.kpi}`];
}

/** One bucket with its heading, its capacity (if it is built) and its list of cards. */
function makeLane(bucket, board) {
  const id = newId(bucket);
  const count = h("span", { class: "lane-count" });
  const list = h("ul", { class: "lane-list", "aria-labelledby": id });
  const hint = h("p", { class: "lane-hint" }, QUESTIONS[bucket]);
  const meters = isPlaced(bucket)
    ? board.settings.skill_order.map((skill) => makeMeter(bucket, skill, board.settings))
    : [];
  const head = h("div", { class: "lane-head" },
    h("h4", { id }, TITLES[bucket]),
    ORDER_NOTES[bucket] ? h("span", { class: "lane-note" }, ORDER_NOTES[bucket]) : null, count);
  const node = h("section", { class: `lane lane-${bucket}`, data: { bucket }, "aria-labelledby": id },
    head, meters.length ? h("div", { class: "meters" }, meters.map((meter) => meter.node)) : null, hint, list);
  return { bucket, node, list, count, hint, meters };
}

/** A capacity meter: words, a bar, and stripes where the bar is not enough. */
function makeMeter(bucket, skill, settings) {
  const name = settings.skills[skill];
  const room = settings.capacity[skill];
  const words = h("span", { class: "meter-words" });
  const fill = h("span", { class: "meter-fill" });
  const node = h("div", {
    class: "meter", role: "meter", "aria-label": `${name} in ${TITLES[bucket]}`,
    "aria-valuemin": 0, "aria-valuemax": room,
  }, h("span", { class: "meter-name" }, h("b", {}, skill), h("span", {}, ` ${name}`)), words,
  h("span", { class: "meter-track" }, fill));
  function sync(used) {
    const beyond = used - room;
    const state = used > room * (1 + settings.tolerance) + 1e-9 ? "over" : beyond > 1e-9 ? "edge" : "in";
    const tail = { over: `, ${weeks(beyond)} over`, edge: ", just over", in: "" }[state];
    const text = `${weeks(used)} of ${weeks(room)} weeks${tail}`;
    if (words.textContent === text) return;
    words.textContent = text;
    node.dataset.state = state;
    node.setAttribute("aria-valuenow", Math.min(used, room));
    node.setAttribute("aria-valuetext", text);
    fill.style.transform = `scaleX(${room ? Math.min(used / room, 1) : Number(used > 0)})`;
  }
  return { node, skill, sync };
}

function syncMeters(lanes, used) {
  for (const lane of lanes) for (const meter of lane.meters) meter.sync(used[lane.bucket][meter.skill]);
}

/** Puts every card into its lane; first where one comes in, so that it is never out of the page. */
function syncLanes(lanes, value, cards) {
  const nodes = (lane) => inBucket(value, lane.bucket).map((entry) => cards.get(entry.id).node);
  const gains = (lane) => nodes(lane).some((node) => node.parentNode !== lane.list);
  const [first, then] = [lanes.filter(gains), lanes.filter((lane) => !gains(lane))];
  for (const lane of [...first, ...then]) syncLane(lane, nodes(lane));
}

function syncLane(lane, nodes) {
  setChildren(lane.list, nodes);
  setText(lane.count, nodes.length ? String(nodes.length) : "");
  lane.hint.hidden = nodes.length > 0;
  lane.node.classList.toggle("lane-empty", nodes.length === 0);
}

/** Arrows from each placed initiative to what it is listed to need, behind the cards. */
function drawArrows(layer, value, board) {
  const base = layer.getBoundingClientRect();
  const box = (id) => {
    const rect = board.cards.get(id).node.getBoundingClientRect();
    return { left: rect.left - base.left, right: rect.right - base.left, middle: rect.top + rect.height / 2 - base.top };
  };
  const shown = listedPairs(board.cardList).filter((pair) =>
    pair.every((id) => isPlaced(entryOf(value, id)?.bucket)));
  setPaths(layer, shown.flatMap(([dependent, enabler]) => {
    const broken = brokenDependencies(value, [[dependent, enabler]]).length > 0;
    return arrow(box(dependent), box(enabler), broken);
  }));
}

function arrow(from, to, broken) {
  const beside = to.right < from.left || to.left > from.right;
  const start = beside && to.left > from.right ? from.right : from.left;
  const end = beside && to.right < from.left ? to.right : to.left;
  const bend = beside ? (end - start) / 2 : -13;
  const line = beside
    ? `M${start} ${from.middle}C${start + bend} ${from.middle} ${end - bend} ${to.middle} ${end} ${to.middle}`
    : `M${start} ${from.middle}C${start + bend} ${from.middle} ${end + bend} ${to.middle} ${end} ${to.middle}`;
  const into = beside ? Math.sign(bend) : 1;
  const head = `M${end - 7 * into} ${to.middle - 4}L${end} ${to.middle}L${end - 7 * into} ${to.middle + 4}`;
  const kind = broken ? "arrow arrow-broken" : "arrow";
  return [{ d: line, class: kind }, { d: head, class: `${kind} arrow-head` }];
}
