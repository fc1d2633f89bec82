import {expect, test} from "vitest";
import {valueOf} from "../../src/bin/values.js";
import {cellOf} from "../../src/components/base/kit/exact.js";
import {openDatabase} from "../../src/data/duckdb.js";

async function cells(expressions: string) {
  const {connection, close} = await openDatabase();
  try {
    const [row] = (await connection.runAndReadAll(`SELECT ${expressions}`)).getRows();
    return row.map((value) => cellOf(valueOf(value)));
  } finally {
    close();
  }
}

test("numbers are exact, also inside lists, structs and maps", async () => {
  expect(await cells("[1.5, 2.5], {'a': 1.5, 'b': 2}, map {'x': 1.25}, 9007199254740993::bigint")).toEqual([
    ...["[1.5,2.5]", '{"a":1.5,"b":2}', '{"x":1.25}', "9007199254740993"]
  ]);
  expect(await cells("1.5::decimal(4,1), 0.123456789012345678::decimal(18,18), [1, 2]::int[2]")).toEqual([
    ...[1.5, "0.123456789012345678", "[1,2]"]
  ]);
  expect(await cells("sum(1), union_value(k := 1.5::decimal(3,1)), {'a': {'b': [null, 2.50]}}")).toEqual([
    ...[1, 1.5, '{"a":{"b":[null,2.5]}}']
  ]);
});

test("times are in ISO's way, other kinds as DuckDB writes them", async () => {
  expect(
    await cells("timestamp '2023-05-08 13:00:00.5', [timestamp '2023-05-08 13:00:00'], 'infinity'::timestamp")
  ).toEqual(["2023-05-08T13:00:00.5Z", '["2023-05-08T13:00:00Z"]', "infinity"]);
  expect(await cells("timestamptz '2020-01-01 00:00:00+01', timestamp_ns '2020-01-01 00:00:00.123456789'")).toEqual([
    ...["2019-12-31T23:00:00Z", "2020-01-01T00:00:00.123456789Z"]
  ]);
  expect(
    await cells("date '2020-02-03', time '12:00:01', interval 1 month, 'x'::enum('x'), true, null, 0.5::double")
  ).toEqual(["2020-02-03", "12:00:01", "1 month", "x", true, null, 0.5]);
});
