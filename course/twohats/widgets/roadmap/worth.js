// What the roadmap is worth by the learner's own numbers, how sure that is, and what one wrong
// number would change.

const NOTHING = "Nothing is in Now, Next or Later yet, so there is nothing to add up.";

/** Round steps of an axis that holds all of these values. */
function axis(values) {
  const low = Math.min(0, ...values);
  const high = Math.max(250, ...values);
  const step = [250, 500, 1000, 2500, 5000, 10000].find((one) => (high - low) / one <= 4) ?? 25000;
  const first = Math.floor(low / step) * step;
  const ticks = [];
  for (let at = first; at < high + step; at += step) ticks.push(at);
  return ticks;
}

/** A bar from the low to the high end with a mark at the expected value. */
function band(kind) {
  const range = h("span", { class: `band-range band-${kind}` });
  const mean = h("span", { class: `band-mean band-${kind}` });
  const place = (found, ticks) => {
    const at = (value) => (100 * (value - ticks[0])) / (ticks.at(-1) - ticks[0]);
    range.style.left = `${at(found.low_k)}%`;
    range.style.width = `${at(found.high_k) - at(found.low_k)}%`;
    mean.style.left = `${at(found.mean_k)}%`;
  };
  return { parts: [range, mean], place };
}

const rangeWords = (found) => found.high_k - found.low_k < 1
  ? "" : ` In 8 cases out of 10 it ends between ${money(found.low_k)} and ${money(found.high_k)}.`;
const isEmpty = (value) => value.entries.every((entry) => !isPlaced(entry.bucket));

function worthWords(value, found, board) {
  const owed = penalty(value, board.settings.law);
  const law = board.cards.get(board.settings.law.initiative)?.card;
  const parts = [` over six quarters, by your own estimates.${rangeWords(found)}`];
  if (owed && law) {
    parts.push(`The penalty of ${money(owed)} is taken off, because ${fullName(law)} does not come by the end of ${TITLES[board.settings.law.by]}.`);
  }
  if (found.missing.length) parts.push(`Not counted yet, for want of an estimate: ${listed(found.missing)}.`);
  return parts.join(" ");
}

/** The value of the roadmap: one sentence and one bar, a second bar while an estimate is halved. */
function makeWorth(board) {
  const amount = h("b");
  const rest = document.createTextNode("");
  const words = h("p", { class: "worth-words" }, amount, rest);
  const own = band("own");
  const half = band("half");
  const scale = h("div", { class: "band-scale" });
  const track = h("div", { class: "band-track", "aria-hidden": "true" }, own.parts, half.parts, scale);
  const node = h("section", { class: "worth", "aria-label": "Value by your own estimates" }, words, track);
  function sync(value, halved) {
    const found = outlook(value, board.cardList, board.settings);
    const other = halved ? outlook(value, board.cardList, board.settings, halved) : null;
    setText(amount, isEmpty(value) ? "" : `About ${money(found.mean_k)}`);
    setText(rest, isEmpty(value) ? NOTHING : worthWords(value, found, board));
    const ends = [found, other].filter(Boolean).flatMap((one) => [one.low_k, one.high_k]);
    const ticks = axis(ends);
    track.hidden = isEmpty(value);
    own.place(found, ticks);
    half.place(other ?? found, ticks);
    track.classList.toggle("band-two", other !== null);
    drawScale(scale, ticks);
  }
  return { node, sync };
}

function drawScale(scale, ticks) {
  const key = ticks.join();
  if (scale.dataset.key === key) return;
  scale.dataset.key = key;
  const at = (tick) => (100 * (tick - ticks[0])) / (ticks.at(-1) - ticks[0]);
  scale.replaceChildren(...ticks.map((tick) =>
    h("span", { class: tick === 0 ? "tick tick-zero" : "tick", style: `left:${at(tick)}%` },
      h("span", {}, money(tick)))));
}

function whatIfWords({ id, stands, stays, instead }, board) {
  const other = instead ? fullName(board.cards.get(instead).card) : null;
  if (stays) return ["stays", "stays in Now"];
  if (stands) return ["gives", other ? `would give way to ${other}` : "would leave Now"];
  return ["doubt", other ? `is here against your own numbers, which would take ${other}` : "is here against your own numbers"];
}

/** What if one estimate is only half right? A list for Now, and a choice that moves the bar. */
function makeWhatIf(board) {
  const list = h("ul", { class: "whatif-list" });
  const choice = h("select", { data: { focus: "halve" } });
  const change = h("p", { class: "th-soft" });
  choice.addEventListener("change", () => { board.halved = choice.value || null; board.show(board.value); });
  const node = h("section", { class: "whatif", "aria-label": "What if" },
    h("h4", {}, "What if one estimate is only half right?"),
    h("p", { class: "th-soft" }, "Now is filled afresh from your own numbers, best value per person-week first. An entry that stays rests on more than one number; the others are worth checking first."),
    list, h("div", { class: "field field-row" }, field("Halve the effect of", choice), change));
  function sync(value) {
    const found = whatIf(value, board.cardList, board.settings);
    node.hidden = found.length === 0;
    keepFocus(board.root, () => drawList(found, value));
  }
  function drawList(found, value) {
    const key = JSON.stringify(found);
    if (list.dataset.key !== key) {
      list.dataset.key = key;
      list.replaceChildren(...found.map((one) => {
        const [kind, words] = whatIfWords(one, board);
        return h("li", { class: `whatif-${kind}` }, h("b", {}, fullName(board.cards.get(one.id).card)), ` ${words}`);
      }));
      const placed = BUILD.flatMap((bucket) => inBucket(value, bucket)).map((entry) => entry.id);
      if (!placed.includes(board.halved)) board.halved = null;
      choice.replaceChildren(h("option", { value: "" }, "nothing"),
        ...placed.map((id) => h("option", { value: id }, fullName(board.cards.get(id).card))));
    }
    setValue(choice, board.halved ?? "");
    setText(change, changeWords(value));
  }
  function changeWords(value) {
    if (!board.halved) return "";
    const before = outlook(value, board.cardList, board.settings);
    const after = outlook(value, board.cardList, board.settings, board.halved);
    return `The roadmap goes from ${money(before.mean_k)} to ${money(after.mean_k)}: ${money(after.mean_k - before.mean_k)}.`;
  }
  return { node, sync };
}
