// Handing files to the browser.

/** Hands a text or bytes to the browser as a file to download. */
export function saveFile(
  /** @type {string} */ name,
  /** @type {BlobPart} */ content,
  /** @type {string} */ type,
) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
