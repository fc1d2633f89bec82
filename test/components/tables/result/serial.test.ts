import {table} from "arquero";
import {expect, test} from "vitest";
import {readTable, writeTable} from "../../../../src/components/tables/result/serial.js";
import type {SerialTable} from "../../../../src/components/tables/result/serial.js";
import {resultOf} from "../../../support/tables.js";

/** What a page reads of what a loader has written. */
const sent = (columns: Record<string, unknown[] | Float64Array>) => {
  const written = writeTable({...resultOf("trend", {}), table: table(columns)});
  return readTable(JSON.parse(JSON.stringify(written)) as SerialTable);
};

test("columns come back in their order, with whole numbers, texts, truths and nulls as they were", () => {
  const columns = {
    round: [1, 2, 12345678901],
    name: ["a", null, "1.5"],
    counts: [true, false, true],
    mean: [0.5, null, -0.25]
  };
  const {table: back} = sent(columns);
  expect(back.columnNames()).toEqual(Object.keys(columns));
  expect(Object.fromEntries(back.columnNames().map((name) => [name, [...back.array(name)]]))).toEqual(columns);
});

test("numbers keep 12 decimals", () => {
  const {table: back} = sent({x: Float64Array.of(1 / 3, -2 / 3, 1234.0000000000016, 4e-13, 6e-13, 1e-12)});
  expect([...back.array("x")]).toEqual([0.333333333333, -0.666666666667, 1234.000000000002, 0, 1e-12, 1e-12]);
});

test("what is no number becomes null", () => {
  const odd = {...resultOf("trend", {}), table: table({x: [NaN, Infinity, -Infinity, 1]})};
  expect(writeTable(odd).columns).toEqual({x: [null, null, null, 1]});
});

test("what a table was computed from goes with it", () => {
  const result = {
    ...resultOf("penalty", {group: [1]}, {groups: "4"}),
    left: [{reason: "round with fewer than 40 ranked rows", rows: 7, rounds: 1}]
  };
  const {table: back, ...rest} = readTable(JSON.parse(JSON.stringify(writeTable(result))) as SerialTable);
  expect(back.objects()).toEqual([{group: 1}]);
  expect(rest).toEqual({...result, table: undefined});
  expect(rest.settings.groups).toBe(4);
});
