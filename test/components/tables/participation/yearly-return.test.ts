import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {roundTimes} from "../../../../src/components/base/rounds/calendar.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {yearlyReturn} from "../../../../src/components/tables/participation/yearly-return.js";
import {paidWorld} from "../../../support/paid-world.js";
import {numbers, panelOf} from "../../../support/panel.js";

const settings = readSettings({}, {table: "yearly-return"});
const dated = (round: number) => ({round, ...roundTimes(round)});

test("one stake backs all open rounds: a year adds up what its rounds paid, the real number of them", () => {
  const panel = panelOf(
    paidWorld({rounds: numbers(205, 265).map(dated), models: 3, returns: (round) => (round > 250 ? null : 0.01)})
  );
  const rows = rowsOf(yearlyReturn(panel, settings));
  expect(rows.map(({year, rounds, calendar}) => [year, rounds, calendar])).toEqual([
    [2020, 40, 40],
    [2021, 6, 21]
  ]);
  for (const {rounds, weighted, median, negative, present} of rows) {
    expect(weighted).toBeCloseTo(0.01 * rounds, 12);
    expect(median).toBeCloseTo(0.01 * rounds, 12);
    expect([negative, present]).toEqual([0, 3]);
  }
});

test("from round 1343 on a position is a 64th of what is committed", () => {
  const panel = panelOf(paidWorld({rounds: numbers(1343, 1346).map(dated), models: 2, returns: () => 0.64}));
  expect(rowsOf(yearlyReturn(panel, settings))[0]).toMatchObject({year: 2026, rounds: 4});
  expect(rowsOf(yearlyReturn(panel, settings))[0].weighted).toBeCloseTo(0.04, 12);
});

test("the median is over models in at least half of the rounds that pay; large stakes weigh more in all stake", () => {
  const panel = panelOf(
    paidWorld({
      rounds: numbers(205, 210).map(dated),
      models: 3,
      // m01, of 2 NMR, loses; m02 is there in two of the four rounds that pay, m00 in one
      returns: (round, i) => (round > 208 ? 0 : i === 1 ? -0.1 : 0.2),
      there: (round, i) => i === 1 || (i === 2 ? round < 207 : round === 205)
    })
  );
  const [row] = rowsOf(yearlyReturn(panel, settings));
  expect(row).toMatchObject({rounds: 6, paying: 4, n: 3, present: 2, negative: 0.5});
  expect(row.median).toBeCloseTo((-0.4 + 0.4) / 2, 12);
  const round1 = (0.2 * 1 - 0.1 * 2 + 0.2 * 3) / 6;
  const round2 = (-0.1 * 2 + 0.2 * 3) / 5;
  expect(row.weighted).toBeCloseTo(round1 + round2 - 0.2, 12);
});
