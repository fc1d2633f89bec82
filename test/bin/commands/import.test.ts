import {readFileSync} from "node:fs";
import {join} from "node:path";
import {dsvFormat} from "d3-dsv";
import {describe, expect, it} from "vitest";
import {cases} from "../../support/cases.js";
import {runIn} from "../../support/command.js";
import {put, temporary} from "../../support/folder.js";
import {rowsIn} from "../../support/imports.js";

const folder = temporary();
const snapshot = join(folder, "snapshot");
const crowding = runIn(folder, snapshot);

/** Imports files that can be used. */
async function imported(...args: string[]) {
  const {code, out, err} = await crowding("import", ...args);
  expect([code, err]).toEqual([0, expect.stringContaining("writing the snapshot")]);
  return {out, notes: err.split("\n").filter((line) => line.startsWith("note: "))};
}

async function json(...args: string[]) {
  const {code, out} = await crowding(...args, "--format", "json");
  expect(code).toBe(0);
  return JSON.parse(out) as Record<string, unknown>[];
}

const observations = () => rowsIn(snapshot, "FROM observations ORDER BY round, model");
const csv = (file: string) => dsvFormat(",").parse(readFileSync(file, "utf8"));

/** The one line with which an import ends that cannot be done. */
async function refused(...args: string[]): Promise<string> {
  const {code, out, err} = await crowding("import", ...args);
  expect([code, out]).toEqual([1, ""]);
  const lines = err.trimEnd().split("\n");
  expect(lines.filter((line) => !line.startsWith("reading "))).toHaveLength(1);
  return lines.at(-1)!;
}

describe.skipIf(!cases.exists)("crowding import", () => {
  it("takes of two headers of one field the one that has a value, row by row", async () => {
    const file = cases.file("01-spelling-collision", "first-filled.csv");
    const expected = csv(file).map((row) => Math.fround(Number(row.corrWMetamodel)));
    for (const [name, said] of [
      ["first-filled.csv", []],
      ["first-filled.parquet", ["note: no payout: payouts stay empty"]]
    ] as const) {
      const {notes} = await imported(cases.file("01-spelling-collision", name));
      expect(notes).toEqual(said);
      const got = (await observations()).map((row) => row.cwmm as number);
      expect(got).toHaveLength(400);
      expect([...got].sort()).toEqual([...expected].sort());
      expect((await crowding("describe")).out).toMatch(/cwmm +0 +0.0 % /);
    }
  });

  it("refuses a number of rows as the id of models", async () => {
    expect(await refused(cases.file("03-row-number-as-id", "export.csv"))).toBe(
      "export.csv: id has 400 values for 20 names in modelName: it numbers rows, not models; rename the column or leave it out"
    );
  });

  it("believes rows that are not final against a list of rounds that says they are", async () => {
    const folder5 = (name: string) => cases.file("05-row-says-not-resolved", name);
    const {notes} = await imported(folder5("rows.csv"), "--rounds", folder5("rounds.csv"));
    expect(notes).toEqual([expect.stringMatching(/^note: rounds 1015–1019: the rows are not final although /)]);
    const rounds = await rowsIn(snapshot, "SELECT round, resolved FROM rounds ORDER BY round");
    expect(rounds.map(({resolved}) => resolved)).toEqual(Array.from({length: 20}, (_, i) => i < 15));
    const {err} = await crowding("table", "penalty", "--groups", "2");
    expect(err).toMatch(/^used 300 rows of 20 models in 15 rounds/);
    const [{newest}] = await rowsIn(
      snapshot,
      "SELECT strftime(max(closes), '%Y-%m-%dT%H:%M:%SZ') AS newest FROM rounds"
    );
    const [{final}] = await rowsIn(
      snapshot,
      "SELECT strftime(max(resolves), '%Y-%m-%dT%H:%M:%SZ') AS final FROM rounds WHERE resolved"
    );
    const asOf = /as of +round 1019, (\S+)/.exec((await crowding("describe")).out)![1];
    expect(asOf).toBe([newest, final].sort().at(-1));
  });

  it("merges doubles that differ by the last digits of another program", async () => {
    const [monday, friday] = ["monday.csv", "friday.csv"].map((name) => cases.file("06-last-digit", name));
    const {out} = await imported(monday, friday);
    expect(out).toContain("400 of 800 rows kept (400 doubles merged), 20 models, 20 rounds (1000 to 1019)\n");
    expect(
      csv(monday).filter((row, i) => row.selectedStakeValue !== csv(friday)[i].selectedStakeValue).length
    ).toBeGreaterThan(300);
  });

  it("takes rows without mmc, and says what stays empty", async () => {
    const {notes} = await imported(cases.file("08-no-mmc-column", "rows.csv"));
    expect(notes).toEqual(["note: no mmc: penalty, stake events and what-if stay empty"]);
    const tables = () => Promise.all([json("table", "stake-deciles", "--groups", "4"), json("table", "trend")]);
    const [rows, got] = [await observations(), await tables()];
    expect(rows.map(({mmc}) => mmc)).toEqual(Array(1200).fill(null));
    const empty = await imported(cases.file("08-no-mmc-column", "rows-empty-mmc.csv"));
    expect(empty.notes).toEqual(notes);
    expect(await observations()).toEqual(rows);
    expect(await tables()).toEqual(got);
    expect(got.map((table) => table.length)).toEqual([4, 20]);
  });

  it("reads words for what is not known, and counts them", async () => {
    const file = (name: string) => cases.file("14-words-for-missing", name);
    const text = readFileSync(file("r-NA.csv"), "utf8");
    await imported(put(folder, "empty.csv", text.replaceAll(/,NA(?=[,\n])/g, ",")));
    const expected = await observations();
    expect(expected).toHaveLength(400);
    for (const [name, word] of [
      ["r-NA.csv", "NA"],
      ["NaN.csv", "NaN"],
      ["None.csv", "None"]
    ]) {
      const {notes} = await imported(file(name));
      expect(notes).toEqual([`note: ${name}: ${word} read as not known in 192 cells of 109 rows`]);
      expect(await observations()).toEqual(expected);
      expect((await crowding("describe")).out).toContain(`\nnotes\n${name}: ${word} read as not known in 192 cells`);
    }
  });

  it("reads NaN in Parquet as not known", async () => {
    const {notes} = await imported(cases.file("14-words-for-missing", "nan.parquet"));
    expect(notes).toEqual(["note: nan.parquet: NaN read as not known in 45 cells of 45 rows"]);
    expect((await observations()).filter(({mmc}) => mmc === null)).toHaveLength(45);
  });

  it("has the staking rule where the rounds show it: raises at 1297 are events, the fall to positions at 1343 is none", async () => {
    const {notes} = await imported(cases.file("09-atomic-staking-1343", "rows.csv"));
    expect(notes).toEqual([
      "note: no mmc60 from round 1343 on: penalty, stake events and what-if stay empty",
      "note: no corr60 from round 1343 on: CORR beside the penalty and payouts of what-if stay empty"
    ]);
    const events = await json("table", "events", "--rounds", "all", "--days", "all");
    expect(events.map(({model, round}) => [String(model).slice(-2), round])).toEqual([
      ["03", 1297],
      ["04", 1297]
    ]);
    const rules = await json("table", "rules");
    expect(rules.filter(({kind}) => kind === "staking").map(({round}) => round)).toEqual([168, 340, 1343]);
  });

  it("pays rounds from 1343 on by their 60-day scores, exactly as recorded", async () => {
    const [rows, rounds] = ["rows.csv", "rounds.csv"].map((name) =>
      cases.file("10-rounds-that-pay-60-day-scores", name)
    );
    await imported(rows, "--rounds", rounds);
    const paid = await json("table", "payouts");
    expect(paid).toHaveLength(30);
    for (const {n, share, recorded, recomputed} of paid) {
      expect([n, share]).toEqual([30, 1]);
      expect(recomputed).toBeCloseTo(recorded as number, 6);
    }
    const recorded = new Map(csv(rows).map((row) => [`${row.modelName} ${row.roundNumber}`, Number(row.payout)]));
    const whatIf = await json("table", "what-if", "--model", "m02");
    expect(whatIf).toHaveLength(30);
    for (const {round, payout, payout_reason} of whatIf) {
      expect(payout).toBeCloseTo(recorded.get(`m02 ${round}`)!, 6);
      expect(payout_reason).toBeNull();
    }
  });

  it("tells no payout of rounds from 1343 on whose rows lack the 60-day scores, and why", async () => {
    const text = readFileSync(cases.file("10-rounds-that-pay-60-day-scores", "rows.csv"), "utf8");
    const lines = text
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(","));
    const kept = lines[0].flatMap((name, i) => (/^(corr|mmc)60$/.test(name) ? [] : [i]));
    const without = lines.map((cells) => kept.map((i) => cells[i]).join(",")).join("\n");
    await imported(put(folder, "without.csv", `${without}\n`));
    const whatIf = await json("table", "what-if");
    expect(whatIf).toHaveLength(30);
    for (const {payout, payout_after, mmc, payout_reason} of whatIf) {
      expect([payout, payout_after, mmc]).toEqual([null, null, null]);
      expect(payout_reason).toBe("the round pays corr60 and mmc60, which the rows do not have");
    }
    expect(await json("table", "payouts")).toEqual([]);
  });

  it("names kinds of file that it does not read", async () => {
    const ways = {
      "rows.json": "rows.json is JSON: save it as CSV or Parquet, or fetch the rounds with `crowding collect`",
      "rows.jsonl": "rows.jsonl is JSON lines: save it as CSV or Parquet, or fetch the rounds with `crowding collect`",
      "rows.xlsx": "rows.xlsx is an Excel workbook: save it as CSV UTF-8",
      "pipe.csv": "pipe.csv has | between its columns, import takes , ; and tab: save it with one of these",
      "long.csv": "long.csv has one row per score (displayName, value): pivot it to one column per score"
    };
    for (const [name, line] of Object.entries(ways)) {
      expect(await refused(cases.file("17-other-kinds-of-file", name))).toBe(line);
    }
  });
});
