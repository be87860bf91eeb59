import assert from "node:assert/strict";
import { test } from "node:test";
import { dateReader } from "../../../course/twohats/widgets/kit/dates.js";
import { dayReader } from "../../../course/twohats/widgets/kit/days.js";
import { readNames } from "../../../course/twohats/widgets/kit/fields.js";

const read = dateReader({ first: "2027-07-05", last: "2030-12-31" }, "Date");

for (const typed of [
  "2028-01-09",
  "2028-1-9",
  "9 Jan 2028",
  "9. January 2028",
  "Jan 9, 2028",
  "9th Jan 2028",
  "Sun 9 Jan 2028",
  "Sunday, 9 Jan 2028",
  "09.01.2028",
  "9.1.28",
  "٩.١.٢٠٢٨",
]) {
  test(`Is “${typed}” the ninth of January?`, () => {
    assert.deepEqual(read(typed), { kind: "date", value: "2028-01-09", echo: "Sun 9 Jan 2028" });
  });
}

for (const typed of [
  "soon",
  "2028-02-30",
  "31.4.2028",
  "1999-01-01",
  "2031-01-01",
  "9.13.2028",
  "7",
]) {
  test(`Is “${typed}” refused with what is expected?`, () => {
    const { kind, message } = read(typed);
    assert.equal(kind, "invalid");
    assert.equal(
      message,
      `Date: “${typed}” does not fit. A date from 5 Jul 2027 to 31 Dec 2030 is expected. Type day, month and year, such as “31 Dec 2030”.`,
    );
  });
}

test("Is it asked which number is the month, where both can be?", () => {
  const reading = read("1/2/2028");
  assert.deepEqual(
    reading.choices.map(({ value }) => value),
    ["2028-02-01", "2028-01-02"],
  );
  assert.equal(
    reading.message,
    "Date: “1/2/2028” can mean Tue 1 Feb 2028 or Sun 2 Jan 2028. Which is it?",
  );
  assert.equal(read("13/2/2028").value, "2028-02-13");
  assert.equal(read("2/2/2028").value, "2028-02-02");
});

test("Is it asked for the year where several fit, and taken where one does?", () => {
  assert.deepEqual(
    read("1 Jan").choices.map(({ value }) => value),
    ["2028-01-01", "2029-01-01", "2030-01-01"],
  );
  const short = dateReader({ first: "2027-07-05", last: "2028-03-01" }, "Date");
  assert.equal(short("1 Jan").value, "2028-01-01");
});

test("Is nothing typed no date?", () => assert.deepEqual(read(" "), { kind: "empty" }));

// Mon 5 Jul to Fri 9 Jul, and Mon 12 Jul 2027.
const CALENDAR = [5, 6, 7, 8, 9, 12].map((day) => `2027-07-${String(day).padStart(2, "0")}`);
const readDay = dayReader(CALENDAR);
const LIMITS = { least: 0, most: 200 };

for (const typed of ["2027-07-08", "8 Jul", "8.7.", "Thu 8 July 2027", "7/8", "4"]) {
  test(`Is “${typed}” the fourth working day?`, () => {
    assert.equal(readDay(typed, LIMITS, "Start").value, 4);
  });
}

test("Is a number with a full stop a number of days, and no date?", () => {
  assert.equal(readDay("8.7", LIMITS, "Start").value, 8.7);
});

test("Is a day on which nobody works refused, with the next one?", () => {
  const { message } = readDay("10 Jul", LIMITS, "Start");
  assert.equal(
    message,
    "Start: “10 Jul” isn't a working day of this project. The next one is Mon 12 Jul, day 6.",
  );
});

test("Is it asked which number is the month, where both are working days?", () => {
  const years = Array.from(
    { length: 12 },
    (_, month) => `2027-${String(month + 1).padStart(2, "0")}`,
  );
  const calendar = years.flatMap((month) => [`${month}-07`, `${month}-08`]);
  assert.equal(dayReader(calendar)("7/8", LIMITS, "Start").choices.length, 2);
});

const FINDINGS = { label: "Evidence", names: ["E01", "E02", "E03"], noun: "finding", most: 2 };

test("Are names read whatever is between them, each once?", () => {
  assert.deepEqual(readNames("E02, e01;E02", FINDINGS).value, ["E02", "E01"]);
});

test("Is a name that is not there refused, and nothing of the others taken?", () => {
  const reading = readNames("E01 E99", FINDINGS);
  assert.deepEqual(reading, { kind: "invalid", message: "Evidence: there is no finding E99." });
});

test("Are more names than fit refused?", () => {
  assert.equal(readNames("E01 E02 E03", FINDINGS).message, "Evidence: 3 are named, and 2 fit.");
});
