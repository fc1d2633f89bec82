import {readFileSync} from "node:fs";
import {join} from "node:path";
import {csvParse} from "d3-dsv";
import fc from "fast-check";
import {afterEach, expect, test, vi} from "vitest";
import {main} from "../../src/bin/cli.js";
import {defused} from "../../src/components/base/csv/defused.js";
import {csvOf} from "../../src/components/base/csv/csv.js";
import {tableCsv} from "../../src/components/page/table-csv.js";
import {readable} from "../../src/components/tables/result/readable.js";
import {put, temporary} from "../support/folder.js";

const folder = temporary();
const at = (name: string) => join(folder, name);

afterEach(() => void vi.restoreAllMocks());

/** Names as strangers choose them, no two of them one name to the import. */
const names = (() => {
  const own = [
    "=1+1",
    "'=1+1",
    "''=1",
    "+x",
    "-x",
    "-5",
    "@SUM(A1)",
    "\tx=1",
    "'quoted'",
    "'-",
    "=cmd|' /C calc'!A0",
    '="a,b"'
  ];
  const some = fc.sample(
    fc
      .tuple(fc.stringMatching(/^'{0,2}[=+@'a-]?$/), fc.stringMatching(/^[a-z0-9 ,;"'=+@-]{1,12}$/))
      .map(([lead, rest]) => `${lead}${rest}x`),
    {numRuns: 300, seed: 7}
  );
  const folded = (text: string) => text.trim().toLowerCase();
  return [...own, ...some].filter((name, i, all) => all.findIndex((other) => folded(other) === folded(name)) === i);
})();

const query = "SELECT round, model, name, account, stake, mmc, resolved FROM observations ORDER BY round, model";

/** Writes the rows of a snapshot, and what is said meanwhile. */
async function exported(snapshot: string, file: string, ...options: string[]) {
  let said = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => ((said += String(text)), true));
  await main(["sql", query, "--output", file, "--snapshot", snapshot, ...options]).finally(() => vi.restoreAllMocks());
  return {text: readFileSync(file, "utf8"), said};
}

const imported = (file: string, snapshot: string) => main(["import", file, "--snapshot", snapshot]);

test("names that a spreadsheet would run leave marked, come back as they were, and stay exact in JSON", async () => {
  const rows = names.map((name, i) => [300, `id-${i}`, name, name, i % 3 ? -0.01 * (i % 7) : null, i / 4, true]);
  const head = ["round", "model_id", "model_name", "username", "mmc", "selectedStakeValue", "resolved"];
  // the first file comes from elsewhere, as we would have written it
  await imported(put(folder, "names.csv", csvOf([head, ...rows]).text), at("first"));
  const csv = await exported(at("first"), at("marked.csv"), "--format", "csv");
  const marked = names.filter((name) => defused(name) !== name).length;
  expect(marked).toBeGreaterThan(50);
  expect(csv.said).toContain("cells begin with a sign that a spreadsheet would run: marked with '; import takes");
  const written = csvParse(csv.text);
  expect(written).toHaveLength(names.length);
  expect(written.filter(({name}) => /^[=+\-@\t\r]/.test(name)).map(({name}) => name)).toEqual(["-5"]);
  expect(written.some(({mmc}) => mmc.startsWith("-0.0"))).toBe(true);
  await imported(at("marked.csv"), at("second"));
  const json = await exported(at("first"), at("first.json"), "--format", "json");
  expect(json.said).toBe("");
  expect((await exported(at("second"), at("second.json"), "--format", "json")).text).toBe(json.text);
  const back = (JSON.parse(json.text) as {name: string}[]).map(({name}) => name);
  expect([...back].sort()).toEqual([...names].sort());
});

test("--raw leaves names as they are and says nothing", async () => {
  const {text, said} = await exported(at("first"), at("raw.csv"), "--format", "csv", "--raw");
  expect(text).toMatch(/,=1\+1,/);
  expect(said).toBe("");
});

test("a page gives away the same bytes as the command prints", () => {
  const table = readable({name: ["=1", "a", null], value: [-1, null, 0.1]});
  expect(tableCsv(table)).toEqual({text: "name,value\n'=1,-1\na,\n,0.1\n", marked: 1});
});
