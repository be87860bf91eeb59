// Moving cards: pointer (mouse, pen, touch), keyboard and menu. All three end in board.commit.

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
