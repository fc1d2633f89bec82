import * as path from "node:path";
import type {Manifest} from "../../components/base/snapshot/manifest.js";
import {firstLine} from "../../data/fault.js";
import {manifestName, nodeFiles} from "../../data/snapshot/files.js";
import {damagesOf, wayOut} from "../../data/snapshot/intact.js";
import {
  checkFormat,
  hasSnapshot,
  readAnyManifest,
  readManifest,
  snapshotFolder,
  standingFolder
} from "../../data/snapshot/read.js";
import {rawDamages} from "../../data/sources/collect/intact.js";
import {RawStore} from "../../data/sources/collect/store.js";
import {readCall, UsageFault} from "../call.js";
import {say} from "../print.js";

const usage = `usage: crowding verify [--snapshot DIR] [--raw DIR]

Reads every byte of the snapshot and of the answers that \`crowding collect\` kept, and holds them against what was written. A line for
each file that is damaged, missing or not ours, with the way out. Exit code 0: all is as it was written; 1: something is not.
  --raw DIR    folder of the answers (default: the snapshot's name with .raw, where there is one)`;

export async function run(args: string[]): Promise<number | void> {
  const call = readCall(args, {usage, options: {raw: {type: "string"}}});
  if (!call) return;
  if (call.positionals.length > 0) throw new UsageFault(`verify takes options only, got ${call.positionals[0]}`, usage);
  const folder = snapshotFolder(call.values.snapshot);
  const raw = call.values.raw ?? `${folder}.raw`;
  const own = (await hasSnapshot(folder)) ? await snapshotLines(folder) : await missing(folder);
  const kept = await answerLines(raw, {manifest: own.manifest, named: call.values.raw !== undefined});
  for (const line of [...own.lines, ...kept.lines]) say(line);
  return own.good && kept.good ? 0 : 1;
}

interface Found {
  lines: string[];
  good: boolean;
}

async function missing(folder: string): Promise<Found & {manifest: null}> {
  const fault = await readManifest(folder).catch((error: unknown) => firstLine(error));
  return {lines: [String(fault)], good: false, manifest: null};
}

async function snapshotLines(folder: string): Promise<Found & {manifest: Manifest | null}> {
  const place = await standingFolder(folder);
  let manifest: Manifest;
  try {
    manifest = checkFormat((await readAnyManifest(folder))!, folder);
  } catch (error) {
    return {lines: [firstLine(error)], good: false, manifest: null};
  }
  const way = wayOut[manifest.source];
  if (!manifest.files)
    return {
      lines: [
        `the snapshot in ${folder} has format ${manifest.format}, which holds no hashes of its files: ${way} to have it checked`
      ],
      good: false,
      manifest
    };
  const damages = await damagesOf(place, manifest, {bytes: true});
  const own = new Set([manifestName, ...manifest.files.map(({name}) => name)]);
  const foreign = ((await nodeFiles.list(place)) ?? []).filter((name) => !own.has(name));
  const lines = [
    ...damages.map(({name, what}) => `${path.join(place, name)} ${what}: ${way}`),
    ...foreign.map((name) => `${path.join(place, name)} is not of this snapshot: move it elsewhere`)
  ];
  if (lines.length === 0) lines.push(`${folder}: ${own.size} files, all as they were written`);
  return {lines, good: damages.length + foreign.length === 0, manifest};
}

async function answerLines(
  raw: string,
  {manifest, named}: {manifest: Manifest | null; named: boolean}
): Promise<Found> {
  const store = new RawStore(raw);
  const wanted = named || manifest?.source === "collect";
  if ((await nodeFiles.list(store.folder)) === null) {
    if (!wanted) return {lines: [], good: true};
    return {lines: [`there are no answers in ${raw}: name their folder with --raw, or collect again`], good: false};
  }
  const inputs = manifest?.source === "collect" ? manifest.inputs : [];
  const {damages, files} = await rawDamages(store, {inputs});
  if (damages.length === 0) return {lines: [`${store.folder}: ${files} files, all can be read`], good: true};
  const way = (what: string) =>
    what.startsWith("is not")
      ? "move it elsewhere"
      : what.startsWith("is missing")
        ? "collect again"
        : "delete it and collect again";
  return {lines: damages.map(({name, what}) => `${path.join(store.folder, name)} ${what}: ${way(what)}`), good: false};
}
