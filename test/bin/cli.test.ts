import {execFile, spawn} from "node:child_process";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {csvParse} from "d3-dsv";
import {beforeAll, describe, expect, it} from "vitest";
import {main} from "../../src/bin/cli.js";
import {alignRows} from "../../src/bin/print.js";
import {tableNames} from "../../src/components/base/catalogue/index.js";
import {rules} from "../../src/components/base/rounds/regimes.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {queries} from "../../src/components/sql/index.js";
import {put, temporary} from "../support/folder.js";

const command = fileURLToPath(new URL("../../src/bin/crowding.js", import.meta.url));
const folder = temporary();
const snapshot = join(folder, "snapshot");

interface Result {
  code: number;
  out: string;
  err: string;
}

/** Runs the command in another folder than the project's. */
function crowding(...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    const env = {...process.env, CROWDING_SNAPSHOT: snapshot, FORCE_COLOR: "0"};
    execFile(process.execPath, [command, ...args], {cwd: folder, env}, (error, out, err) => {
      resolve({code: error ? Number(error.code) : 0, out, err});
    });
  });
}

/** The error of a call, run in this process: quicker where many are tried. */
async function faultOf(args: string[]): Promise<Error & {exitCode?: number}> {
  process.env.CROWDING_SNAPSHOT = snapshot;
  return main(args)
    .then(
      (code) => Promise.reject(new Error(`${args.join(" ")} ended with ${code}`)),
      (error) => error
    )
    .finally(() => delete process.env.CROWDING_SNAPSHOT);
}

const names = [
  "<img src=x onerror=alert(1)>",
  "'; drop table observations; --",
  "x".repeat(200),
  "\u{1f600}",
  '"quoted", comma'
];

beforeAll(async () => {
  const header = "username;roundNumber;selectedStakeValue;corrWMetamodel;mmc;corr;roundResolved";
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = Array.from(
    {length: 400},
    (_, i) => `${quote(names[i] ?? `m${i % 40}`)};${200 + Math.floor(i / 40)};${i / 4};${Math.sin(i)};0.01;0.02;1`
  );
  const result = await crowding("import", put(folder, "rows.csv", [header, ...rows].join("\n")));
  expect(result).toMatchObject({code: 0, out: expect.stringContaining("400 of 400 rows kept")});
}, 60000);

describe("crowding", () => {
  it("helps", async () => {
    const help = await crowding("--help");
    expect(help).toMatchObject({code: 0, err: ""});
    for (const name of ["simulate", "import", "collect", "describe", "table", "sql", "verify"])
      expect(help.out).toContain(`crowding ${name}`);
    for (const name of ["import", "collect", "describe", "table", "sql"]) {
      const own = await crowding(name, "--help");
      expect(own).toMatchObject({code: 0, err: "", out: expect.stringContaining(`usage: crowding ${name}`)});
    }
    expect((await crowding("table", "penalty", "--help")).out).toMatch(/--groups 2\.\.50\n.*default 10/);
  });

  it("ends with 2 and the usage where the call is at fault", async () => {
    const calls: [string[], string][] = [
      [[], "a command must be named, got none"],
      [["crowd"], "command must be one of simulate, import, collect, describe, table, sql, verify, got crowd"],
      [["constructor"], "got constructor"],
      [["import"], "import must be given at least one file, got none"],
      [["import", "--round", "x"], "unknown option '--round'"],
      [["describe", "me"], "describe takes no argument, got me"],
      [["sql"], "sql must be given one query in quotes, got 0"],
      [["sql", "select", "1"], "sql must be given one query in quotes, got 2"],
      [["sql", "selec"], "the query cannot run"],
      [["sql", "FROM nothing"], "the query cannot run"],
      [["sql", "SELECT error('x')"], "the query cannot run"],
      [["sql", "SELECT 1", "--format", "xml"], "format must be one of text, csv, json, got xml"],
      [["table"], `table must be one of ${tableNames.join(", ")}, got none`],
      [["table", "penalty", "--groups", "1.5"], "groups must be a whole number from 2 to 50, got 1.5"],
      [["table", "penalty", "--ratio", "5"], "unknown option '--ratio'"]
    ];
    for (const [args, message] of calls) {
      const fault = await faultOf(args);
      expect([args, fault.exitCode]).toEqual([args, 2]);
      expect(fault.message).toContain(message);
      expect(fault.message).toContain("usage: crowding");
    }
    const {code, out, err} = await crowding("table", "penalty", "--groups", "1.5");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^groups must be a whole number from 2 to 50, got 1.5\n\nusage: crowding table penalty/);
    expect(err).not.toMatch(/\n {4}at /);
  });

  it("ends with 1 and one line where the input is at fault", async () => {
    const nowhere = join(folder, "nowhere");
    for (const args of [
      ["import", nowhere],
      ["describe", "--snapshot", nowhere],
      ["sql", "SELECT 1", "--snapshot", nowhere],
      ["table", "trend", "--snapshot", nowhere],
      ["import", join(folder, "rows.csv"), "--snapshot", join(folder, "rows.csv", "below")]
    ]) {
      const fault = await faultOf(args);
      expect([args, fault.exitCode]).toEqual([args, 1]);
      expect(fault.message).not.toContain("\n");
      expect(fault.message).toContain(folder);
    }
    const {code, out, err} = await crowding("describe", "--snapshot", nowhere);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^there is no snapshot in .*nowhere: make one with .*\n$/);
  });
});

describe("crowding sql", () => {
  const query =
    `SELECT round, count(*) AS n, max(stake) AS stake, min(opens) AS opens, list(DISTINCT observations.resolved) AS all, NULL AS none
    FROM observations JOIN rounds USING (round) GROUP BY round ORDER BY round`.replace("AS all", 'AS "all"');

  it("prints flat rows as JSON, CSV and text", async () => {
    const rows = JSON.parse((await crowding("sql", query, "--format", "json")).out);
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual({round: 200, n: 40, stake: 9.75, opens: "2020-02-22T18:00:00Z", all: "[true]", none: null});
    const csv = csvParse((await crowding("sql", query, "--format", "csv")).out);
    expect(csv.columns).toEqual(Object.keys(rows[0]));
    expect({...csv[9]}).toEqual({...rows[9], round: "209", n: "40", stake: "99.75", none: ""});
    const text = (await crowding("sql", query)).out.trimEnd().split("\n");
    expect(text).toHaveLength(11);
    expect(text[1]).toBe("  200  40   9.75  2020-02-22T18:00:00Z  [true]     –");
  });

  it("prints no rows as an empty array, and a head of columns", async () => {
    expect((await crowding("sql", "FROM rounds WHERE false", "--format", "json")).out).toBe("[]\n");
    expect((await crowding("sql", "SELECT 1 AS a WHERE false", "--format", "csv")).out).toBe("a\n");
  });

  it("keeps hostile names as they are", async () => {
    const {out} = await crowding("sql", "SELECT DISTINCT name FROM observations", "--format", "json");
    expect(JSON.parse(out).map((row: {name: string}) => row.name)).toEqual(expect.arrayContaining(names));
    const csv = csvParse((await crowding("sql", "SELECT DISTINCT name FROM observations", "--format", "csv")).out);
    expect(csv.map((row) => row.name)).toEqual(expect.arrayContaining(names));
  });

  it("ends quietly when its reader does", async () => {
    const child = spawn(process.execPath, [
      command,
      "sql",
      "FROM range(2000000)",
      "--format",
      "csv",
      "--snapshot",
      snapshot
    ]);
    let err = "";
    child.stderr.on("data", (data) => (err += data));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err]).toEqual([0, ""]);
  });
});

describe("crowding table", () => {
  it("prints a table, and what was left out on standard error", async () => {
    const {code, out, err} = await crowding("table", "trend", "--format", "json");
    expect(code).toBe(0);
    const rows = JSON.parse(out);
    expect(rows.map((row: {round: number}) => row.round)).toEqual([200, 201, 202, 203, 204, 205, 206, 207, 208, 209]);
    expect(err).toMatch(
      /^used 399 rows of \d+ models in 10 rounds \(200 to 209\); left out: 1 rows, stake not above 0 NMR/
    );
  });

  it("takes a preset in place of the defaults, where it sets something of the table", async () => {
    const rowsOf = async (...options: string[]) =>
      JSON.parse((await crowding("table", "penalty", "--groups", "4", "--format", "json", ...options)).out);
    const [plain, preset, named] = [
      await rowsOf(),
      await rowsOf("--preset", "article"),
      await rowsOf("--ranking", "pooled")
    ];
    expect(preset).toEqual(named);
    expect(preset).not.toEqual(plain);
    expect(await rowsOf("--preset", "article", "--ranking", "within")).toEqual(plain);
    expect((await faultOf(["table", "penalty", "--preset", "strict"])).message).toMatch(
      /^preset must be one of article, got strict\n\nusage: crowding table penalty/
    );
    expect((await faultOf(["table", "trend", "--preset", "article"])).message).toMatch(/^unknown option '--preset'/);
    const {out} = await crowding("table", "events", "--help");
    expect(out).toContain("--preset article|strict\n      article: --base 0 --events all; strict: --base 10");
  });

  it("prints a table's query, which crowding sql runs to the same numbers", async () => {
    const nowhere = join(folder, "nowhere");
    const {code, out, err} = await crowding("table", "trend", "--min-stake", "1", "--sql", "--snapshot", nowhere);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(`${queries.trend(readSettings({"min-stake": "1"}, {table: "trend"}))}\n`);
    const asked = await crowding("sql", out, "--format", "json");
    const made = await crowding("table", "trend", "--min-stake", "1", "--format", "json");
    const means = ({out}: {out: string}) =>
      JSON.parse(out).map((row: {cwmm_stake_mean: number}) => row.cwmm_stake_mean.toFixed(9));
    expect(means(asked)).toEqual(means(made));
    expect((await faultOf(["table", "claims", "--sql"])).message).toMatch(/^claims has no query: it puts finished/);
  });

  it("prints the rules without a snapshot", async () => {
    const nowhere = join(folder, "nowhere");
    const {code, out, err} = await crowding("table", "rules", "--format", "json", "--snapshot", nowhere);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toHaveLength(rules.length);
    expect((await crowding("table", "rules", "--help")).out).toContain(
      "\n\nusage: crowding table rules [--format text|csv|json] [--raw] [--output FILE]\n\ncolumns:\n"
    );
  });
});

describe("alignRows", () => {
  it("aligns, and shows what would move the cursor", () => {
    const rows = [
      {name: "a\u001b[2J\nb", value: 1 / 3, n: 1234567},
      {name: "\u202ey", value: null, n: 2},
      {name: "\u{1f600}", value: 1e-9, n: 3}
    ];
    expect(alignRows(rows, ["name", "value", "n"])).toBe(
      [
        "name                    value        n",
        "a\\u001b[2J\\u000ab    0.333333  1234567",
        "\\u202ey                     –        2",
        "\u{1f600}                  1.00000e-9        3",
        ""
      ].join("\n")
    );
  });
});
