/** What all tables promise. Nothing is dropped in silence: the rows that a table used and those it left out are all rows there are. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parameters} from "../../../src/components/base/parameters.js";
import type {TableName} from "../../../src/components/base/parameters.js";
import {readSettings} from "../../../src/components/base/settings.js";
import {tableNames, unread} from "../../../src/components/base/table-names.js";
import {tables} from "../../../src/components/tables/index.js";
import type {EventResult} from "../../../src/components/tables/result.js";
import {numbers, panelOf} from "../../support/panel.js";
import {settingsFor} from "../../support/twins.js";
import {threeCadences, twoRegimes, world} from "../../support/worlds.js";

const settings: [TableName, Record<string, string>][] = settingsFor({
  middle: "8:30",
  dates: "2020-01-06:2020-01-30"
});
const calendars = [numbers(1, 30).map((round) => ({round})), twoRegimes(30), threeCadences(30)];
const worlds = fc.record({
  seed: fc.integer({min: 1, max: 1e6}),
  rounds: fc.constantFrom(...calendars),
  models: fc.integer({min: 0, max: 40}),
  gaps: fc.constantFrom(0, 0.2),
  nulls: fc.constantFrom(0, 0.3),
  ties: fc.boolean(),
  unstaked: fc.boolean()
});

/** For tables without a query. */
const more: Record<string, string>[] = [
  {ratio: "1.5", base: "0", before: "6", after: "6", "min-scored": "2", rounds: "all"},
  {ratio: "2", base: "1", persistence: "2", events: "all", rounds: "8:30", "min-scored": "1"}
];

/** A star stands for the ends of an interval: X* is X, X_low, X_high; X~ is X_low, X_high alone. */
const columns: Record<TableName, string> = {
  "stake-deciles": "score_regime group n models rounds stake_min stake_max cwmm_mean* cwmm_median*",
  penalty: "score_regime group n models rounds cwmm_mean* mmc_mean* mmc_median* corr_mean* periods",
  trend:
    "round n stake cwmm_stake_mean* cwmm_stake_median* cwmm_mean* cwmm_median* gap_mean* gap_median* n_eff cwmm_stake_mean_least cwmm_stake_mean_most cwmm_fixed",
  "penalty-shape": "score_regime statistic estimate low high periods",
  "trend-slope": "score_regime staking_regime cadence statistic slope low high lag rounds least most",
  events: "model round stake_before stake_after ratio n_before n_after counts",
  "event-path": "score_regime time events models partly mean* median* mean_level* mean_band~ mean_level_band~",
  "event-summary": "score_regime outcome adjust events models before* after* change* change_share*",
  "event-parts": "score_regime part adjust events models estimate*",
  "event-tests": "score_regime test outcome adjust n estimate* p p_holm smallest clean",
  "event-placebo": "score_regime placebo outcome adjust n change* p smallest luck crowding",
  "event-fan": "score_regime fan time events others own mean from to",
  "event-attrition": "rule lost left",
  "what-if":
    "round stake committed weight weight_after cwmm cwmm_after mmc mmc_after payout payout_after yearly yearly_after payout_reason mmc_percentile flag reason",
  claims:
    "claim theme claimed_from claimed_to estimate* before n unit rounds periods score_regime verdict decides why interval_of instead_of instead* instead_why",
  payouts: "round payout_regime n recorded recomputed share n_corr share_corr n_mmc share_mmc",
  "event-specifications": "score_regime ratio base window outcome adjust events models change*",
  "meta-model":
    "round n stake coverage sigma* sigma_sq hhi similarity pairwise bets weighted_mmc* mmc_sd " +
    "c_plane c_inverse c_sums c_published c_apart c_meta flag reason",
  "drift-parts": "cadence score_regime staking_regime part rounds from to sigma_sq_first sigma_sq_last estimate*",
  "gap-parts":
    "score_regime group n models rounds stake_min stake_max cwmm_mean* others_mean* own_mean* gap* gap_own* gap_selection*",
  "penalty-parts":
    "score_regime group n models rounds rho_mean market_mean mmc_mean* accuracy_mean* overlap_mean* mmc_gap* accuracy_gap* overlap_gap*",
  "leave-one-out": "model round stake weight cwmm cwmm_loo own_share",
  truth: "estimate n size bias rmse largest",
  "event-mechanics": "score_regime time events weight* cwmm* corr* mmc* own* mmc_unmoved*",
  "event-dose":
    "score_regime model round stake_before stake_after weight_before weight_after jump predicted predicted_market own slope* own_mean*",
  "event-allowance": "score_regime who n weight change",
  rules:
    "kind round date regime multipliers mmc_instead clip threshold saturday_only power bagged old_scores about source"
};

test("there is a table for every name, and each that reads observations has a parameter", () => {
  const named = [...new Set(parameters.flatMap((p) => p.tables))];
  expect([...named, ...unread].sort()).toEqual([...tableNames].sort());
  expect(Object.keys(tables).sort()).toEqual([...tableNames].sort());
  expect(Object.keys(columns).sort()).toEqual([...tableNames].sort());
});

describe.each(Object.keys(tables) as TableName[])("%s", (name) => {
  const queried: [TableName, Record<string, string>][] = settings.filter(([table]) => table === name);
  const own = queried.length ? queried : more.map((texts): [TableName, Record<string, string>] => [name, texts]);

  test("rows in = rows used + rows left out", () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...own), (options, [table, texts]) => {
        const panel = panelOf(world(options));
        const result = tables[table](panel, readSettings(texts, {table}));
        expect(result.left.reduce((sum, l) => sum + l.rows, result.used)).toBe(panel.length);
        expect(result.left.every((l) => l.rows >= 0)).toBe(true);
        expect(result.rounds).toEqual([...new Set(result.rounds)].sort((a, b) => a - b));
        expect(result.models).toBeLessThanOrEqual(panel.models.key.length);
        if (!("attrition" in result)) return;
        const {attrition, counting, used, picked, candidates, pairs} = result as EventResult;
        expect(attrition.reduce((sum, a) => sum + a.events, counting)).toBe(used);
        expect(attrition.every((a) => a.events >= 0)).toBe(true);
        expect([pairs, candidates, picked, counting]).toEqual(
          [pairs, candidates, picked, counting].sort((a, b) => b - a)
        );
      }),
      {numRuns: queried.length ? 60 : 10}
    );
  });

  test("its columns stand in the order of the Method page, low and high behind each estimate, rows or not", () => {
    const expected = columns[name]
      .split(" ")
      .flatMap((c) => (c.endsWith("~") ? ["_low", "_high"].map((end) => c.slice(0, -1) + end) : [c]))
      .flatMap((c) => (c.endsWith("*") ? ["", "_low", "_high"].map((end) => c.slice(0, -1) + end) : [c]));
    for (const rows of [world({seed: 5}).rows, []]) {
      const panel = panelOf({rows, rounds: world({seed: 5}).rounds});
      const result = tables[name](panel, readSettings({}, {table: name}));
      expect(result.name).toBe(name);
      expect(result.table.columnNames()).toEqual(expected);
    }
  });

  test("every estimate has the ends of its interval right behind it, which hold it, by a method that is named", () => {
    const [table, texts] = own[0];
    const {table: rows, intervals = []} = tables[table](panelOf(world({seed: 5})), readSettings(texts, {table}));
    const names = rows.columnNames();
    const low = names.flatMap((n, i) => (n.endsWith("_low") ? [i] : []));
    expect(low.length > 0).toBe(
      ![
        "truth",
        "leave-one-out",
        "rules",
        "event-allowance",
        "events",
        "event-fan",
        "event-attrition",
        "penalty-shape",
        "trend-slope",
        "payouts",
        "what-if"
      ].includes(name)
    );
    for (const i of low) {
      const estimate = names[i].replace(/_low$/, "");
      expect(names[i + 1]).toBe(`${estimate}_high`);
      if (!estimate.endsWith("_band")) expect(names[i - 1]).toBe(estimate);
      const of = rows.array(estimate.replace(/_band$/, "")) as (number | null)[];
      const ends = [rows.array(names[i]), rows.array(names[i + 1])].map((a) => [...a] as (number | null)[]);
      const told = of.flatMap((v, row) => (ends[0][row] === null ? [] : [[ends[0][row]!, v!, ends[1][row]!]]));
      expect(ends[1].filter((v) => v !== null)).toHaveLength(told.length);
      for (const three of told) expect([...three].sort((a, b) => a - b)).toEqual(three);
      if (told.length) expect(intervals.flatMap((m) => m.columns)).toContain(estimate);
    }
  });
});
