// The roadmap board: joins cards, lanes, moves, details, table and sums. What follows the pointer
// runs here; Python gets the value when something has been dropped or changed.

const RULE = "Now, Next and Later are an order, not dates. For the sums and the marks they are read as " +
  "three quarters. The sums pretend that every idea works in full from its first day; in real life that takes time, so lesson 19 shows smaller ones.";
const FIRST = "Start with one initiative that you are sure about: drag it into Now, or choose Now in its menu.";
const HELP = "Drag a card, use its menu, or press Space on its handle: arrow keys move it, Space drops it, Escape takes it back.";

function makeBoard(model, root, signal) {
  const board = {
    model, root, settings: model.get("settings"), cardList: model.get("cards"),
    value: model.get("value"), committed: model.get("value"), disabled: model.get("disabled"),
    held: null, open: null, halved: null, details: null, undo: [], helpId: newId("help"),
  };
  board.cards = new Map(board.cardList.map((card) => [card.id, makeCard(card, board)]));
  board.lanes = BUCKETS.map((bucket) => makeLane(bucket, board));
  board.keeper = keeper({
    model, name: "value", root, signal, onRestore: (value) => board.commit(value, "the newer version"),
  });
  return board;
}

function layOut(board) {
  const [tray, now, next, later, out] = board.lanes.map((lane) => lane.node);
  board.tray = tray;
  board.layer = svg("svg", { class: "arrows", "aria-hidden": "true" });
  board.build = h("div", { class: "board-build" }, board.layer, now, next, later);
  board.out = out;
  board.body = h("div", { class: "board-body" }, tray, board.build, out);
  board.dropLine = h("div", { class: "drop-line", hidden: true });
  board.tip = h("p", { class: "th-tip" }, FIRST);
  board.back = button("Undo", () => undo(board), { data: { focus: "undo" } });
  board.worth = makeWorth(board);
  board.whatIf = makeWhatIf(board);
  board.twin = makeTable(board);
  board.root.append(
    h("div", { class: "th-head" }, h("h3", {}, board.model.get("label")), board.keeper.line, board.back),
    board.keeper.offer, board.worth.node, board.tip,
    h("p", { class: "th-soft board-help", id: board.helpId }, HELP),
    board.body, board.whatIf.node, board.twin.node, h("p", { class: "th-soft board-rule" }, RULE), board.dropLine);
  board.say = liveRegion(board.root);
}

/** Shows a roadmap, committed or not. Nothing is made anew, so nothing loses the focus. */
function show(board, value) {
  board.value = value;
  board.moving = true; // moving a focused node in the page blurs it for a moment
  keepFocus(board.root, () => {
    syncLanes(board.lanes, value, board.cards);
    for (const card of board.cards.values()) card.sync(value);
  });
  board.moving = false;
  preview(board, value);
  board.whatIf.sync(value);
  board.tip.hidden = board.disabled || value.entries.some((entry) => entry.bucket !== "unplaced");
  board.back.disabled = board.disabled || board.undo.length === 0;
  board.back.title = board.undo.length ? `Takes back: ${board.undo.at(-1).words}` : "";
  drawArrows(board.layer, value, board);
}

/** The part of the picture that follows the pointer: meters, sums, the bar. */
function preview(board, value) {
  syncMeters(board.lanes, use(value, board.cardList, board.settings));
  board.worth.sync(value, board.halved);
  board.details?.sync(value);
}

function commit(board, value, words, undoing = false) {
  if (!undoing) board.undo.push({ value: board.committed, words });
  board.committed = value;
  board.keeper.commit(value);
  board.show(value);
  board.twin.sync(value);
}

function undo(board) {
  const last = board.undo.pop();
  if (!last) return;
  commit(board, last.value, last.words, true);
  board.say(`Taken back: ${last.words}.`);
  if (board.back.disabled) board.root.querySelector(".card-grip")?.focus({ preventScroll: true });
}

/** Opens one initiative below its group of cards (or beside them, where there is room). */
function openDetails(board, id) {
  const before = board.open;
  board.open = id === before ? null : id;
  board.details?.node.remove();
  board.details = null;
  board.body.classList.toggle("board-split", board.open !== null);
  if (board.open) placeDetails(board);
  board.show(board.value);
  if (board.details) {
    board.details.node.scrollIntoView({ block: "nearest" });
    board.details.heading.focus({ preventScroll: true });
  } else board.cards.get(before)?.more.focus();
}

function placeDetails(board) {
  const { bucket } = entryOf(board.committed, board.open);
  const group = bucket === "unplaced" ? board.tray : isPlaced(bucket) ? board.build : board.out;
  board.details = makeDetails(board.open, board);
  group.after(board.details.node);
}

/** Python has given another value: show it, and forget what could be undone. */
function takeOver(board) {
  const value = board.model.get("value");
  if (sameData(value, board.committed)) return;
  Object.assign(board, { committed: value, held: null, undo: [] });
  board.show(value);
  board.twin.sync(value);
}

export default {
  render({ model, el, signal }) {
    const root = frame(el, signal, "board", model.get("label"));
    const board = makeBoard(model, root, signal);
    board.show = (value) => show(board, value);
    board.preview = (value) => preview(board, value);
    board.commit = (value, words) => commit(board, value, words);
    board.openDetails = (id) => openDetails(board, id);
    layOut(board);
    listenForMoves(board, signal);
    model.on("change:value", () => takeOver(board));
    model.on("change:disabled", () => { board.disabled = model.get("disabled"); board.show(board.value); });
    board.show(board.value);
    const watcher = new ResizeObserver(() => drawArrows(board.layer, board.value, board));
    watcher.observe(board.build);
    return () => watcher.disconnect();
  },
};
