import {createRequire} from "node:module";
import {beforeAll, expect, test} from "vitest";
import {cellOf} from "../../../src/components/base/kit/exact.js";
import {valuesOf} from "../../../src/components/page/arrow-values.js";

const require = createRequire(import.meta.url);

/** The same DuckDB as in the page, without a worker. */
interface Blocking {
  createDuckDB(bundles: object, logger: object, runtime: object): Promise<Bindings>;
  VoidLogger: new () => object;
  NODE_RUNTIME: object;
}
interface Bindings {
  instantiate(): Promise<unknown>;
  open(config: object): void;
  connect(): {useUnsafe<T>(callback: (bindings: Bindings, connection: number) => T): T};
  runQuery(connection: number, text: string): Uint8Array;
}

let run: (sql: string) => Uint8Array;
beforeAll(async () => {
  const duckdb = require("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs") as Blocking;
  const mainModule = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  const bundle = {mainModule};
  const db = await duckdb.createDuckDB({mvp: bundle, eh: bundle}, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await db.instantiate();
  db.open({});
  const connection = db.connect();
  run = (sql) => connection.useUnsafe((bindings, id) => bindings.runQuery(id, sql));
});

const cells = (sql: string) => valuesOf(run(sql)).columns.map((column) => cellOf(column[0]));
const cell = (expression: string) => cells(`SELECT ${expression}`)[0];

test("numbers are exact, also inside lists, structs and maps", () => {
  expect(cells("SELECT [1.5, 2.5], {'a': 1.5, 'b': 2}, map {'x': 1.25}, 9007199254740993::bigint")).toEqual([
    ...["[1.5,2.5]", '{"a":1.5,"b":2}', '{"x":1.25}', "9007199254740993"]
  ]);
  expect(cell("123456789.123456789123456789::decimal(38,18)")).toBe("123456789.123456789123456789");
  expect(cell("1.5::decimal(4,1)")).toBe(1.5);
  expect(cell("sum(2::hugeint)")).toBe(2);
  expect(cell("170141183460469231731687303715884105727::hugeint")).toBe("170141183460469231731687303715884105727");
  expect(cell("18446744073709551615::ubigint")).toBe("18446744073709551615");
  expect(cell("[[1.5::decimal(3,1), null], []]")).toBe("[[1.5,null],[]]");
  expect(cell("{'__proto__': 1.5}")).toBe('{"__proto__":1.5}');
  expect(cell("union_value(k := 1.5::decimal(3,1))")).toBe("a union: cast it to one type");
});

test("dates and times are dates and times", () => {
  expect(cell("date '2020-02-03'")).toBe("2020-02-03");
  expect(cell("[date '1960-02-03', null]")).toBe('["1960-02-03",null]');
  expect(cell("timestamp '1960-01-01 00:00:00.123456'")).toBe("1960-01-01T00:00:00.123456Z");
  expect(cell("timestamp_s '2020-01-01 23:59:59'")).toBe("2020-01-01T23:59:59Z");
  expect(cell("timestamptz '2020-01-01 00:00:00.5+01'")).toBe("2019-12-31T23:00:00.5Z");
  expect(cell("{'t': timestamp '2020-01-01 12:00:00'}")).toBe('{"t":"2020-01-01T12:00:00Z"}');
  expect(cell("'-infinity'::timestamp")).toBe("-infinity");
  expect(cell("'infinity'::date")).toBe("infinity");
  expect(cell("time '12:00:01.25'")).toBe("12:00:01.25");
  expect(cell("interval '14 month 1 day'")).toBe("14 months 1 day");
  expect(cell("interval 90 second")).toBe("00:01:30");
});

test("texts, truth, names of a kind, bytes and nothing are what they are", () => {
  expect(cell("true")).toBe(true);
  expect(cell("'x'::enum('x', 'y')")).toBe("x");
  expect(cell("'a\\xAA'::blob")).toBe("a\\xAA");
  expect(cell("null")).toBe(null);
  expect(cell("'NaN'::double")).toBe(NaN);
});

test("columns keep their places: names twice, and names that objects have anyway", () => {
  const {names, columns} = valuesOf(run("SELECT 1 AS a, 2 AS a, 3 AS __proto__, 4 AS constructor"));
  expect(names).toEqual(["a", "a", "__proto__", "constructor"]);
  expect(columns).toEqual([[1], [2], [3], [4]]);
});
