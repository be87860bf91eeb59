// In the formgrader's page of one hand-in: a click on a level of the rubric fills in its points.
// What is filled in is saved by nbgrader's own form, as if somebody had typed it.
(() => {
  const scoreBox = (button) => document.getElementById(button.dataset.cell);

  // A level is pressed if the box holds its points, whoever wrote them there.
  const paint = () => {
    for (const button of document.querySelectorAll("button[data-points]")) {
      const box = scoreBox(button);
      const isGiven =
        box !== null && box.value !== "" && Number(box.value) === Number(button.dataset.points);
      button.setAttribute("aria-pressed", String(isGiven));
      button.classList.toggle("btn-primary", isGiven);
    }
  };

  const give = (event) => {
    const button = event.target.closest("button[data-points]");
    const box = button && scoreBox(button);
    // Until the marks are loaded, nbgrader would write over what is filled in.
    if (!box || !window.formgrader?.grades?.loaded) return;
    box.value = button.dataset.points;
    box.dispatchEvent(new Event("change", { bubbles: true }));
    paint();
  };

  // Whoever comes from box 7 of another hand-in stays at box 7: nbgrader writes it into the address.
  // Number 0 is its link to the next hand-in; instead, the first box that waits is put in sight.
  const showFirstBox = () => {
    if (Number(new URLSearchParams(location.search).get("index"))) return;
    const waiting = document.querySelector(".score.needs_manual_grade");
    (waiting ?? document.querySelector(".score"))?.focus();
  };

  // nbgrader's keys from box to box wait for MathJax, which does not come without a network.
  if (!window.MathJax) {
    const end = (listener) => listener("End");
    window.MathJax = { Hub: { Startup: { signal: { Interest: end } }, Queue() {} } };
  }

  // The verdict is at the top, out of sight when the page begins at a box.
  const tellVerdict = () => {
    if (!document.querySelector("[data-needs-look]")) return;
    const link = document.createElement("a");
    link.href = "#verdict";
    link.className = "label label-warning";
    link.textContent = "Needs a look: see the top";
    // nbgrader's way to the first box may still be under way, and would lead back to that box.
    link.addEventListener("click", () => window.jQuery?.("body, html").stop());
    document.querySelector("nav .breadcrumb")?.append(" ", link);
  };

  const watch = () => {
    tellVerdict();
    const grades = window.formgrader?.grades;
    grades?.on("sync change", paint);
    if (grades?.loaded) showFirstBox();
    else grades?.once("sync", showFirstBox);
  };

  document.addEventListener("click", give);
  document.addEventListener("change", paint);
  window.addEventListener("load", watch);
})();
