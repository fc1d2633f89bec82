import {createHash} from "node:crypto";
import {scoreNames} from "../components/base/snapshot/panel.js";
import type {Meta} from "../components/page/meta.js";
import {readManifest, snapshotFolder} from "./snapshot/read.js";
import {chunkPlan} from "./rows/plan.js";
import {reliable} from "./reliable.js";

const manifest = await readManifest(snapshotFolder());
const rows = manifest.rows.kept;
const meta: Meta = {
  source: manifest.source,
  simulated: manifest.simulated,
  seed: manifest.seed,
  asOf: manifest.as_of,
  rows,
  models: manifest.models,
  scores: scoreNames.filter((name) => (manifest.columns.find((c) => c.column === name)?.nulls ?? rows) < rows),
  chunks: chunkPlan(manifest),
  reliability: reliable(),
  hash: createHash("sha256").update(JSON.stringify(manifest)).digest("hex"),
  version: manifest.version
};
process.stdout.write(JSON.stringify(meta));
