// The crate of a learner: one vegetable more for each lesson that is handed in.

import { nothing, svg } from "lit-html";

/** Each is drawn from its own corner; `x`, `y` and `turn` say where it lies. @type {Record<string, unknown>} */
const VEGETABLES = {
  carrot: svg`<path d="M0 0c9-2 18-2 22 0-1 22-6 44-11 58C6 44 1 22 0 0Z" fill="#e2792b"/><path d="M4 14h6M12 24h7M6 36h5" stroke="#b9571a" stroke-width="1.8" stroke-linecap="round"/><path d="M11 1C5-10-2-16-6-26 4-24 9-14 11-6 12-18 14-26 20-32c3 10-1 20-5 28 4-6 10-10 16-11-2 8-10 14-20 16Z" fill="#4b9a57"/>`,
  tomato: svg`<circle cx="24" cy="24" r="24" fill="#cf3f36"/><path d="M24 6c-6-5-11-5-15-3 3 6 8 7 12 6-4 3-6 7-5 12 5-2 8-6 8-10 1 4 5 8 9 9 1-5-2-9-5-11 5 1 9-1 12-6-5-2-11-1-16 3Z" fill="#3f8a4c"/><path d="M9 22c1-5 3-8 6-10" stroke="#ef8d83" stroke-width="3" stroke-linecap="round" fill="none"/>`,
  marrow: svg`<path d="M0 16C0 4 18 0 46 0s52 6 52 18-20 18-50 18S0 30 0 16Z" fill="#5c8f3e"/><path d="M8 10c24-5 52-5 80 0M6 20c28-4 56-3 88 1M14 29c24-2 44-2 66-1" stroke="#a9c877" stroke-width="2.6" fill="none" stroke-dasharray="12 7" stroke-linecap="round"/><path d="M98 16c6-2 10-1 13 2l-3 5c-4-2-7-2-10-1Z" fill="#8a6b3a"/>`,
  leek: svg`<path d="M0 0h15v70c0 6-15 6-15 0Z" fill="#eef0dd"/><path d="M0 22h15V0C20-14 26-26 30-44c-8 6-12 16-15 24C14-34 12-46 6-58c-3 14-2 26 0 38C1-30-6-38-14-42c4 14 10 26 14 42Z" fill="#4f9460"/><path d="M5 30v38M10 30v38" stroke="#cfd5b5" stroke-width="1.5"/>`,
  pumpkin: svg`<ellipse cx="40" cy="34" rx="40" ry="31" fill="#d98a1f"/><ellipse cx="40" cy="34" rx="24" ry="31" fill="#e9a03a"/><ellipse cx="40" cy="34" rx="9" ry="31" fill="#f0b358"/><path d="M36 6c-1-8 3-13 10-15l3 5c-4 2-5 5-4 10Z" fill="#6d8a3c"/>`,
  beet: svg`<path d="M24 2c18 0 26 12 24 24-2 13-13 20-20 26l-4 14-4-14C13 46 2 39 0 26-2 14 6 2 24 2Z" fill="#93254f"/><path d="M9 22c1-6 4-9 9-11" stroke="#c95d86" stroke-width="3" fill="none" stroke-linecap="round"/><path d="M24 4C16-8 6-14 2-30c12 4 18 14 21 24C22-20 24-30 32-38c6 14 2 26-5 33 6-6 13-9 21-8-4 10-14 14-24 17Z" fill="#3d8b50"/><path d="M24 3C20-8 10-18 5-26M25 2c2-12 4-22 7-34" stroke="#b23a68" stroke-width="2" fill="none"/>`,
  lettuce: svg`<path d="M4 40C-6 28 2 16 10 16 10 4 24-2 34 4c8-8 24-4 26 6 12 0 18 14 10 24 4 12-8 20-16 18H18C8 54 2 48 4 40Z" fill="#7fb65a"/><path d="M16 44C12 30 22 20 36 22c14-2 22 10 18 22Z" fill="#a5cf78"/><path d="M36 48V26M36 36l-9-6M36 36l9-6" stroke="#6b9c48" stroke-width="2" fill="none" stroke-linecap="round"/>`,
  radish: svg`<circle cx="15" cy="18" r="15" fill="#d8486f"/><path d="M8 30c3 5 5 9 7 16 2-7 4-11 7-16Z" fill="#f7e9ec"/><path d="M15 4C8-4 6-12 8-20c7 3 9 10 8 20 1-8 5-14 12-16 1 9-4 15-11 19Z" fill="#55a05c"/>`,
};

/** Where each vegetable lies: kind, x, y, turn. The later ones lie behind. @type {[string, number, number, number][]} */
const PLACES = [
  ["tomato", 74, 112, 0],
  ["marrow", 120, 122, -6],
  ["radish", 278, 118, 0],
  ["leek", 86, 86, -14],
  ["pumpkin", 196, 74, 0],
  ["lettuce", 136, 78, 0],
  ["carrot", 262, 98, 6],
  ["beet", 232, 104, 0],
  ["leek", 112, 80, 4],
  ["carrot", 288, 104, 22],
  ["tomato", 176, 60, 0],
  ["radish", 58, 92, -10],
  ["beet", 118, 40, -12],
  ["carrot", 158, 44, -24],
  ["lettuce", 238, 44, 0],
  ["radish", 214, 46, 8],
  ["pumpkin", 132, 8, 0],
  ["tomato", 282, 66, 0],
  ["carrot", 84, 52, -16],
  ["leek", 228, 40, 12],
  ["beet", 184, 14, 10],
];

/** How far each reaches above its corner, leaves and stalk too. @type {Record<string, number>} */
const RISE = {
  carrot: 32,
  tomato: 0,
  marrow: 0,
  leek: 58,
  pumpkin: 9,
  beet: 38,
  lettuce: 4,
  radish: 4,
};
/** The upper edge of the crate's posts, and the room above it and above the highest vegetable. */
const [CRATE_TOP, CRATE_BOTTOM, ROOM] = [140, 250, 14];

/** Where the picture begins: above the highest of the vegetables, so that few leave no empty field. */
const topOf = (/** @type {typeof PLACES} */ places) =>
  Math.min(CRATE_TOP, ...places.map(([kind, , y]) => y - RISE[kind])) - ROOM;

/** @param {[string, number, number, number]} place */
function vegetable([kind, x, y, turn], isNew = false) {
  return svg`<g class=${isNew ? "crate-new" : nothing}><g transform="translate(${x} ${y}) rotate(${turn})">${VEGETABLES[kind]}</g></g>`;
}

/**
 * The crate with so many vegetables; the last of them drops in if it is new.
 * @param {number} count
 * @param {boolean} isNew
 */
export function crate(count, isNew) {
  const there = PLACES.slice(0, count);
  const words = `A crate with ${count} of ${PLACES.length} vegetables, one for each exercise handed in`;
  const backToFront = there
    .map((place, at) => vegetable(place, isNew && at === count - 1))
    .reverse();
  const top = topOf(there);
  return svg`<svg class="crate" viewBox=${`0 ${top} 380 ${CRATE_BOTTOM - top}`} role="img" aria-label=${words}>
    <ellipse cx="190" cy="238" rx="160" ry="9" fill="var(--line)"/>${backToFront}
    <rect x="40" y="146" width="300" height="26" rx="3" fill="#c79a5f"/><rect x="40" y="176" width="300" height="26" rx="3" fill="#bb8c50"/>
    <rect x="40" y="206" width="300" height="26" rx="3" fill="#ae7f45"/><rect x="46" y="140" width="16" height="96" rx="3" fill="#9a6e3a"/>
    <rect x="318" y="140" width="16" height="96" rx="3" fill="#9a6e3a"/>
    <text class="crate-name" x="190" y="196" text-anchor="middle" fill="#4f3516">MARROWBY</text></svg>`;
}
