import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {endGroups} from "../../../../src/components/tables/penalty/end-groups.js";
import {penalty} from "../../../../src/components/tables/penalty/penalty.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import {twoRegimes, world} from "../../../support/worlds.js";
import {expectClose} from "../../../close.js";

const settings = (texts: Record<string, string> = {}) =>
  readSettings({rounds: "all", groups: "2", ...texts}, {table: "penalty"});
const panel = panelOf(world({seed: 5, models: 80, rounds: twoRegimes(40)}));

const choices: Record<string, string>[] = [{}, {"min-stake": "5"}, {staked: "false", groups: "3"}];

test.each(choices)("their falls average to the table's: %o", (texts) => {
  const rows = penalty(panel, settings(texts)).table.objects() as {score_regime: string; mmc_mean: number}[];
  const bounds = endGroups(panel, settings(texts));
  expect(bounds).toHaveLength(2);
  for (const {regime, falls} of bounds) {
    const block = rows.filter((r) => r.score_regime === regime);
    expect(falls.length).toBeGreaterThan(10);
    expectClose(falls.reduce((a, b) => a + b, 0) / falls.length, block[0].mmc_mean - block.at(-1)!.mmc_mean);
  }
});

test("pooled groups are taken apart by round, rounds without both are left out", () => {
  // round 2 holds no row of the bottom half
  const rows = numbers(1, 8).map((i) => ({
    round: i <= 4 ? 1 : i <= 6 ? 2 : 9,
    model: `m${i}`,
    stake: 1,
    cwmm: [0.1, 0.2, 0.7, 0.8, 0.6, 0.9, 0.3, 0.5][i - 1],
    mmc: i / 8
  }));
  const rounds = calendar(numbers(1, 9).map((round) => ({round})));
  const bounds = endGroups(panelOf({rows, rounds}), settings({ranking: "pooled"}));
  expect(bounds).toEqual([{regime: "from 1", falls: [-0.25], days: 0}]);
  const three = [...rows, {round: 9, model: "m9", stake: 1, cwmm: 0.95, mmc: 0}];
  const [end] = endGroups(panelOf({rows: three, rounds}), settings({ranking: "pooled"}));
  expect(end).toEqual({regime: "from 1", falls: [-0.25, -0.125, 15 / 16], days: 8});
});
