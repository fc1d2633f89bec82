import {execFile, spawn} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {hostname} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {lockOf, whileLocked} from "../../../src/data/disk/lock.js";
import {temporary} from "../../support/folder.js";

const folder = temporary();
const lock = (name: string, holder: unknown) => {
  const place = join(folder, name);
  writeFileSync(lockOf(place), typeof holder === "string" ? holder : JSON.stringify(holder));
  return place;
};
const taken = (place: string) =>
  whileLocked(place, async () => JSON.parse(readFileSync(lockOf(place), "utf8")) as unknown);

it("holds process and machine while the work is done, and goes with it, whatever comes of it", async () => {
  const place = join(folder, "new", "snapshot");
  expect(await taken(place)).toMatchObject({pid: process.pid, host: hostname()});
  await expect(whileLocked(place, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(readdirSync(join(folder, "new"))).toEqual([]);
});

it("sweeps what killed processes left while they took it", async () => {
  const place = join(folder, "swept", "snapshot");
  mkdirSync(join(folder, "swept"));
  for (const name of ["99999999", "stale-99999999", String(process.ppid), "notes"])
    writeFileSync(`${lockOf(place)}-${name}`, "x");
  await taken(place);
  expect(readdirSync(join(folder, "swept"))).toEqual([`snapshot.lock-${process.ppid}`, "snapshot.lock-notes"]);
});

it("can be taken again by its own process, and goes with the last", async () => {
  const place = join(folder, "again");
  await whileLocked(place, async () => {
    await whileLocked(place, async () => {});
    expect(existsSync(lockOf(place))).toBe(true);
  });
  expect(existsSync(lockOf(place))).toBe(false);
});

it("refuses a second writer with one line that names the first", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  try {
    const place = lock("busy", {pid: child.pid, host: hostname(), started: null});
    await expect(taken(place)).rejects.toThrow(
      `${place} is being written by process ${child.pid}: wait until it is done, or name another folder`
    );
    expect(existsSync(lockOf(place))).toBe(true);
    const far = lock("far", {pid: child.pid, host: "elsewhere", started: null});
    await expect(taken(far)).rejects.toThrow(
      /process \d+ on elsewhere: wait until it is done, or delete .*far\.lock if/
    );
  } finally {
    child.kill();
  }
});

it("takes a lock over whose process is gone, or whose number another has now", async () => {
  const gone = await new Promise<number>((resolve) => {
    const child = execFile(process.execPath, ["-e", ""], () => resolve(child.pid!));
  });
  for (const holder of [
    {pid: gone, host: hostname(), started: null},
    {pid: process.pid, host: hostname(), started: "another run"},
    "",
    "{",
    "null",
    "{}"
  ])
    expect(await taken(lock("stale", holder))).toMatchObject({pid: process.pid});
  expect(await taken(lock("far-gone", {pid: gone, host: "elsewhere", started: null})).catch(() => "refused")).toBe(
    "refused"
  );
});

it.skipIf(process.platform !== "linux")("tells a process from a later one of its number", async () => {
  const place = lock("later", {pid: process.ppid, host: hostname(), started: "another run 1"});
  expect(await taken(place)).toMatchObject({pid: process.pid});
});

it("lets one of many processes in at a time", async () => {
  const place = join(folder, "many");
  const log = join(folder, "log");
  const url = new URL("../../../src/data/disk/lock.ts", import.meta.url).href;
  const program = `import {appendFileSync} from "node:fs"; import {setTimeout as wait} from "node:timers/promises";
    const {whileLocked} = await import(${JSON.stringify(url)});
    for (let done = 0; done < 3;)
      await whileLocked(${JSON.stringify(place)}, async () => {
        appendFileSync(${JSON.stringify(log)}, "[");
        await wait(3);
        appendFileSync(${JSON.stringify(log)}, "]");
        done++;
      }).catch((error) => (error.exitCode === 1 ? wait(2) : Promise.reject(error)));`;
  // each begins beside a stale lock
  lock("many", {pid: 99999999, host: hostname(), started: null});
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const args = ["--import", "tsx", "--input-type=module", "-e", program];
      execFile(process.execPath, args, (error, _, err) => (error ? reject(new Error(err)) : resolve()));
    });
  await Promise.all([run(), run(), run(), run()]);
  expect(readFileSync(log, "utf8")).toBe("[]".repeat(12));
  expect(readdirSync(folder).filter((name) => name.startsWith("many"))).toEqual([]);
});
