import assert from "node:assert/strict";
import { test } from "node:test";
import { Drafts } from "../../../course/twohats/widgets/kit/drafts.js";

/** The drafts of a widget's fields, and what was said and drawn. */
function open() {
  const said = [];
  const drawn = [];
  const editor = {
    batch: (act) => act(),
    say: (sentence) => said.push(sentence),
    focus: () => {},
    redrawFields: () => drafts.draw(),
  };
  const drafts = new Drafts(editor);
  const show = (key) => drafts.show(key, { draw: () => drawn.push(key) });
  return { drafts, said, drawn, show };
}

test("Does a letter draw its own field and no other?", () => {
  const { drafts, drawn, show } = open();
  show("reach");
  show("impact");
  drafts.type("reach", "12");
  assert.deepEqual(drawn, ["reach"]);
  assert.equal(drafts.text("reach"), "12");
});

test("Is a refusal over with the next letter, and the text kept?", () => {
  const { drafts, said } = open();
  drafts.type("reach", "x");
  drafts.refuse("reach", "Reach: “x” does not fit.");
  assert.deepEqual(said, ["Reach: “x” does not fit."]);
  assert.equal(drafts.text("reach"), "x");
  drafts.type("reach", "x1");
  assert.equal(drafts.refusal("reach"), undefined);
  assert.equal(drafts.text("reach"), "x1");
});

test("Is a field read again only if it was refused?", () => {
  const { drafts } = open();
  const read = [];
  for (const key of ["o", "m"]) drafts.readWith(key, () => read.push(key));
  drafts.refuse("m", "4 is more than the pessimistic 3 days.");
  drafts.retry("o");
  drafts.retry("m");
  assert.deepEqual(read, ["m"]);
});

test("Is a field that is gone not drawn, and another of its key still?", () => {
  const { drafts, drawn } = open();
  const [gone, heir] = ["gone", "heir"].map((name) => ({ draw: () => drawn.push(name) }));
  drafts.show("reach", gone);
  drafts.show("reach", heir);
  drafts.hide("reach", gone);
  drafts.type("reach", "1");
  drafts.hide("reach", heir);
  drafts.type("reach", "12");
  assert.deepEqual(drawn, ["heir"]);
});
