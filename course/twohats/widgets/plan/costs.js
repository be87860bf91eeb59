// What the cost is made of: the means of its parts, for these add up.

const inK = (thousands) => `$${thousands.toFixed(1)}k`;

function costRow(one) {
  const name = one.part === "response" ? `Response: ${one.name}` : one.name;
  return h("tr", {}, h("th", { scope: "row" }, name), h("td", {}, inK(one.mean_k)));
}

function makeCosts(cockpit) {
  const head = h("summary", { data: { focus: "costs" } });
  const why = h("p", { class: "th-soft" });
  const body = h("tbody");
  const table = h("table", { class: "twin" }, h("caption", {}, "Means of all runs"), body);
  const node = h("details", { class: "costs" }, head, table, why);
  const sync = () => {
    const { costs = [], gauges: seen } = cockpit.model.get("outlook");
    const whole = costs.reduce((sum, one) => sum + one.mean_k, 0);
    node.hidden = !seen || costs.length === 0;
    if (node.hidden) return;
    setText(head, `What the cost is made of: ${inK(whole)} in the mean of all runs`);
    body.replaceChildren(...costs.map(costRow), costRow({ name: "All together", mean_k: whole }));
    setText(why, `Only means add up. Half of the runs cost at most ${inK(seen.cost_p50_k)}, four of five at most ${inK(seen.cost_p80_k)}: dear runs are those with long tasks and with risks that strike.`);
  };
  return { node, sync };
}
