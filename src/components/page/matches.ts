/** Names that hold a text: what a reader may mean who types it. */

/** So many suggestions at once: the list stays quick whatever the number of names. */
const most = 50;

/** Names that begin with the text first, then those that hold it; the order within as given. */
export function matches(names: readonly string[], text: string, limit = most): string[] {
  const wanted = text.toLowerCase();
  const [begin, hold]: [string[], string[]] = [[], []];
  for (const name of names) {
    const place = name.toLowerCase().indexOf(wanted);
    if (place === 0) begin.push(name);
    else if (place > 0 && hold.length < limit) hold.push(name);
    if (begin.length >= limit) break;
  }
  return [...begin, ...hold].slice(0, limit);
}
