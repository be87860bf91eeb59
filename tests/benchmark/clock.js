// Times one event after another: from the event's own time stamp to the frame that shows the
// changed picture. `picture` gives a text that changes with the picture; `load` waits until an
// image can be drawn (a picture of plain nodes is there at once).
({ type, picture, load }) => {
  const look = eval(picture);
  const loaded = eval(load);
  let start = null;
  let before = null;
  const clock = (window.benchClock = { painted: [], changed: [], armed: false });
  addEventListener(type, (event) => {
    if (!clock.armed || start !== null) return;
    start = event.timeStamp;
    before = look();
  }, { capture: true });
  const afterPaint = (call) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = call;
    port2.postMessage(null); // handled once the frame has been painted
  });
  new MutationObserver(async () => {
    if (start === null || look() === before) return;
    const began = start;
    start = null;
    clock.armed = false;
    clock.changed.push(performance.now() - began);
    await loaded();
    afterPaint(() => clock.painted.push(performance.now() - began));
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
}
