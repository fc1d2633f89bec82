import {join} from "node:path";
import {literal, openDatabase, parquetFile} from "../../data/duckdb.js";
import {readManifest} from "../../data/snapshot/read.js";
import {writeSnapshot} from "../../data/snapshot/write.js";

/** Names that a careless page would run, break on or let run out of its column; `nan` and digits must stay text. */
export const hostileNames = [
  `<img src=x onerror="globalThis.hacked = 1">`,
  `'; drop table observations; --`,
  "x".repeat(200),
  "\u202Eנוטה לימין\u202C שלום",
  "🦀🚀 model",
  `=cmd|' /C calc'!A0,"quoted"`,
  "</script><script>globalThis.hacked = 1</script>",
  "nan",
  "10000042"
];

/** Gives every third model of a snapshot, key and name, such a name: the pages under test then meet them everywhere. */
export async function nameHostile(folder: string): Promise<void> {
  const manifest = await readManifest(folder);
  const {connection, close} = await openDatabase();
  try {
    const from = (name: string) => parquetFile(join(folder, `${name}.parquet`));
    const list = hostileNames.map(literal).join(", ");
    await connection.run(`CREATE TEMP TABLE rounds AS FROM ${from("rounds")}`);
    await connection.run(
      `CREATE TEMP TABLE named AS
       SELECT model, [${list}][1 + (place // 3) % ${hostileNames.length}] AS hostile, place FROM (
         SELECT model, row_number() OVER (ORDER BY count(*) DESC, model) - 1 AS place FROM ${from("observations")} GROUP BY model
       ) WHERE place % 3 = 0`
    );
    await connection.run(
      `CREATE TEMP TABLE observations AS
       SELECT o.* REPLACE (
         coalesce(CASE WHEN place // 3 < ${hostileNames.length} THEN hostile ELSE hostile || ' ' || place END, o.model) AS model,
         coalesce(hostile, name) AS name
       ) FROM ${from("observations")} AS o LEFT JOIN named USING (model)`
    );
    await writeSnapshot(folder, {connection, manifest});
  } finally {
    close();
  }
}
