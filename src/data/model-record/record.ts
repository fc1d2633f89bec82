/** How often the intervals of the table `model` hold the truth: counts of worlds, kept in a file. */
import {readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {estimatesOf} from "../../components/base/catalogue/names.js";
import {Random} from "../../components/base/kit/random.js";
import {readSettings} from "../../components/base/settings/settings.js";
import {model} from "../../components/tables/my-model/model.js";
import type {Count} from "../coverage/coverage.js";
import {holds, rowsOf} from "../coverage/held.js";
import type {Cells} from "../coverage/held.js";
import {modelWorld, nameOf, truthOf} from "./world.js";
import type {ModelWorld} from "./world.js";

const cases: readonly ModelWorld[] = [
  {cadence: "weekly", rounds: 45},
  {cadence: "daily", rounds: 205}
];
/** A small, a middling and a large model. */
const asked = [3, 31, 56];
const measures = ["mmc", "corr"];

export interface ModelRecord {
  seed: number;
  worlds: number;
  lines: Count[];
}

const path = fileURLToPath(new URL("record.json", import.meta.url));

export const readModelRecord = (): ModelRecord => JSON.parse(readFileSync(path, "utf8")) as ModelRecord;

export const writeModelRecord = (record: ModelRecord) => writeFileSync(path, `${JSON.stringify(record, null, 1)}\n`);

/** Each estimate of each model in so many worlds of both paces. */
export function runModelRecord({seed = 1, worlds}: {seed?: number; worlds: number}): ModelRecord {
  const lines = new Map<string, Count>();
  for (const [place, world] of cases.entries())
    for (let w = 0; w < worlds; ++w) {
      const panel = modelWorld(new Random(seed).fork(place, w), world);
      for (const i of asked) {
        const rows = rowsOf(model(panel, readSettings({model: nameOf(i)}, {table: "model"})));
        for (const row of rows.filter(({measure}) => measures.includes(String(measure))))
          count(lines, {row, i, cadence: world.cadence});
      }
    }
  return {seed, worlds, lines: [...lines.values()]};
}

function count(
  lines: Map<string, Count>,
  {row, i, cadence}: {row: Cells; i: number} & Pick<ModelWorld, "cadence">
): void {
  const truth = truthOf(i);
  for (const column of estimatesOf("model")) {
    const where = `${nameOf(i)} ${row.measure}`;
    const id = [cadence, column, where].join("|");
    const line = lines.get(id) ?? {
      ...{case: `one model, ${cadence} rounds`, cadence, table: "model" as const, key: column, where},
      ...{kind: "interval" as const, intervals: 0, held: 0}
    };
    lines.set(id, line);
    const held = holds(row[`${column}_low`], row[`${column}_high`], truth[column]);
    if (held !== null) ++line.intervals;
    if (held) ++line.held;
  }
}
