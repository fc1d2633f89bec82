import {mkdirSync, writeFileSync} from "node:fs";
import {join, sep} from "node:path";
import {expect, it} from "vitest";
import {fileLiteral, literal, openDatabase, parquetFile, rowsOf} from "../../src/data/duckdb.js";
import {temporary} from "../support/folder.js";

const folder = temporary();
const names = [
  "r[12]",
  "r1",
  "a*b",
  "aXb",
  "q?",
  "qq",
  "{a,b}",
  "**",
  "[!a]",
  "[[]",
  "it's",
  "~x",
  "x[",
  "x]",
  "é 中",
  "round=7",
  "%41",
  "#h"
];

it("a path names one file, whatever signs are in it, and carries no column", async () => {
  const {connection, close} = await openDatabase();
  try {
    for (const place of ["plain", "round=5", "a[b]", "ab", "*"]) {
      mkdirSync(join(folder, place), {recursive: true});
      for (const name of names) {
        const file = join(folder, place, name);
        const text = `${place} ${name}`;
        writeFileSync(`${file}.csv`, `v\n"${text}"\n`);
        await connection.run(`COPY (SELECT ${literal(text)} AS v) TO ${literal(`${file}.parquet`)} (FORMAT parquet)`);
      }
    }
    for (const place of ["plain", "round=5", "a[b]", "ab", "*"])
      for (const name of names) {
        const file = join(folder, place, name);
        const csv = `read_csv(${fileLiteral(`${file}.csv`)}, auto_detect = false, hive_partitioning = false, header = true,
          delim = ';', quote = '"', escape = '"', columns = {'v': 'VARCHAR'})`;
        for (const scan of [csv, parquetFile(`${file}.parquet`)])
          expect(await rowsOf(connection, `SELECT * FROM ${scan}`)).toEqual([{v: `${place} ${name}`}]);
      }
  } finally {
    close();
  }
});

it.skipIf(sep === "\\")("a path that would name others too is refused", () => {
  expect(() => fileLiteral("/a\\b[1].csv")).toThrow(
    /has a backslash and one of \[ \* \? in its path.*: rename one of them/
  );
  expect(fileLiteral("/a\\b.csv")).toBe("'/a\\b.csv'");
});
