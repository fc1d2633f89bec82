/** How the rows are cut into files: whole rounds, counted from the newest, so that the newest file is full. */
import {scoreNames} from "../../components/base/snapshot/panel.js";
import type {Manifest} from "../../components/base/snapshot/manifest.js";
import type {Chunk} from "../../components/page/meta.js";
import {readManifest} from "../snapshot/read.js";

/** A file holds at least this many rows (the oldest one fewer): two files of the newest chunk weigh about a megabyte. */
const chunkRows = 60000;

export function chunkPlan({coverage}: Pick<Manifest, "coverage">, {least = chunkRows} = {}): Chunk[] {
  const chunks: Omit<Chunk, "id">[] = [];
  for (const {round, rows} of [...coverage].reverse()) {
    if (!rows) continue;
    const last = chunks[0];
    if (last && last.rows < least) chunks[0] = {from: round, to: last.to, rows: last.rows + rows};
    else chunks.unshift({from: round, to: round, rows});
  }
  return chunks.map((chunk, id) => ({id, ...chunk}));
}

/** Scores with a file of their own per chunk: those with a value; cwmm travels with the stakes. */
export function chunkScores({columns, rows}: Pick<Manifest, "columns" | "rows">) {
  return scoreNames.filter(
    (name) => name !== "cwmm" && (columns.find((c) => c.column === name)?.nulls ?? rows.kept) < rows.kept
  );
}

/** Paths of all files of rows, for Framework's dynamicPaths. */
export async function chunkPaths(folder: string): Promise<string[]> {
  const manifest = await readManifest(folder);
  const names = chunkPlan(manifest).flatMap(({id}) =>
    ["core", ...chunkScores(manifest)].map((part) => `${id}-${part}`)
  );
  return ["models", ...names].map((name) => `/data/rows/${name}.bin`);
}
