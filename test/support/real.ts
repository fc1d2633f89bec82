import {existsSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const folder = fileURLToPath(new URL("../../../shared/data/numerai-2021/", import.meta.url));

/** The real rounds, where they are. */
export const real = {
  exists: existsSync(folder),
  parquet: join(folder, "round-model-performances.parquet"),
  raw: [0, 1].map((i) => join(folder, "raw", `allRoundModelPerformances${i}.csv`)),
  rounds: join(folder, "rounds.csv")
};

if (!real.exists) console.warn("real rounds are not there: the tests that need them are skipped");
