import assert from "node:assert/strict";
import { test } from "node:test";
import { readCourse } from "../../../course/jupyter/extension/src/course_files.js";

/** JupyterLab's contents with these names in course/ and these texts of files. */
function contents(names, texts) {
  const get = async (path) => {
    if (path === "course") return { content: names.map((name) => ({ name })) };
    if (path in texts) return { content: texts[path] };
    throw new Error(`${path} was asked for and is not there`);
  };
  return { get };
}

test("Which lessons are done: those that are closed, and those whose exercise was packed?", async () => {
  const work = { answers: { done: { "00_start": true }, packed: { "07_roadmap": "3 now" } } };
  const texts = { "course/my_work.json": JSON.stringify(work) };
  const { done } = await readCourse(contents(["my_work.json"], texts), "");
  assert.deepEqual(done, ["00_start", "07_roadmap"]);
});

test("Is nothing done where there is no work yet, or none that can be read?", async () => {
  assert.deepEqual((await readCourse(contents([], {}), "")).done, []);
  const torn = { "course/my_work.json": "{" };
  assert.deepEqual((await readCourse(contents(["my_work.json"], torn), "")).done, []);
});
