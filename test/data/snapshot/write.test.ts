import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {hostname} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {openDatabase} from "../../../src/data/duckdb.js";
import {openSnapshot, readManifest, readPanel} from "../../../src/data/snapshot/read.js";
import {nodeFiles, writeSnapshot} from "../../../src/data/snapshot/write.js";
import type {ManifestInput, SnapshotFiles} from "../../../src/data/snapshot/write.js";
import {digest, temporary} from "../../support/folder.js";

const manifest: ManifestInput = {
  source: "import",
  simulated: false,
  arguments: {files: "a.csv"},
  seed: null,
  rows: {read: 3, merged: 0, dropped: {}},
  inputs: [],
  examples: []
};

const noRounds = `SELECT 168 AS round, NULL::TIMESTAMP AS opens, NULL::TIMESTAMP AS closes, NULL::TIMESTAMP AS first_score,
  NULL::TIMESTAMP AS resolves, NULL::BOOLEAN AS resolved, NULL::VARCHAR AS cadence, NULL::VARCHAR AS target,
  NULL::DOUBLE AS payout_factor, NULL::DOUBLE AS at_stake, NULL::VARCHAR AS score_regime,
  NULL::VARCHAR AS staking_regime, NULL::VARCHAR AS payout_regime`;

/** Rows of one model per entry: [round, model, stake]. */
const rowsQuery = (rows: [number, string, number | null][]) =>
  rows
    .map(
      ([round, model, stake]) => `SELECT ${round} AS round, '${model}' AS model, '${model}' AS name, NULL AS account,
        ${stake} AS stake, 0.1 AS cwmm, 0.01 AS mmc, 0.02 AS corr, NULL AS corj60, NULL AS bmc, NULL AS fnc, NULL AS corr60, NULL AS mmc60,
        0.5 AS payout, 1 AS corr_multiplier, 0 AS mmc_multiplier, true AS resolved`
    )
    .join(" UNION ALL ");

const many = (
  factor: string
) => `SELECT round::INTEGER AS round, 'm' || model AS model, 'm' || model AS name, NULL AS account,
  model::DOUBLE AS stake, sin(model * round) AS cwmm, (${factor}) * cos(model * 7 + round) * 0.1 + 0.03 * sin(model * round) AS mmc,
  0.1 * cos(model * 7 + round) AS corr, NULL AS corj60, NULL AS bmc, NULL AS fnc, NULL AS corr60, NULL AS mmc60, NULL AS payout, NULL AS corr_multiplier,
  NULL AS mmc_multiplier, true AS resolved FROM range(100) a(model), range(239, 270) b(round)`;

/** Without syncs, which take most of the time: what they are for is in power.test.ts. */
const unsynced: SnapshotFiles = {...nodeFiles, sync: async () => {}};

async function write(
  folder: string,
  query: string,
  {files = unsynced, ...more}: {files?: SnapshotFiles; rounds?: string} = {}
) {
  const {connection, close} = await openDatabase();
  try {
    await connection.run(`CREATE TEMP TABLE observations AS ${query}`);
    await connection.run(`CREATE TEMP TABLE rounds AS ${more.rounds ?? noRounds}`);
    return await writeSnapshot(folder, {connection, manifest, columns: ["corr", "mmc"]}, {files});
  } finally {
    close();
  }
}

const old = rowsQuery([[200, "old", 1]]);
const fresh = rowsQuery([
  [201, "b", 5],
  [201, "a", null],
  [204, "é", 0]
]);

class Killed extends Error {}

/** File functions that stop at the n-th write, and do nothing after it: as a kill, or as a disk that is full. */
function failing(n: number, {half = false} = {}) {
  let calls = 0;
  const stop =
    <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
    async (...args: A) => {
      calls += 1;
      if (calls === n && half && typeof args[0] === "string" && /\./.test(args[0].slice(-8))) {
        writeFileSync(args[0], "half");
      }
      if (calls >= n) throw new Killed("ENOSPC: no space left on device");
      return work(...args);
    };
  const {mkdir, sync, writeFile, writeParquet, rename, rm, list} = unsynced;
  const files: SnapshotFiles = {
    list,
    mkdir: stop(mkdir),
    sync,
    writeFile: stop(writeFile),
    writeParquet: stop(writeParquet),
    rename: stop(rename),
    rm: stop(rm)
  };
  return {files, calls: () => calls};
}

async function modelsIn(folder: string): Promise<string> {
  return (await readPanel(folder)).models.key.join(" ");
}

describe("writeSnapshot", () => {
  const folder = temporary();

  it("leaves the old or the new snapshot readable, whichever write it is killed at", {timeout: 240_000}, async () => {
    const seen = new Set<string>();
    let n = 1;
    for (let done = false; !done; n++) {
      for (const half of [false, true]) {
        const target = join(folder, `killed-${n}-${half}`, "snapshot");
        await write(target, old);
        const {files, calls} = failing(n, {half});
        const failed = await write(target, fresh, {files}).then(
          () => false,
          (error: Error) => error instanceof Killed || Promise.reject(error)
        );
        done = !failed && calls() < n;
        seen.add(await modelsIn(target));
        expect(["old", "a b é"]).toContain(await modelsIn(target));
        await write(target, fresh);
        expect(await modelsIn(target)).toBe("a b é");
        expect(readdirSync(join(target, ".."))).toEqual(["snapshot"]);
      }
    }
    expect(n).toBeGreaterThan(7);
    expect(seen).toEqual(new Set(["old", "a b é"]));
  });

  it("brings the old snapshot back and clears up where one write fails and the disk goes on", async () => {
    for (const name of ["mkdir", "writeParquet", "writeFile", "rename"] as const) {
      const target = join(folder, `full-${name}`, "snapshot");
      await write(target, old);
      let failed = false;
      const work = nodeFiles[name] as (...args: unknown[]) => Promise<void>;
      const once = async (...args: unknown[]) => {
        if (failed || (name === "rename" && !String(args[0]).includes("partial"))) return work(...args);
        failed = true;
        throw new Killed("ENOSPC");
      };
      await expect(write(target, fresh, {files: {...unsynced, [name]: once}})).rejects.toThrow("ENOSPC");
      expect(failed).toBe(true);
      expect(readdirSync(join(target, ".."))).toEqual(["snapshot"]);
      expect(await modelsIn(target)).toBe("old");
    }
  });

  it("is read where it stands after a kill between the two renames; the next write alone moves it", async () => {
    const target = join(folder, "between");
    await write(target, old);
    renameSync(target, `${target}.previous`);
    expect(await modelsIn(target)).toBe("old");
    expect([existsSync(target), existsSync(`${target}.previous`)]).toEqual([false, true]);
    await write(target, fresh);
    expect(await modelsIn(target)).toBe("a b é");
    expect(existsSync(`${target}.previous`)).toBe(false);
  });

  it("removes what dead processes left, and keeps what others own", async () => {
    const place = join(folder, "leftovers");
    const target = join(place, "snapshot");
    for (const name of ["snapshot.partial-99999999", `snapshot.partial-${process.ppid}`, "snapshot.notes"]) {
      mkdirSync(join(place, name), {recursive: true});
    }
    await write(target, old);
    expect(readdirSync(place)).toEqual(["snapshot", "snapshot.notes", `snapshot.partial-${process.ppid}`]);
  });

  it("leaves what is called like a leftover and is none", async () => {
    const place = join(folder, "called");
    const target = join(place, "snapshot");
    mkdirSync(join(place, "snapshot.partial-99999999"), {recursive: true});
    writeFileSync(join(place, "snapshot.partial-99999999", "letter.txt"), "dear");
    await write(target, old);
    expect(readdirSync(place)).toEqual(["snapshot", "snapshot.partial-99999999"]);
  });

  it.skipIf(process.platform === "win32")("replaces what a link names, and leaves the link", async () => {
    const place = join(folder, "links");
    mkdirSync(place);
    await write(join(place, "real"), old);
    symlinkSync(join(place, "real"), join(place, "link"));
    symlinkSync(join(place, "nothing"), join(place, "lost"));
    await write(join(place, "link"), fresh);
    expect(lstatSync(join(place, "link")).isSymbolicLink()).toBe(true);
    expect([await modelsIn(join(place, "real")), readdirSync(place)]).toEqual(["a b é", ["link", "lost", "real"]]);
    await expect(write(join(place, "lost"), fresh)).rejects.toThrow(/lost is a link to nothing: remove it, or name/);
  });

  it("refuses files of rows without a manifest, in its place and where the previous one waits", async () => {
    const target = join(folder, "rows");
    mkdirSync(target);
    writeFileSync(join(target, "mine.parquet"), "PAR1");
    await expect(write(target, old)).rejects.toThrow(/got .*rows with mine\.parquet and no manifest\.json/);
    const other = join(folder, "other");
    mkdirSync(`${other}.previous`);
    writeFileSync(join(`${other}.previous`, "mine.parquet"), "PAR1");
    await expect(write(other, old)).rejects.toThrow(/got .*other\.previous with mine\.parquet and no manifest\.json/);
    expect(readdirSync(`${other}.previous`)).toEqual(["mine.parquet"]);
  });

  it("is written by one process at a time", async () => {
    const target = join(folder, "busy");
    await write(target, old);
    writeFileSync(`${target}.lock`, JSON.stringify({pid: process.ppid, host: hostname(), started: null}));
    await expect(write(target, fresh)).rejects.toThrow(`${target} is being written by process ${process.ppid}: wait`);
    expect(await modelsIn(target)).toBe("old");
    rmSync(`${target}.lock`);
    await write(target, fresh);
    expect(await modelsIn(target)).toBe("a b é");
  });

  it("refuses to replace a folder with other files", async () => {
    const target = join(folder, "documents");
    mkdirSync(target);
    writeFileSync(join(target, "letter.txt"), "dear");
    await expect(write(target, old)).rejects.toThrow(/must be new or hold a snapshot only, got .* with letter.txt/);
    expect(readdirSync(target)).toEqual(["letter.txt"]);
  });

  it("writes the same bytes for the same rows in any order", async () => {
    const digests = [];
    for (const [i, order] of ["round, model", "hash(model), round DESC"].entries()) {
      const target = join(folder, `same-${i}`);
      await write(target, `SELECT * FROM (${many("1.2")}) ORDER BY ${order}`);
      digests.push(readdirSync(target).map((name) => [name, digest(join(target, name))]));
    }
    expect(digests[0]).toHaveLength(3);
    expect(digests[0]).toEqual(digests[1]);
  });

  it("fills every round from the first to the last, from the calendar where the source says nothing", async () => {
    const target = join(folder, "gaps");
    const whole = await write(target, fresh, {
      rounds: `SELECT * REPLACE (201 AS round, TIMESTAMP '2020-02-29 18:00:01' AS opens, 7.5 AS at_stake), 6.5 AS payout_official
        FROM (${noRounds})`
    });
    const {rounds} = await readPanel(target);
    expect(rounds.map(({round}) => round)).toEqual([201, 202, 203, 204]);
    expect(rounds.map(({opens}) => opens)).toEqual([
      "2020-02-29T18:00:01Z",
      "2020-03-07T18:00:00Z",
      "2020-03-14T18:00:00Z",
      "2020-03-21T18:00:00Z"
    ]);
    expect(rounds.map(({resolved}) => resolved)).toEqual([true, false, false, true]);
    expect(rounds[1]).toMatchObject({cadence: "weekly", score_regime: "from 168", staking_regime: "from 168"});
    expect(whole.coverage.map(({round, rows}) => [round, rows])).toEqual([
      [201, 2],
      [204, 1]
    ]);
    expect(whole.coverage[0]).toMatchObject({
      at_stake: 5,
      staked: 1,
      at_stake_official: 7.5,
      payout: 1,
      payout_official: 6.5
    });
  });

  it("keeps regimes that the source names", async () => {
    const named = ["score_regime", "staking_regime", "payout_regime"].map((name) => `'from 201' AS ${name}`).join(", ");
    await write(join(folder, "named"), fresh, {rounds: `SELECT * REPLACE (201 AS round, ${named}) FROM (${noRounds})`});
    const {rounds} = await readPanel(join(folder, "named"));
    expect(new Set(rounds.map(({score_regime, payout_regime}) => `${score_regime} ${payout_regime}`))).toEqual(
      new Set(["from 201 from 201"])
    );
  });

  it("finds a step in MMC per CORR that no rule names, and treats it as a break", async () => {
    const target = join(folder, "step");
    const whole = await write(target, many("CASE WHEN round < 255 THEN 1.2 ELSE 0.8 END"));
    for (const {round, slope} of whole.coverage) expect(slope).toBeCloseTo(round < 255 ? 1.2 : 0.8, 5);
    expect(whole.breaks).toMatchObject([{round: 255, named: false}]);
    expect(whole.breaks[0].step).toBeCloseTo(0.8 / 1.2, 5);
    const {rounds} = await readPanel(target);
    expect(rounds.map((r) => r.score_regime)).toEqual(rounds.map((r) => (r.round < 255 ? "from 238" : "from 255")));
    expect(await readManifest(target)).toEqual(whole);
  });

  it("refuses rows that no snapshot may hold", async () => {
    const bad: [string, RegExp][] = [
      [rowsQuery([[200, "a", -1]]), /got a negative stake/],
      [old.replace("0.1 AS cwmm", "7 AS cwmm"), /got a score outside -1 to 1/],
      [old.replace("0.5 AS payout", "'inf'::DOUBLE AS payout"), /got a number that is not finite/],
      [`${old} UNION ALL ${old}`, /got old twice in round 200/],
      [`SELECT * FROM (${old}) WHERE false`, /at least one row, got none/]
    ];
    for (const [query, message] of bad) await expect(write(join(folder, "bad"), query)).rejects.toThrow(message);
    expect(existsSync(join(folder, "bad"))).toBe(false);
  });
});

describe("readPanel", () => {
  const folder = temporary();

  it("holds what SQL sees, models in the order of their UTF-8 bytes", async () => {
    const keys = ["b", "a", "Z", "é", "\u{1f600}", "\uff5e", "10", "9", "a b"];
    const rows = keys.flatMap((key, i) => [201, 203].map((round) => [round, key, i === 3 ? null : i / 3] as const));
    await write(folder, rowsQuery(rows.map((row) => [...row])));
    const panel = await readPanel(folder, {scores: ["cwmm", "fnc"]});
    const bytes = (text: string) => Buffer.from(text, "utf8");
    expect(panel.models.key).toEqual([...keys].sort((a, b) => Buffer.compare(bytes(a), bytes(b))));
    expect(Object.keys(panel.scores)).toEqual(["cwmm", "fnc"]);
    const {connection, close} = await openSnapshot(folder);
    const seen = (await connection.runAndReadAll("SELECT round, model, stake, cwmm FROM observations")).getRows();
    close();
    expect(seen).toHaveLength(18);
    seen.forEach(([round, model, stake, cwmm], i) => {
      expect([panel.round[i], panel.models.key[panel.model[i]]]).toEqual([round, model]);
      expect(panel.stake[i]).toBe(stake ?? NaN);
      expect(panel.scores.cwmm![i]).toBe(cwmm);
      expect(panel.scores.fnc![i]).toBe(NaN);
    });
  });

  it("says what to do without a snapshot", async () => {
    await expect(readPanel(join(folder, "none"))).rejects.toThrow(/there is no snapshot in .*none: make one with/);
  });

  it("loads every score unless told", async () => {
    expect(Object.keys((await readPanel(folder)).scores)).toEqual([
      "cwmm",
      "mmc",
      "corr",
      "corj60",
      "bmc",
      "fnc",
      "corr60",
      "mmc60",
      "payout",
      "corr_multiplier",
      "mmc_multiplier"
    ]);
    expect(readFileSync(join(folder, "manifest.json"), "utf8")).not.toContain(folder);
  });
});
