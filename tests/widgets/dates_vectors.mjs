// Runs the page's sums over the vectors: node dates_vectors.mjs MODULE CASES prints them as JSON.
import { readFileSync } from "node:fs";

const [, , modulePath, casesPath] = process.argv;
const code = readFileSync(modulePath, "utf8");
const exported = "export { networkDates, circle, withPoint, freeId };";
const page = await import(`data:text/javascript,${encodeURIComponent(`${code}\n${exported}`)}`);
const round = [["T01", "T02"], ["T02", "T03"], ["T03", "T01"], ["T03", "T04"]].map(([before, after]) => ({ before, after, kind: "FS", lag: 0 }));
const one = { o: 2, m: 4, p: 8 };

process.stdout.write(JSON.stringify({
  dates: JSON.parse(readFileSync(casesPath, "utf8")).map(({ durations, links }) => page.networkDates(durations, links)),
  circle: page.circle(["T01", "T02", "T03", "T04"], round),
  none: page.networkDates({ T01: 1, T02: 1, T03: 1, T04: 1 }, round),
  points: [page.withPoint(one, "o", 9), page.withPoint(one, "m", 1), page.withPoint(one, "p", 3), page.withPoint(one, "m", -4)],
  free: page.freeId([{ id: "T01" }, { id: "T03" }]),
}));
