// Where a notebook is in the course, by its path and by its metadata: both must agree.

/**
 * `tab` names a page in its tab: where many are open it is cut off at its end.
 * @typedef {{ root: string, stem: string, kind: "lesson" | "exercise", title: string, tab: string,
 *   hat: string }} Place
 */

const LESSON = /^((?:.*\/)?)course\/(\d\d_[a-z0-9_]+)\.ipynb$/;
const EXERCISE = /^((?:.*\/)?)exercises\/(\d\d_[a-z0-9_]+)\/\2\.ipynb$/;

/** Names with a hyphen, which no file of a lesson has. @type {Record<string, string>} */
const HYPHENATED = { "05_cross_functional_leadership": "cross-functional leadership" };

/**
 * The place of a notebook; null if it is no page of the course. What was handed in and is marked
 * under `gradebook` is no page.
 * @param {string} path
 * @param {{ stem?: unknown } | undefined} metadata
 * @returns {Place | null}
 */
export function placeOf(path, metadata) {
  if (path.split("/").includes("gradebook")) return null;
  const lesson = LESSON.exec(path);
  const [, root, stem] = lesson ?? EXERCISE.exec(path) ?? [];
  if (stem === undefined || metadata?.stem !== stem) return null;
  const kind = lesson ? "lesson" : "exercise";
  const words = HYPHENATED[stem] ?? stem.slice(3).replaceAll("_", " ");
  const number = stem.slice(0, 2);
  const name = `${words[0].toUpperCase()}${words.slice(1)}`;
  const [title, tab] = [`${number} ${name} · ${kind}`, `${number} ${kind} · ${name}`];
  return { root, stem, kind, title, tab, hat: hatOf(stem) };
}

/** Whether a file is one of the company's papers, which are read next to a page. */
export const isPaper = (/** @type {string} */ path) =>
  /^(.*\/)?assets\/scenarios\/[^/]+\/(.*\/)?[^/]+\.md$/.test(path);

/** Whose hat a lesson wears: 02 to 07 the product manager's, 08 to 14 the project manager's. */
export function hatOf(/** @type {string} */ stem) {
  const number = Number(stem.slice(0, 2));
  if (number >= 2 && number <= 7) return "product";
  return number >= 8 && number <= 14 ? "project" : "both";
}

/**
 * The lessons of the course outline, of which the bar shows each as a dot.
 * @typedef {{ stem: string, id: string, title: string, part: string }} OutlineLesson
 */

/**
 * The lessons in an outline as it was read from a file: none of what is not in order.
 * @param {any} outline
 * @returns {OutlineLesson[]}
 */
export function lessonsOf(outline) {
  const lessons = Array.isArray(outline?.lessons) ? outline.lessons : [];
  const words = ["stem", "id", "title", "part"];
  return lessons.filter((/** @type {any} */ lesson) =>
    words.every((word) => typeof lesson?.[word] === "string"),
  );
}

/** The path of a page. */
export function pathOf(
  /** @type {string} */ root,
  /** @type {string} */ stem,
  /** @type {string} */ kind,
) {
  return kind === "lesson"
    ? `${root}course/${stem}.ipynb`
    : `${root}exercises/${stem}/${stem}.ipynb`;
}

/**
 * The pages before and after one, in the order of the course: each lesson, then its exercise.
 * @param {Place} place
 * @param {string[]} lessonFiles the names in `course`
 * @param {string[]} exerciseFolders the names in `exercises`
 */
export function neighbours({ root, stem, kind }, lessonFiles, exerciseFolders) {
  const pages = lessonFiles
    .filter((name) => /^\d\d_[a-z0-9_]+\.ipynb$/.test(name))
    .sort()
    .flatMap((name) => {
      const own = name.replace(/\.ipynb$/, "");
      const lesson = pathOf(root, own, "lesson");
      return exerciseFolders.includes(own) ? [lesson, pathOf(root, own, "exercise")] : [lesson];
    });
  const here = pages.indexOf(pathOf(root, stem, kind));
  return here < 0 ? {} : { previous: pages[here - 1], next: pages[here + 1] };
}
