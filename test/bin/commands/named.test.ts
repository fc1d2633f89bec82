/** What was named is what is read: paths that look like patterns, files that are none, numbers that can be read in two ways. */
import {execFileSync} from "node:child_process";
import {mkdirSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {plainLines} from "../../../src/bin/plain.js";
import {literal, openDatabase} from "../../../src/data/duckdb.js";
import {readPanel} from "../../../src/data/snapshot/read.js";
import {cases} from "../../support/cases.js";
import {put, temporary} from "../../support/folder.js";
import {rowsIn} from "../../support/imports.js";
import {inProcess} from "../../support/in-process.js";
import {writeRows} from "../../support/write-rows.js";

const folder = temporary();
const snapshot = join(folder, "snapshot");
const crowding = inProcess(snapshot);

async function imported(...args: string[]) {
  const {code, err} = await crowding("import", ...args);
  expect([code, err]).toEqual([0, expect.stringMatching(/writing the snapshot/)]);
  return {rows: await rowsIn(snapshot, "FROM observations ORDER BY round, model"), err};
}

/** The last line of an import that cannot be done. */
async function refused(...args: string[]): Promise<string> {
  const {code, out, err} = await crowding("import", ...args);
  expect([code, out]).toEqual([1, ""]);
  return err.trimEnd().split("\n").at(-1)!;
}

// eslint-disable-next-line no-control-regex
const bare = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

const header = "modelName,roundNumber,selectedStakeValue,corrWMetaModel,mmc,v2Corr20,roundResolved";
const line = (stake: string, i = 0) => `m${i},300,${stake},0.4,-0.015,-0.028,true`;
const csv = (...stakes: string[]) => `${[header, ...stakes.map(line)].join("\n")}\n`;
const semicolons = (text: string) => text.replaceAll(",", ";").replaceAll("_", ",");
const stakesOf = (rows: {stake?: unknown}[]) => rows.map(({stake}) => stake);

describe.skipIf(!cases.exists)("cases of import", () => {
  it("20: headers in quotes, whatever else is", async () => {
    const first = await imported(cases.file("20-quoted-header", "v_R.csv"));
    expect(first.rows).toHaveLength(300);
    for (const name of ["v_R_crlf.csv", "v_firstq.csv", "v_semi_allq.csv"])
      expect((await imported(cases.file("20-quoted-header", name))).rows, name).toEqual(first.rows);
  });

  it("21: rounds that open at one moment have every table, and no slope", async () => {
    await imported(cases.file("21-smooth", "300-valid-rows.csv"));
    for (const table of ["claims", "trend-slope"]) {
      const {code, out} = await crowding("table", table, "--format", "json");
      expect([table, code, JSON.parse(out)]).toEqual([table, 0, expect.any(Array)]);
      if (table === "trend-slope") expect(out).not.toMatch(/"slope": ?-?\d/);
    }
  });

  it("22: a comma that can be read in two ways is asked for, and read in the way that is said", async () => {
    const file = cases.file("22-decimal-comma", "input.csv");
    expect(await refused(file)).toMatch(
      /^input\.csv has a comma in selectedStakeValue that can be read in two ways, as in 1,000: say --decimal comma for 1\.000, or --decimal point for 1000$/
    );
    const comma = await imported(file, "--decimal", "comma");
    expect(comma.err).toContain("note: input.csv: a comma parts whole from fraction in selectedStakeValue");
    const point = await imported(file, "--decimal", "point");
    expect(stakesOf(comma.rows).map((stake) => 1000 * (stake as number))).toEqual(stakesOf(point.rows));
    expect(comma.rows.map(({cwmm}) => cwmm)).toEqual(point.rows.map(({cwmm}) => cwmm));
  });

  it("23: the file that is named is read and no other, and no folder's name is a column", async () => {
    const {rows} = await imported(cases.file("23-names-that-are-patterns", "r[12].csv"));
    expect(new Set(stakesOf(rows))).not.toContain(999);
    const hive = await imported(cases.file("23-names-that-are-patterns", "hive", "roundNumber=5", "x.parquet"));
    const rounds = [...new Set(hive.rows.map(({round}) => round))];
    expect(rounds).toEqual(Array.from({length: 10}, (_, i) => 300 + i));
  });
});

describe("paths", () => {
  it("of files are never patterns and carry no columns, as CSV and as Parquet", async () => {
    put(folder, "r1.csv", csv("999"));
    const place = join(folder, "round=7", "in[12]");
    mkdirSync(place, {recursive: true});
    for (const [i, file] of [put(folder, "r[12].csv", csv("0")), put(place, "a*b.csv", csv("1"))].entries())
      expect(stakesOf((await imported(file)).rows)).toEqual([i]);
    const parquet = join(place, "q?.parquet");
    const {connection, close} = await openDatabase();
    await connection.run(
      `COPY (SELECT 'm' AS "modelName", 300 AS "roundNumber", 2 AS stake, 0.4 AS cwmm) TO ${literal(parquet)} (FORMAT parquet)`
    );
    close();
    expect((await imported(parquet)).rows.map(({round, stake}) => [round, stake])).toEqual([[300, 2]]);
  });

  it("of snapshots are neither, in commands and for loaders", async () => {
    const place = join(folder, "at", "round=7", "snapshot[1]");
    await writeRows(place, ["own"]);
    await writeRows(join(folder, "at", "round=7", "snapshot1"), ["other"]);
    expect((await readPanel(place)).models.key).toEqual(["own"]);
    const {out} = await inProcess(place)("sql", "SELECT * FROM observations", "--format", "csv");
    expect(out).toMatch(/^round,model,name,.*,resolved\n200,own,own,.*,true\n$/);
  });

  it.skipIf(process.platform === "win32")("that cannot be written for one file alone are refused", async () => {
    expect(await refused(put(folder, "a\\b[1].csv", csv("1")))).toMatch(
      /has a backslash and one of \[ \* \? in its path/
    );
    expect(stakesOf((await imported(put(folder, "a\\b.csv", csv("7")))).rows)).toEqual([7]);
  });
});

describe.skipIf(process.platform === "win32")("what is no file", () => {
  it("is refused at once: a pipe that nobody writes to, a device", async () => {
    const pipe = join(folder, "pipe.csv");
    execFileSync("mkfifo", [pipe]);
    symlinkSync(pipe, join(folder, "to-pipe.csv"));
    for (const file of [pipe, join(folder, "to-pipe.csv"), "/dev/null", "/dev/zero"]) {
      expect(await refused(file)).toMatch(/is no file but a pipe or a device: write what comes from it to a file/);
      expect(await refused(put(folder, "good.csv", csv("1")), "--rounds", file)).toMatch(/is no file but a pipe/);
    }
  });

  it("a link to a file is read", async () => {
    symlinkSync(put(folder, "real.csv", csv("3")), join(folder, "link.csv"));
    expect(stakesOf((await imported(join(folder, "link.csv"))).rows)).toEqual([3]);
  });
});

describe("commas in numbers", () => {
  it("are read by what the column and the file show", async () => {
    const trials: [stakes: string[], found: number[]][] = [
      [
        ["1_234", "1_5"],
        [1.234, 1.5]
      ],
      [
        ["1_234", "0_125"],
        [1.234, 0.125]
      ],
      [
        ["1.234_5", "12"],
        [1234.5, 12]
      ],
      [
        ["12", "1234"],
        [12, 1234]
      ],
      [
        ["1.5", "2"],
        [1.5, 2]
      ]
    ];
    for (const [stakes, found] of trials) {
      const {rows} = await imported(put(folder, "commas.csv", semicolons(csv(...stakes))));
      expect([stakes, stakesOf(rows)]).toEqual([stakes, found]);
    }
    const {rows} = await imported(put(folder, "grouped.csv", csv('"1,234"', "999.5", '"1,234,567"')));
    expect(stakesOf(rows)).toEqual([1234, 999.5, 1234567]);
    const scores = csv("1_234").replace("0.4", "0_4").replace("-0.015", "-0_015").replace("-0.028", "-0_028");
    const [row] = (await imported(put(folder, "scores.csv", semicolons(scores)))).rows;
    expect([row.stake, row.cwmm, row.mmc]).toEqual([1.234, Math.fround(0.4), Math.fround(-0.015)]);
  });

  it("are asked for where nothing tells, in quotes too", async () => {
    expect(await refused(put(folder, "asked.csv", csv('"12,345"', '"1,000"', "7")))).toMatch(
      /^asked\.csv has a comma in selectedStakeValue that can be read in two ways, as in 1,000: say --decimal comma/
    );
    const {code, err} = await crowding("import", "x.csv", "--decimal", "dot");
    expect([code, err.split("\n")[0]]).toEqual([2, "decimal must be comma or point, got dot"]);
  });
});

it("more NMR than there are is no stake, and never infinite in a table", async () => {
  expect(await refused(put(folder, "huge.csv", csv("1e308")))).toMatch(
    /1 stake is more NMR than there are; first at line 2/
  );
  expect(await refused(put(folder, "above.csv", csv("1000000000001")))).toMatch(/stake is more NMR than there are/);
  expect(stakesOf((await imported(put(folder, "most.csv", csv("1e12", "1e-18")))).rows)).toEqual([1e12, 1e-18]);
});

describe("headers", () => {
  it("in quotes may hold the other delimiters and quotes", async () => {
    const quoted = csv("5").replace(
      header,
      header
        .split(",")
        .map((name) => `"${name}"`)
        .join(",") + ',"a;b;c","d ""e"" \tf"'
    );
    expect(stakesOf((await imported(put(folder, "odd.csv", quoted.replace(/true/g, "true,1,2")))).rows)).toEqual([5]);
    const tabs = csv("6").replaceAll(",", "\t").replace("modelName", '"modelName"');
    expect(stakesOf((await imported(put(folder, "tabs.csv", `\ufeff${tabs}`))).rows)).toEqual([6]);
    expect(await refused(put(folder, "torn.csv", csv("6").replace("modelName", '"modelName')))).toMatch(
      /quotes in its first line/
    );
  });
});

describe("control characters", () => {
  const esc = "\u001b]0;title\u0007\u001b[2J\u202e\u009b31m";

  it("of headers, values, names of files and messages never reach the terminal", async () => {
    const texts = [
      csv("1").replace("mmc", `m${esc}mc`).replace("roundNumber", `round${esc}`),
      csv(`-1${esc}`, "2"),
      csv("1", "2").replace("true", esc)
    ];
    for (const text of texts) {
      const {err, out} = await crowding("import", put(folder, `odd${"\u001b[2J"}.csv`, text));
      // the message of a fault goes through the launcher's last line, which shows it so too
      expect(out).not.toMatch(bare);
      expect(plainLines(err)).not.toMatch(bare);
    }
    await imported(put(folder, "names.csv", csv("1", "2").replace("m0", `m${esc}`)));
    for (const call of [
      ["describe"],
      ["sql", "SELECT name FROM observations"],
      ["sql", `SELECT name AS "${esc}" FROM observations`]
    ])
      expect((await crowding(...call)).out).not.toMatch(bare);
  });
});
