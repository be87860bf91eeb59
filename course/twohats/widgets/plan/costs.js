// What the cost is made of: the means of its parts, for these add up.

import { html, nothing } from "lit-html";
import { formatK } from "../kit/format.js";
import { dataTable, disclosure } from "../kit/tables.js";

/** @import { Cockpit } from "./cockpit.js" */

const formatCost = (/** @type {number} */ thousands) => `$${thousands.toFixed(1)}k`;

function costTable(
  /** @type {{ part: string, name: string, mean_k: number }[]} */ costs,
  /** @type {number} */ total,
) {
  const rows = costs.map(({ part, name, mean_k }) => ({
    key: `${part} ${name}`,
    name: part === "response" ? `Response: ${name}` : name,
    cells: [formatCost(mean_k)],
  }));
  rows.push({ key: "total", name: "Total", cells: [formatCost(total)] });
  return dataTable({ caption: "Averages over all simulated runs", heads: [], rows });
}

export function costsBox(/** @type {Cockpit} */ cockpit) {
  const { costs = [], gauges } = cockpit.outlook;
  if (!gauges || costs.length === 0) return nothing;
  const total = costs.reduce(
    (/** @type {number} */ sum, /** @type {any} */ cost) => sum + cost.mean_k,
    0,
  );
  return disclosure(cockpit.editor, {
    summary: `What the cost is made of: ${formatCost(total)} on average over all simulated runs`,
    isOpen: cockpit.isOpen.costs,
    toggle: (isOpen) => {
      cockpit.isOpen.costs = isOpen;
    },
    content: () => html`${costTable(costs, total)}
      <p class="th-soft">Averages add up; P50 and P80 values don't. Half of the simulated runs cost at most ${formatK(Math.ceil(gauges.cost_p50_k))}, four of five at most ${formatK(gauges.covers_k)}: the expensive runs are those in which tasks take long and risks occur.</p>`,
    look: "costs",
    focus: "costs",
  });
}
