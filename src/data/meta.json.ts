import {createHash} from "node:crypto";
import {roundsChosen} from "../components/base/rounds/rounds.js";
import {scoreNames} from "../components/base/snapshot/panel.js";
import type {Meta} from "../components/page/meta.js";
import {readManifest, readPanel, snapshotFolder} from "./snapshot/read.js";
import {chunkPlan} from "./rows/plan.js";
import {reliable} from "./reliable.js";

const manifest = await readManifest(snapshotFolder());
const rows = manifest.rows.kept;
const chunks = chunkPlan(manifest);
const panel = await readPanel(snapshotFolder(), {scores: []});
const inNewest = roundsChosen(panel, "newest");
const newest = panel.rounds.filter(({round}, i) => inNewest[i] && round <= chunks[chunks.length - 1]?.to);
const meta: Meta = {
  source: manifest.source,
  simulated: manifest.simulated,
  seed: manifest.seed,
  asOf: manifest.as_of,
  rows,
  models: manifest.models,
  scores: scoreNames.filter((name) => (manifest.columns.find((c) => c.column === name)?.nulls ?? rows) < rows),
  chunks,
  newest: newest.length ? [newest[0].round, newest[newest.length - 1].round] : null,
  reliability: reliable(),
  hash: createHash("sha256").update(JSON.stringify(manifest)).digest("hex"),
  version: manifest.version
};
process.stdout.write(JSON.stringify(meta));
