// Runs the cockpit's own sums over cases: node cockpit_vectors.mjs CASES prints them as JSON.
import { readFileSync } from "node:fs";
import { dateOf, startWorkday } from "../../course/twohats/widgets/kit/days.js";
import { readNumber } from "../../course/twohats/widgets/kit/number.js";
import { fieldsOf, keptValue, shownLimits } from "../../course/twohats/widgets/plan/fields.js";
import { SECTIONS } from "../../course/twohats/widgets/plan/sections.js";
import { personOptions, workers } from "../../course/twohats/widgets/plan/staff.js";

const { plan, settings, limits, starts } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const fieldNamed = (id, key, step = "") =>
  fieldsOf(
    SECTIONS.find((section) => section.id === id),
    step,
    { plan, settings },
  ).find((field) => field.key === key);

/** What the plan keeps of what is typed over a value, or the kind of what was read. */
function typed(field, path, text, before) {
  const reading = readNumber(text, shownLimits(field, limits[path]));
  if (reading.kind !== "number") return reading.kind;
  return keptValue(field, reading.value, before);
}

const start = fieldNamed("tasks", "start");
const probability = fieldNamed("risks", "probability", "size");
const ableWorkers = (task) =>
  personOptions(task, plan, settings)
    .filter(([, , group]) => group === "Can do this")
    .map(([name]) => name);

process.stdout.write(
  JSON.stringify({
    workers: workers(plan, settings).map(({ name, skills }) => [name, skills]),
    labels: workers(plan, settings).map(({ label }) => label),
    able: plan.tasks.map(ableWorkers),
    workdays: starts.map(startWorkday),
    dates: [1, 44, 43.2, 0, 9999].map((day) => dateOf(day, settings.calendar)),
    starts: [
      ["28", 27.17],
      ["29", 27.17],
      ["1", null],
      ["0", null],
      ["2001", null],
      ["2002", null],
      ["", 3],
    ].map(([text, before]) => typed(start, "tasks.start", text, before)),
    probabilities: ["0.2", "20%", "20 %", "0,2", "2.5%", "150%", "%"].map((text) =>
      typed(probability, "risks.probability", text, 0),
    ),
  }),
);
