/** The table `rounds` as written: every round from the first to the last, dates and regimes filled in. */
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Break, Coverage, RuleDifference, StakeStep} from "../../components/base/snapshot/manifest.js";
import {cadenceOf, roundTimes} from "../../components/base/rounds/calendar.js";
import {ruleDifferences} from "../../components/base/scores/payout-rules.js";
import type {Round} from "../../components/base/snapshot/panel.js";
import {regimeOf, regimeStart, rules} from "../../components/base/rounds/regimes.js";
import type {RegimeOptions, RuleKind} from "../../components/base/rounds/regimes.js";
import {literal, rowsOf} from "../duckdb.js";
import {findBreaks, stepAt} from "./breaks.js";
import type {Step} from "./breaks.js";
import {findStakeSteps} from "./stake-steps.js";

const kinds: RuleKind[] = ["score", "staking", "payout"];

export interface RoundsOptions extends RegimeOptions {
  /** whether the source tells the rules of its rounds, in its column score_configs */
  hasConfigs?: boolean;
}

export interface RoundsFound {
  /** of the score regime, named and found */
  breaks: Break[];
  stake_steps: StakeStep[];
  rule_differences: RuleDifference[];
}

/**
 * Creates `snapshot_rounds`; returns what the rounds show of their rules. A step in stakes that nothing explains begins a new staking regime, and
 * with it a new score regime: scores are measured against the stake-weighted meta-model.
 */
export async function createRounds(
  connection: DuckDBConnection,
  coverage: readonly Coverage[],
  {hasConfigs = false, ...source}: RoundsOptions
): Promise<RoundsFound> {
  const numbers = range(coverage[0].round, coverage[coverage.length - 1].round);
  const labels = await namedRegimes(connection, numbers, source);
  const steps = source.simulated ? [] : await findStakeSteps(connection, coverage);
  const cuts = steps.filter(({explained}) => explained === null);
  const named = changes(numbers, labels.score);
  const found = findBreaks(coverage, {named: [...named, ...cuts.map(({round}) => round)]});
  const begin = (kind: RuleKind, at: readonly {round: number}[]) =>
    (labels[kind] = labels[kind].map((label, i) => laterOf(label, numbers[i], at)));
  begin(
    "score",
    [...cuts, ...found].sort((a, b) => a.round - b.round)
  );
  begin("staking", cuts);
  await connection.run(`CREATE OR REPLACE TEMP TABLE snapshot_rounds AS ${roundsQuery(numbers, labels, hasConfigs)}`);
  return {
    breaks: describeBreaks(coverage, named, {found, cuts}),
    stake_steps: steps,
    rule_differences: hasConfigs && !source.simulated ? await differences(connection) : []
  };
}

/** Rounds that differ alike, under one description. */
async function differences(connection: DuckDBConnection): Promise<RuleDifference[]> {
  const rows = await rowsOf(
    connection,
    "SELECT round, score_configs FROM snapshot_rounds WHERE score_configs IS NOT NULL ORDER BY round"
  );
  const found = new Map<string, number[]>();
  for (const row of rows as unknown as Pick<Round, "round" | "score_configs">[]) {
    const about = ruleDifferences(row).join("; ");
    if (about) found.set(about, [...(found.get(about) ?? []), row.round]);
  }
  return [...found].map(([about, rounds]) => ({about, rounds}));
}

function range(first: number, last: number): number[] {
  return Array.from({length: last - first + 1}, (_, i) => first + i);
}

/** Regimes by the source's own words where it has them, by the rule table elsewhere. */
async function namedRegimes(connection: DuckDBConnection, numbers: number[], source: RegimeOptions) {
  const own = await rowsOf(connection, "SELECT round, score_regime, staking_regime, payout_regime FROM rounds");
  const byRound = new Map(own.map((row) => [Number(row.round), row]));
  const labelsOf = (kind: RuleKind) => {
    const given = own.some((row) => row[`${kind}_regime`] !== null);
    let label: string | null = null;
    return numbers.map((round) => {
      const stated = (byRound.get(round)?.[`${kind}_regime`] ?? null) as string | null;
      label = stated ?? (given ? label : null) ?? regimeOf(kind, round, source);
      return label;
    });
  };
  return Object.fromEntries(kinds.map((kind) => [kind, labelsOf(kind)])) as Record<RuleKind, string[]>;
}

/** Rounds at which a label changes. */
function changes(numbers: number[], labels: string[]): number[] {
  return numbers.filter((_, i) => i > 0 && labels[i] !== labels[i - 1]);
}

function laterOf(label: string, round: number, found: readonly {round: number}[]): string {
  const start = found.findLast((step) => step.round <= round)?.round ?? 0;
  return start > regimeStart(label) ? `from ${start}` : label;
}

/** What the API says of each score of a round, as `ScoreConfig` has it. */
export const scoreConfigType = `STRUCT(score VARCHAR, pays BOOLEAN, days INTEGER, clip DOUBLE, threshold DOUBLE, factor DOUBLE,
  multiplier_min DOUBLE, multiplier_max DOUBLE, multiplier_default DOUBLE)[]`;

function roundsQuery(numbers: number[], labels: Record<RuleKind, string[]>, hasConfigs: boolean): string {
  const values = numbers.map((round, i) => {
    const {opens, closes, first_score, resolves} = roundTimes(round);
    const texts = [cadenceOf(round), labels.score[i], labels.staking[i], labels.payout[i]].map(literal);
    const times = [opens, closes, first_score, resolves].map((time) => `TIMESTAMP ${literal(time.slice(0, 19))}`);
    return `(${[round, ...times, ...texts].join(", ")})`;
  });
  return `SELECT c.round::INTEGER AS round, coalesce(r.opens, c.opens) AS opens, coalesce(r.closes, c.closes) AS closes,
      coalesce(r.first_score, c.first_score) AS first_score, coalesce(r.resolves, c.resolves) AS resolves,
      coalesce(r.resolved, o.resolved, false) AS resolved, coalesce(r.cadence, c.cadence) AS cadence,
      r.target::VARCHAR AS target, r.payout_factor::DOUBLE AS payout_factor, r.at_stake::DOUBLE AS at_stake,
      c.score_regime, c.staking_regime, c.payout_regime,
      ${hasConfigs ? "r.score_configs" : "NULL"}::${scoreConfigType} AS score_configs
    FROM (VALUES ${values.join(", ")})
      AS c(round, opens, closes, first_score, resolves, cadence, score_regime, staking_regime, payout_regime)
    LEFT JOIN rounds r USING (round)
    LEFT JOIN (SELECT round, bool_and(resolved) AS resolved FROM snapshot_observations GROUP BY round) o USING (round)
    ORDER BY round`;
}

interface Found {
  found: readonly Step[];
  cuts: readonly StakeStep[];
}

function describeBreaks(coverage: readonly Coverage[], named: number[], {found, cuts}: Found): Break[] {
  const rounds = [...named, ...found.map(({round}) => round), ...cuts.map(({round}) => round)];
  const breaks = [...new Set(rounds)].sort((a, b) => a - b);
  return breaks.map((round) => {
    const step = stepAt(round, coverage, {breaks});
    const ratio = step && step.before !== 0 ? step.after / step.before : null;
    return {round, named: named.includes(round), step: ratio, about: aboutBreak(round, {named, cuts, step})};
  });
}

function aboutBreak(
  round: number,
  {named, cuts, step}: {named: number[]; cuts: readonly StakeStep[]; step: Step | null}
): string {
  const rule = rules.find((entry) => entry.kind === "score" && entry.round === round);
  if (named.includes(round)) return rule?.about ?? "named by the source";
  const cut = cuts.find((entry) => entry.round === round);
  if (cut) return `${cut.about}; no staking rule names it`;
  return `MMC per unit of CORR goes from ${step?.before.toFixed(2)} to ${step?.after.toFixed(2)}; no rule names it`;
}
