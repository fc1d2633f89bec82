import {spawn} from "node:child_process";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {gunzipSync} from "node:zlib";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {main} from "../../../src/bin/cli.js";
import {put, temporary} from "../../support/folder.js";
import {rowsSideBySide, smallWorld} from "../../support/api/small.js";
import {standIn} from "../../support/api/server.js";
import type {StandIn} from "../../support/api/server.js";
import type {ApiWorld} from "../../support/api/world.js";

const command = fileURLToPath(new URL("../../../src/bin/crowding.js", import.meta.url));
const folder = temporary();
const origin = join(folder, "world");
let world: ApiWorld;
let api: StandIn;

beforeAll(async () => {
  world = await smallWorld(origin);
  api = await standIn(world);
}, 60_000);
afterAll(() => api.close());
beforeEach(() => {
  Object.assign(api, {world, spelled: {}, fault: () => null});
  api.seen.length = 0;
});

interface Result {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the real command; `watch` sees the process and what it has said so far. */
function crowding(
  args: string[],
  watch: (child: ReturnType<typeof spawn>, err: string) => void = () => {}
): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, "collect", "--endpoint", api.url, ...args], {cwd: folder});
    const result: Result = {code: null, out: "", err: ""};
    child.stdout.on("data", (data) => (result.out += data));
    child.stderr.on("data", (data) => {
      result.err += data;
      watch(child, result.err);
    });
    child.on("close", (code) => resolve({...result, code}));
  });
}

const quick = ["--pause", "0", "--patience", "1"];

/** Every file below a folder, archives unpacked. */
function everything(place: string): string {
  return readdirSync(place, {recursive: true, encoding: "utf8"})
    .filter((name) => /\.(gz|json)$/.test(name))
    .map((name) => readFileSync(join(place, name)))
    .map((content) => (content[0] === 0x1f ? gunzipSync(content) : content).toString("utf8"))
    .join("\n");
}

describe("crowding collect", () => {
  it("brings a world over, tells how far it is, and needs little the second time", async () => {
    const snapshot = join(folder, "whole");
    const first = await crowding([...quick, "--snapshot", snapshot]);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(
      new RegExp(`^${world.rounds.length} rounds fetched with ${world.rounds.length + 1} requests\n`)
    );
    expect(first.out).toContain(`written to ${snapshot}`);
    expect(first.err).toMatch(/^0 of 81 rounds fetched; next: round 316\n/);
    expect(first.err.split("\n").length).toBeLessThan(25);
    const {got, expected} = await rowsSideBySide(snapshot, origin);
    expect(got).toEqual(expected);
    api.seen.length = 0;
    const second = await crowding([...quick, "--snapshot", snapshot, "--accounts"]);
    expect(second.code).toBe(0);
    expect(second.out).toMatch(/ models of \d+ accounts, /);
    expect(new Set(api.seen.flatMap(({round}) => round ?? [])).size).toBeLessThan(world.rounds.length - 5);
    expect((await rowsSideBySide(snapshot, origin, {account: true})).got).toEqual(
      (await rowsSideBySide(snapshot, origin, {account: true})).expected
    );
  });

  it("never says or keeps the token", async () => {
    const token = "PUBLICPUBLIC$SECRETSECRETSECRET";
    const file = put(folder, "token", `${token}\n`);
    const snapshot = join(folder, "secret");
    api.fault = ({round}) =>
      round === 317
        ? {
            kind: "change",
            change: (data) => ({...data, roundDetails: {...(data.roundDetails as object), roundTarget: token}})
          }
        : null;
    const good = await crowding([...quick, "--to", "318", "--snapshot", snapshot, "--token-file", file]);
    expect(good.code).toBe(0);
    expect(api.seen.every(({authorization}) => authorization === `Token ${token}`)).toBe(true);
    api.fault = () => ({kind: "errors", errors: [{message: `odd token ${token}`}]});
    const bad = await crowding([...quick, "--snapshot", snapshot, "--token-file", file]);
    expect(bad.code).toBe(1);
    expect(bad.err).toContain("odd token ***");
    const kept = everything(folder).replace(readFileSync(file, "utf8"), "");
    expect(kept.length).toBeGreaterThan(10_000);
    for (const text of [good.out, good.err, bad.out, bad.err, kept])
      expect(text).not.toMatch(/SECRETSECRET|PUBLICPUBLIC/);
    for (const content of ["two\nlines of SECRETSECRET", "short", "SECRETSECRET \u00e9"]) {
      const {code, err} = await crowding([...quick, "--token-file", put(folder, "token", content)]);
      expect([code, err]).toEqual([
        1,
        expect.stringMatching(/token must hold one line PUBLIC_ID\$SECRET_KEY and nothing else\n$/)
      ]);
      expect(err).not.toContain("SECRETSECRET");
    }
  });

  it("stops cleanly at Ctrl-C and goes on where it stopped", async () => {
    const snapshot = join(folder, "stopped");
    const args = ["--pause", "20", "--snapshot", snapshot];
    let told = false;
    const stopped = await crowding(args, (child, err) => {
      if (!told && err.includes("9 of 81")) told = child.kill("SIGINT");
    });
    expect(stopped.code).toBe(130);
    expect(stopped.err).toMatch(
      /stopped; \d+ of 81 rounds are fetched and kept in .*: run the same command again to go on\n$/
    );
    expect(existsSync(snapshot)).toBe(false);
    const before = new Set(api.seen.flatMap(({round}) => round ?? []));
    const kept = readdirSync(join(`${snapshot}.raw`, "tournament-8"));
    expect(kept.filter((name) => name.endsWith(".partial"))).toEqual([]);
    api.seen.length = 0;
    expect((await crowding([...quick, "--snapshot", snapshot])).code).toBe(0);
    const again = api.seen.flatMap(({round}) => round ?? []);
    const final = new Set(kept.flatMap((name) => (name.includes("final") ? [Number(/\d+/.exec(name)![0])] : [])));
    expect(final.size).toBeGreaterThan(5);
    expect(before.size).toBeLessThan(81);
    expect(again.filter((round) => final.has(round))).toEqual([]);
    expect((await rowsSideBySide(snapshot, origin)).got).toEqual((await rowsSideBySide(snapshot, origin)).expected);
  });

  it("never asks faster than it says", async () => {
    const {code} = await crowding(["--pause", "50", "--to", "325", "--snapshot", join(folder, "paced")]);
    expect(code).toBe(0);
    const times = api.seen.map(({at}) => at);
    expect(times.length).toBe(11);
    // 500 ms apart when sent; the first may arrive late. Without pauses they would come within some 50 ms.
    expect(times.at(-1)! - times[0]).toBeGreaterThan(300);
  });

  it("ends with 1 and one line where the API is at fault", async () => {
    api.fault = () => ({kind: "status", status: 500});
    const {code, out, err} = await crowding([...quick, "--snapshot", join(folder, "down")]);
    expect([code, out]).toEqual([1, ""]);
    expect(err.trimEnd().split("\n").at(-1)).toMatch(
      /^the list of rounds cannot be fetched: HTTP 500, \d+ tries in [\d.]+ s; --patience is 1 s$/
    );
    expect(err).not.toMatch(/\n {4}at /);
  });

  it("refuses any tournament but Classic, and says why", async () => {
    for (const tournament of ["11", "7", "80", "0"]) {
      const fault = await main(["collect", "--endpoint", api.url, "--tournament", tournament]).catch((error) => error);
      expect([fault.exitCode, fault.message.split("\n")[0]]).toEqual([
        2,
        `tournament must be 8, Numerai Classic, got ${tournament}: other scores pay there, the rules here are Classic's`
      ]);
    }
    expect(api.seen).toEqual([]);
    const {code} = await crowding([
      ...quick,
      "--tournament",
      "8",
      "--to",
      "317",
      "--snapshot",
      join(folder, "classic")
    ]);
    expect(code).toBe(0);
  });

  it("warns in one line of rounds whose own rules differ from the table's", async () => {
    const config = {isPayout: true, clipThreshold: 1, stakeThreshold: 300_000};
    const configs = [
      {...config, displayName: "v2_corr20", minMultiplier: 0, maxMultiplier: 1},
      {...config, displayName: "tc", minMultiplier: 0, maxMultiplier: 3},
      {...config, displayName: "odd\u001b[2Jscore", minMultiplier: 1, maxMultiplier: 1}
    ];
    const own = (round: number) => (round === 317 ? configs : configs.slice(0, 2));
    api.world = {...world, rounds: world.rounds.map((r) => ({...r, roundScoreConfigs: own(Number(r.number))}))};
    const {code, err} = await crowding([...quick, "--to", "320", "--snapshot", join(folder, "differing")]);
    expect(code).toBe(0);
    expect(err.split("\n").filter((line) => line.includes("rule table"))).toEqual([
      "note: rounds 316, 318–320: the API says clip 1, not 0.25 as the rule table has it; the API's is taken",
      "note: round 317: the API says odd\\u001b[2Jscore x 1, not unpaid; clip 1, not 0.25 as the rule table has it; the API's is taken"
    ]);
  });

  it("says in its help how much it asks for at most", async () => {
    const {code, out} = await crowding(["--help"]);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, " ")).toContain(
      "however short, in any minute at most, of what is allowed, " +
        "90 rounds (of 100), 18 pages (of 20), 90 accounts (of 100), 270 models (of 300)"
    );
    for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(130);
  });

  it("ends with 2 and the usage where the call is at fault", async () => {
    const calls: [string[], string][] = [
      [["now"], "collect takes options only, got now"],
      [["--from", "x"], "from must be a whole number, got x"],
      [["--pause", "-1"], "pause"],
      [["--refresh", "5"], "refresh must be two rounds such as 300:400, got 5"],
      [["--refresh", "9:5"], "refresh must be two rounds such as 300:400, got 9:5"],
      [["--skip", "5,a"], "skip must be a whole number, got a"],
      [["--endpoint", "ftp://x"], "endpoint must be an address that begins with https:// or http://"],
      [["--endpoint", "https://me:SECRET@x"], "endpoint must hold no user and no password: use --token-file"]
    ];
    for (const [args, message] of calls) {
      const fault = await main(["collect", ...args]).catch((error) => error);
      expect([args, fault.exitCode]).toEqual([args, 2]);
      expect(fault.message).toContain(message);
      expect(fault.message).toContain("usage: crowding collect");
      expect(fault.message).not.toContain("SECRET@");
    }
    expect(api.seen).toEqual([]);
  });
});
