// Plain data: comparing it, and names that are unique on the page.

/**
 * Whether both hold the same, whatever the order of their keys. Parts that both share are not
 * looked into.
 * @param {any} one
 * @param {any} other
 * @returns {boolean}
 */
export function sameData(one, other) {
  if (one === other) return true;
  if (!one || !other || typeof one !== "object" || typeof other !== "object") return false;
  const names = Object.keys(one).filter((name) => one[name] !== undefined);
  const others = Object.keys(other).filter((name) => other[name] !== undefined);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === others.length &&
    names.every((name) => Object.hasOwn(other, name) && sameData(one[name], other[name]))
  );
}

let counter = 0;

/** An id that is unique on the page. */
export function newId(/** @type {string} */ name) {
  counter += 1;
  return `th-${name}-${Date.now().toString(36)}-${counter}`;
}
