/** Makes a world, plays it, and takes from it what the record keeps. */
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Panel} from "../../components/base/snapshot/panel.js";
import {rowsOf} from "../duckdb.js";
import {openSnapshot, readPanel} from "../snapshot/read.js";
import type {Settings, WorldName} from "../sources/simulate/settings.js";
import {simulate} from "../sources/simulate/simulate.js";
import {makeWorld} from "../sources/simulate/world.js";
import type {WorldRecord} from "./record.js";
import {tablesOf} from "./tables.js";
import {truthsOf} from "./truths.js";

/** Where nothing makes stakes and closeness go together, where skill and luck do, where crowding is real. */
export const shownWorlds: readonly WorldName[] = ["calm", "article", "crowded"];

/** Large enough for an interval of every figure, small enough for half a minute each. */
export const usual = {seed: 1, models: 1000, rounds: 320, stocks: 500};

export async function makeRecord(name: WorldName, settings: Partial<Settings>): Promise<WorldRecord> {
  const folder = await mkdtemp(join(tmpdir(), "crowding-world-"));
  try {
    const {manifest} = await simulate({...settings, world: name}, folder);
    const {truth, ...panel} = await readPanel(folder, {truth: true});
    const known = {panel: {...panel, truth: truth!}, world: makeWorld({...settings, world: name})};
    const {models, accounts} = manifest;
    return {
      name,
      rows: panel.length,
      models,
      accounts: accounts!,
      rounds: [panel.rounds[0].round, panel.rounds.at(-1)!.round],
      regimes: regimesOf(panel),
      truths: truthsOf({...known, skill: await skillOf(folder)}),
      tables: tablesOf(panel)
    };
  } finally {
    await rm(folder, {recursive: true});
  }
}

function regimesOf({rounds}: Pick<Panel, "rounds">): WorldRecord["regimes"] {
  const keyOf = (i: number) => rounds[i] && `${rounds[i].score_regime}|${rounds[i].staking_regime}`;
  return rounds
    .filter((_, i) => i === 0 || keyOf(i) !== keyOf(i - 1))
    .map(({round, score_regime, staking_regime}) => ({round, score_regime, staking_regime}));
}

/** Expected CORR by row, in the order of a panel. */
export async function skillOf(folder: string): Promise<Float64Array> {
  const {connection, close} = await openSnapshot(folder);
  try {
    const rows = await rowsOf(connection, "SELECT skill FROM truth ORDER BY round, model");
    return Float64Array.from(rows, ({skill}) => Number(skill));
  } finally {
    close();
  }
}
