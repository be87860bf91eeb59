// Runs the cockpit's own sums over cases: node cockpit_vectors.mjs MODULE CASES prints them as JSON.
import { readFileSync } from "node:fs";

const [, , modulePath, casesPath] = process.argv;
const code = readFileSync(modulePath, "utf8").replace(/export default[\s\S]*$/, "");
const exported = "export { workers, personOptions, morning, dateOf, readNumber, shownValue };";
const page = await import(`data:text/javascript,${encodeURIComponent(`${code}\n${exported}`)}`);
const { plan, settings, starts } = JSON.parse(readFileSync(casesPath, "utf8"));
const begins = { key: "start", kind: "number", morning: true, empty: true };

process.stdout.write(JSON.stringify({
  workers: page.workers(plan, settings).map((one) => [one.name, one.skills]),
  able: plan.tasks.map((task) => page.personOptions(task, plan, settings).filter(([, , group]) => group === "Can do this").map(([name]) => name)),
  mornings: starts.map(page.morning),
  dates: [1, 44, 43.2, 0, 9999].map((day) => page.dateOf(day, settings)),
  typed: [["28", 27.17], ["29", 27.17], ["1", null], ["0", null], ["2001", null], ["2002", null], ["", 3]].map(([raw, held]) => page.readNumber(begins, { value: raw, validity: {} }, held) ?? "none"),
  chances: ["0.2", "20%", "20 %", "0,2", "2.5%", "150%", "%"].map((raw) => page.readNumber({ key: "probability", kind: "number" }, { value: raw, validity: {} }, 0) ?? "none"),
}));
