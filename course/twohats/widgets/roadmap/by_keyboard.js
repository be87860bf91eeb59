// Moving a card by keys: Space picks it up and drops it, arrows move it, Escape takes it back.

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
