// The three points of an estimate as handles: dragged, or moved with the arrow keys.

const POINTS = { o: "Optimistic", m: "Most likely", p: "Pessimistic" };
const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5 };

function makeHandle(machine, id, point) {
  const node = h("span", {
    class: `handle handle-${point}`, role: "slider", tabindex: machine.disabled ? -1 : 0,
    "aria-valuemin": 0, "aria-valuemax": 500, "aria-label": `${POINTS[point]} days of ${id}`,
    data: { focus: `handle-${id}-${point}` },
  });
  const own = (value) => value.wbs.find((one) => one.id === id);
  const set = (amount) => changePoint(machine, machine.value, id, point, amount);
  node.addEventListener("keydown", (event) => {
    if (!(event.key in STEPS) || machine.disabled) return;
    event.preventDefault();
    machine.commit(set(own(machine.value)[point] + STEPS[event.key]), `estimate of ${id}`);
  });
  node.addEventListener("pointerdown", (event) => {
    if (machine.disabled || event.button !== 0) return;
    event.preventDefault();
    node.focus({ preventScroll: true });
    machine.drag = { id, point, from: event.clientX, days: own(machine.committed)[point], scale: machine.scale() };
    node.setPointerCapture(event.pointerId);
  });
  node.addEventListener("pointermove", (event) => {
    if (machine.drag?.id !== id || machine.drag.point !== point) return;
    machine.preview(set(machine.drag.days + (event.clientX - machine.drag.from) * machine.drag.scale));
  });
  const drop = (event) => {
    if (machine.drag?.id !== id || machine.drag.point !== point) return;
    machine.drag = null;
    if (event.type === "pointerup") machine.commit(machine.value, `estimate of ${id}`);
    else machine.preview(machine.committed);
  };
  node.addEventListener("pointerup", drop);
  node.addEventListener("pointercancel", drop);
  const sync = (value, left) => {
    const one = own(value);
    node.setAttribute("aria-valuenow", one[point]);
    node.setAttribute("aria-valuetext", dayCount(one[point]));
    node.style.left = left(one[point]);
  };
  return { node, sync };
}

const changePoint = (machine, value, id, point, amount) =>
  ({ ...value, wbs: value.wbs.map((one) => (one.id === id ? withPoint(one, point, amount) : one)) });
