// Runs the page's sums over the vectors: node dates_vectors.mjs CASES prints the results as JSON.
import { readFileSync } from "node:fs";
import { findCircle, networkDates } from "../../course/twohats/widgets/schedule/network.js";
import { freeId } from "../../course/twohats/widgets/schedule/estimates.js";

const [, , casesPath] = process.argv;
const pairs = [
  ["T01", "T02"],
  ["T02", "T03"],
  ["T03", "T01"],
  ["T03", "T04"],
];
const circle = pairs.map(([before, after]) => ({ before, after, kind: "FS", lag: 0 }));
const cases = JSON.parse(readFileSync(casesPath, "utf8"));

process.stdout.write(
  JSON.stringify({
    dates: cases.map(({ durations, links }) => networkDates(durations, links)),
    circle: findCircle(["T01", "T02", "T03", "T04"], circle),
    none: networkDates({ T01: 1, T02: 1, T03: 1, T04: 1 }, circle),
    free: freeId([{ id: "T01" }, { id: "T03" }]),
  }),
);
