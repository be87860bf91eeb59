// The map of the course: all lessons in the article's order, what is done, what feeds what.

import { html, nothing } from "lit-html";
import { radioField } from "../kit/choices.js";
import { savedLine, stateMark, undoButton } from "../kit/controls.js";
import { joinList, pluralize } from "../kit/format.js";
import { openInTab } from "../kit/links.js";
import { askWhenSeen } from "../kit/sight.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Model } from "../kit/types.js" */

/**
 * @typedef {{ stem: string, id: string, title: string, minutes: number, part: string,
 *   feeds: string[] }} Lesson
 */

const DONE_WORDS = /** @type {Record<string, string>} */ ({
  lesson: "lesson done",
  begun: "exercise begun",
  packed: "file to hand in made",
  changed: "exercise changed since its file to hand in was made",
});
const PATHS = ["full", "short", "product", "project"];

function notebookLink(/** @type {string} */ path, /** @type {string} */ title, label = "") {
  return html`<a href=${path} class=${label ? "stop-exercise" : "stop-link"} aria-label=${label || nothing}
    data-focus="link-${path}" @pointerdown=${openInTab} @focus=${openInTab}>${title}</a>`;
}

/** Keys in the order named; others after them. A saved notebook sorts the keys of mappings. */
function inOrder(/** @type {Record<string, any>} */ mapping, /** @type {string[]} */ first) {
  return [...new Set([...first, ...Object.keys(mapping)])].filter((key) => key in mapping);
}

/** What is known of one lesson besides its title. */
function factsOf(
  /** @type {Lesson} */ lesson,
  /** @type {Model} */ model,
  /** @type {boolean} */ onPath,
) {
  const { stem, minutes, feeds } = lesson;
  return [
    `${minutes} min`,
    ...(model.get("done")[stem] ?? []).map((/** @type {string} */ step) => DONE_WORDS[step]),
    model.get("written").includes(stem) ? "" : "in preparation",
    onPath ? "" : "not on this path",
    feeds.length ? `used again in ${joinList(feeds)}` : "",
  ].filter(Boolean);
}

function lessonStop(
  /** @type {Lesson} */ lesson,
  /** @type {Model} */ model,
  /** @type {string[]} */ path,
) {
  const { stem, id, title } = lesson;
  const steps = model.get("done")[stem] ?? [];
  const isWritten = model.get("written").includes(stem);
  const onPath = path.includes(id);
  const state = steps.length > 1 ? "met" : steps.length ? "partly" : "not_yet";
  const exercise = `../exercises/${stem}/${stem}.ipynb`;
  return html`<li class="stop ${onPath ? "" : "stop-off"} ${isWritten ? "" : "stop-unwritten"}">
    ${stateMark(state)}<span class="stop-id">${id}</span>
    <div class="stop-body">
      ${isWritten ? notebookLink(`${stem}.ipynb`, title) : html`<span class="stop-link">${title}</span>`}
      <p class="th-soft">${factsOf(lesson, model, onPath).join(" · ")}${isWritten ? html` · ${notebookLink(exercise, "exercise", `Exercise ${id}`)}` : nothing}</p>
    </div>
  </li>`;
}

const minutesOf = (/** @type {Lesson[]} */ lessons) =>
  lessons.reduce((total, lesson) => total + lesson.minutes, 0);
const hours = (/** @type {Lesson[]} */ lessons) =>
  pluralize(Math.round(minutesOf(lessons) / 60), "hour");

/** How long the path is, how much of it is done, and how much of it is ready. */
function sumWords(/** @type {Model} */ model, /** @type {Lesson[]} */ lessons) {
  const stepsOf = (/** @type {Lesson} */ lesson) => model.get("done")[lesson.stem] ?? [];
  const finished = lessons.filter((lesson) => stepsOf(lesson).includes("lesson"));
  const begun = lessons.filter((lesson) =>
    stepsOf(lesson).some((/** @type {string} */ step) => step !== "lesson"),
  );
  const ready = lessons.filter((lesson) => model.get("written").includes(lesson.stem));
  const some =
    ready.length < lessons.length
      ? ` ${ready.length} of them are ready, about ${hours(ready)}.`
      : "";
  return `${pluralize(lessons.length, "lesson")}, about ${hours(lessons)}; ${pluralize(finished.length, "lesson")} done, ${pluralize(begun.length, "exercise")} begun.${some}`;
}

export default defineWidget({
  name: "map",
  trait: "path",
  traits: ["done", "written"],
  setup(editor) {
    const { model } = editor;
    const course = model.get("course");
    /** @type {Lesson[]} */
    const lessons = course.lessons;
    const parts = inOrder(
      course.parts,
      lessons.map((lesson) => lesson.part),
    );
    editor.root.classList.add("th-stack");
    askWhenSeen(editor);
    const onPath = () =>
      lessons.filter((lesson) => course.paths[editor.value].lessons.includes(lesson.id));
    const choosePath = (/** @type {string} */ key) => {
      editor.commit(key, "the path");
      editor.say(sumWords(model, onPath()));
    };
    return () => html`<div class="th-head"><h3>${editor.label}</h3>${savedLine(editor)}${undoButton(editor)}</div>
      ${radioField(editor, {
        key: "path",
        legend: "Which path do you take?",
        look: "paths",
        value: editor.value,
        options: inOrder(course.paths, PATHS).map((key) => [key, course.paths[key].name]),
        commit: choosePath,
      })}
      <p class="th-soft">${sumWords(model, onPath())}</p>
      <div class="th-stack map-parts">
        ${parts.map(
          (part) => html`<section class="map-part"><h4>${course.parts[part]}</h4>
            <ol class="stops">${lessons
              .filter((lesson) => lesson.part === part)
              .map((lesson) =>
                lessonStop(lesson, model, course.paths[editor.value].lessons),
              )}</ol></section>`,
        )}
      </div>`;
  },
});
