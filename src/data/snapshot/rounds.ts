/** The table `rounds` as written: every round from the first to the last, dates and regimes filled in. */
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Break, Coverage} from "../../components/base/manifest.js";
import {cadenceOf, roundTimes} from "../../components/base/calendar.js";
import {regimeOf, regimeStart, rules} from "../../components/base/regimes.js";
import type {RegimeOptions, RuleKind} from "../../components/base/regimes.js";
import {literal, rowsOf} from "../duckdb.js";
import {findBreaks, stepAt} from "./breaks.js";
import type {Step} from "./breaks.js";

const kinds: RuleKind[] = ["score", "staking", "payout"];

/** Creates `snapshot_rounds`; returns the breaks of the score regime, named and found. */
export async function createRounds(
  connection: DuckDBConnection,
  coverage: readonly Coverage[],
  source: RegimeOptions
): Promise<Break[]> {
  const numbers = range(coverage[0].round, coverage[coverage.length - 1].round);
  const labels = await namedRegimes(connection, numbers, source);
  const named = changes(numbers, labels.score);
  const found = findBreaks(coverage, {named});
  labels.score = labels.score.map((label, i) => laterOf(label, numbers[i], found));
  await connection.run(`CREATE OR REPLACE TEMP TABLE snapshot_rounds AS ${roundsQuery(numbers, labels)}`);
  return describeBreaks(coverage, named, found);
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

function laterOf(label: string, round: number, found: readonly Step[]): string {
  const start = found.findLast((step) => step.round <= round)?.round ?? 0;
  return start > regimeStart(label) ? `from ${start}` : label;
}

function roundsQuery(numbers: number[], labels: Record<RuleKind, string[]>): string {
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
      c.score_regime, c.staking_regime, c.payout_regime
    FROM (VALUES ${values.join(", ")})
      AS c(round, opens, closes, first_score, resolves, cadence, score_regime, staking_regime, payout_regime)
    LEFT JOIN rounds r USING (round)
    LEFT JOIN (SELECT round, bool_and(resolved) AS resolved FROM snapshot_observations GROUP BY round) o USING (round)
    ORDER BY round`;
}

function describeBreaks(coverage: readonly Coverage[], named: number[], found: readonly Step[]): Break[] {
  const breaks = [...named, ...found.map(({round}) => round)].sort((a, b) => a - b);
  return breaks.map((round) => {
    const step = stepAt(round, coverage, {breaks});
    const ratio = step && step.before !== 0 ? step.after / step.before : null;
    return {round, named: named.includes(round), step: ratio, about: aboutBreak(round, named, step)};
  });
}

function aboutBreak(round: number, named: number[], step: Step | null): string {
  const rule = rules.find((entry) => entry.kind === "score" && entry.round === round);
  if (named.includes(round)) return rule?.about ?? "named by the source";
  return `MMC per unit of CORR goes from ${step?.before.toFixed(2)} to ${step?.after.toFixed(2)}; no rule names it`;
}
