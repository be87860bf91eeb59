import assert from "node:assert/strict";
import { test } from "node:test";
import { isPaper, neighbours, placeOf } from "../../../course/jupyter/extension/src/place.js";

const at = (path, stem) => placeOf(path, { stem });

test("Is a lesson or an exercise known by its path and its metadata?", () => {
  assert.deepEqual(at("course/07_roadmap.ipynb", "07_roadmap"), {
    root: "",
    stem: "07_roadmap",
    kind: "lesson",
    title: "07 Roadmap · lesson",
    tab: "07 lesson · Roadmap",
    hat: "product",
  });
  const exercise = at("class/exercises/14_plan/14_plan.ipynb", "14_plan");
  assert.equal(exercise.root, "class/");
  assert.equal(exercise.title, "14 Plan · exercise");
  assert.equal(exercise.hat, "project");
});

for (const [path, stem] of [
  ["course/07_roadmap.ipynb", "08_project_manager"],
  ["course/07_roadmap.ipynb", undefined],
  ["07_roadmap.ipynb", "07_roadmap"],
  ["course/notes.ipynb", "notes"],
  ["course/07_roadmap-Copy1.ipynb", "07_roadmap"],
  ["exercises/07_roadmap/08_project_manager.ipynb", "08_project_manager"],
  ["gradebook/submitted/ada/exercises/07_roadmap/07_roadmap.ipynb", "07_roadmap"],
  ["solutions/notebooks/07_roadmap/07_roadmap.ipynb", "07_roadmap"],
]) {
  test(`Is ${path} with ${stem} no page of the course?`, () => assert.equal(at(path, stem), null));
}

test("Has a title the hyphen that a file's name lacks?", () => {
  const stem = "05_cross_functional_leadership";
  assert.equal(at(`course/${stem}.ipynb`, stem).title, "05 Cross-functional leadership · lesson");
});

test("Do lesson and exercise follow each other in the order of the course?", () => {
  const lessons = ["14_plan.ipynb", "my_work.json", "00_start.ipynb", "07_roadmap.ipynb"];
  const exercises = ["07_roadmap", "00_start"];
  const way = (path, stem) => neighbours(at(path, stem), lessons, exercises);
  assert.deepEqual(way("course/00_start.ipynb", "00_start"), {
    previous: undefined,
    next: "exercises/00_start/00_start.ipynb",
  });
  assert.deepEqual(way("exercises/07_roadmap/07_roadmap.ipynb", "07_roadmap"), {
    previous: "course/07_roadmap.ipynb",
    next: "course/14_plan.ipynb",
  });
  assert.equal(way("course/14_plan.ipynb", "14_plan").next, undefined);
});

test("Is a paper of the company known by its place?", () => {
  assert.ok(isPaper("assets/scenarios/marrowby/engineering_notes.md"));
  assert.ok(isPaper("two-hats/assets/scenarios/marrowby/documents/D4_pilots.md"));
  assert.ok(!isPaper("README.md"));
  assert.ok(!isPaper("assets/scenarios/marrowby/backlog.csv"));
});
