// Moving cards: pointer (mouse, pen, touch), keyboard and menu. All three end in board.commit.

const DRAG_AFTER_PX = 5;
const EDGE_PX = 56;

const positionWords = (value, id) => {
  const { bucket } = entryOf(value, id);
  const ids = inBucket(value, bucket).map((entry) => entry.id);
  return `${TITLES[bucket]}, place ${ids.indexOf(id) + 1} of ${ids.length}`;
};

/** What a move has led to, for those who do not see the meters. */
function consequences(value, board, id) {
  const { bucket } = entryOf(value, id);
  const names = over(value, board.cardList, board.settings)
    .filter(([where]) => where === bucket).map(([, skill]) => board.settings.skills[skill]);
  return names.length ? ` Over capacity there: ${listed(names)}.` : "";
}

const sameOrder = (one, other) =>
  BUCKETS.every((bucket) =>
    inBucket(one, bucket).map(({ id }) => id).join() === inBucket(other, bucket).map(({ id }) => id).join());

function moveTo(board, id, bucket, index) {
  const next = place(board.committed, id, bucket, index);
  if (sameOrder(next, board.committed)) return board.show(board.committed);
  const name = fullName(board.cards.get(id).card);
  board.commit(next, `${name} to ${TITLES[bucket]}`);
  board.say(`${name}: ${positionWords(next, id)}.${consequences(next, board, id)}`);
}

// --- keyboard --------------------------------------------------------------------------------

const STEPS = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** The roadmap after one arrow key, or null where there is no further place. */
function stepped(value, id, [aside, along]) {
  const { bucket } = entryOf(value, id);
  const at = inBucket(value, bucket).findIndex((entry) => entry.id === id);
  if (along) {
    const index = at + along;
    return index < 0 || index >= inBucket(value, bucket).length ? null : place(value, id, bucket, index);
  }
  const target = BUCKETS[BUCKETS.indexOf(bucket) + aside];
  return target ? place(value, id, target, Math.min(at, inBucket(value, target).length)) : null;
}

function neighbour(value, id, [aside, along]) {
  const { bucket } = entryOf(value, id);
  const ids = inBucket(value, bucket).map((entry) => entry.id);
  if (along) return ids[ids.indexOf(id) + along];
  for (let to = BUCKETS.indexOf(bucket) + aside; BUCKETS[to]; to += aside) {
    const others = inBucket(value, BUCKETS[to]);
    if (others.length) return others[Math.min(ids.indexOf(id), others.length - 1)].id;
  }
  return undefined;
}

function onGripKey(event, board) {
  const id = event.target.closest?.(".card-grip")?.closest(".card").dataset.id;
  if (!id || board.disabled) return;
  const name = fullName(board.cards.get(id).card);
  const step = STEPS[event.key];
  if (event.key === " " || event.key === "Enter") {
    if (event.shiftKey) return;
    if (board.held) dropHeld(board);
    else pickUp(board, id, name);
  } else if (event.key === "Escape" && board.held) {
    event.stopPropagation();
    cancelHeld(board);
  } else if (step && board.held) {
    const next = stepped(board.value, id, step);
    if (next) board.show(next);
    board.say(next ? `${positionWords(next, id)}.${consequences(next, board, id)}` : "No further in this direction.");
  } else if (step) {
    board.cards.get(neighbour(board.value, id, step))?.grip.focus();
  } else return;
  event.preventDefault();
}

function pickUp(board, id, name) {
  board.held = { id };
  board.show(board.value);
  board.say(`${name} picked up. Arrow keys move it, Space drops it, Escape takes it back.`);
}

function dropHeld(board) {
  const { id } = board.held;
  board.held = null;
  const name = fullName(board.cards.get(id).card);
  const where = positionWords(board.value, id);
  if (sameOrder(board.value, board.committed)) board.show(board.committed);
  else board.commit(board.value, `${name} to ${TITLES[entryOf(board.value, id).bucket]}`);
  board.say(`${name} dropped in ${where}.`);
}

function cancelHeld(board) {
  const { id } = board.held;
  board.held = null;
  board.show(board.committed);
  const name = fullName(board.cards.get(id).card);
  board.say(`Taken back. ${name} is where it was: ${positionWords(board.value, id)}.`);
}

// --- pointer ---------------------------------------------------------------------------------

function onPointerDown(event, board, signal) {
  const node = event.target.closest?.(".card");
  const grip = event.target.closest?.(".card-grip");
  const control = event.target.closest?.("button, select, a, input");
  if (!node || board.disabled || event.button !== 0 || (control && !grip)) return;
  if (event.pointerType === "touch" && !grip) return; // elsewhere a finger scrolls the page
  const drag = { id: node.dataset.id, node, x: event.clientX, y: event.clientY, on: false };
  const stop = new AbortController();
  const options = { signal: AbortSignal.any([signal, stop.signal]) };
  const end = (drop) => { stop.abort(); finishDrag(drag, drop, board); };
  addEventListener("pointermove", (move) => followPointer(drag, move, board), options);
  addEventListener("pointerup", () => end(true), options);
  addEventListener("pointercancel", () => end(false), options);
  addEventListener("keydown", (key) => {
    if (key.key !== "Escape") return;
    key.stopPropagation();
    end(false);
  }, { ...options, capture: true });
}

function followPointer(drag, event, board) {
  drag.at = { x: event.clientX, y: event.clientY };
  if (!drag.on && Math.hypot(drag.at.x - drag.x, drag.at.y - drag.y) < DRAG_AFTER_PX) return;
  if (!drag.on) startDrag(drag, board);
  drawDrag(drag, board); // browsers send these events once a frame: no need to wait for another
}

function startDrag(drag, board) {
  drag.on = true;
  if (board.held) dropHeld(board);
  const base = board.root.getBoundingClientRect();
  drag.from = base;
  drag.lanes = board.lanes.map((lane) => measure(lane, drag.node, base));
  drag.scroller = scrollerOf(board.root);
  drag.node.classList.add("card-dragged");
  board.root.classList.add("board-dragging");
}

/** A lane's place and its cards' places, relative to the board. */
function measure(lane, dragged, base) {
  const relative = (node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    return { left: left - base.left, right: right - base.left, top: top - base.top, bottom: bottom - base.top };
  };
  const cards = [...lane.list.children].filter((node) => node !== dragged).map(relative);
  const oneColumn = cards.every((card) => Math.abs(card.left - cards[0].left) < 2);
  return { lane, ...relative(lane.node), list: relative(lane.list), cards, oneColumn };
}

function scrollerOf(node) {
  for (let up = node.parentElement; up; up = up.parentElement) {
    if (up.scrollHeight > up.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return document.scrollingElement;
}

/** One step of a drag: two transforms and, when the lane changes, a few texts. */
function drawDrag(drag, board) {
  cancelAnimationFrame(drag.frame);
  if (!drag.on) return;
  const base = board.root.getBoundingClientRect();
  const step = stepAtEdge(drag); // read before anything is written, or all would be laid out twice
  const x = drag.at.x - base.left;
  const y = drag.at.y - base.top;
  drag.node.style.transform =
    `translate(${drag.at.x - drag.x - (base.left - drag.from.left)}px, ${drag.at.y - drag.y - (base.top - drag.from.top)}px)`;
  const target = drag.lanes.find((one) => x >= one.left && x <= one.right && y >= one.top && y <= one.bottom);
  const index = target ? indexAt(target, x, y) : null;
  if (target !== drag.target || index !== drag.index) showTarget(drag, target, index, board);
  if (step && scrolled(drag, step)) drag.frame = requestAnimationFrame(() => drawDrag(drag, board));
}

function indexAt({ cards, oneColumn }, x, y) {
  const before = (card) => oneColumn
    ? y < (card.top + card.bottom) / 2
    : y < card.top || (y < card.bottom && x < (card.left + card.right) / 2);
  const index = cards.findIndex(before);
  return index < 0 ? cards.length : index;
}

function showTarget(drag, target, index, board) {
  if (target?.lane !== drag.target?.lane) {
    for (const lane of board.lanes) lane.node.classList.toggle("lane-target", lane === target?.lane);
    board.preview(target ? place(board.committed, drag.id, target.lane.bucket, index) : board.committed);
  }
  drag.target = target;
  drag.index = index;
  const line = board.dropLine;
  line.hidden = !target?.oneColumn || target.cards.length === 0;
  if (line.hidden) return;
  const card = target.cards[index];
  const y = card ? card.top - 4 : target.cards.at(-1).bottom + 4;
  line.style.transform = `translate(${target.list.left}px, ${y}px)`;
  line.style.width = `${target.list.right - target.list.left}px`;
}

/** How far to scroll because the pointer is near an edge; 0 elsewhere. */
function stepAtEdge(drag) {
  const page = drag.scroller === document.scrollingElement;
  const { top, bottom } = page ? { top: 0, bottom: innerHeight } : drag.scroller.getBoundingClientRect();
  const beyond = Math.max(top + EDGE_PX - drag.at.y, drag.at.y - (bottom - EDGE_PX), 0);
  return Math.min(beyond / 4, 14) * (drag.at.y < top + EDGE_PX ? -1 : 1);
}

function scrolled(drag, step) {
  const before = drag.scroller.scrollTop;
  drag.scroller.scrollTop += step;
  return drag.scroller.scrollTop !== before;
}

function finishDrag(drag, drop, board) {
  cancelAnimationFrame(drag.frame);
  if (!drag.on) return;
  drag.on = false;
  drag.node.classList.remove("card-dragged");
  drag.node.style.transform = "";
  board.root.classList.remove("board-dragging");
  board.dropLine.hidden = true;
  for (const lane of board.lanes) lane.node.classList.remove("lane-target");
  swallowClick();
  if (drop && drag.target) moveTo(board, drag.id, drag.target.lane.bucket, drag.index);
  else {
    board.show(board.committed);
    board.say("Taken back.");
  }
}

/** The click that follows a drag opens nothing. */
function swallowClick() {
  const stop = (event) => { event.stopPropagation(); event.preventDefault(); };
  addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", stop, { capture: true }), 50);
}

/** Wires all ways of moving to the board. */
function listenForMoves(board, signal) {
  const on = (type, handle) => board.root.addEventListener(type, handle, { signal });
  on("pointerdown", (event) => onPointerDown(event, board, signal));
  on("keydown", (event) => onGripKey(event, board));
  on("keyup", (event) => { if (event.key === " " && event.target.closest?.(".card-grip")) event.preventDefault(); });
  on("change", (event) => {
    const menu = event.target.closest?.(".card-menu");
    if (!menu?.value) return;
    const { id } = menu.closest(".card").dataset;
    const bucket = menu.value;
    menu.value = "";
    moveTo(board, id, bucket, inBucket(board.value, bucket).length);
  });
  on("click", (event) => {
    const grip = event.target.closest?.(".card-grip");
    const card = event.target.closest?.(".card");
    if (grip) pressGrip(board, grip.closest(".card").dataset.id, event);
    else if (event.target.closest?.(".card-more")) board.openDetails(card.dataset.id);
    else if (card && !event.target.closest("select, a")) board.openDetails(card.dataset.id);
  });
  on("focusout", (event) => {
    const gone = board.held && !board.moving && !board.root.contains(event.relatedTarget);
    if (gone) dropHeld(board);
  });
}

/** A screen reader's own click picks up and drops; a mouse click on the handle does nothing. */
function pressGrip(board, id, event) {
  if (event.detail !== 0 || board.disabled) return;
  if (board.held) dropHeld(board);
  else pickUp(board, id, fullName(board.cards.get(id).card));
}
