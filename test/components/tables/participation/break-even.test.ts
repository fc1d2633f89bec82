import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {breakEven} from "../../../../src/components/tables/participation/break-even.js";
import {paidWorld} from "../../../support/paid-world.js";
import {numbers, panelOf} from "../../../support/panel.js";

const settings = readSettings({}, {table: "break-even"});

test("the share below zero is taken by round, then over rounds; thirds by stake where there are ten models for each", () => {
  // the smallest ten of 31 lose in every round, in round 2 all do but there are fewer of them
  const panel = panelOf(
    paidWorld({
      rounds: [{round: 1}, {round: 2}],
      models: 31,
      returns: (round, i) => (round === 2 || i < 10 ? -0.1 : 0.1),
      there: (round, i) => round === 1 || i < 20
    })
  );
  const rows = rowsOf(breakEven(panel, settings));
  expect(rows.map(({stake_group: group, n, rounds, break_even: share}) => [group, n, rounds, share])).toEqual([
    ["all", 51, 2, (10 / 31 + 1) / 2],
    ["low", 11, 1, 10 / 11],
    ["middle", 10, 1, 0],
    ["high", 10, 1, 0]
  ]);
});

test("a share that never moves has its interval within 0 and 1", () => {
  const panel = panelOf(
    paidWorld({
      rounds: numbers(1, 300).map((round) => ({round})),
      models: 10,
      returns: (round, i) => (i + round) % 10 && 1
    })
  );
  const [all] = rowsOf(breakEven(panel, settings));
  expect(all).toMatchObject({break_even: 0, break_even_low: 0, break_even_high: 0});
});
