import fc from "fast-check";
import {expect, test} from "vitest";
import {grouped} from "../../../src/bin/site/groups.js";
import type {Part} from "../../../src/bin/site/groups.js";

const part = (path: string, pages: string, bytes: number, imports: string[] = []): Part => ({
  ...{path, bytes, imports},
  pages: pages.split("")
});
const shown = (parts: Part[]) =>
  grouped(parts)
    .map((group) => group.join(""))
    .sort();

test("what the same pages read is one file, in whatever order they are named", () => {
  expect(shown([part("x", "ab", 90000), part("y", "ba", 90000), part("z", "c", 90000)])).toEqual(["xy", "z"]);
});

test("a small part goes with a large one, a part that would cost a page a hundredth of its bytes does not", () => {
  const large = part("x", "ab", 100000);
  expect(shown([large, part("y", "a", 900)])).toEqual(["xy"]);
  expect(shown([large, part("y", "a", 1100)])).toEqual(["x", "y"]);
});

test("a request saved is worth no more bytes than four thousand", () => {
  const large = part("x", "ab", 1000000);
  expect(shown([large, part("y", "a", 3900)])).toEqual(["xy"]);
  expect(shown([large, part("y", "a", 4100)])).toEqual(["x", "y"]);
});

test("what is put together imports nothing that imports it, and brings what it imports to its pages", () => {
  // x and z together would import y, which imports z
  const circle = [part("x", "a", 50, ["y"]), part("y", "abc", 100000, ["z"]), part("z", "abcd", 100, [])];
  expect(shown(circle)).not.toContain("xz");
  // with y, page b would read x, and what x imports: more than a hundredth
  const brought = [part("x", "a", 10, ["w"]), part("w", "a", 5000), part("y", "ab", 100000)];
  expect(shown(brought)).not.toContain("xy");
});

/** Parts of four pages, each imported by some of those before it: its pages are those of what imports it, and some of its own. */
const worlds = fc
  .array(fc.record({own: fc.subarray(["a", "b", "c", "d"], {minLength: 1}), bytes: fc.nat(50000), by: fc.nat()}), {
    minLength: 1,
    maxLength: 12
  })
  .map((drawn) => {
    const parts: Part[] = [];
    drawn.forEach(({own, bytes, by}, i) => {
      const importers = parts.filter((_, j) => (by >> j) & 1);
      for (const importer of importers) importer.imports.push(`${i}`);
      parts.push({
        ...{path: `${i}`, bytes, imports: []},
        pages: [...new Set([...own, ...importers.flatMap(({pages}) => pages)])]
      });
    });
    return parts;
  });

test("every part is in one file, and no page reads more than a hundredth in vain", () => {
  fc.assert(
    fc.property(worlds, (parts) => {
      const groups = grouped(parts);
      expect(groups.flat().sort()).toEqual(parts.map(({path}) => path).sort());
      const of = (path: string) => groups.find((group) => group.includes(path))!;
      for (const page of ["a", "b", "c", "d"]) {
        const own = parts.filter(({pages}) => pages.includes(page));
        const read = new Set(own.map(({path}) => of(path)));
        for (const group of read)
          for (const path of group) for (const next of parts.find((p) => p.path === path)!.imports) read.add(of(next));
        const bytes = [...read].flat().reduce((sum, path) => sum + parts.find((p) => p.path === path)!.bytes, 0);
        expect(bytes).toBeLessThanOrEqual(1.01 * own.reduce((sum, p) => sum + p.bytes, 0) + 1e-6);
      }
    }),
    {numRuns: 60}
  );
});
