import {writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {InputFault} from "../../data/fault.js";
import {snapshotFolder} from "../../data/snapshot/read.js";
import {readCall} from "../call.js";
import {announceFiles} from "./announce.js";
import {keepBundles, restoreBundles} from "./bundles.js";
import {described} from "./describe.js";
import {faultsInSite} from "./faults.js";
import {finishPages, moveRows} from "./finish.js";
import {withFirstViews} from "./first-view/write.js";
import {fingerprint} from "./fingerprint.js";
import {withFoot} from "./foot.js";
import {frameworkBuild} from "./framework.js";
import {writeLicences} from "./licences.js";
import {faultsInLog, lastError, readLog} from "./log.js";
import {reach, readPages} from "./modules.js";
import {packModules} from "./pack.js";
import {cache, project} from "./paths.js";
import {pinSnapshot} from "./pin.js";
import {checkOutput, place} from "./place.js";
import {Progress} from "./progress.js";
import {writeSearch} from "./search.js";
import {siteAddress} from "./site-address.js";
import type {withShares} from "./share.js";
import {requireSnapshot} from "./snapshot.js";
import {openStage, type Stage} from "./stage.js";
import {writeStamp} from "./stamp.js";
import {stubLibraries} from "./stubs.js";
import {writeTableFiles} from "./table-files.js";

const usage = `usage: npm run build -- [--snapshot DIR] [--output DIR] [--site URL]

Builds the site from the snapshot (default: snapshot) into a folder (default: dist).
  --site URL  where it will stand: pages name their address, and a picture that others show of links to them`;

export async function main(args: string[]): Promise<void> {
  const call = readCall(args, {usage, options: {output: {type: "string"}, site: {type: "string"}}});
  if (!call) return;
  const {snapshot, output, site} = call.values;
  await buildSite({
    snapshot: snapshotFolder(snapshot),
    output: output ? resolve(output) : join(project, "dist"),
    address: site === undefined ? undefined : siteAddress(site, {usage})
  });
}

interface Build {
  snapshot: string;
  /** where the site will stand, ending in `/`; undefined where that is not known */
  address?: string | undefined;
}

/** Builds the site of the snapshot as it is now into `output`, which changes only once everything is done and without fault. */
export async function buildSite({snapshot, output, address}: Build & {output: string}): Promise<void> {
  await requireSnapshot(snapshot);
  const into = checkOutput(output);
  const progress = new Progress();
  progress.step(`building the site from ${snapshot}`);
  const pin = await pinSnapshot(snapshot);
  const stage = openStage();
  try {
    const from = await fingerprint(pin.path);
    const site = await buildStage(stage, {snapshot: pin.path, progress, address});
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
  {snapshot, progress, address}: Build & {progress: Progress}
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
  writeLicences(site);
  const modules = await Promise.all(pages.map((page) => reach(site, page)));
  const packed = await packModules(site, pages);
  const viewed = await withFirstViews(site, packed.map(announceFiles));
  writeSearch(site, viewed);
  const source = join(stage.folder, "src");
  const shared = address === undefined ? viewed : await sharesIn(site, viewed, {address, source});
  finishPages(
    site,
    shared
      .map((page) => withFoot(described(page, source), {site, source}))
      .map((page, i) => ({page, modules: modules[i]}))
  );
  return site;
}

/** What paints comes only where it is asked for. */
const sharesIn: typeof withShares = async (...asked) => (await import("./share.js")).withShares(...asked);

function fail(faults: string[], lines: readonly string[]): never {
  const log = join(cache, "build.log");
  writeFileSync(log, `${lines.join("\n")}\n`);
  throw new InputFault(`the build failed: ${faults.join("\n  ")}\n  (all of it: ${log})`);
}
