// The page's sums over the vectors: node roadmap_vectors.mjs CASES prints the results as JSON.
import { readFileSync } from "node:fs";
import { over, use } from "../../course/twohats/widgets/roadmap/model.js";
import { outlook } from "../../course/twohats/widgets/roadmap/outlook.js";
import { brokenDependencies, knownPairs } from "../../course/twohats/widgets/roadmap/pairs.js";
import { whatIf } from "../../course/twohats/widgets/roadmap/whatif.js";

const results = JSON.parse(readFileSync(process.argv[2], "utf8")).map(({ scenario, roadmap }) => {
  const cards = scenario.initiatives;
  const settings = { ...scenario, quarters: { now: 5, next: 4, later: 3 } };
  return {
    use: use(roadmap, cards, settings),
    over: over(roadmap, cards, settings),
    broken: brokenDependencies(roadmap, knownPairs(roadmap, cards, settings)),
    outlook: outlook(roadmap, cards, settings),
    what_if: whatIf(roadmap, cards, settings),
  };
});
process.stdout.write(JSON.stringify(results));
