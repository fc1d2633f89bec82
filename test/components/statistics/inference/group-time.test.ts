import {describe, expect, test} from "vitest";
import {clustersOf} from "../../../../src/components/statistics/inference/cluster-variance.js";
import {
  averageEffect,
  dynamicEffects,
  groupTimeEffects
} from "../../../../src/components/statistics/inference/group-time.js";
import {stackedDid} from "../../../../src/components/statistics/inference/stacked-did.js";
import {unitPanel} from "../../../../src/components/statistics/inference/unit-panel.js";
import {Random} from "../../../../src/components/base/random.js";
import {expectAllClose, expectClose} from "../../../close.js";
import {csvColumns, publicJson, publicOracles} from "../../../support/oracles.js";

interface Cell {
  g: number;
  t: number;
  att: number;
  se: number;
}

interface Aggregate {
  type: string;
  egt: number | null;
  att: number;
  se: number;
  overall_att: number;
  overall_se: number;
}

describe.skipIf(!publicOracles.exists).each([
  ["mpdta_nev_dr", "never"],
  ["mpdta_nyt_dr", "notyet"]
] as const)("Callaway and Sant'Anna's mpdta: %s", (name, controls) => {
  const run = () => {
    const {county, year, lemp, first_treat} = csvColumns("mpdta.csv", {isPublic: true});
    const {codes: unit, size: units} = clustersOf(county);
    const cohorts = new Float64Array(units);
    unit.forEach((u, i) => (cohorts[u] = first_treat[i] === 0 ? NaN : first_treat[i] - 2003));
    const panel = unitPanel({unit, time: year.map((y) => y - 2003), value: lemp}, {units, times: 5});
    return {cohorts, cells: groupTimeEffects(panel, cohorts, {controls})};
  };

  test("group-time effects and errors", () => {
    const {cells} = run();
    const expected: Cell[] = publicJson("mpdta_callaway_santanna.json").scenarios[name].att_gt;
    expect(cells.map(({cohort, time}) => [cohort + 2003, time + 2003])).toEqual(expected.map(({g, t}) => [g, t]));
    expectAllClose(
      cells.map(({effect}) => effect),
      expected.map(({att}) => att),
      1e-12
    );
    expectAllClose(
      cells.map(({se}) => se),
      expected.map(({se}) => se),
      1e-12
    );
  });

  test("simple and dynamic averages", () => {
    const {cells, cohorts} = run();
    const all: Aggregate[] = publicJson("mpdta_callaway_santanna.json").scenarios[name].aggte;
    const simple = averageEffect(
      cells.filter(({cohort, time}) => time >= cohort),
      cohorts
    );
    const [{overall_att, overall_se}] = all.filter(({type}) => type === "simple");
    expectClose(simple.effect, overall_att, 1e-12);
    expectClose(simple.se, overall_se, 1e-12);
    const dynamic = all.filter(({type}) => type === "dynamic");
    const {path, overall} = dynamicEffects(cells, cohorts);
    expect(path.map(({time}) => time)).toEqual(dynamic.map(({egt}) => egt));
    expectAllClose(
      path.flatMap(({effect, se}) => [effect, se]),
      dynamic.flatMap(({att, se}) => [att, se]),
      1e-12
    );
    expectClose(overall.effect, dynamic[0].overall_att, 1e-12);
    expectClose(overall.se, dynamic[0].overall_se, 1e-12);
  });
});

test("with one event date it is the stacked comparison", () => {
  const random = new Random(8);
  const [units, times] = [20, 8];
  const panel = {outcome: Float64Array.from({length: units * times}, () => random.normal()), units, times};
  const cohorts = Float64Array.from({length: units}, (_, unit) => (unit < 5 ? 4 : NaN));
  const events = [0, 1, 2, 3, 4].map((unit) => ({unit, time: 4}));
  const stacked = stackedDid(panel, events, {before: 2, after: 3, isControl: (unit) => unit >= 5});
  const cells = groupTimeEffects(panel, cohorts).filter(({time}) => time >= 4 && time < 7);
  expectAllClose(
    cells.map(({effect}) => effect),
    stacked.effects.slice(2),
    1e-12
  );
});
