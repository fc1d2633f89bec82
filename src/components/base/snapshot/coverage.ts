/** What a manifest says of each round: the share of the official stake that its rows hold, and its MMC per unit of CORR. */
import {median} from "d3-array";
import type {Coverage, Manifest} from "./manifest.js";

export type StakeCoverage = Omit<Coverage, "slope" | "final"> & {
  /** at_stake over at_stake_official; null where there is no official total, or it is nothing, or no stake is known */
  share: number | null;
  /** `cwmm mmc corr`: scores that will not move any more; null where the source does not say it for each */
  final: string | null;
};

export function stakeCoverage(coverage: readonly Coverage[]): StakeCoverage[] {
  return coverage.map(({round, rows, staked, at_stake, at_stake_official, payout, payout_official, final}) => {
    const share = at_stake_official && at_stake !== null ? at_stake / at_stake_official : null;
    const names = final ? final.join(" ") : null;
    return {round, rows, staked, at_stake, at_stake_official, share, payout, payout_official, final: names};
  });
}

/** In how many rounds a score is final, and from where to where. */
export interface FinalRow {
  score: string;
  rounds: number;
  /** first and last round in which it is final; null where it is in none */
  first: number | null;
  last: number | null;
  /** rounds in which it is not final, or has no value */
  others: number;
}

/** One row per score that is final in any round; none where the source does not say which are. */
export function finalRows(coverage: readonly Coverage[]): FinalRow[] {
  const told = coverage.filter(({final}) => final);
  const scores = [...new Set(told.flatMap(({final}) => final!))];
  return scores.map((score) => {
    const found = told.filter(({final}) => final!.includes(score)).map(({round}) => round);
    const [first, last] = [found[0], found[found.length - 1]];
    return {score, rounds: found.length, first, last, others: coverage.length - found.length};
  });
}

/** Rounds with an official total agree with it to this share. */
const agreement = 1e-3;

export interface Agreement {
  /** rounds with an official total */
  known: number[];
  /** those of them that are further off, or whose rows tell no sum */
  off: number[];
}

/** How far the rows add up to the official totals of stakes or payouts. */
export function agreementOf(coverage: readonly Coverage[], of: "at_stake" | "payout"): Agreement {
  const known = coverage.filter((c) => c[`${of}_official`]);
  const off = known.filter((c) => {
    const official = c[`${of}_official`]!;
    const own = c[of];
    return own === null || Math.abs(own - official) > agreement * Math.abs(official);
  });
  return {known: known.map((c) => c.round), off: off.map((c) => c.round)};
}

/** One round's within-round slope of mmc on corr, with cwmm, and the median slope of its score regime. */
export interface SlopeRow {
  round: number;
  slope: number | null;
  /** the first round of the regime, as far as the snapshot reaches */
  regime: number;
  regime_slope: number | null;
}

export function slopeRows({coverage, breaks}: Pick<Manifest, "coverage" | "breaks">): SlopeRow[] {
  const starts = breaks.map((b) => b.round).sort((a, b) => a - b);
  const regimeOf = (round: number) => starts.findLast((start) => start <= round) ?? coverage[0].round;
  const medians = new Map<number, number | null>();
  for (const {round} of coverage) {
    const regime = regimeOf(round);
    if (!medians.has(regime)) {
      const slopes = coverage.filter((c) => regimeOf(c.round) === regime).map((c) => c.slope);
      medians.set(regime, median(slopes, (s) => s ?? NaN) ?? null);
    }
  }
  return coverage.map(({round, slope}) => {
    const regime = regimeOf(round);
    return {round, slope, regime, regime_slope: medians.get(regime) ?? null};
  });
}

/** `168–170, 172`: runs of whole numbers. */
export function spans(rounds: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const round of rounds) {
    const last = runs[runs.length - 1];
    if (last && last[1] === round - 1) last[1] = round;
    else runs.push([round, round]);
  }
  return runs.map(([a, b]) => (a === b ? String(a) : `${a}–${b}`)).join(", ");
}
