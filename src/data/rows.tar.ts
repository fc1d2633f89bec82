/** The rows as Arrow streams, gzipped, one member per chunk and column group: what pages fetch when a setting needs rows. */
import {pipeline} from "node:stream/promises";
import {gzipSync} from "node:zlib";
import {tableFromArrays, tableToIPC} from "@uwdata/flechette";
import {pack} from "tar-stream";
import type {Panel} from "../components/base/snapshot/panel.js";
import {chunkPlan, chunkScores} from "./rows/plan.js";
import {readManifest, readPanel, snapshotFolder} from "./snapshot/read.js";

const folder = snapshotFolder();
const manifest = await readManifest(folder);
const panel = await readPanel(folder);
const archive = pack();
const written = pipeline(archive, process.stdout);

function add(name: string, columns: Record<string, unknown>): void {
  const bytes = tableToIPC(tableFromArrays(columns as Record<string, unknown[]>), {format: "stream"}) as Uint8Array;
  archive.entry({name: `${name}.bin`, mtime: new Date(0)}, gzipSync(bytes) as Buffer);
}

/** Rows of the panel between two rounds. */
function rowsOf({round, length}: Panel, from: number, to: number): [number, number] {
  let start = 0;
  while (start < length && round[start] < from) ++start;
  let end = start;
  while (end < length && round[end] <= to) ++end;
  return [start, end];
}

add("models", {key: [...panel.models.key], name: [...panel.models.name], account: [...panel.models.account]});
for (const {id, from, to} of chunkPlan(manifest)) {
  const [start, end] = rowsOf(panel, from, to);
  const part = <T extends {subarray(a: number, b: number): T}>(values: T) => values.subarray(start, end);
  add(`${id}-core`, {
    round: part(panel.round),
    model: part(panel.model),
    stake: part(panel.stake),
    cwmm: part(panel.scores.cwmm!)
  });
  for (const name of chunkScores(manifest)) add(`${id}-${name}`, {[name]: part(panel.scores[name]!)});
}
archive.finalize();
await written;
