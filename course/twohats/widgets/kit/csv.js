// Reading a table that Python sends: compressed, as CSV.

/** The text of bytes that gzip has compressed. */
export function unzipped(/** @type {DataView} */ view) {
  const { buffer, byteOffset, byteLength } = view;
  const bytes = new Uint8Array(/** @type {ArrayBuffer} */ (buffer), byteOffset, byteLength);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

/**
 * The cells of CSV, row by row; a cell in quotes may hold commas, quotes and line ends.
 * @param {string} text
 * @returns {string[][]}
 */
export function readCsv(text) {
  const rows = [];
  let at = 0;
  while (at < text.length) {
    const row = [];
    let isEnd = false;
    while (!isEnd) {
      const [cell, next] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
      row.push(cell);
      isEnd = text[next] !== ",";
      at = next + 1;
    }
    if (text[at - 1] === "\r" && text[at] === "\n") at += 1;
    rows.push(row);
  }
  return rows;
}

const CELL_END = /[,\r\n]/g;

/** @returns {[cell: string, next: number]} */
function plainCell(/** @type {string} */ text, /** @type {number} */ at) {
  CELL_END.lastIndex = at;
  const end = CELL_END.exec(text)?.index ?? text.length;
  return [text.slice(at, end), end];
}

/** @returns {[cell: string, next: number]} */
function quotedCell(/** @type {string} */ text, /** @type {number} */ at) {
  let end = at + 1;
  while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) {
    end += text[end] === '"' ? 2 : 1;
  }
  return [text.slice(at + 1, end).replaceAll('""', '"'), end + 1];
}
