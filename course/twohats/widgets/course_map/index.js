// The map of the course: all lessons in the article's order, what is done, what feeds what.

const DONE_WORDS = {
  lesson: "lesson done", begun: "exercise begun", packed: "file to hand in made",
  changed: "exercise changed since its file to hand in was made",
};

/** The folder of the notebook on the screen, as JupyterLab's own address names it. */
function folderHere() {
  const path = decodeURIComponent(location.pathname.split("/tree/")[1] ?? "");
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
}

/** A path as seen from this notebook, as JupyterLab names it. */
function fromHere(path) {
  const steps = folderHere().split("/").slice(0, -1);
  for (const step of path.split("/")) if (step === "..") steps.pop(); else steps.push(step);
  return steps.join("/");
}

/** A link that JupyterLab opens in a tab; elsewhere it is an ordinary link. */
function notebookLink(path, title, label = null) {
  const link = h("a", { href: path, class: label ? "stop-exercise" : "stop-link", "aria-label": label, data: { focus: `link-${path}` } }, title);
  const aim = () => {
    link.dataset.commandlinkerCommand = "docmanager:open";
    link.dataset.commandlinkerArgs = JSON.stringify({ path: fromHere(path) });
  };
  for (const event of ["pointerdown", "focus"]) link.addEventListener(event, aim);
  return link;
}

function makeStop(lesson, map) {
  const { stem, id, title, minutes, feeds } = lesson;
  const done = map.model.get("done")[stem] ?? [];
  const written = map.model.get("written").includes(stem);
  const onPath = map.lessonsOnPath().includes(id);
  const facts = [
    `${minutes} min`, ...done.map((step) => DONE_WORDS[step]),
    written ? null : "in preparation", onPath ? null : "not on this path",
    feeds.length ? `used again in ${listed(feeds)}` : null,
  ].filter(Boolean);
  const kind = done.length > 1 ? "met" : done.length ? "partly" : "not_yet"; // the lesson and something of its exercise
  return h("li", { class: `stop${onPath ? "" : " stop-off"}${written ? "" : " stop-unwritten"}` },
    stateMark(kind), h("span", { class: "stop-id" }, id),
    h("div", { class: "stop-body" },
      written ? notebookLink(`${stem}.ipynb`, title) : h("span", { class: "stop-link" }, title),
      h("p", { class: "th-soft" }, facts.join(" · "),
        ...(written ? [" · ", notebookLink(`../exercises/${stem}/${stem}.ipynb`, "exercise", `Exercise ${id}`)] : []))));
}

/** Keys in the order named; others after them. A saved notebook sorts the keys of mappings. */
const inOrder = (mapping, first) => [...first, ...Object.keys(mapping)]
  .filter((key, at, all) => key in mapping && all.indexOf(key) === at);
const PATHS = ["full", "short", "product", "project"];

const sumOf = (lessons) => lessons.reduce((total, lesson) => total + lesson.minutes, 0);
const hours = (minutes) => `${Math.round(minutes / 60)} hours`;

export default {
  render({ model, el, signal }) {
    const root = frame(el, signal, "map", model.get("label"));
    root.classList.add("th-stack");
    const course = model.get("course");
    const group = newId("path");
    const keep = keeper({ model, name: "path", root, signal });
    const lines = h("div", { class: "th-stack map-parts" });
    const sum = h("p", { class: "th-soft" });
    const map = { model, lessonsOnPath: () => course.paths[model.get("path")].lessons };

    const parts = inOrder(course.parts, course.lessons.map((lesson) => lesson.part));
    const radios = inOrder(course.paths, PATHS).map((key) => {
      const radio = h("input", { type: "radio", name: group, value: key, data: { focus: `path-${key}` } });
      radio.addEventListener("change", () => { keep.commit(key); draw(); say(sum.textContent); });
      return { key, radio, node: h("label", { class: "path-choice" }, radio, course.paths[key].name) };
    });
    function sumWords() {
      const on = course.lessons.filter((lesson) => map.lessonsOnPath().includes(lesson.id));
      const done = on.filter((lesson) => model.get("done")[lesson.stem]?.includes("lesson"));
      const begun = on.filter((lesson) => model.get("done")[lesson.stem]?.some((step) => step !== "lesson"));
      const here = on.filter((lesson) => model.get("written").includes(lesson.stem));
      const ready = here.length < on.length ? ` ${here.length} of them are ready, about ${hours(sumOf(here))}.` : "";
      return `${plural(on.length, "lesson")}, about ${hours(sumOf(on))}; ${plural(done.length, "lesson")} done, ${plural(begun.length, "exercise")} begun.${ready}`;
    }
    function draw() {
      for (const { key, radio } of radios) {
        radio.checked = key === model.get("path");
        radio.disabled = model.get("disabled");
      }
      setText(sum, sumWords());
      keepFocus(root, () => lines.replaceChildren(...parts.map((part) => {
        const lessons = course.lessons.filter((lesson) => lesson.part === part);
        return h("section", { class: "map-part" }, h("h4", {}, course.parts[part]),
          h("ol", { class: "stops" }, lessons.map((lesson) => makeStop(lesson, map))));
      })));
    }
    root.append(
      h("div", { class: "th-head" }, h("h3", {}, model.get("label")), keep.line), keep.offer,
      h("fieldset", { class: "paths" }, h("legend", {}, "Which path do you take?"), radios.map(({ node }) => node)),
      sum, lines);
    const say = liveRegion(root);
    for (const trait of ["path", "done", "written", "disabled"]) model.on(`change:${trait}`, draw);
    draw();
  },
};
