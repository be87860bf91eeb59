// What Marrowby knows: limit in time, budget, policy, estimate, scope and the people.

function knownRows(desk) {
  const { policy } = desk.settings;
  const lead = leadOf(desk);
  const scope = Object.entries(lead.deliverables).map(([item, last]) => `${item} (${last})`);
  return [["Limit in time", `Working day ${lead.day}: ${lead.reason}`], ["Approved budget", `$${lead.budget_k}k`],
    ["The sponsor's policy", `Commit at about P${policy.commit_at}; an idle day costs $${policy.idle_day_k}k`],
    ["Your own estimate", estimateWords(lead)], ["Comes along with it", listed(lead.enablers) || "nothing"],
    ["Scope (last deliverable)", scope.join(", ")]];
}

function estimateWords({ worth_k: worth, avoids_k: avoids }) {
  const told = worth === null ? "none: the roadmap says nothing of its value" : `$${worth}k a quarter, as the roadmap expects`;
  return avoids ? `${told}; done in time it avoids a penalty of $${avoids}k` : told;
}

function peopleTable(desk) {
  const rows = desk.settings.people.map((one) => h("tr", {}, h("th", { scope: "row" }, one.name), h("td", {}, one.role), h("td", {}, one.decides || "–")));
  return h("div", { class: "th-scroll", tabindex: "0", role: "region", "aria-label": "Stakeholders" },
    h("table", {}, h("caption", {}, "Stakeholders"), h("thead", {}, h("tr", {}, ["Name", "Role", "Decides"].map((name) => h("th", { scope: "col" }, name)))), h("tbody", {}, rows)));
}

function knownBox(desk) {
  const lines = knownRows(desk).map(([name, words]) => [h("dt", {}, name), h("dd", {}, words)]);
  return h("details", { class: "known", open: desk.known !== false, ontoggle: (event) => { desk.known = event.target.open; } }, h("summary", {}, "What Marrowby knows"), h("dl", {}, lines.flat()), peopleTable(desk));
}
