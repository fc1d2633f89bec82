import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {blocksOf, modelsIn, payingRounds} from "../../../../src/components/tables/participation/paid-rounds.js";
import {paidWorld} from "../../../support/paid-world.js";
import {panelOf} from "../../../support/panel.js";

const settings = readSettings({}, {table: "break-even"});

test("rounds that pay nothing and small ones are left out and counted", () => {
  const panel = panelOf(
    paidWorld({
      rounds: [{round: 1}, {round: 2}, {round: 3, payout_regime: "from 3"}, {round: 4, resolved: false}],
      models: 12,
      returns: (round, i) => (round === 2 ? 0 : i - 5),
      there: (round, i) => round !== 3 || i < 11
    })
  );
  const {rounds, rows, left} = payingRounds(panel, settings);
  expect(rounds.map(({round}) => round.round)).toEqual([1, 3]);
  expect([rows.length, modelsIn(panel, rows)]).toEqual([23, 12]);
  expect(left.filter((step) => step.rows)).toEqual([
    {reason: "round not resolved yet", rows: 12},
    {reason: "round that pays nothing", rows: 12, rounds: 1}
  ]);
  expect(blocksOf(rounds).map(({payoutRegime, rounds: own}) => [payoutRegime, own.length])).toEqual([
    ["from 1", 1],
    ["from 3", 1]
  ]);
});

test("where every round is too small, it is said why nothing is left", () => {
  const few = paidWorld({rounds: [{round: 1}], models: 9, returns: () => 0.1});
  expect(payingRounds(panelOf(few), settings).left.at(-1)).toMatchObject({
    rows: 9,
    none: "No round pays enough models to tell their share"
  });
});
