/** What a simulated world is made from. */
import {firstRound} from "../../../components/base/rounds/calendar.js";

const worldNames = ["field", "calm", "crowded", "article"] as const;
export type WorldName = (typeof worldNames)[number];

export interface Settings {
  seed: number;
  /** what drives stakes and predictions: a mechanism of worlds/ */
  world: WorldName;
  /** models of all accounts; a few may never take part */
  models: number;
  /** rounds, weekly ones first; about 3 in 10 are weekly */
  rounds: number;
  /** the last round; null = as the share of weekly rounds has it */
  to: number | null;
  stocks: number;
  /** every staked model commits the same stake all the time, nobody moves any */
  equalStakes: boolean;
}

export const defaults: Settings = {
  seed: 1,
  world: "field",
  models: 1500,
  rounds: 370,
  to: null,
  stocks: 1000,
  equalStakes: false
};

const ranges = {seed: [0, 2 ** 31 - 1], models: [10, 20000], rounds: [10, 1000], stocks: [100, 8000]} as const;
/** The rules of rounds far ahead are not known. */
export const latestRound = 1500;

/** The settings with defaults filled in; throws with the bad value and what is allowed. */
export function checkedSettings(settings: Partial<Settings> = {}): Settings {
  const result = {...defaults, ...settings};
  for (const [name, [low, high]] of Object.entries(ranges)) {
    const value = result[name as keyof typeof ranges];
    if (!Number.isInteger(value) || value < low || value > high)
      throw new Error(`${name} must be a whole number from ${low} to ${high}, got ${value}`);
  }
  checkTo(result);
  if (!worldNames.includes(result.world))
    throw new Error(`world must be ${worldNames.slice(0, -1).join(", ")} or ${worldNames.at(-1)}, got ${result.world}`);
  if (result.stocks % industrySize) {
    throw new Error(`stocks must be a multiple of ${industrySize}, got ${result.stocks}`);
  }
  return result;
}

function checkTo({to, rounds}: Settings): void {
  const least = firstRound + rounds - 1;
  if (to === null || (Number.isInteger(to) && to >= least && to <= latestRound)) return;
  throw new Error(`to must be a whole number from ${least} to ${latestRound} with ${rounds} rounds, got ${to}`);
}

/** Stocks of one industry: neighbours in the order of stocks. */
export const industrySize = 20;
