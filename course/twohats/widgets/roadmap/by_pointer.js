// Moving a card by mouse, pen or finger: it follows the pointer, and a lane shows where it would go.

const DRAG_AFTER_PX = 5;
const EDGE_PX = 56;

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
