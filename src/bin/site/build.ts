import {writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {InputFault} from "../../data/fault.js";
import {snapshotFolder} from "../../data/snapshot/read.js";
import {readCall} from "../call.js";
import {announceFiles} from "./announce.js";
import {keepBundles, restoreBundles} from "./bundles.js";
import {faultsInSite} from "./faults.js";
import {finishPages, moveRows} from "./finish.js";
import {withFirstViews} from "./first-view/write.js";
import {fingerprint} from "./fingerprint.js";
import {frameworkBuild} from "./framework.js";
import {faultsInLog, lastError, readLog} from "./log.js";
import {reach, readPages} from "./modules.js";
import {packModules} from "./pack.js";
import {cache, project} from "./paths.js";
import {pinSnapshot} from "./pin.js";
import {checkOutput, place} from "./place.js";
import {Progress} from "./progress.js";
import {requireSnapshot} from "./snapshot.js";
import {openStage, type Stage} from "./stage.js";
import {writeStamp} from "./stamp.js";
import {stubLibraries} from "./stubs.js";
import {writeTableFiles} from "./table-files.js";

const usage = `usage: npm run build -- [--snapshot DIR] [--output DIR]

Builds the site from the snapshot (default: snapshot) into a folder (default: dist).`;

export async function main(args: string[]): Promise<void> {
  const call = readCall(args, {usage, options: {output: {type: "string"}}});
  if (!call) return;
  const {snapshot, output} = call.values;
  await buildSite({snapshot: snapshotFolder(snapshot), output: output ? resolve(output) : join(project, "dist")});
}

/** Builds the site of the snapshot as it is now into `output`, which changes only once everything is done and without fault. */
export async function buildSite({snapshot, output}: {snapshot: string; output: string}): Promise<void> {
  await requireSnapshot(snapshot);
  const into = checkOutput(output);
  const progress = new Progress();
  progress.step(`building the site from ${snapshot}`);
  const pin = await pinSnapshot(snapshot);
  const stage = openStage();
  try {
    const from = await fingerprint(pin.path);
    const site = await buildStage(stage, {snapshot: pin.path, progress});
    await writeStamp(site, from);
    await place(site, {output: into});
  } finally {
    stage.remove();
    pin.remove();
  }
  progress.keep(`built ${output} in ${progress.elapsed}`);
}

/** Builds the source in a stage; resolves to the finished site's folder. */
export async function buildStage(
  stage: Stage,
  {snapshot, progress}: {snapshot: string; progress: Progress}
): Promise<string> {
  stubLibraries(stage.frameworkCache);
  restoreBundles(stage);
  const {lines, onLine} = readLog(progress);
  const code = await frameworkBuild(stage.folder, {snapshot, onLine});
  if (code !== 0) fail([...faultsInLog(lines), lastError(lines)], lines);
  const site = join(stage.folder, "dist");
  const pages = readPages(site);
  const faults = [...faultsInLog(lines), ...(await faultsInSite(site, pages))];
  if (faults.length > 0) fail(faults, lines);
  keepBundles(stage);
  moveRows(site);
  writeTableFiles(site);
  const modules = await Promise.all(pages.map((page) => reach(site, page)));
  const packed = await packModules(site, pages);
  const viewed = await withFirstViews(site, packed.map(announceFiles));
  finishPages(
    site,
    viewed.map((page, i) => ({page, modules: modules[i]}))
  );
  return site;
}

function fail(faults: string[], lines: readonly string[]): never {
  const log = join(cache, "build.log");
  writeFileSync(log, `${lines.join("\n")}\n`);
  throw new InputFault(`the build failed: ${faults.join("\n  ")}\n  (all of it: ${log})`);
}
