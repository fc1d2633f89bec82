import {describe, expect, test} from "vitest";
import {clustersOf} from "../../../../src/components/statistics/clusters/cluster-variance.js";
import {constant, leastSquares} from "../../../../src/components/statistics/numbers/least-squares.js";
import {cleanControls} from "../../../../src/components/statistics/comparison/stacked-controls.js";
import type {UnitEvent} from "../../../../src/components/statistics/comparison/stacked-controls.js";
import {effectOf, stackedDid} from "../../../../src/components/statistics/comparison/stacked-did.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {expectAllClose, expectClose} from "../../../close.js";
import {csvColumns, publicJson, publicOracles} from "../../../support/oracles.js";
import {expectRate, holds, rate} from "../../../support/trials.js";
import {unitPanel} from "../../../support/unit-panel.js";
import {clusterVariance, standardErrors} from "../../../support/variances.js";

describe.skipIf(!publicOracles.exists)("Wing, Freedman and Hollingsworth's example", () => {
  const run = () => {
    const {statefip, year, adopt_year, unins} = csvColumns("stacked_acs1860_unins.csv", {isPublic: true});
    const {codes: unit, size: units} = clustersOf(statefip);
    const adopted = new Float64Array(units);
    unit.forEach((u, i) => (adopted[u] = adopt_year[i]));
    const first = Math.min(...year);
    const times = Math.max(...year) - first + 1;
    const panel = unitPanel({unit, time: year.map((y) => y - first), value: unins}, {units, times});
    const events: UnitEvent[] = [];
    adopted.forEach((y, unit) => {
      if (y - 3 >= first && y + 2 < first + times) events.push({unit, time: y - first});
    });
    const isControl = (unit: number, time: number) => Number.isNaN(adopted[unit]) || adopted[unit] - first > time + 2;
    return stackedDid(panel, events, {before: 3, after: 3, isControl, errors: "regression"});
  };

  test("effects, errors and the mean after are those of the weighted regression", () => {
    const result = run();
    const {recomputed, published} = publicJson("stacked_did.json");
    expect(result.times).toEqual([-3, -2, -1, 0, 1, 2]);
    expect(result.treated[0]).toBe(published.by_sub_exp.n_treated.reduce((a: number, b: number) => a + b));
    expect(result.controls[0]).toBe(published.by_sub_exp.n_control.reduce((a: number, b: number) => a + b));
    const others = [0, 1, 3, 4, 5];
    expectAllClose(
      others.map((a) => result.effects[a]),
      Object.values(recomputed.coef),
      1e-12
    );
    expectAllClose(
      others.map((a) => Math.sqrt(result.covariance[a][a])),
      Object.values(recomputed.se),
      1e-12
    );
    expect([result.effects[2], result.covariance[2][2]]).toEqual([0, 0]);
    const average = effectOf(result, (time) => (time >= 0 ? 1 / 3 : 0));
    expectClose(average.estimate, recomputed.avg_post.est, 1e-12);
    expectClose(average.se, recomputed.avg_post.se, 1e-12);
  });
});

/** 60 models, 30 rounds, a shock per round, three event dates; models 0 to 11 have an event. */
function world(random: Random, {effect = 0, units = 60, gaps = 0} = {}) {
  const times = 30;
  const outcome = new Float64Array(units * times);
  const events = Array.from({length: 12}, (_, unit) => ({unit, time: 10 + 4 * (unit % 3)}));
  const shocks = Array.from({length: times}, () => 3 * random.normal());
  for (let unit = 0; unit < units; ++unit) {
    const own = random.normal();
    const since = events.find((event) => event.unit === unit)?.time ?? Infinity;
    for (let t = 0; t < times; ++t)
      outcome[unit * times + t] =
        random.uniform() < gaps ? NaN : own + shocks[t] + (t >= since ? effect : 0) + random.normal();
  }
  return {panel: {outcome, units, times}, events};
}

const window = {before: 5, after: 5};

test("the weighted regression over the stacked rows gives the same effects and errors", () => {
  const {panel, events} = world(new Random(3), {effect: 1});
  const isControl = cleanControls(events, window);
  const got = stackedDid(panel, events, {...window, isControl, errors: "regression"});
  const rows: {unit: number; time: number; treated: number; y: number; w: number}[] = [];
  for (const date of [10, 14, 18]) {
    const treated = events.filter(({time}) => time === date).map(({unit}) => unit);
    const controls = Array.from({length: 60}, (_, u) => u).filter((u) => !treated.includes(u) && isControl(u, date));
    for (const unit of [...treated, ...controls])
      for (let time = -5; time < 5; ++time) {
        const isTreated = treated.includes(unit);
        const w = isTreated ? 1 : treated.length / events.length / (controls.length / 144);
        rows.push({unit, time, treated: Number(isTreated), y: panel.outcome[unit * 30 + date + time], w});
      }
  }
  const others = got.times.filter((time) => time !== -1);
  const dummy = (time: number) => rows.map((row) => Number(row.time === time));
  const fit = leastSquares(
    rows.map(({y}) => y),
    [
      constant(rows.length),
      rows.map(({treated}) => treated),
      ...others.map(dummy),
      ...others.map((time) => rows.map((row) => row.treated * Number(row.time === time)))
    ],
    {weights: rows.map(({w}) => w)}
  );
  const places = others.map((time) => got.times.indexOf(time));
  expectAllClose(
    places.map((a) => got.effects[a]),
    fit.coefficients.slice(-others.length),
    1e-10
  );
  const se = standardErrors(clusterVariance(fit, clustersOf(rows.map(({unit}) => unit))));
  expectAllClose(
    places.map((a) => Math.sqrt(got.covariance[a][a])),
    se.slice(-others.length),
    1e-9
  );
});

test("clusters of several units widen the errors where their units move together", () => {
  const {panel, events} = world(new Random(5));
  const isControl = cleanControls(events, window);
  const clusters = Int32Array.from({length: 60}, (_, unit) => Math.floor(unit / 3));
  const result = stackedDid(panel, events, {...window, isControl, clusters});
  expect(result.treatedClusters).toBe(4);
  expect(effectOf(result, (time) => Number(time === 0)).df).toBe(3);
});

test("treated without controls are counted and left out, gaps as well", () => {
  const {panel, events} = world(new Random(5), {gaps: 0.1});
  const isControl = (unit: number, time: number) => time !== 10 && unit >= 12;
  const {unmatched, treated, effects} = stackedDid(panel, events, {...window, isControl});
  expect(unmatched).toBeGreaterThan(20);
  expect(Math.max(...treated)).toBeLessThanOrEqual(8);
  expect(effects.every(Number.isFinite)).toBe(true);
});

test("shocks to rounds do no harm: 95 of 100 intervals hold the effect of 1, and all those of the regression", () => {
  const trials = 300;
  const covers = (errors: "date" | "regression") =>
    rate(trials, (random) => {
      const {panel, events} = world(random, {effect: 1});
      const result = stackedDid(panel, events, {...window, isControl: cleanControls(events, window), errors});
      const after = effectOf(result, (time) => (time >= 0 ? 0.2 : 0));
      return holds(after, 1);
    });
  expectRate(covers("date"), 0.945, trials);
  expect(covers("regression")).toBeGreaterThan(0.98);
});
