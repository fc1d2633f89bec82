import {table} from "arquero";
import {expect, test} from "vitest";
import {readable} from "../../../../src/components/tables/result/readable.js";
import type {Readable} from "../../../../src/components/tables/result/readable.js";

const columns = {round: Int32Array.of(1, 2), name: ["a", null], mean: [0.5, -0.25]};

test.each([
  ["three columns", columns],
  ["columns without a row", {round: [], name: []}],
  ["no column", {}]
])("%s read as Arquero's table of them does", (_, all: Record<string, ArrayLike<unknown>>) => {
  const both: Readable[] = [readable(all), table(all)];
  const [own, arquero] = both.map((t) => ({
    rows: t.numRows(),
    names: t.columnNames(),
    columns: t.columnNames().map((name) => [...t.array(name)]),
    objects: t.objects()
  }));
  expect(own).toEqual(arquero);
});

test("what a reader changes in a row or column changes nothing in the table", () => {
  const own = readable(columns);
  Object.assign(own.objects()[0], {round: 9});
  (own.array("name") as string[])[0] = "b";
  expect(own.objects()[0]).toEqual({round: 1, name: "a", mean: 0.5});
});
