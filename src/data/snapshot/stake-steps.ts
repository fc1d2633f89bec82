/** Steps in NMR at stake that no staking rule names: what a stake means may have changed there. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {cadenceOf} from "../../components/base/rounds/calendar.js";
import {count} from "../../components/base/words/format.js";
import type {Coverage, StakeStep} from "../../components/base/snapshot/manifest.js";
import {rulesOf} from "../../components/base/rounds/regimes.js";
import {rowsOf} from "../duckdb.js";

/** A round and the one before it of its cadence. */
interface Pair {
  before: Coverage;
  now: Coverage;
}

/** Median of stake over stake in the round before, over the models staked in both. */
interface Paired {
  models: number;
  median: number;
}

const fewest = 30; // models staked in both rounds whose median tells
/** Cadences meet the same step on neighbouring days: within a week it is one. */
const week = 5;

const isStep = (ratio: number) => ratio < 0.5 || ratio > 2;

/**
 * By official totals where both are above 0, else by the models staked in both rounds: never by sums of the rows, which one raise in a small file
 * doubles. A step of totals that the same models do not share, or that the number of staked rows shares, is explained by who is counted.
 */
export async function findStakeSteps(
  connection: DuckDBConnection,
  coverage: readonly Coverage[]
): Promise<StakeStep[]> {
  const pairs = pairsOf(coverage).filter((pair) => !isNamed(pair));
  const asked = pairs.filter((pair) => isStep(totalRatio(pair) ?? NaN) || totalRatio(pair) === null);
  const paired = await pairedRatios(connection, asked);
  const steps = asked.flatMap((pair) => stepOf(pair, paired.get(pair.now.round)));
  return steps.filter((step, i) => !steps.slice(0, i).some((other) => isSame(other, step)));
}

const isSame = (a: StakeStep, b: StakeStep) => b.round - a.round < week && a.ratio > 1 === b.ratio > 1;

/** Rounds beside the last one with rows of their cadence. */
function pairsOf(coverage: readonly Coverage[]): Pair[] {
  return coverage.flatMap((now, i) => {
    const before = coverage.slice(0, i).findLast(({round}) => cadenceOf(round) === cadenceOf(now.round));
    return before ? [{before, now}] : [];
  });
}

const isNamed = ({before, now}: Pair) =>
  rulesOf("staking").some(({round}) => round > before.round && round <= now.round);

/** Null where a total is missing or nothing. */
function totalRatio({before, now}: Pair): number | null {
  const [a, b] = [before.at_stake_official, now.at_stake_official];
  return a && b && a > 0 && b > 0 ? b / a : null;
}

async function pairedRatios(connection: DuckDBConnection, pairs: readonly Pair[]): Promise<Map<number, Paired>> {
  if (!pairs.length) return new Map();
  const rows = await rowsOf(
    connection,
    `SELECT p.round, count(*)::INTEGER AS models, median(b.stake / a.stake) AS median
     FROM (VALUES ${pairs.map(({before, now}) => `(${now.round}, ${before.round})`).join(", ")}) AS p(round, before)
       JOIN snapshot_observations b ON b.round = p.round
       JOIN snapshot_observations a ON a.round = p.before AND a.model = b.model
     WHERE a.stake > 0 AND b.stake > 0 GROUP BY p.round`
  );
  return new Map(
    rows.map(({round, models, median}) => [Number(round), {models: Number(models), median: Number(median)}])
  );
}

function stepOf(pair: Pair, paired: Paired | undefined): StakeStep[] {
  const {before, now} = pair;
  const total = totalRatio(pair);
  const known = paired && paired.models >= fewest ? paired : null;
  if (total === null) {
    if (!known || !isStep(known.median)) return [];
    const about = `the median stake of ${count(known.models)} models staked in rounds ${before.round} and ${now.round} goes to ${times(known.median)}`;
    return [{round: now.round, ratio: known.median, about, explained: null}];
  }
  const about = `NMR at stake goes from ${count(before.at_stake_official!)} in round ${before.round} to ${count(now.at_stake_official!)}`;
  return [{round: now.round, ratio: total, about, explained: explanation(pair, {total, known})}];
}

function explanation({before, now}: Pair, {total, known}: {total: number; known: Paired | null}): string | null {
  if (known && !isStep(known.median))
    return `the ${count(known.models)} models staked in both rounds keep theirs (median ${times(known.median)})`;
  const staked = before.staked > 0 ? now.staked / before.staked : Infinity;
  if (isStep(staked) && staked > 1 === total > 1)
    return `so do the staked rows, from ${count(before.staked)} to ${count(now.staked)}`;
  return null;
}

const times = (ratio: number) => `${Number(ratio.toPrecision(3))} times what it was`;
