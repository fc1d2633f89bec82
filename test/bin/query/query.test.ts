import {mkdirSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, expect, test} from "vitest";
import {openQuery} from "../../../src/bin/query/open.js";
import {startSelect} from "../../../src/bin/query/select.js";
import {main} from "../../../src/bin/cli.js";
import {entryOf, tableNames} from "../../../src/components/base/catalogue/index.js";
import {columnNames} from "../../../src/components/base/catalogue/names.js";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import {queries} from "../../../src/components/sql/index.js";
import {crowd} from "../../support/claims.js";
import {digest, put, temporary} from "../../support/folder.js";

const folder = temporary();
const snapshot = join(folder, "snap'shot");
const outside = put(folder, "outside.csv", "a,b\n1,2\n");
const target = join(folder, "target");

beforeAll(async () => {
  const head = "round,model,stake,corr_w_meta_model,mmc,corr,resolved";
  const lines = crowd({models: 12, rounds: 40, first: 168, noise: 0.1}).rows.map(
    ({round, model, stake, cwmm, mmc, corr}) => [round, model, stake, cwmm, mmc, corr, true].join(",")
  );
  await main(["import", put(folder, "rows.csv", [head, ...lines].join("\n")), "--snapshot", snapshot]);
}, 60000);

/** The rows of a query, opened and closed for it alone. */
async function rowsOf(query: string) {
  const {connection, close} = await openQuery(snapshot, query);
  try {
    const result = await startSelect(connection, query, "usage");
    return await result.getRowObjectsJson();
  } finally {
    close();
  }
}

const faultOf = (query: string): Promise<Error & {exitCode?: number}> =>
  rowsOf(query).then(
    () => Promise.reject(new Error(`it ran: ${query}`)),
    (error) => error
  );

const seen = () => [snapshot, folder].flatMap((path) => readdirSync(path).map((name) => join(path, name)));
const bytes = () => seen().map((file) => [file, statSync(file).isFile() ? digest(file) : ""]);

const observations = () => `'${join(snapshot, "observations.parquet").replaceAll("'", "''")}'`;

const reachingOut = () => [
  `COPY observations TO ${observations()}`,
  `COPY observations TO ${observations()} (USE_TMP_FILE false)`,
  `copy (FROM rounds) to '${target}' (format csv)`,
  `-- SELECT\nCOPY observations TO '${target}'`,
  `/* SELECT */ COPY observations TO '${target}'`,
  `COPY observations FROM '${outside}'`,
  `EXPLAIN ANALYZE COPY observations TO ${observations()} (USE_TMP_FILE false)`,
  "EXPLAIN SELECT 1",
  `ATTACH '${target}'`,
  `ATTACH ${observations()} AS other`,
  "DETACH memory",
  `EXPORT DATABASE '${target}'`,
  `/* /* */ SELECT */ EXPORT DATABASE '${target}'`,
  `/* /* */ */ EXPORT DATABASE '${target}'`,
  `SELECT 1; EXPORT DATABASE '${target}'`,
  `IMPORT DATABASE '${folder}'`,
  `FROM '${outside}'`,
  `FROM read_csv('${outside}')`,
  `FROM read_csv_auto('${outside}')`,
  `FROM sniff_csv('${outside}')`,
  `FROM read_text('${outside}')`,
  `FROM read_blob('${outside}')`,
  `FROM read_json('${outside}')`,
  `FROM read_parquet('${outside}')`,
  `FROM parquet_metadata('${outside}')`,
  `FROM glob('${folder}/*')`,
  `FROM query('FROM read_csv(''${outside}'')')`,
  `SELECT (SELECT count(*) FROM read_csv('${outside}')) FROM rounds`,
  "FROM read_csv('/etc/passwd')",
  "FROM 'https://127.0.0.1:9/rows.csv'",
  "FROM read_parquet('https://127.0.0.1:9/rows.parquet')",
  "FROM read_parquet('s3://bucket/rows.parquet')",
  "FROM read_xlsx('a.xlsx')",
  "FROM sqlite_scan('a', 'b')",
  "INSTALL httpfs",
  "LOAD httpfs",
  `LOAD '${outside}'`,
  "PRAGMA database_size",
  "PRAGMA show_tables",
  "PRAGMA enable_profiling",
  "SET enable_external_access = true",
  "SET lock_configuration = false",
  "SET threads = 1",
  "RESET enable_external_access",
  "SET VARIABLE a = 1",
  "CALL pragma_version()",
  "CALL enable_logging(storage = 'file')",
  "CREATE TABLE a AS SELECT 1",
  "CREATE OR REPLACE VIEW observations AS SELECT 1",
  "CREATE SECRET (TYPE s3)",
  "CREATE MACRO a() AS 1",
  "DROP VIEW observations",
  "ALTER VIEW observations RENAME TO others",
  "INSERT INTO rounds SELECT 1",
  "UPDATE rounds SET round = 1",
  "DELETE FROM rounds",
  "TRUNCATE rounds",
  "VACUUM",
  "CHECKPOINT",
  "USE memory",
  "BEGIN",
  "PREPARE a AS SELECT 1",
  "EXECUTE a",
  "COMMENT ON VIEW rounds IS 'x'",
  "SELECT 1; SELECT 2",
  `SELECT 1; COPY rounds TO '${target}'`,
  `COPY rounds TO '${target}'; SELECT 1`,
  "PIVOT rounds ON resolved USING count(*)"
];

test("what does more than read the tables is refused in one line, and nothing on the disk changes", async () => {
  const before = bytes();
  const tries = reachingOut();
  for (const query of tries) {
    const {message, exitCode} = await faultOf(query);
    expect([query, exitCode], message).toEqual([query, 1]);
    expect(message, query).toMatch(/^(sql (reads|must be given one statement)|a PIVOT must say)[^\n]*$/);
  }
  expect(tries.length).toBeGreaterThan(60);
  expect(bytes()).toEqual(before);
});

test("a function that writes, called by a query, writes nothing", async () => {
  const before = bytes();
  for (const path of [target, join(snapshot, "observations.parquet")]) {
    const log = `enable_logging(level = 'trace', storage = 'file', storage_path = '${path.replaceAll("'", "''")}')`;
    await rowsOf(`FROM ${log}, range(5000)`).catch(() => undefined);
  }
  expect(bytes()).toEqual(before);
});

test("the command refuses with exit code 1 and shows its usage where the query itself is wrong", async () => {
  const fault = (query: string) => main(["sql", query, "--snapshot", snapshot]).catch((error) => error);
  expect(await fault(`COPY rounds TO '${target}'`)).toMatchObject({exitCode: 1});
  expect(await fault("selec 1")).toMatchObject({exitCode: 2, message: expect.stringContaining("usage: crowding sql")});
  expect(await fault("  -- nothing\n")).toMatchObject({
    exitCode: 2,
    message: expect.stringContaining("got an empty one")
  });
});

test("queries that only read run, however they begin", async () => {
  const reading: [string, number][] = [
    ["SELECT count(*) AS n FROM observations", 1],
    ["FROM rounds", 40],
    ["-- first\n/* then */ (SELECT 1) ;", 1],
    ["WITH a AS (FROM rounds) FROM a", 40],
    ["VALUES (1), (2)", 2],
    ["TABLE rounds", 40],
    ["DESCRIBE rounds", 14],
    ["PIVOT (SELECT resolved FROM rounds) ON resolved IN (true, false) USING count(*)", 1],
    ["SHOW TABLES", 2]
  ];
  for (const [query, rows] of reading) expect([query, (await rowsOf(query)).length]).toEqual([query, rows]);
});

test("the tables of the catalogue are there by name, and only where they are named", async () => {
  expect(await rowsOf("SHOW TABLES")).toEqual([{name: "observations"}, {name: "rounds"}]);
  expect(await rowsOf("SELECT count(*) AS n FROM Trend")).toEqual([{n: "40"}]);
  expect(await rowsOf("WITH trend AS (SELECT 7 AS n) FROM trend")).toEqual([{n: 7}]);
  const own = "SELECT round, cwmm_stake_mean FROM trend ORDER BY round";
  const query = queries.trend(readSettings({}, {table: "trend"}));
  const close = (rows: Record<string, unknown>[]) =>
    rows.map(({round, cwmm_stake_mean: mean}) => [Number(round), Number(mean).toFixed(9)]);
  expect(close(await rowsOf(own))).toEqual(close(await rowsOf(`SELECT * FROM (${query}) ORDER BY round`)));
});

test("every table of the catalogue can be named", {timeout: 300_000}, async () => {
  for (const name of tableNames) {
    const columns = (await rowsOf(`DESCRIBE "${name}"`)).map((row) => row.column_name);
    expect([name, columns]).toEqual([name, columnNames(name)]);
    expect(Object.keys(entryOf(name).columns).length).toBeGreaterThan(0);
  }
});

test("a table of the same name as a file of the snapshot is the catalogue's", async () => {
  const truth = await rowsOf("FROM truth");
  expect(Object.keys(truth[0] ?? {estimate: ""})).toContain("estimate");
});

test("a folder's odd name is no way out", async () => {
  mkdirSync(join(folder, "a"), {recursive: true});
  expect(
    (await faultOf(`FROM read_csv('${join(snapshot, "..", "outside.csv").replaceAll("'", "''")}')`)).exitCode
  ).toBe(1);
  expect((await faultOf(`FROM read_csv(${observations().slice(0, -1)}/../../outside.csv')`)).exitCode).toBe(1);
});
