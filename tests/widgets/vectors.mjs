// Runs a function table over the vectors: node vectors.mjs MODULE CASES prints the results as JSON.
import { readFileSync } from "node:fs";

const [, , modulePath, casesPath] = process.argv;
const code = readFileSync(modulePath, "utf8");
const exported = "export { use, over, listedPairs, brokenDependencies, outlook, whatIf, place };";
const board = await import(`data:text/javascript,${encodeURIComponent(`${code}\n${exported}`)}`);

const results = JSON.parse(readFileSync(casesPath, "utf8")).map(({ scenario, roadmap }) => {
  const cards = scenario.initiatives;
  const settings = { ...scenario, quarters: { now: 5, next: 4, later: 3 } };
  return {
    use: board.use(roadmap, cards, settings),
    over: board.over(roadmap, cards, settings),
    broken: board.brokenDependencies(roadmap, board.listedPairs(cards)),
    outlook: board.outlook(roadmap, cards, settings),
    what_if: board.whatIf(roadmap, cards, settings),
  };
});
process.stdout.write(JSON.stringify(results));
