import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {roundTimes} from "../../../../src/components/base/rounds/calendar.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {survivors} from "../../../../src/components/tables/participation/survivors.js";
import {paidWorld} from "../../../support/paid-world.js";
import {numbers, panelOf} from "../../../support/panel.js";

const settings = readSettings({}, {table: "survivors"});
const rounds = numbers(205, 300).map((round) => ({round, ...roundTimes(round), at_stake: 105}));
/** Models below ten leave after 50 rounds. */
const there = (round: number, i: number) => i >= 10 || round < 255;

test("losers that left are found: those still there earned more", () => {
  const returns = (round: number, i: number) => (i < 10 ? -0.02 : 0.02) + 0.01 * Math.sin(i * round);
  const made = survivors(panelOf(paidWorld({rounds, models: 20, returns, there})), settings);
  const [row] = rowsOf(made);
  expect(row).toMatchObject({models: 20, stayed: 10, rounds: 96});
  expect(row.covered).toBeCloseTo((50 * 210 + 46 * 155) / (96 * 105), 12);
  expect(row.difference).toBeCloseTo(row.return_stayed - row.return_all, 12);
  expect(row.difference_low!).toBeGreaterThan(0);
});

test("the newest week counts, a round of seven days before it does not; nobody left is said", () => {
  const some = paidWorld({
    rounds: rounds.slice(0, 3),
    models: 24,
    returns: (round) => 0.1 * (round - 205.5),
    there: (round, i) => (round === 207 ? i >= 12 : round === 205 || i < 12)
  });
  const [row] = rowsOf(survivors(panelOf(some), settings));
  // round 206 has none of those of round 207
  expect(row).toMatchObject({rounds: 2, stayed: 12, share: 0.75});
  const none = paidWorld({
    rounds: rounds.slice(0, 2),
    models: 24,
    returns: () => 0.1,
    there: (round, i) => i < 12 === (round === 205)
  });
  const rows = [
    ...none.rows.filter(({round}) => round === 205),
    ...none.rows.filter(({round}) => round === 206).map((of) => ({...of, payout: null}))
  ];
  const nobody = survivors(panelOf({...none, rows}), settings);
  expect(nobody.table.numRows()).toBe(0);
  expect(nobody.left.at(-1)).toMatchObject({rows: 12, none: "No model of these rounds is still there"});
});
