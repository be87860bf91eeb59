// A table with a column of each kind, and an empty cell in most of them.

import { readCsv } from "../../../course/twohats/widgets/kit/csv.js";
import { tableOf } from "../../../course/twohats/widgets/kit/table_rows.js";

const CSV = `id,day,month,price,tag,needs,text
a,2027-04-02,2026-11,18,late,swap skip,"Late, and ""cold"" again, and nobody said a word to us"
b,2027-04-01,2026-02,210,bill,skip,Four invoices for four floors and one finance department
c,2027-05-01,2027-01,18,,swap,"Two
lines of text in one cell, which is longer than a word"
d,2027-06-30,2026-11,,late,,"The van is late, and the beans are as good as ever"
`;
const NAMES = { needs: { swap: "Swap an item", skip: "Skip a week" }, tag: { bill: "Invoices" } };
export const grid = readCsv(CSV);
export const table = tableOf(grid, { heads: { tag: "Tag" }, names: NAMES });
