/** The comparison must notice a query that is slightly wrong: each mutant differs somewhere. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Panel} from "../../../src/components/base/snapshot/panel.js";
import {asPaid, tabledRule} from "../../../src/components/base/scores/payout-rules.js";
import {paidScore, paidWeights, payoutOf, roundFactor} from "../../../src/components/base/scores/payouts.js";
import type {QueryName} from "../../../src/components/base/catalogue/index.js";
import {connect, load, numbers, panelOf} from "../../support/panel.js";
import type {RoundInput, World} from "../../support/panel.js";
import {twin} from "../../support/twins.js";
import type {Texts} from "../../support/twins.js";
import {aroundNewRules, threeCadences, twoRegimes, world} from "../../support/worlds.js";

/** Worlds in which the rules meet their edges: equal stakes, ratios of exactly five, breaks, cadences, rounds to come. */
const worlds = {
  ties: world({seed: 21, models: 90, ties: true}),
  regimes: world({seed: 22, models: 60, ties: true, rounds: twoRegimes(40)}),
  cadences: world({seed: 23, models: 60, ties: true, rounds: threeCadences(60)}),
  plain: world({seed: 24, models: 70}),
  owned: world({seed: 29, models: 60, accounts: 7}),
  twenty: twenty(),
  exact: world({seed: 26, models: 20, gaps: 0, nulls: 0}),
  paid: paid(),
  dated: dated(
    numbers(1, 50).map((round) => ({round})),
    {atOnce: 10}
  ),
  late: dated(twoRegimes(50), {atOnce: 0}),
  compared: world({seed: 33, models: 110, accounts: 8}),
  rules: aroundNewRules({seed: 31, models: 45})
};

/**
 * Rounds whose returns overlap by days that differ: of two rounds in three none is known at the next one's close. The first `atOnce` resolve
 * before their first score. Models differ in skill.
 */
function dated(inputs: RoundInput[], {atOnce}: {atOnce: number}): World {
  const calendar = world({seed: 28, models: 1, rounds: inputs}).rounds;
  const later = (opens: string, days: number) => new Date(Date.parse(opens) + days * 86_400_000).toISOString();
  const rounds = calendar.map((r) => ({
    ...r,
    first_score: later(r.opens, r.round % 3 ? 3 : 2).replace(".000", ""),
    resolves: later(r.opens, r.round > atOnce ? 6 : 0).replace(".000", "")
  }));
  const made = world({seed: 28, models: 60, rounds});
  return {...made, rows: made.rows.map((r) => ({...r, mmc: r.mmc! && r.mmc + (r.model.length % 3) / 4 + 0.1}))};
}

/** Rounds under three rules with factors, payouts by the rule or off it by exactly the tolerance and more. */
function paid(): World {
  const rounds = numbers(215, 245).map((round) => ({round, payout_factor: round < 240 ? 0.5 : null, at_stake: 1000}));
  const made = world({seed: 27, models: 30, rounds, nulls: 0});
  const by = new Map(made.rounds.map((r) => [r.round, r]));
  const rows = made.rows.map((row, i) => {
    const rule = asPaid(tabledRule(row.round)!, row.round);
    const weights = paidWeights(rule, {corr: row.corr_multiplier ?? NaN, mmc: row.mmc_multiplier ?? NaN});
    const [corr, mmc] = [row.corr!, row.mmc!].map(Math.fround);
    const factor = roundFactor(rule, by.get(row.round)!);
    const payout = payoutOf(row.stake ?? NaN, paidScore({corr, mmc}, weights), {factor, clip: rule.clip});
    return {...row, payout: Number.isNaN(payout) ? 1 : payout * [1, 1.005, 1.02][i % 3]};
  });
  return {...made, rows};
}

/** Twenty rows a round, all of one stake: groups of ten and half of the stake end exactly between two rows. */
function twenty(): World {
  const made = world({seed: 25, models: 20, gaps: 0, nulls: 0, rounds: numbers(1, 20).map((round) => ({round}))});
  return {...made, rows: made.rows.map((r) => ({...r, stake: 10}))};
}

/** Rows of the newest two rounds that `stake-deciles` takes: `recent` exactly at the edge of a round. */
const edge = worlds.plain.rows.filter((r) => r.round >= 39 && r.stake! > 0 && r.cwmm != null).length;

type Mutant = [world: keyof typeof worlds, table: QueryName, texts: Texts, from: string, to: string];

const small = {rounds: "all", groups: "3", recent: "0"};
const penalty = {rounds: "all", groups: "3"};
const wide = {rounds: "all", events: "all", ratio: "2", base: "0", before: "6", after: "6", "min-scored": "2"};
const lessMean: Texts = {...wide, adjust: "round"};
/** Whom events are compared with. */
const compared: Texts = {...wide, events: "first", ratio: "4"};

/** Few enough raises that many others have none around them. */
const few = {...wide, ratio: "6", events: "first"};

const defined = {rounds: "all", "min-scored": "12"};

const kept = {...wide, persistence: "4"};
const quiet = {...wide, "cool-off": "5"};

/** When the plane of CORR over MMC and cwmm is told. */
const plane = "n >= 20 AND mm * ww - wm * wm > 0.000001 * mm * ww\n      THEN";

const mutants: Mutant[] = [
  ["ties", "stake-deciles", small, "ORDER BY stake, model", "ORDER BY stake, model DESC"],
  ["ties", "stake-deciles", {...small, ranking: "pooled"}, "stake, round, model", "stake, round DESC, model"],
  ["ties", "stake-deciles", {...small, ranking: "pooled"}, "stake, round, model", "stake, model"],
  ["ties", "stake-deciles", {...small, groups: "2", "min-stake": "10"}, "stake > min_stake", "stake >= min_stake"],
  ["ties", "stake-deciles", small, "median(cwmm)", "avg(cwmm)"],
  ["plain", "stake-deciles", small, "median(cwmm)", "quantile_disc(cwmm, 0.5)"],
  ["plain", "stake-deciles", {...small, recent: String(edge)}, "newer < recent", "newer <= recent"],
  ["regimes", "stake-deciles", {...small, ranking: "pooled"}, "PARTITION BY score_regime ORDER BY", "ORDER BY"],
  [
    "twenty",
    "penalty",
    {rounds: "all", groups: "2", staked: "false"},
    ">= 10 * (SELECT groups",
    "> 10 * (SELECT groups"
  ],
  ["ties", "penalty", penalty, "ORDER BY cwmm, model", "ORDER BY cwmm, model DESC"],
  ["ties", "penalty", penalty, "median(mmc)", "avg(mmc)"],
  ["ties", "penalty", penalty, "avg(mmc_mean)", "median(mmc_mean)"],
  ["regimes", "penalty", penalty, "resolved", "TRUE"],
  ["regimes", "penalty-shape", {rounds: "all", groups: "4"}, "(ck - cl) / (c1 - cl)", "(c1 - ck) / (c1 - cl)"],
  ["regimes", "penalty-shape", {rounds: "all", groups: "4"}, "(3 * groups) // 5", "groups // 5"],
  ["regimes", "penalty-shape", {rounds: "all", groups: "4"}, "median(cwmm) OVER", "avg(cwmm) OVER"],
  ["regimes", "penalty-shape", {rounds: "all", groups: "4"}, "sum(xz) AS xz", "avg(xz) AS xz"],
  ["regimes", "penalty-shape", {rounds: "all", groups: "4"}, "- 1 AS day", "AS day"],
  ["plain", "penalty", {...penalty, groups: "4"}, "(day // 7)", "day"],
  ["twenty", "trend", {}, "total - 1e-12", "total + 1e-12"],
  ["ties", "trend", {}, "median(cwmm)", "avg(cwmm)"],
  ["ties", "trend", {}, "0.5 * total -", "total / 3 -"],
  ["ties", "trend", {}, "sum(stake * cwmm) / sum(stake)", "avg(cwmm)"],
  ["ties", "trend", {}, "(total - stake) AS cwmm_stake_mean", "total AS cwmm_stake_mean"],
  ["plain", "trend", {}, "cwmm - avg(cwmm) OVER own AS", "cwmm AS"],
  ["plain", "trend", {}, "edges.step * other.step * edges.own_share", "edges.step * other.step * edges.own_share / 2"],
  ["plain", "trend", {}, "shared / starts.n", "shared / others.n"],
  ["plain", "trend", {}, "place_before IS DISTINCT FROM place - 1", "place_before IS NULL"],
  ["plain", "trend", {}, "place + 1 AS place, -1 AS step", "place, -1 AS step"],
  ["cadences", "trend", {}, "cadence, score_regime, staking_regime", "score_regime, staking_regime"],
  ["plain", "trend-slope", {}, "avg(years) AS center", "min(years) AS center"],
  ["plain", "trend-slope", {}, "owners) > 1", "owners) > 1 AND owner IS NOT NULL"],
  ["plain", "trend-slope", {}, "stake_move - plain_move", "stake_move"],
  ["cadences", "trend-slope", {rounds: "30:33"}, "round BETWEEN first_used AND last_used", "TRUE"],
  ["plain", "trend-slope", {rounds: "9:"}, "regr_slope(cwmm_mean, years)", "regr_slope(cwmm_median, years)"],
  ["ties", "events", {...wide, ratio: "5"}, "now.stake >= ratio", "now.stake > ratio"],
  ["ties", "events", {...wide, base: "10"}, "earlier.stake >= base", "earlier.stake > base"],
  ["ties", "events", {...wide, "min-scored": "6"}, "n_before >= min_scored", "n_before > min_scored"],
  ["ties", "events", {...wide, events: "first"}, "min(round) OVER", "max(round) OVER"],
  ["ties", "events", {...wide, events: "spaced"}, "next.position >= after", "next.position > after"],
  [
    "cadences",
    "events",
    {...wide, events: "spaced"},
    "WHEN 'weekday' THEN last.weekday",
    "WHEN 'weekday' THEN last.saturday"
  ],
  [
    "cadences",
    "events",
    wide,
    "lag(round) OVER (PARTITION BY cadence ORDER BY round)",
    "lag(round) OVER (ORDER BY round)"
  ],
  ["regimes", "events", wide, "earlier.score_regime = now.score_regime", "TRUE"],
  ["regimes", "events", wide, "earlier.staking_regime = now.staking_regime", "TRUE"],
  ["ties", "events", kept, "later.stake < 0.8", "later.stake <= 0.8"],
  ["ties", "events", kept, "later.position <= raises.position", "later.position < raises.position"],
  ["ties", "events", kept, "= persistence", "<= persistence"],
  ["regimes", "events", kept, "chosen.staking_regime = raises.staking_regime", "TRUE"],
  ["cadences", "events", kept, "later.cadence = raises.cadence", "TRUE"],
  ["ties", "events", quiet, "raises.position - cool_off <=", "raises.position - cool_off <"],
  ["ties", "events", quiet, "earlier.round < raises.round", "earlier.round > raises.round"],
  [
    "cadences",
    "events",
    {...wide, "cool-off": "8"},
    "WHEN 'weekday' THEN earlier.weekday",
    "WHEN 'weekday' THEN earlier.saturday"
  ],
  ["regimes", "events", wide, "WHERE chosen.resolved", "WHERE TRUE"],
  ["regimes", "events", wide, "AND chosen.score_regime = picked.score_regime", ""],
  ["ties", "events", wide, "chosen.position >= picked.position - before", "chosen.position > picked.position - before"],
  ["ties", "events", wide, "chosen.position < picked.position + after", "chosen.position <= picked.position + after"],
  ["ties", "event-attrition", {...wide, ratio: "5"}, "now.stake < ratio", "now.stake <= ratio"],
  ["ties", "event-attrition", {...wide, base: "10"}, "earlier.stake < base", "earlier.stake <= base"],
  ["regimes", "event-attrition", wide, "earlier.staking_regime <> now.staking_regime", "FALSE"],
  [
    "ties",
    "event-attrition",
    kept,
    "counted, parameters WHERE n_before < min",
    "counted, parameters WHERE n_before <= min"
  ],
  ["ties", "event-path", wide, "median(score)", "avg(score)"],
  ["ties", "event-summary", wide, "avg(score) FILTER (time < 0)", "avg(score) FILTER (time <= 0)"],
  ["ties", "event-path", lessMean, "WHERE stake > 0", "WHERE stake >= 0"],
  [
    "ties",
    "event-path",
    {...wide, outcome: "corr"},
    "HAVING count(score) FILTER (time < 0) >=",
    "HAVING count(score) FILTER (time < 0) >"
  ],
  ["ties", "event-path", wide, "deviation + level", "deviation"],
  ["ties", "event-path", wide, "avg(own_mean) AS level", "median(own_mean) AS level"],
  ["ties", "event-summary", wide, "avg(score) FILTER (time < 0)", "median(score) FILTER (time < 0)"],
  ["ties", "event-summary", wide, "avg(before_mean)", "median(before_mean)"],
  ["ties", "event-summary", lessMean, "avg(raw) FILTER", "avg(score) FILTER"],
  ["ties", "event-summary", lessMean, "WHERE stake > 0", "WHERE TRUE"],
  ["ties", "event-parts", wide, "avg(cwmm * market)", "avg(cwmm) * avg(market)"],
  ["ties", "event-parts", wide, "-(market_after + market_before) / 2", "-market_before"],
  ["ties", "event-parts", wide, "(cw * mm - cm * wm)", "(cw * ww - cm * wm)"],
  ["exact", "event-parts", {...wide, ratio: "1.1"}, `${plane} (cw`, `${plane.replace(">=", ">")} (cw`],
  ["ties", "event-parts", lessMean, "WHERE stake > 0 GROUP BY round", "GROUP BY round"],
  ["ties", "event-parts", wide, "avg(own) FILTER (time >= 0)", "avg(own)"],
  ["ties", "event-parts", wide, "avg(own) FILTER (time >= 0)", "avg(own) FILTER (time > 0)"],
  ["ties", "event-parts", wide, "avg(own) FILTER", "median(own) FILTER"],
  ["ties", "event-parts", wide, "stake_before / nullif(scored.stake, 0)", "stake_before / stake_after"],
  ["ties", "event-parts", wide, "(rho + delta) / growth", "rho / growth"],
  ["plain", "leave-one-out", {}, "(rho * sigma - weight)", "rho * sigma"],
  ["plain", "leave-one-out", {}, "+ weight * weight AS", "AS"],
  ["plain", "leave-one-out", {}, "cwmm / factor AS rho", "cwmm AS rho"],
  ["plain", "leave-one-out", {}, "stake / total AS weight", "stake / sum(stake) OVER (PARTITION BY cwmm) AS weight"],
  ["ties", "leave-one-out", {"min-stake": "10"}, "stake > min_stake", "stake >= min_stake"],
  ["ties", "leave-one-out", {"min-stake": "10"}, "WHERE stake > 0 AND", "WHERE stake > 10 AND"],
  ["plain", "leave-one-out", {}, "ORDER BY round, model", "ORDER BY round, lower(model)"],
  ["ties", "event-specifications", defined, "PARTITION BY definition, model", "PARTITION BY model"],
  ["ties", "event-specifications", defined, "now.stake >= ratio", "now.stake > ratio"],
  ["ties", "event-specifications", defined, "time < after", "time <= after"],
  ["ties", "event-specifications", defined, "SELECT max(after)", "SELECT min(after)"],
  ["ties", "event-specifications", defined, "least(min_scored, after)", "min_scored"],
  ["ties", "event-specifications", {...defined, outcome: "corr"}, "least(mmc_before, mmc_after, n", "least(n"],
  ["ties", "event-specifications", {...defined, "cool-off": "3"}, "earlier.definition = raises.definition", "TRUE"],
  ["ties", "event-specifications", {...defined, events: "spaced"}, "next.definition = last.definition", "TRUE"],
  [
    "ties",
    "event-specifications",
    {...defined, events: "spaced"},
    "taken USING (definition, model",
    "taken USING (model"
  ],
  ["dated", "event-tests", wide, "avg(after_mean - before_mean)", "median(after_mean - before_mean)"],
  ["dated", "event-tests", wide, "round(block * before", "floor(block * before"],
  ["dated", "event-tests", wide, " HAVING count(*) = 4", ""],
  ["dated", "event-tests", wide, "earlier.first_score::DATE - 1 >", "earlier.first_score::DATE >"],
  ["dated", "event-tests", wide, "(time = -1 AND outcome = 'corr')", "(time = 0 AND outcome = 'corr')"],
  ["dated", "event-tests", wide, "median(1 /", "avg(1 /"],
  ["dated", "event-tests", wide, "avg(part)", "median(part)"],
  ["dated", "event-tests", wide, "-(market_after + market_before) / 2", "-market_before"],
  ["dated", "event-tests", wide, "inverse / nullif(corr_per_mmc, 0)", "inverse"],
  ["dated", "event-tests", wide, "ANTI JOIN raisers USING (round, model)", ""],
  ["dated", "event-tests", wide, "FROM entered WHERE stake > 0", "FROM entered WHERE TRUE"],
  [
    "dated",
    "event-tests",
    wide,
    "raises.position < dates.position + after",
    "raises.position <= dates.position + after"
  ],
  ["dated", "event-tests", wide, "sum(own.mmc_n * (own.mmc - others.mmc))", "sum(own.mmc - others.mmc)"],
  ["dated", "event-tests", wide, "shown.round = round_before", "shown.round = members.round"],
  ["dated", "event-tests", wide, "last_day - first_day + 1 PRECEDING", "last_day - first_day PRECEDING"],
  ["dated", "event-tests", wide, "PARTITION BY score_regime, cadence, model", "PARTITION BY score_regime, cadence"],
  ["dated", "event-tests", wide, "greatest(first_score::DATE, resolves::DATE)", "first_score::DATE"],
  ["dated", "event-tests", wide, "sqrt(place.length * other.length)", "place.length"],
  ["dated", "event-tests", wide, "WHERE place.time < 0", "WHERE TRUE"],
  ["dated", "event-tests", wide, "WHERE stake > 0 AND mmc IS NOT NULL", "WHERE mmc IS NOT NULL"],
  ["dated", "event-tests", wide, "avg(score * score) -", "avg(score * score) +"],
  ["ties", "event-tests", wide, "n IS NOT NULL OR", "TRUE OR"],
  [
    "owned",
    "event-placebo",
    wide,
    "avg(change) AS change\n  FROM raise_changes",
    "median(change) AS change\n  FROM raise_changes"
  ],
  ["owned", "event-placebo", wide, "mmc - mmc_mean AS mmc", "mmc"],
  ["owned", "event-placebo", wide, "earlier.stake >= ratio * now.stake", "now.stake >= ratio * earlier.stake"],
  ["ties", "event-placebo", {...wide, base: "10"}, "now.stake >= base", "now.stake > base"],
  ["ties", "event-placebo", {...wide, persistence: "4"}, "0.8 * later.stake > cuts", "later.stake < 0.8 * cuts"],
  ["ties", "event-placebo", {...wide, "cool-off": "5"}, "FROM cuts AS earlier", "FROM raises AS earlier"],
  ["owned", "event-placebo", few, "ANTI JOIN raisers ON raisers.round = dates.round AND raisers.model = now.model", ""],
  ["owned", "event-placebo", few, "AND earlier.stake > 0\n)", ")"],
  ["owned", "event-placebo", few, "now.stake > 0 AND earlier.stake > 0\n)", "earlier.stake > 0\n)"],
  ["owned", "event-placebo", few, "arg_max(account, round) AS owner", "NULL AS owner"],
  ["owned", "event-placebo", few, "CASE WHEN owner IS NULL THEN model END AS alone", "NULL AS alone"],
  ["owned", "event-placebo", few, "least(chosen, not_chosen) * total / not_chosen", "total"],
  ["owned", "event-placebo", {...wide, before: "12"}, "least(chosen, not_chosen) * n /", "chosen * n /"],
  ["owned", "event-placebo", {...few, "min-scored": "6"}, "WHERE chosen > 0 AND", "WHERE"],
  ["dated", "event-allowance", wide, "ORDER BY own, model", "ORDER BY own DESC, model"],
  ["dated", "event-allowance", wide, "median(weight_before)", "avg(weight_before)"],
  ["dated", "event-allowance", wide, "median(rho)", "avg(rho)"],
  ["dated", "event-allowance", wide, "place * last_rank", "place * (last_rank + 1)"],
  ["dated", "event-allowance", wide, "greatest(0, 1 - abs(rank", "(1 - abs(rank"],
  ["dated", "event-allowance", wide, "(ratio - 1) * weight", "ratio * weight"],
  ["dated", "event-allowance", wide, "1 + 2 * rho * delta + delta", "1 + delta"],
  ["dated", "event-allowance", wide, "mmc IS NOT NULL AND stake > 0", "mmc IS NOT NULL AND stake >= 0"],
  ["regimes", "event-allowance", wide, "chosen.resolved AND cwmm", "cwmm"],
  [
    "regimes",
    "event-allowance",
    wide,
    "min(round) AS first_round FROM calendar",
    "-min(round) AS first_round FROM calendar"
  ],
  ["compared", "event-summary", compared, "AND account.owner = own.owner", "AND FALSE"],
  ["compared", "event-summary", compared, "WHERE NOT list_contains(scored_rounds, scored_round)", "WHERE FALSE"],
  [
    "compared",
    "event-summary",
    compared,
    "raises.position < dates.position + after",
    "raises.position < dates.position"
  ],
  ["compared", "event-summary", compared, "earlier.stake > 0\n)", "TRUE\n)"],
  ["compared", "event-summary", {...compared, base: "5"}, "ELSE raw - others_change", "ELSE raw"],
  ["compared", "event-path", compared, "sum(mmc - mmc_before)", "sum(mmc)"],
  [
    "compared",
    "event-path",
    compared,
    "account.scored_round = total.scored_round\n      AND account.owner = own.owner",
    "FALSE"
  ],
  ["compared", "event-parts", compared, "AND corr IS NOT NULL AND market IS NOT NULL", "AND market IS NOT NULL"],
  ["compared", "event-parts", compared, "- others_overlap", ""],
  ["compared", "event-parts", compared, "WHERE NOT list_contains(scored_rounds, scored_round)", "WHERE FALSE"],
  ["compared", "event-parts", compared, "AND account.owner = own.owner", "AND FALSE"],
  ["compared", "event-specifications", defined, "AND account.owner = own.owner", "AND FALSE"],
  ["compared", "event-specifications", defined, "WHERE NOT list_contains(scored_rounds, scored_round)", "WHERE FALSE"],
  ["compared", "event-specifications", defined, "ANTI JOIN raisers USING (definition, round, model)", ""],
  ["compared", "event-specifications", defined, "least(min_scored, after) AS fewest", "min_scored AS fewest"],
  [
    "compared",
    "event-attrition",
    {...compared, "min-scored": "6"},
    "coalesce(account.n, 0)) >= 10",
    "coalesce(account.n, 0)) >= 1"
  ],
  ["late", "event-fan", wide, "deviation + level", "deviation"],
  ["late", "event-fan", wide, "avg(own_mean) AS level", "median(own_mean) AS level"],
  [
    "late",
    "event-fan",
    {...wide, "min-scored": "5"},
    "own_means SEMI JOIN known_before USING (model, round)",
    "own_means"
  ],
  [
    "late",
    "event-fan",
    {...lessMean, before: "15", after: "20"},
    "own_means SEMI JOIN other_events USING (round)",
    "own_means"
  ],
  [
    "late",
    "event-fan",
    wide,
    "greatest(earlier.first_score::DATE, earlier.resolves::DATE)",
    "earlier.first_score::DATE"
  ],
  [
    "late",
    "event-fan",
    {...lessMean, "min-scored": "6"},
    "newest_known.position - before",
    "newest_known.position - before - 1"
  ],
  ["late", "event-fan", {...wide, "min-scored": "5"}, "count(mmc - mmc_mean)", "count(*)"],
  [
    "late",
    "event-fan",
    {...lessMean, before: "15", after: "20"},
    "SEMI JOIN (SELECT round FROM known_before SEMI JOIN other_events USING (model, round)) USING (round)",
    ""
  ],
  ["late", "event-fan", wide, "JOIN calendar USING (cadence, score_regime)", "JOIN calendar USING (cadence)"],
  ["paid", "payouts", {}, "greatest(-clip, least(clip,", "greatest(-clip, least(1,"],
  ["paid", "payouts", {}, "0.01 * abs(payout)", "0.01 * abs(payout) / 3"],
  ["paid", "payouts", {}, "coalesce(corr_multiplier, only_corr)", "corr_multiplier"],
  ["paid", "payouts", {}, "mmc_multiplier > 0 AND mmc_instead IS NOT NULL THEN mmc_instead", "FALSE THEN 0"],
  ["rules", "penalty", penalty, "round < 1343 THEN mmc", "round <= 1343 THEN mmc"],
  ["rules", "penalty", penalty, "ELSE corr60 END", "ELSE corr END"],
  ["rules", "what-if", {rounds: "all"}, "other.round <= now.round", "other.round < now.round"],
  ["rules", "what-if", {rounds: "all"}, "own.round < 1343", "own.round <= 1343"],
  ["rules", "what-if", {rounds: "all"}, "min(open_round) >= 1343", "max(open_round) >= 1343"],
  ["rules", "what-if", {rounds: "all"}, "count(held.stake) = count(*)", "count(held.stake) > 1"],
  ["rules", "what-if", {rounds: "all"}, "WHERE config.pays", "WHERE TRUE"],
  ["rules", "payouts", {}, "coalesce(stated.clip, rule.clip)", "rule.clip"],
  [
    "rules",
    "what-if",
    {rounds: "all", k: "3"},
    "rule.threshold ELSE stated.threshold",
    "rule.threshold ELSE rule.threshold"
  ],
  ["rules", "payouts", {}, "config.multiplier_min = config.multiplier_max", "TRUE"],
  ["rules", "payouts", {}, "known AND unseen IS NULL", "known"],
  ["rules", "penalty", penalty, "THEN 20 ELSE", "THEN 60 ELSE"],
  ["paid", "payouts", {}, "coalesce(\n      payout_factor,", "coalesce(\n      NULL,"],
  ["paid", "payouts", {}, "round >= rule.first_round", "round > rule.first_round"],
  ["paid", "what-if", {k: "1000", rules: "from 650"}, "pool + (k - 1) * stake", "pool"],
  ["paid", "what-if", {k: "3"}, "rho * sigma - weight AS others", "rho * sigma AS others"],
  ["paid", "what-if", {k: "3", split: "3", alike: "0.9"}, "(split - 1) * alike", "split * alike"],
  ["paid", "what-if", {k: "3"}, "mmc = earned.mmc THEN 0.5", "mmc = earned.mmc THEN 1"],
  ["paid", "what-if", {k: "3", rules: "from 258"}, "PARTITION BY round, score", "PARTITION BY score"],
  ["paid", "what-if", {k: "3"}, "stake DESC, model LIMIT", "stake, model LIMIT"]
];

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await connect();
});
afterAll(() => connection.closeSync());

const panels = new Map<string, Panel>();
let loaded = "";

async function panelFor(name: keyof typeof worlds): Promise<Panel> {
  if (loaded !== name) await load(connection, worlds[name]);
  loaded = name;
  if (!panels.has(name)) panels.set(name, panelOf(worlds[name]));
  return panels.get(name)!;
}

test.each(mutants)("%s: %s %j: %s -> %s", async (...mutant) => {
  const [name, table, texts, from, to] = mutant;
  const panel = await panelFor(name);
  const whole = await twin(connection, panel, [table, texts]);
  expect(whole.differences).toEqual([]);
  expect(whole.numbers).toBeGreaterThan(10);
  expect(whole.sql).toContain(from);
  const mutated = await twin(connection, panel, [table, texts], (sql) => sql.replace(from, to));
  expect(mutated.differences.length).toBeGreaterThan(0);
});
