// The links of the Gantt, drawn over its rows.

/** Links as elbows between the bars; those of the critical path are thick. */
function drawLinks(layer, node, value, found) {
  const frame = node.getBoundingClientRect();
  const bars = new Map([...node.querySelectorAll(".gantt-row")].map((row) => [row.dataset.id, row.querySelector(".bar").getBoundingClientRect()]));
  layer.replaceChildren(...(found ? value.links : []).map((link) => {
    const before = bars.get(link.before), after = bars.get(link.after);
    const x1 = (fromEnd(link) ? before.right : before.left) - frame.left, x2 = (toEnd(link) ? after.right : after.left) - frame.left;
    const y1 = before.top + before.height / 2 - frame.top, y2 = after.top + after.height / 2 - frame.top;
    const tight = [link.before, link.after].every((id) => isCritical(found.tasks[id]));
    return svg("path", { d: `M${x1},${y1}h5V${y2}H${x2}`, class: tight ? "link link-critical" : "link" });
  }));
}
