/** Decile and event tables are written on typed arrays, for speed and without eval; shaped by Arquero's verbs they are the same. */
import {op, table} from "arquero";
import {describe, expect, test} from "vitest";
import {rowsOf} from "../../../src/components/base/catalogue/rows.js";
import {rowsPerGroup} from "../../../src/components/base/kit/constants.js";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import {events} from "../../../src/components/tables/events/events.js";
import {column} from "../../../src/components/tables/panel/select.js";
import {stakeDeciles} from "../../../src/components/tables/stake/deciles.js";
import {panelOf} from "../../support/panel.js";
import {world} from "../../support/worlds.js";

/** The rows of a panel with the regimes of their rounds. */
function worldOf(seed: number) {
  const panel = panelOf(world({seed, models: 60}));
  const {round, model, stake, models, rounds} = panel;
  const name = Array.from(model, (place) => models.key[place]);
  const calendar = table({
    round: rounds.map((r) => r.round),
    score_regime: rounds.map((r) => r.score_regime),
    staking_regime: rounds.map((r) => r.staking_regime)
  });
  return {panel, rows: table({round, model, name, stake, cwmm: column(panel, "cwmm")}).join(calendar, "round")};
}

describe.each([1, 2, 3])("world %i", (seed) => {
  const {panel, rows} = worldOf(seed);

  test("stake deciles by derive, groupby, rollup and join", () => {
    const groups = 4;
    const placed = rows
      .filter((d: {stake: number; cwmm: number}) => d.stake > 0 && d.cwmm === d.cwmm)
      .groupby("round")
      .orderby("stake", "model")
      .derive({size: op.count(), place: op.row_number()})
      .ungroup()
      .params({groups, least: groups * rowsPerGroup})
      .filter((d: {size: number}, $: {least: number}) => d.size >= $.least)
      .derive({
        large: (d: {size: number}, $: {groups: number}) => d.size % $.groups,
        each: (d: {size: number}, $: {groups: number}) => op.floor(d.size / $.groups)
      })
      .derive({
        group: (d: {place: number; large: number; each: number}) =>
          d.place <= d.large * (d.each + 1)
            ? op.ceil(d.place / (d.each + 1))
            : d.large + op.ceil((d.place - d.large * (d.each + 1)) / d.each)
      });
    const keys = ["score_regime", "group"];
    const means = placed
      .groupby(...keys, "round")
      .rollup({mean: op.mean("cwmm")})
      .groupby(keys)
      .rollup({cwmm_mean: op.mean("mean")});
    const shaped = placed
      .groupby(keys)
      .rollup({
        n: op.count(),
        models: op.distinct("model"),
        rounds: op.distinct("round"),
        stake_min: op.min("stake"),
        stake_max: op.max("stake"),
        cwmm_median: op.median("cwmm")
      })
      .join(means, [keys, keys])
      .orderby(...keys)
      .objects() as Record<string, unknown>[];
    const settings = readSettings({groups: `${groups}`, rounds: "all", recent: "0"}, {table: "stake-deciles"});
    const found = rowsOf(stakeDeciles(panel, settings));
    expect(found.length).toBe(groups);
    expect(shaped).toEqual(
      found.map(({score_regime, group, n, models, rounds, stake_min, stake_max, cwmm_mean, cwmm_median}) => ({
        ...{score_regime, group, n, models, rounds, stake_min, stake_max, cwmm_median},
        cwmm_mean: expect.closeTo(cwmm_mean, 12) as number
      }))
    );
  });

  test("stake events by lags within a model", () => {
    const raises = rows
      .groupby("name")
      .orderby("round")
      .derive({stake_before: op.lag("stake"), last: op.lag("round"), staking: op.lag("staking_regime")})
      .derive({scores: op.lag("score_regime")})
      .ungroup()
      .filter(
        (d: Record<string, number>) =>
          d.round === d.last + 1 && d.scores === d.score_regime && d.staking === d.staking_regime
      )
      .filter((d: Record<string, number>) => d.stake_before > 0 && d.stake >= 3 * d.stake_before)
      .orderby("round", "model")
      .reify()
      .select({name: "model", round: "round", stake_before: "stake_before", stake: "stake_after"});
    const settings = readSettings(
      {rounds: "all", days: "all", ratio: "3", base: "0", events: "all"},
      {table: "events"}
    );
    const found = rowsOf(events(panel, settings));
    expect(found.length).toBeGreaterThan(20);
    expect(raises.objects()).toEqual(
      found.map(({model, round, stake_before, stake_after}) => ({model, round, stake_before, stake_after}))
    );
  });
});
