// The page's amounts: node amounts.mjs CASES prints how it writes each of the numbers, as JSON.
import { readFileSync } from "node:fs";
import { formatK } from "../../../course/twohats/widgets/kit/format.js";

const cases = JSON.parse(readFileSync(process.argv[2], "utf8"));
process.stdout.write(JSON.stringify(cases.map(formatK)));
