// Runs the page's closures over cases: node scope_needs_vectors.mjs CASES prints them as JSON.
import { readFileSync } from "node:fs";
import { withDependents, withNeeds } from "../../course/twohats/widgets/kit/scope_needs.js";
import { takenAlong, withScope } from "../../course/twohats/widgets/plan/scope.js";

const cases = JSON.parse(readFileSync(process.argv[2], "utf8"));
const without = (plan, settings, item) =>
  withScope(plan, settings, item, { released: false })
    .tasks.filter(({ in_release }) => !in_release)
    .map(({ id }) => id)
    .sort();
process.stdout.write(
  JSON.stringify(
    cases.map(({ needs, items, plan }) => ({
      dependents: [...withDependents(items, needs)].sort(),
      needs: [...withNeeds(items, needs)].sort(),
      left_out: items.map((item) => without(plan, { scope_needs: needs }, item)),
      taken: items.map((item) =>
        takenAlong(plan, { scope_needs: needs }, item, { released: false }).sort(),
      ),
    })),
  ),
);
