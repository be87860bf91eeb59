// What a page knows of its course: the pages beside it, the outline, the glossary, and which lessons
// are done. Each is read by itself, and what cannot be read is missing in the bar and disturbs nothing else.

import { termsOf } from "./glossary.js";
import { lessonsOf } from "./place.js";

/** @import { Term } from "../../../twohats/widgets/words/glossary.js" */
/** @import { OutlineLesson } from "./place.js" */
/**
 * @typedef {{ lessonFiles: string[], exerciseFolders: string[], lessons: OutlineLesson[],
 *   terms: Term[], done: string[] }} CourseFiles
 */

const OWN_WORK = "my_work.json";

/**
 * @param {any} contents JupyterLab's contents manager
 * @param {string} root the folder of the course
 * @returns {Promise<CourseFiles>}
 */
export async function readCourse(contents, root) {
  const names = async (/** @type {string} */ folder) =>
    (await contents.get(root + folder)).content.map((/** @type {any} */ { name }) => name);
  const data = async (/** @type {string} */ file) => {
    const options = { content: true, type: "file", format: "text" };
    return JSON.parse((await contents.get(root + file, options)).content);
  };
  const orNothing = (/** @type {Promise<any>} */ reading) =>
    reading.catch((error) => console.warn("Two Hats: a part of the course was not found.", error));
  const [lessonFiles, exerciseFolders, outline, glossary] = await Promise.all(
    [
      names("course"),
      names("exercises"),
      data("assets/course.json"),
      data("assets/glossary.json"),
    ].map(orNothing),
  );
  const hasWork = lessonFiles?.includes(OWN_WORK);
  return {
    lessonFiles: lessonFiles ?? [],
    exerciseFolders: exerciseFolders ?? [],
    lessons: lessonsOf(outline),
    terms: termsOf(glossary),
    done: hasWork ? doneOf(await orNothing(data(`course/${OWN_WORK}`))) : [],
  };
}

/** The stems of the lessons that are closed, or whose exercise was packed to be handed in. */
export function doneOf(/** @type {any} */ work) {
  const { done, packed } = work?.answers ?? {};
  return Object.keys({ ...done, ...packed });
}

/** The outline's lessons as the glossary names them: which of them can be opened. */
export function termLessons(/** @type {CourseFiles} */ { lessons, lessonFiles }) {
  return lessons.map(({ id, stem, title }) => ({
    id,
    stem,
    title,
    isWritten: lessonFiles.includes(`${stem}.ipynb`),
  }));
}
