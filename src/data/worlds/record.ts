/** The record of the three worlds: of each the tables behind the five figures, and what only the simulator knows. */
import {readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {Round} from "../../components/base/snapshot/panel.js";
import type {Settings, WorldName} from "../sources/simulate/settings.js";
import {filesBehind, hashOf} from "../code.js";
import type {WorldTables} from "./tables.js";
import type {Truths} from "./truths.js";

/** The first round of each pair of regimes. */
type Regimes = Pick<Round, "round" | "score_regime" | "staking_regime">[];

export interface WorldRecord {
  name: WorldName;
  rows: number;
  models: number;
  accounts: number;
  /** first and last round */
  rounds: [first: number, last: number];
  regimes: Regimes;
  truths: Truths;
  tables: WorldTables;
}

export interface WorldsRecord {
  settings: Pick<Settings, "seed" | "models" | "rounds" | "stocks">;
  /** hash of the code that made it */
  code: string;
  worlds: WorldRecord[];
}

const recordPath = fileURLToPath(new URL("worlds.json", import.meta.url));

export const readWorlds = () => JSON.parse(readFileSync(recordPath, "utf8")) as WorldsRecord;

/** A line of text for each world. */
export function writeWorlds({worlds, ...head}: WorldsRecord): void {
  const text = worlds.map((world) => JSON.stringify(world)).join(",\n");
  writeFileSync(recordPath, `${JSON.stringify(head).slice(0, -1)},"worlds":[\n${text}\n]}\n`);
}

/** Hash of the simulator, of the tables and of what finds the truth. */
export const worldsHash = () => hashOf(filesBehind([new URL("make.ts", import.meta.url)]));
