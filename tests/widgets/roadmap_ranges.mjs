// The ranges that the page shows for the vectors: node roadmap_ranges.mjs CASES prints them as JSON.
import { readFileSync } from "node:fs";
import { possibleRange } from "../../course/twohats/widgets/roadmap/outlook.js";

const ranges = JSON.parse(readFileSync(process.argv[2], "utf8")).map(({ scenario, roadmap }) => {
  const settings = { ...scenario, quarters: { now: 5, next: 4, later: 3 } };
  return possibleRange(roadmap, scenario.initiatives, settings);
});
process.stdout.write(JSON.stringify(ranges));
