// What is said of a value that was not taken: beside its field, until the next change.

/** Says it where it was typed, and aloud. */
function refuse(desk, words, field) {
  const place = placeBelow(field);
  holdStill(desk, () => {
    place.after(desk.refusal);
    setText(desk.refusal, words);
    desk.refusal.hidden = false;
  });
  desk.tell(words);
}

/** What the words stand below: all of a pair whose fields stand side by side, so that they still do. */
function placeBelow(field) {
  const pair = field.closest(".pair");
  const aside = pair && getComputedStyle(pair).gridTemplateColumns.includes(" ");
  return aside ? pair : field.closest(".sourced, .field:not(.sourced .field)");
}

/** Remembers what the pointer was last pressed on, until a key says that it rests. */
function watchPointer(desk, signal) {
  desk.root.addEventListener("pointerdown", ({ target }) => { desk.pressed = target; }, { signal, capture: true });
  desk.root.addEventListener("keydown", () => { desk.pressed = null; }, { signal, capture: true });
}

/**
 * Runs `work`; what the pointer was pressed on stays under it, and what stands above moves instead. A
 * field tells its change while the button is still down: were the next control to move, it would lose
 * its click.
 */
function holdStill(desk, work) {
  const held = desk.pressed;
  const before = held?.getBoundingClientRect().top;
  work();
  if (held?.isConnected) scrollerAbove(desk.root).scrollTop += held.getBoundingClientRect().top - before;
}

function scrollerAbove(node) {
  for (let up = node.parentElement; up; up = up.parentElement) {
    if (up.scrollHeight > up.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return document.scrollingElement;
}
