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
  let groups: Part[][] = [...byPages.values()];
  const before = costs(groups)!;
  const most = new Map([...before].map(([page, {bytes}]) => [page, bytes * (1 + share)]));
  for (;;) {
    let best = {sum: sumOf(costs(groups)!, perRequest), groups};
    for (const [a, b] of pairs(groups.length)) {
      const next = [...groups.filter((_, i) => i !== a && i !== b), [...groups[a], ...groups[b]]];
      const cost = costs(next);
      if (!cost || [...cost].some(([page, {bytes}]) => bytes > most.get(page)!)) continue;
      const sum = sumOf(cost, perRequest);
      if (sum < best.sum) best = {sum, groups: next};
    }
    if (best.groups === groups) return groups.map((group) => group.map(({path}) => path).sort());
    groups = best.groups;
  }
}

interface Cost {
  requests: number;
  bytes: number;
}

const sumOf = (cost: ReadonlyMap<string, Cost>, perRequest: number) =>
  [...cost.values()].reduce((sum, {requests, bytes}) => sum + requests * perRequest + bytes, 0);

function* pairs(n: number): Generator<[number, number]> {
  for (let a = 0; a < n; ++a) for (let b = a + 1; b < n; ++b) yield [a, b];
}

/** What each page reads from the start; null where groups import each other in a circle. */
function costs(groups: readonly Part[][]): Map<string, Cost> | null {
  const all = groups.map((parts): Group => ({parts, pages: new Set(parts.flatMap(({pages}) => pages))}));
  const groupOf = new Map(all.flatMap((group) => group.parts.map(({path}): [string, Group] => [path, group])));
  const next = (group: Group) =>
    new Set(group.parts.flatMap(({imports}) => imports.map((path) => groupOf.get(path)!)).filter((g) => g !== group));
  const order = sorted(all, next);
  if (!order) return null;
  // importers first: each hands its pages on to what it imports
  for (const group of order) for (const to of next(group)) for (const page of group.pages) to.pages.add(page);
  const found = new Map<string, Cost>();
  for (const {parts, pages} of all)
    for (const page of pages) {
      const {requests, bytes} = found.get(page) ?? {requests: 0, bytes: 0};
      found.set(page, {requests: requests + 1, bytes: bytes + parts.reduce((sum, part) => sum + part.bytes, 0)});
    }
  return found;
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
