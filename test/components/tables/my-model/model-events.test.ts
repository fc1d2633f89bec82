import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {modelEvents} from "../../../../src/components/tables/my-model/model-events.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";

const rounds = numbers(1, 30);
/** `a` doubles its stake in round 11 and halves it in round 21; MMC follows its own stake, and everybody's falls by 0.01 in round 11. */
const stakeOf = (round: number) => (round < 11 || round >= 21 ? 10 : 20);
const fall = (round: number) => (round < 11 ? 0 : 0.01);
const panel = panelOf({
  rows: rounds.flatMap((round) => [
    {round, model: "a", stake: stakeOf(round), cwmm: 0.5, mmc: 0.05 - fall(round) - (stakeOf(round) === 20 ? 0.02 : 0)},
    ...numbers(1, 12).map((i) => ({round, model: `m${i}`, stake: 10, cwmm: 0.4, mmc: 0.03 - fall(round)}))
  ]),
  rounds: calendar(rounds.map((round) => ({round})))
});
const rowsAt = (texts: Record<string, string>) =>
  rowsOf(modelEvents(panel, readSettings({before: "10", after: "10", model: "a", ...texts}, {table: "model-events"})));

test("raises and cuts of the model, in the order of rounds, with MMC on both sides as scored", () => {
  const found = rowsAt({});
  expect(found.map(({round, kind, counts}) => [round, kind, counts])).toEqual([
    [11, "raise", true],
    [21, "cut", true]
  ]);
  expect(found[0].mmc_before).toBeCloseTo(0.05, 6);
  expect(found[0].mmc_after).toBeCloseTo(0.02, 6);
});

test("the change is less that of others in the same rounds, as scored without the adjustment", () => {
  expect(rowsAt({}).map(({mmc_change}) => mmc_change)).toEqual([expect.closeTo(-0.02, 6), expect.closeTo(0.02, 6)]);
  expect(rowsAt({adjust: "none"})[0].mmc_change).toBeCloseTo(-0.03, 6);
});

test("a model without a raise of that size has no row", () => {
  expect(rowsAt({ratio: "3"})).toEqual([]);
  expect(rowsAt({model: "m1"})).toEqual([]);
});
