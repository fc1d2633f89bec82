import {expect, test} from "vitest";
import {powerFactor} from "../../../../src/components/base/kit/constants.js";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {leaveOneOut} from "../../../../src/components/tables/mechanism/leave-one-out.js";
import {expectClose} from "../../../close.js";
import {linearWorld} from "../../../support/linear-world.js";
import {calendar, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";

interface LeftRow {
  model: string;
  round: number;
  stake: number;
  weight: number;
  cwmm: number;
  cwmm_loo: number | null;
  own_share: number | null;
}

const tableOf = (panel: Panel, texts: Record<string, string> = {}) =>
  leaveOneOut(panel, readSettings(texts, {table: "leave-one-out"}));
const rowsOf = (panel: Panel, texts?: Record<string, string>) => tableOf(panel, texts).table.objects() as LeftRow[];
const world = (rows: Row[], last = 2) => panelOf({rows, rounds: calendar([{round: 1}, {round: last}])});

/** Scores travel as 32-bit floats. */
const float = 2e-6;

test("a model is taken out as if the round had been made without its stake", () => {
  const {panel, exact} = linearWorld({rounds: 2});
  const rows = rowsOf(panel);
  expect(rows.length).toBe(50);
  for (let m = 0; m < 25; ++m) {
    const without = linearWorld({rounds: 2, stake: (model, drawn) => (model === m ? 0 : drawn)}).exact;
    exact.forEach(({models, meta}, t) => {
      const row = rows[25 * t + m];
      const [{rho}, others] = [without[t].models[m], without[t].meta];
      expectClose(row.weight, models[m].weight);
      expectClose(row.cwmm_loo!, powerFactor * rho, 1e-5);
      // what of the covariance is gone with the stake
      const gone = 1 - ((1 - row.weight) * rho * others.sigma) / (models[m].rho * meta.sigma);
      expectClose(row.own_share!, gone, 1e-5);
    });
  }
});

test("weights of a round add up to 1, and over the own shares to the meta-model's variance", () => {
  const {panel, exact} = linearWorld({rounds: 3});
  const rows = rowsOf(panel);
  exact.forEach(({meta}, t) => {
    const own = rows.filter(({round}) => round === t + 1);
    const sum = (value: (row: LeftRow) => number) => own.reduce((total, row) => total + value(row), 0);
    expectClose(
      sum((row) => row.weight),
      1
    );
    expectClose(
      sum((row) => row.weight ** 2 / row.own_share!),
      meta.sigma ** 2,
      float
    );
  });
});

test("two models of one stake: by hand", () => {
  const rows = rowsOf(world(["a", "b"].map((model) => ({round: 2, model, stake: 7, cwmm: 0.8 * powerFactor}))));
  for (const row of rows) {
    expect([row.round, row.stake, row.weight]).toEqual([2, 7, 0.5]);
    // their mean lies half-way between them: the angle to it is half the angle to each other
    expectClose(row.cwmm_loo!, powerFactor * (2 * 0.8 ** 2 - 1), float);
    expectClose(row.own_share!, 1 / (2 * 0.8 ** 2), float);
  }
});

test("models without a stake change nothing; stakes left out weigh on", () => {
  const rows = ["c", "a", "b"].flatMap((model, i) =>
    [1, 2].map((round) => ({round, model, stake: 10 ** i, cwmm: 0.3 + i / 10}))
  );
  const more = [0, null].map((stake, i) => ({round: 2, model: `u${i}`, stake, cwmm: 0.9}));
  const plain = rowsOf(world(rows));
  const {table, used, left} = tableOf(world([...rows, ...more]));
  expect(table.objects()).toEqual(plain);
  expect(plain.map(({round, model}) => `${round}${model}`)).toEqual(["1a", "1b", "1c", "2a", "2b", "2c"]);
  expect([used, ...left.map((l) => l.rows)]).toEqual([6, 0, 1, 1]);
  expect(rowsOf(world(rows), {"min-stake": "10"})).toEqual(plain.filter(({model}) => model === "b"));
});

test("the only model has no others, and one that is not correlated has no own share", () => {
  const rows = [
    {round: 1, model: "a", stake: 3, cwmm: 0.9},
    {round: 2, model: "a", stake: 3, cwmm: 0},
    {round: 2, model: "b", stake: 3, cwmm: 0.5},
    {round: 2, model: "c", stake: 1, cwmm: -0.1}
  ];
  const [only, flat, , against] = rowsOf(world(rows));
  expect([only.weight, only.cwmm_loo, only.own_share! > 0]).toEqual([1, null, true]);
  expect(flat.own_share).toBe(null);
  expect(against.own_share!).toBeLessThan(0);
});
