// Files that the page itself makes, given to the reader to keep.

/** Saves a text. A table begins with the mark by which spreadsheets know UTF-8: on its way from C# it would be lost. */
export const saveText = (name, type, text) => save(name, new Blob([type.startsWith('text/csv') ? '\uFEFF' : '', text], { type }));

/** Saves what a blob holds. */
export function save(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
