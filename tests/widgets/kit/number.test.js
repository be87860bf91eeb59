import assert from "node:assert/strict";
import { test } from "node:test";
import { formatNumber } from "../../../course/twohats/widgets/kit/format.js";
import { readNumber } from "../../../course/twohats/widgets/kit/number.js";

const value = (text, limits) => {
  const reading = readNumber(text, limits);
  return reading.kind === "number" ? reading.value : reading.kind;
};

/** The same numbers between 0 and 1 for the same seed. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const FORMS = [
  ["3.5", {}, 3.5],
  ["3,5", {}, 3.5],
  [" 7 ", {}, 7],
  [".5", {}, 0.5],
  ["7.", {}, 7],
  ["0,250", {}, 0.25],
  ["1,250,000", {}, 1250000],
  ["12,50,000", {}, 1250000],
  ["1.250.000", {}, 1250000],
  ["1,250.5", {}, 1250.5],
  ["1.250,5", {}, 1250.5],
  ["1 250", {}, 1250],
  ["1\u00a0250", {}, 1250],
  ["1\u202f250", {}, 1250],
  ["1'250", {}, 1250],
  ["1’250", {}, 1250],
  ["1 250,5", {}, 1250.5],
  ["−3", {}, -3],
  ["-3", {}, -3],
  ["+3", {}, 3],
  ["120k", {}, 120000],
  ["1.2m", {}, 1200000],
  ["120k", { unit: "$k" }, 120],
  ["$120", { unit: "$k" }, 120],
  ["$120k", { unit: "$k" }, 120],
  ["120 $", { unit: "$k" }, 120],
  ["$1.2m", { unit: "$k" }, 1200],
  ["−$40k", { unit: "$k" }, -40],
  ["80%", { unit: "%" }, 80],
  ["80 %", { unit: "%" }, 80],
  ["20%", { unit: "share" }, 0.2],
  ["2.5%", { unit: "share" }, 0.025],
  ["0,2", { unit: "share" }, 0.2],
  ["5 days", { unit: "days" }, 5],
  ["1 day", { unit: "days" }, 1],
  ["١٢٫٥", {}, 12.5],
  ["۱۲", {}, 12],
  ["１２．５", {}, 12.5],
  ["१२", {}, 12],
];

for (const [text, limits, expected] of FORMS) {
  test(`is “${text}” read as ${expected} (${JSON.stringify(limits)})`, () => {
    assert.equal(value(text, limits), expected);
  });
}

const REFUSED = [
  ["0x10", {}],
  ["1e5", {}],
  ["Infinity", {}],
  ["NaN", {}],
  ["1 25", {}],
  ["1,2,3", {}],
  ["1..5", {}],
  ["--3", {}],
  ["soon", {}],
  ["3.5.", {}],
  ["$5", { unit: "days" }],
  ["5%", { unit: "days" }],
  ["5%", {}],
  ["5k", { unit: "%" }],
  ["%", { unit: "share" }],
  ["150%", { unit: "share", least: 0, most: 1 }],
  ["3.5", { isWhole: true }],
  ["501", { least: 0, most: 500 }],
];

for (const [text, limits] of REFUSED) {
  test(`is “${text}” refused with a sentence (${JSON.stringify(limits)})`, () => {
    const reading = readNumber(text, limits, "Days");
    assert.equal(reading.kind, "invalid");
    assert.match(reading.message, /^Days: “.+” does not fit\. A (whole )?number.* is expected\.$/);
  });
}

test("is nothing typed no number and no fault", () => {
  for (const text of ["", "  ", "\u00a0"]) assert.equal(readNumber(text).kind, "empty");
});

test("does the field ask where a separator can mean two things", () => {
  for (const text of ["1,250", "1.250"]) {
    const reading = readNumber(text, {}, "Reach");
    assert.equal(reading.kind, "ambiguous");
    assert.deepEqual(
      reading.choices.map((choice) => choice.value),
      [1250, 1.25],
    );
    assert.match(reading.message, /can mean 1,250 or 1\.25\. Which is it\?/);
  }
});

test("is the only reading within the limits taken, and echoed", () => {
  assert.deepEqual(readNumber("1,250", { least: 0, most: 500 }), {
    kind: "number",
    value: 1.25,
    echo: "1.25",
  });
  assert.deepEqual(readNumber("1.250", { isWhole: true, unit: "$k" }), {
    kind: "number",
    value: 1250,
    echo: "$1,250k",
  });
});

test("does every number read back as what was echoed", () => {
  const random = randomNumbers(1);
  for (let round = 0; round < 3000; round += 1) {
    const number =
      Math.round((random() - 0.5) * 10 ** Math.floor(9 * random())) / (random() < 0.5 ? 1 : 10);
    const reading = readNumber(formatNumber(number));
    const values =
      reading.kind === "ambiguous" ? reading.choices.map((one) => one.value) : [reading.value];
    assert.ok(
      values.includes(number + 0),
      `${formatNumber(number)} gave ${JSON.stringify(reading)}`,
    );
  }
});

test("does no string of signs ever give anything but a finite number or a sentence", () => {
  const signs = [..."0123456789.,' $%km-−+xe\u00a0٣"];
  const random = randomNumbers(7);
  for (let round = 0; round < 20000; round += 1) {
    const text = Array.from(
      { length: 1 + Math.floor(8 * random()) },
      () => signs[Math.floor(signs.length * random())],
    ).join("");
    for (const unit of ["", "$k", "%", "share", "days"]) {
      const reading = readNumber(text, { unit });
      if (reading.kind === "number") assert.ok(Number.isFinite(reading.value), text);
      if (reading.kind === "ambiguous") assert.equal(reading.choices.length, 2, text);
      if (reading.kind === "invalid") assert.ok(reading.message.length > 10, text);
    }
  }
});
