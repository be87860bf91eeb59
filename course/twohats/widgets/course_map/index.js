// The map of the course: all lessons in the article's order, what is done, what feeds what.

import { html, nothing } from "lit-html";
import { radioField } from "../kit/choices.js";
import { savedLine, stateMark, undoButton } from "../kit/controls.js";
import { joinList, pluralize } from "../kit/format.js";
import { openInTab } from "../kit/links.js";
import { askWhenSeen } from "../kit/sight.js";
import { disclosure } from "../kit/tables.js";
import { defineWidget } from "../kit/widget.js";

/** @import { Editor } from "../kit/editor.js" */
/** @import { Model } from "../kit/types.js" */

/**
 * @typedef {{ stem: string, id: string, title: string, minutes: number, part: string,
 *   feeds: string[] }} Lesson
 */

const DONE_WORDS = /** @type {Record<string, string>} */ ({
  lesson: "lesson done",
  begun: "exercise begun",
  packed: "hand-in file made",
  changed: "exercise changed after the hand-in file was made",
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
    feeds.length
      ? `used again in ${feeds.length === 1 ? "lesson" : "lessons"} ${joinList(feeds)}`
      : "",
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
      <p class="th-soft">${factsOf(lesson, model, onPath).join(" · ")}${isWritten ? html`&nbsp;· ${notebookLink(exercise, "exercise", `Exercise ${id}`)}` : nothing}</p>
    </div>
  </li>`;
}

/** The sandbox at the end of a part's last lesson: nothing that is ever done, so it has no mark. */
function sandboxStop(/** @type {Lesson} */ { stem, id }, /** @type {Model} */ model) {
  const heading = model.get("sandboxes")[stem];
  if (!heading) return nothing;
  return html`<li class="stop stop-aside"><div class="stop-body">${notebookLink(`${stem}.ipynb#${heading}`, "Sandbox: your own question")}
      <p class="th-soft">at the end of lesson ${id} · no points</p></div></li>`;
}

const minutesOf = (/** @type {Lesson[]} */ lessons) =>
  lessons.reduce((total, lesson) => total + lesson.minutes, 0);
const hours = (/** @type {Lesson[]} */ lessons) =>
  pluralize(Math.round(minutesOf(lessons) / 60), "hour");

/** What of the path is ready, how long that takes, and how much of it is done; then what is to come. */
function sumWords(/** @type {Model} */ model, /** @type {Lesson[]} */ lessons) {
  const stepsOf = (/** @type {Lesson} */ lesson) => model.get("done")[lesson.stem] ?? [];
  const finished = lessons.filter((lesson) => stepsOf(lesson).includes("lesson"));
  const begun = lessons.filter((lesson) =>
    stepsOf(lesson).some((/** @type {string} */ step) => step !== "lesson"),
  );
  const ready = lessons.filter((lesson) => isReady(model, lesson));
  const rest = lessons.length - ready.length;
  const all = `${pluralize(ready.length, "lesson")}${rest ? " ready" : ""}, about ${hours(ready)}`;
  const later = rest
    ? ` ${rest} more ${rest === 1 ? "lesson on this path is" : "lessons on this path are"} in preparation.`
    : "";
  return `${all}; ${pluralize(finished.length, "lesson")} done, ${pluralize(begun.length, "exercise")} begun.${later}`;
}

const isReady = (/** @type {Model} */ model, /** @type {Lesson} */ { stem }) =>
  model.get("written").includes(stem);

/** What can be opened, part by part; a part of few lessons shares its column with the next. */
function readyParts(/** @type {Model} */ model, /** @type {string[]} */ parts) {
  const { lessons, paths, parts: titles } = model.get("course");
  const onPath = paths[model.get("path")].lessons;
  const section = (/** @type {string} */ part) => {
    const own = lessons.filter(
      (/** @type {Lesson} */ lesson) => lesson.part === part && isReady(model, lesson),
    );
    if (!own.length) return nothing;
    return html`<section class="map-part"><h4>${titles[part]}</h4>
      <ol class="stops">${own.map((/** @type {Lesson} */ lesson) => [lessonStop(lesson, model, onPath), sandboxStop(lesson, model)])}</ol></section>`;
  };
  const columns = [parts.slice(0, 2), ...parts.slice(2).map((part) => [part])];
  return html`<div class="map-parts">${columns.map((column) => html`<div class="map-column">${column.map(section)}</div>`)}</div>`;
}

/** What cannot be opened yet, behind a line that opens it. */
function laterLessons(/** @type {Editor} */ editor, /** @type {{ isOpen: boolean }} */ view) {
  const { model } = editor;
  const { lessons, paths } = model.get("course");
  const later = lessons.filter((/** @type {Lesson} */ lesson) => !isReady(model, lesson));
  if (!later.length) return nothing;
  return disclosure(editor, {
    summary: `In preparation: ${pluralize(later.length, "lesson")}`,
    isOpen: view.isOpen,
    toggle: (isOpen) => {
      view.isOpen = isOpen;
    },
    content: () =>
      html`<ol class="stops map-later">${later.map((/** @type {Lesson} */ lesson) =>
        lessonStop(lesson, model, paths[model.get("path")].lessons),
      )}</ol>`,
  });
}

export default defineWidget({
  name: "map",
  trait: "path",
  traits: ["done", "written", "sandboxes"],
  setup(editor) {
    const { model } = editor;
    const course = model.get("course");
    /** @type {Lesson[]} */
    const lessons = course.lessons;
    const parts = inOrder(
      course.parts,
      lessons.map((lesson) => lesson.part),
    );
    const view = { isOpen: false };
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
        legend: "Which path will you take?",
        look: "paths",
        value: editor.value,
        options: inOrder(course.paths, PATHS).map((key) => [key, course.paths[key].name]),
        commit: choosePath,
      })}
      <p class="th-soft">${sumWords(model, onPath())}</p>
      ${readyParts(model, parts)}${laterLessons(editor, view)}`;
  },
});
