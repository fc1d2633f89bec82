/** A run in parts that can be made apart from one another. */
import type {Line} from "./coverage.js";

/** Worlds `from` to `from + worlds - 1` of the case at a place of the list. */
export interface Part {
  place: number;
  from: number;
  worlds: number;
}

/** Cases one after another, each of so many worlds; by default so many at a time that a message pays and progress is steady. */
export function partsOf(cases: readonly number[], {size = 50}: {size?: number} = {}): Part[] {
  return cases.flatMap((worlds, place) =>
    Array.from({length: Math.ceil(worlds / size)}, (_, i) => {
      const from = i * size;
      return {place, from, worlds: Math.min(size, worlds - from)};
    })
  );
}

/** The lines of all parts in the order of cases, a letter per world; a line that a part lacks has none there. */
export function joinParts(parts: readonly {part: Part; lines: Line[]}[], worlds: number): Line[] {
  const found = new Map<string, {line: Line; letters: string[]; place: number}>();
  const ordered = [...parts].sort((a, b) => a.part.place - b.part.place || a.part.from - b.part.from);
  for (const {part, lines} of ordered)
    for (const line of lines) {
      const id = [part.place, line.table, line.key, line.where, line.kind].join("|");
      const own = found.get(id) ?? {line, letters: new Array<string>(worlds).fill("-"), place: part.place};
      found.set(id, own);
      [...line.worlds].forEach((letter, i) => (own.letters[part.from + i] = letter));
    }
  return [...found.values()]
    .sort((a, b) => a.place - b.place)
    .map(({line, letters}) => ({...line, worlds: letters.join("")}));
}
