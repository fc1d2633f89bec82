/** What a page knows of its data before any row has come: `data/meta.json`. */
import type {Manifest} from "../base/snapshot/manifest.js";
import type {Round, ScoreName} from "../base/snapshot/panel.js";
import {day} from "../base/words/format.js";
import {capital} from "../base/words/words.js";
import type {Reliability} from "../tables/result/withheld.js";

export interface Chunk {
  id: number;
  /** first and last round, both included */
  from: number;
  to: number;
  rows: number;
}

export interface Meta {
  source: Manifest["source"];
  simulated: boolean;
  seed: number | null;
  asOf: {round: number; time: string};
  rows: number;
  models: number;
  /** scores with at least one value; the others have no files */
  scores: ScoreName[];
  /** files of rows, ascending by round */
  chunks: Chunk[];
  /** first and last round of the newest score regime: what `newest` means; null without rows */
  newest: [from: number, to: number] | null;
  /** which intervals and p-values hold in worlds with known truth: others are not shown */
  reliability: Reliability;
  /** SHA-256 of the manifest */
  hash: string;
  version: string;
}

export type Calendar = Round[];

/** `as of round 479 (8 May 2023)` */
export const asOfWords = ({asOf}: Pick<Meta, "asOf">) => `as of round ${asOf.round} (${day(asOf.time)})`;

/** The source beside the mark of simulated data, which says the rest: `seed 1`, or `Numerai's API`. */
export const sourceBesideMark = (meta: Pick<Meta, "source" | "simulated" | "seed">): string =>
  meta.simulated && meta.seed !== null ? `seed ${meta.seed}` : capital(sourceWords(meta));

/** `simulated rounds (seed 1)` or `Numerai's API by way of imported files`: the source in words. */
export function sourceWords({source, simulated, seed}: Pick<Meta, "source" | "simulated" | "seed">): string {
  if (simulated) return `a simulated world${seed === null ? "" : `, seed ${seed}`}`;
  return source === "collect" ? "Numerai's API" : "files with Numerai's API columns";
}
