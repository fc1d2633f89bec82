/** What a simulated world is made from. */

export interface Settings {
  seed: number;
  /** models of all accounts; a few may never take part */
  models: number;
  /** rounds, weekly ones first; about 3 in 10 are weekly */
  rounds: number;
  stocks: number;
  /** every staked model holds the same stake in every round, nobody moves any */
  equalStakes: boolean;
}

export const defaults: Settings = {seed: 1, models: 1500, rounds: 370, stocks: 1000, equalStakes: false};

const ranges = {seed: [0, 2 ** 31 - 1], models: [10, 20000], rounds: [10, 1000], stocks: [100, 8000]} as const;

/** The settings with defaults filled in; throws with the bad value and what is allowed. */
export function checkedSettings(settings: Partial<Settings> = {}): Settings {
  const result = {...defaults, ...settings};
  for (const [name, [low, high]] of Object.entries(ranges)) {
    const value = result[name as keyof typeof ranges];
    if (!Number.isInteger(value) || value < low || value > high)
      throw new Error(`${name} must be a whole number from ${low} to ${high}, got ${value}`);
  }
  if (result.stocks % industrySize) {
    throw new Error(`stocks must be a multiple of ${industrySize}, got ${result.stocks}`);
  }
  return result;
}

/** Stocks of one industry: neighbours in the order of stocks. */
export const industrySize = 20;
