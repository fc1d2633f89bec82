import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {movesOf, returningVariance} from "../../../../src/components/tables/groups/returning.js";
import {expectClose} from "../../../close.js";

/** As much of a panel as is asked: every model in every round, `size` models an account. */
function panelOf(models: number, rounds: number, {size = 1} = {}): Panel {
  const rows = Array.from({length: models * rounds}, (_, i) => i);
  const key = Array.from({length: models}, (_, i) => `m${i}`);
  return {
    length: rows.length,
    round: Int32Array.from(rows, (i) => 200 + Math.floor(i / models)),
    model: Int32Array.from(rows, (i) => i % models),
    models: {key, name: key, account: key.map((_, i) => `a${Math.floor(i / size)}`)}
  } as unknown as Panel;
}

const allRows = ({length}: Panel) => Int32Array.from({length}, (_, i) => i);
const drawn = (random: Random, n: number, sd: number) => Array.from({length: n}, () => sd * random.normal());

test("it is the variance by account less that by account and round, of distances from the round's mean", () => {
  const panel = panelOf(6, 5, {size: 2});
  const random = new Random(4);
  const values = drawn(random, panel.length, 1);
  const rows = allRows(panel);
  const moves = movesOf(panel, rows, {value: (row) => values[row], perRound: true});
  const distance = (row: number) => {
    const own = [...rows].filter((other) => panel.round[other] === panel.round[row]);
    return (values[row] - own.reduce((sum, other) => sum + values[other], 0) / own.length) / own.length / 5;
  };
  const sumOver = (key: (row: number) => string) => {
    const sums = new Map<string, number>();
    for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + distance(row));
    return [...sums.values()].reduce((total, value) => total + value ** 2, 0);
  };
  const account = (row: number) => panel.models.account[panel.model[row]]!;
  const expected = (sumOver(account) * 3) / 2 - sumOver((row) => `${account(row)} ${panel.round[row]}`);
  expectClose(returningVariance(panel, [[moves, 1]]), Math.max(0, expected), 1e-12);
});

test("models that earn the same in every round count once, however many rounds there are", () => {
  const random = new Random(5);
  const panel = panelOf(400, 30);
  const skill = drawn(random, 400, 0.01);
  const moves = movesOf(panel, allRows(panel), {value: (row) => skill[panel.model[row]], perRound: true});
  const variance = returningVariance(panel, [[moves, 1]]);
  expect(Math.sqrt(variance) / (0.01 / Math.sqrt(400))).toBeGreaterThan(0.9);
  expect(Math.sqrt(variance) / (0.01 / Math.sqrt(400))).toBeLessThan(1.1);
});

test("models that earn something else each round add next to nothing to what rounds tell", () => {
  const random = new Random(6);
  const panel = panelOf(400, 30);
  const luck = drawn(random, panel.length, 0.01);
  const moves = movesOf(panel, allRows(panel), {value: (row) => luck[row], perRound: true});
  expect(returningVariance(panel, [[moves, 1]])).toBeLessThan(0.2 * (0.01 ** 2 / (400 * 30)));
});

test("what an account has in both of two groups goes from their difference; rows without a value move nothing", () => {
  const panel = panelOf(8, 4, {size: 2});
  const value = (row: number) => (panel.round[row] === 203 ? NaN : Math.floor(panel.model[row] / 2));
  const group = (parity: number) => allRows(panel).filter((row) => panel.model[row] % 2 === parity);
  const moves = [0, 1].map((parity) => movesOf(panel, group(parity), {value, perRound: false}));
  expect(moves[0].rows).toHaveLength(4 * 3);
  expectClose(
    returningVariance(panel, [
      [moves[0], 1],
      [moves[1], -1]
    ]),
    0,
    1e-12
  );
  expect(
    returningVariance(panel, [
      [moves[0], 1],
      [moves[1], 1]
    ])
  ).toBeGreaterThan(0.1);
});
