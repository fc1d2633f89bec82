// Plain JavaScript, so that the last line of a call that fails needs no TypeScript loader.

/** Control characters would move the cursor, direction marks the columns: both are shown as escapes. */
export function plain(text) {
  return text.replace(
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}

/** The same for a text of several lines: its line breaks and tabs stay. */
export const plainLines = (text) =>
  text
    .split(/(\r?\n|\t)/)
    .map((part, i) => (i % 2 ? part : plain(part)))
    .join("");
