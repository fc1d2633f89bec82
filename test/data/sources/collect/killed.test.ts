import {spawn} from "node:child_process";
import {existsSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, expect, it} from "vitest";
import {Random} from "../../../../src/components/base/random.js";
import {bytesOf, collectInto, copyOf, smallWorld} from "../../../support/api/small.js";
import {pointed} from "../../../support/api/points.js";
import {standIn} from "../../../support/api/server.js";
import type {StandIn} from "../../../support/api/server.js";
import {temporary} from "../../../support/folder.js";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const command = path("../../../../src/bin/crowding.js");
const killed = path("../../../support/api/killed.ts");

const folder = temporary();
/** an older snapshot that is to be extended, by two rounds */
const older = join(folder, "older");
const to = 319;
let api: StandIn;
let whole: [string, string][];
/** answers of the rounds that stand in every trial from the start */
const final = new Set([316, 317]);

beforeAll(async () => {
  const world = await smallWorld(join(folder, "world"));
  api = await standIn(world, {spelled: {"ModelData.corr60": "corr_60"}});
  await collectInto(older, api.url, {to: 317});
  const reference = copyOf(older, join(folder, "reference"));
  await collectInto(reference, api.url, {to});
  whole = bytesOf(reference);
}, 60_000);
afterAll(() => api.close());

/** Runs Node to its end, or kills it after `delay` ms; resolves to whether it was killed. */
function run(args: string[], delay?: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {stdio: "ignore"});
    const timer = delay === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), delay);
    child.on("close", (_, signal) => {
      clearTimeout(timer);
      resolve(signal === "SIGKILL");
    });
  });
}

/** After a kill: a restart ends with the same bytes, leaves nothing behind, and fetches nothing again that was kept. */
async function restart(place: string, what: string): Promise<void> {
  const kept = readdirSync(join(place, "raw", "tournament-8")).filter((name) => /final\.json\.gz$/.test(name));
  for (const round of final) expect(kept, what).toContain(`round-${round}.final.json.gz`);
  await collectInto(place, api.url, {to, patience: 10_000, timeout: 10_000});
  expect([what, bytesOf(place)]).toEqual([what, whole]);
  expect(readdirSync(place).sort(), what).toEqual(["raw", "snapshot"]);
  const left = readdirSync(join(place, "raw", "tournament-8")).filter((name) => name.endsWith(".partial"));
  expect([what, left]).toEqual([what, []]);
  expect(existsSync(`${join(place, "snapshot")}.previous`)).toBe(false);
}

/** Runs the trials two at a time. */
async function inPairs<T>(trials: readonly T[], trial: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...trials];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await trial(next);
  };
  await Promise.all([lane(), lane()]);
}

it("killed at any write point and restarted, it ends with the same bytes", {timeout: 240_000}, async () => {
  const points: string[] = [];
  await collectInto(copyOf(older, join(folder, "counted")), api.url, {
    to,
    ...pointed((point) => void points.push(point))
  });
  for (const name of [
    "rounds.json.gz",
    "round-318.final.json.gz",
    "observations.parquet",
    "rounds.parquet",
    "manifest.json"
  ])
    for (const moment of ["in the middle", "after"])
      expect(points.filter((point) => point.startsWith(`${moment}: write ${name}`))).toHaveLength(1);
  expect(points.filter((point) => point.startsWith("after: rename")).length).toBeGreaterThanOrEqual(5);
  expect(points[0]).toMatch(/^before: /);
  await inPairs([...points.keys()], async (i) => {
    const place = copyOf(older, join(folder, `point-${i}`));
    const what = `${i} ${points[i]}`;
    expect([what, await run(["--import", "tsx", killed, place, api.url, String(to), String(i)])]).toEqual([what, true]);
    await restart(place, what);
    rmSync(place, {recursive: true});
  });
});

it("killed after any delay and restarted, it ends with the same bytes", {timeout: 240_000}, async () => {
  const random = new Random(20);
  const call = (place: string) => {
    const folders = ["--snapshot", join(place, "snapshot"), "--raw", join(place, "raw")];
    return [command, "collect", "--endpoint", api.url, "--pause", "100", "--to", String(to), ...folders];
  };
  const start = performance.now();
  await run(call(copyOf(older, join(folder, "timed"))));
  const length = Math.min(2000, performance.now() - start);
  let kills = 0;
  await inPairs([...Array(20).keys()], async (i) => {
    const place = copyOf(older, join(folder, `delay-${i}`));
    const delay = random.uniform() * length;
    if (await run(call(place), delay)) kills += 1;
    await restart(place, `killed after ${delay.toFixed(0)} ms`);
    rmSync(place, {recursive: true});
  });
  expect(kills).toBeGreaterThan(10);
});
