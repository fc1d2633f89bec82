/** Which parts of the pages' code go into one file. */

export interface Part {
  path: string;
  /** pages that read it from the start */
  pages: string[];
  bytes: number;
  /** paths of parts that it imports from the start */
  imports: string[];
}

interface Group {
  parts: Part[];
  pages: Set<string>;
}

/** A request saved is worth so many bytes read in vain; and no page may read more than this share of its own in vain. */
const limits = {perRequest: 4000, share: 0.01};

/**
 * Parts that the same pages read go together at once; then group by group whatever saves most, as long as no group imports itself by way
 * of others. What a group imports comes to every page that reads the group.
 */
export function grouped(parts: readonly Part[], {perRequest, share} = limits): string[][] {
  const byPages = new Map<string, Part[]>();
  for (const part of parts) {
    const key = [...part.pages].sort().join();
    byPages.set(key, [...(byPages.get(key) ?? []), part]);
  }
  let read = readingOf([...byPages.values()])!;
  const most = new Map([...read.costs].map(([page, {bytes}]) => [page, bytes * (1 + share)]));
  for (;;) {
    const next = bestMerge(read, {perRequest, most});
    if (!next) return read.groups.map(({parts}) => parts.map(({path}) => path).sort());
    read = next;
  }
}

interface Worth {
  perRequest: number;
  /** bytes that a page may read at most */
  most: ReadonlyMap<string, number>;
}

/** What is read once two groups more are one, where that saves most; null where nothing is saved. */
function bestMerge(read: Reading, {perRequest, most}: Worth): Reading | null {
  const now = sumOf(read, perRequest);
  let best: {sum: number; merged: Reading | null} = {sum: now, merged: null};
  for (const {a, b, shared} of pairs(read)) {
    // no pair saves more than a request of each page that reads both
    if (now - shared * perRequest >= best.sum) break;
    const parts = [...a.parts, ...b.parts];
    if (tooMuch(a, b, read, most) || tooMuch(b, a, read, most)) continue;
    const merged = readingOf([...read.groups.filter((g) => g !== a && g !== b).map((g) => g.parts), parts]);
    if (!merged || [...merged.costs].some(([page, {bytes}]) => bytes > most.get(page)!)) continue;
    const sum = sumOf(merged, perRequest);
    if (sum < best.sum) best = {sum, merged};
  }
  return best.merged;
}

/** Pairs of groups with pages in common, those with most of them first. */
function pairs({groups}: Reading): {a: Group; b: Group; shared: number}[] {
  const all = groups.flatMap((a, i) =>
    groups.slice(i + 1).map((b) => ({a, b, shared: [...a.pages].filter((page) => b.pages.has(page)).length}))
  );
  return all.filter(({shared}) => shared > 0).sort((one, other) => other.shared - one.shared);
}

/** Whether a group's bytes alone are too many for some page that reads the other. */
const tooMuch = (group: Group, other: Group, {costs}: Reading, most: Worth["most"]) =>
  [...other.pages].some((page) => !group.pages.has(page) && costs.get(page)!.bytes + bytesOf(group) > most.get(page)!);

const bytesOf = ({parts}: Group) => parts.reduce((sum, part) => sum + part.bytes, 0);

interface Cost {
  requests: number;
  bytes: number;
}

/** Groups, each with the pages that read it from the start, and what each page reads. */
interface Reading {
  groups: Group[];
  costs: Map<string, Cost>;
}

const sumOf = ({costs}: Reading, perRequest: number) =>
  [...costs.values()].reduce((sum, {requests, bytes}) => sum + requests * perRequest + bytes, 0);

/** What each page reads from the start; null where groups import each other in a circle. */
function readingOf(parts: readonly Part[][]): Reading | null {
  const groups = parts.map((own): Group => ({parts: own, pages: new Set(own.flatMap(({pages}) => pages))}));
  const groupOf = new Map(groups.flatMap((group) => group.parts.map(({path}): [string, Group] => [path, group])));
  const next = (group: Group) =>
    new Set(group.parts.flatMap(({imports}) => imports.map((path) => groupOf.get(path)!)).filter((g) => g !== group));
  const order = sorted(groups, next);
  if (!order) return null;
  // importers first: each hands its pages on to what it imports
  for (const group of order) for (const to of next(group)) for (const page of group.pages) to.pages.add(page);
  const costs = new Map<string, Cost>();
  for (const group of groups)
    for (const page of group.pages) {
      const {requests, bytes} = costs.get(page) ?? {requests: 0, bytes: 0};
      costs.set(page, {requests: requests + 1, bytes: bytes + bytesOf(group)});
    }
  return {groups, costs};
}

/** Groups with importers before what they import; null where there is a circle. */
function sorted(groups: readonly Group[], next: (group: Group) => Set<Group>): Group[] | null {
  const left = new Map(groups.map((group) => [group, 0]));
  for (const group of groups) for (const to of next(group)) left.set(to, left.get(to)! + 1);
  const order = groups.filter((group) => !left.get(group));
  for (const group of order)
    for (const to of next(group)) {
      left.set(to, left.get(to)! - 1);
      if (!left.get(to)) order.push(to);
    }
  return order.length === groups.length ? order : null;
}
