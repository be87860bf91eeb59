// The links of the Gantt, drawn over its rows: across from the days, down from where the rows stand.
// Where they stand is read after the browser has laid them out; a redraw reads nothing.

const BAR_LEAST_PX = 3; // as in the style sheet: a bar of no days can be seen

/** Draws links again when something has changed, and when the rows stand elsewhere. */
function makeArrows(node, rows) {
  const layer = svg("svg", { class: "gantt-links", "aria-hidden": "true" });
  let shown = null, room = null;
  const draw = () => drawLinks(layer, room && shown?.found ? shown : null, room);
  const watcher = new ResizeObserver(() => { room = measureRows(node, rows); draw(); });
  watcher.observe(node);
  return {
    layer, watcher,
    sync(value, found, span) { shown = { value, found, span }; draw(); },
  };
}

function measureRows(node, rows) {
  const frame = node.getBoundingClientRect(), middles = new Map();
  let left = 0, width = 0;
  for (const [id, { track, bar }] of rows) {
    const rail = track.getBoundingClientRect(), { top, height } = bar.getBoundingClientRect();
    left = rail.left - frame.left;
    width = rail.width;
    middles.set(id, top + height / 2 - frame.top);
  }
  return { left, width, middles };
}

/** Links as elbows between the bars; those of the critical path are thick. */
function drawLinks(layer, shown, room) {
  const links = (shown?.value.links ?? []).filter((link) => room.middles.has(link.before) && room.middles.has(link.after));
  const tight = (link) => [link.before, link.after].every((id) => isCritical(shown.found.tasks[id]));
  setPaths(layer, links.map((link) => ({ d: elbow(link, shown, room), class: tight(link) ? "link link-critical" : "link" })));
}

function elbow(link, { found, span }, { left, width, middles }) {
  const side = (id, atEnd) => {
    const { earlyStart, earlyFinish } = found.tasks[id];
    const length = Math.max(BAR_LEAST_PX, ((earlyFinish - earlyStart) / span) * width);
    return (left + (earlyStart / span) * width + (atEnd ? length : 0)).toFixed(2);
  };
  return `M${side(link.before, fromEnd(link))},${middles.get(link.before)}h5V${middles.get(link.after)}H${side(link.after, toEnd(link))}`;
}
