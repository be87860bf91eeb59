// Download my work, load my work. Python packs and unpacks; the page hands the file over.

const MOST_BYTES = 20_000_000;

/** What JupyterLab does at the click on a button, before Python answers; elsewhere it means nothing. */
const saving = (all) => ({ commandlinkerCommand: all ? "docmanager:save-all" : "docmanager:save", commandlinkerArgs: "{}" });

/** Hands bytes to the browser as a file. */
function saveFile(name, bytes) {
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/zip" }));
  const link = h("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export default {
  render({ model, el, signal }) {
    const root = frame(el, signal, "shelf", model.get("label"));
    root.classList.add("th-stack");
    const status = h("ul", { class: "shelf-status", role: "status" });
    const picker = h("input", { type: "file", accept: ".zip", class: "th-unseen", tabindex: "-1", "aria-label": model.get("load_label") });
    const get = button(model.get("download_label"), () => { areYouThere(); model.send({ ask: "pack" }); }, { class: "th-button th-main", data: saving(model.get("can_load")) });
    const put = button(model.get("load_label"), () => picker.click());

    const areYouThere = shakeHands(model, signal, (here) => {
      if (!here) show([`The notebook does not answer. To use these buttons, ${GO_ON}.`], "fault");
      else if (status.dataset.state === "fault") draw();
    });

    async function load() {
      const [file] = picker.files;
      picker.value = "";
      if (!file) return;
      if (file.size > MOST_BYTES) {
        show([`${file.name} is larger than 20 MB: that is no work of this course.`], "fault");
        return;
      }
      areYouThere();
      model.send({ ask: "load", name: file.name }, undefined, [await file.arrayBuffer()]);
    }
    function show(lines, state, remarks = []) {
      status.dataset.state = state;
      const remark = (line) => h("li", { class: "remark" }, line);
      status.replaceChildren(...lines.map((line) => h("li", {}, line)), ...remarks.map(remark));
    }
    const draw = () => {
      show(model.get("status"), model.get("status_kind"), model.get("remarks"));
      get.disabled = model.get("disabled");
      put.disabled = model.get("disabled");
    };
    picker.addEventListener("change", load);
    model.on("msg:custom", (message, buffers) => {
      if (message?.file) saveFile(message.file, buffers[0]);
    });
    for (const trait of ["status", "remarks"]) model.on(`change:${trait}`, draw);
    model.on("change:disabled", draw);
    const parts = model.get("can_load") ? [get, put, picker] : [get];
    root.append(
      h("div", { class: "th-head" }, h("h3", {}, model.get("label"))),
      ...(model.get("help") ? [h("p", { class: "th-soft" }, model.get("help"))] : []),
      h("div", { class: "shelf-actions" }, parts), status);
    areYouThere();
    draw();
  },
};
