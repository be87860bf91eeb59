// What a class collects on its hub, as the list of assignments knows it that nbgrader has there.

/**
 * From where an exercise is collected: the folder of this page, another one, or not at all.
 * @typedef {"here" | "elsewhere" | ""} Place
 */

/** By folder, asked once. @type {Map<string, Promise<Place>>} */
const asked = new Map();

/** What JupyterLab's server says of itself: its address, and the folder at its root. */
function settings() {
  return JSON.parse(document.getElementById("jupyter-config-data")?.textContent || "{}");
}

/** A hub takes a request without this mark for a stranger's, whose cookies prove nothing. */
function xsrfHeader() {
  const token = /(?:^|; )_xsrf=([^;]*)/.exec(document.cookie)?.[1];
  return token ? { "X-XSRFToken": token } : undefined;
}

/** What the list answers: `{ success, value }`. @returns {Promise<any[]>} */
async function ask(/** @type {string} */ path) {
  const answer = await fetch(`${settings().baseUrl ?? "/"}${path}`, {
    credentials: "same-origin",
    headers: xsrfHeader(),
  });
  const { success, value } = await answer.json();
  if (!success) throw new Error(`${path} is not answered`);
  return value;
}

/**
 * Where the rows of the list that are one exercise's are: a row's path begins at the server's root.
 * @param {any[]} rows
 * @param {string[]} folders
 * @returns {Place}
 */
function placeOf(rows, folders) {
  const name = folders[0].split("/").at(-1);
  const own = rows.filter((row) => row.assignment_id === name);
  const root = settings().serverRoot ?? "";
  const isHere = own.some(
    (row) => row.status === "fetched" && folders.includes(`${root}/${row.path}`),
  );
  if (isHere) return "here";
  return own.length > 0 ? "elsewhere" : "";
}

/** @returns {Promise<Place>} */
async function findPlace(/** @type {string[]} */ folders) {
  try {
    const rows = [];
    for (const course of await ask("courses"))
      rows.push(...(await ask(`assignments?course_id=${encodeURIComponent(course)}`)));
    return placeOf(rows, folders);
  } catch {
    // Nobody answers, or the hub's exchange is out of order: the file can still be made.
    return "";
  }
}

/**
 * From where the class of this hub collects an exercise. `folders` are the names of the folder in
 * which this page is; there are none where there is no hub.
 * @returns {Promise<Place>}
 */
export function collectedFrom(/** @type {string[]} */ folders) {
  if (!folders.length) return Promise.resolve("");
  const before = asked.get(folders[0]);
  if (before) return before;
  const answer = findPlace(folders);
  asked.set(folders[0], answer);
  return answer;
}
