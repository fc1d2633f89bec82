import {spawn} from "node:child_process";
import type {ChildProcess} from "node:child_process";
import {existsSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, expect, it} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {bytesOf, collectInto, copyOf, smallWorld} from "../../../support/api/small.js";
import {pointed} from "../../../support/api/points.js";
import {standIn} from "../../../support/api/server.js";
import type {StandIn} from "../../../support/api/server.js";
import type {ApiWorld} from "../../../support/api/world.js";
import {bundled} from "../../../support/bundle.js";
import {temporary} from "../../../support/folder.js";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const command = path("../../../../src/bin/crowding.js");

const folder = temporary();
/** an older snapshot that is to be extended, by two rounds */
const older = join(folder, "older");
const to = 319;
const spelled = {spelled: {"ModelData.corr60": "corr_60"}};
let world: ApiWorld;
let api: StandIn;
let whole: [string, string][];
/** the program that collects and kills itself */
let killed: string;
/** answers of the rounds that stand in every trial from the start */
const final = new Set([316, 317]);

beforeAll(async () => {
  world = await smallWorld(join(folder, "world"));
  api = await standIn(world, spelled);
  await collectInto(older, api.url, {to: 317});
  const reference = copyOf(older, join(folder, "reference"));
  await collectInto(reference, api.url, {to});
  whole = bytesOf(reference);
  killed = await bundled(path("../../../support/api/killed.ts"), join(folder, "program"));
}, 60_000);
afterAll(() => api.close());

/** Runs Node to its end, or to the end that `started` brings it; resolves to whether it was killed. */
function run(args: string[], started: (child: ChildProcess) => void = () => {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {stdio: "ignore"});
    child.on("close", (_, signal) => resolve(signal === "SIGKILL"));
    started(child);
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
    expect([what, await run([killed, place, api.url, String(to), String(i)])]).toEqual([what, true]);
    await restart(place, what);
    rmSync(place, {recursive: true});
  });
});

/** A moment of a run: so many ms after a request, or after the start where that is 0. */
interface Moment {
  request: number;
  ms: number;
}

/** Runs the command with an API of its own, which tells how far it is; kills it at a moment, unless it has ended by then. */
async function runTimed(place: string, moment?: Moment): Promise<{killed: boolean; stretches: number[]}> {
  const own = await standIn(world, spelled);
  const folders = ["--snapshot", join(place, "snapshot"), "--raw", join(place, "raw")];
  const times: number[] = [];
  const killed = await run(
    [command, "collect", "--endpoint", own.url, "--pause", "100", "--to", String(to), ...folders],
    (child) => {
      const reached = (request: number) => {
        times.push(performance.now());
        if (request === moment?.request) setTimeout(() => child.kill("SIGKILL"), moment.ms);
        return null;
      };
      own.fault = (_, request) => reached(request);
      reached(0);
    }
  );
  times.push(performance.now());
  await own.close();
  return {killed, stretches: times.slice(1).map((time, i) => time - times[i])};
}

/** The time to each request and from the last one to the end: the shortest of some runs side by side. */
async function shortestStretches(): Promise<number[]> {
  const all: number[][] = [];
  await inPairs([1, 2, 3, 4], async (i) => {
    const {stretches} = await runTimed(copyOf(older, join(folder, `timed-${i}`)));
    all.push(stretches);
  });
  expect(new Set(all.map(({length}) => length)).size).toBe(1);
  return all[0].map((_, i) => Math.min(...all.map((stretches) => stretches[i])));
}

it("killed at any time and restarted, it ends with the same bytes", {timeout: 240_000}, async () => {
  const random = new Random(20);
  const stretches = await shortestStretches();
  expect(stretches.length).toBeGreaterThan(3);
  let kills = 0;
  await inPairs([...Array(20).keys()], async (i) => {
    const place = copyOf(older, join(folder, `time-${i}`));
    const request = random.below(stretches.length);
    const ms = random.uniform() * stretches[request];
    if ((await runTimed(place, {request, ms})).killed) kills += 1;
    await restart(place, `killed ${ms.toFixed(0)} ms after request ${request}`);
    rmSync(place, {recursive: true});
  });
  // the last stretch of a run can be shorter than any of those before
  expect(kills).toBeGreaterThanOrEqual(15);
});
