/** The first line of a CSV file, read as strictly as its rows are. */

/**
 * Fields of a line; null where the delimiter cannot be the file's: a quoted field must end where the delimiter or the line does, and a quote may
 * stand in no other.
 */
export function headerFields(line: string, delimiter: string): string[] | null {
  const fields: string[] = [];
  for (let at = 0; ;) {
    const quoted = line[at] === '"';
    const end = quoted ? closing(line, at + 1) : nextOf(line, delimiter, at);
    if (end === null) return null;
    const text = quoted ? line.slice(at + 1, end).replaceAll('""', '"') : line.slice(at, end);
    if (!quoted && text.includes('"')) return null;
    fields.push(text);
    const next = quoted ? end + 1 : end;
    if (next >= line.length) return fields;
    if (line[next] !== delimiter) return null;
    at = next + 1;
  }
}

function nextOf(line: string, delimiter: string, from: number): number {
  const found = line.indexOf(delimiter, from);
  return found < 0 ? line.length : found;
}

/** Place of the quote that ends a field; null where none does. */
function closing(line: string, from: number): number | null {
  for (let at = from; at < line.length; at++) {
    if (line[at] !== '"') continue;
    if (line[at + 1] !== '"') return at;
    at++;
  }
  return null;
}
