import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {slopesWithout} from "../../../../src/components/tables/trend/slopes-without.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import {uniform} from "../../../support/worlds.js";

const random = uniform(3);
const rounds = calendar(numbers(1, 9).map((round) => ({round})));
const rows = numbers(1, 9).flatMap((round) =>
  numbers(1, 6).flatMap((i) =>
    random() < 0.2 ? [] : [{round, model: `m${i}`, stake: 1 + 20 * random(), cwmm: Math.fround(random())}]
  )
);
const times = rounds.map((_, t) => t ** 1.2);
const used = new Set(rounds.map((r) => r.round));
const settings = readSettings({}, {table: "trend-slope"});

/** Least squares by the textbook. */
function slope(of: typeof rows, weighted: boolean): number {
  const values = rounds.map(({round}) => {
    const own = of.filter((r) => r.round === round).map((r) => [weighted ? r.stake : 1, r.cwmm]);
    return own.reduce((sum, [w, x]) => sum + w * x, 0) / own.reduce((sum, [w]) => sum + w, 0);
  });
  const center = times.reduce((a, b) => a + b, 0) / times.length;
  const squares = times.reduce((sum, t) => sum + (t - center) ** 2, 0);
  return values.reduce((sum, value, t) => sum + (times[t] - center) * value, 0) / squares;
}

test("the same as computing every slope anew without each model", () => {
  const left = numbers(1, 6).map((i) => rows.filter((r) => r.model !== `m${i}`));
  const stake = left.map((of) => slope(of, true));
  const gap = left.map((of) => slope(of, true) - slope(of, false));
  const {cwmm_stake_mean: mean, gap_mean: between} = slopesWithout(panelOf({rows, rounds}), settings, {
    rounds,
    times,
    used
  });
  for (const [found, all] of [[mean!, stake] as const, [between!, gap] as const]) {
    expect(found.least).toBeCloseTo(Math.min(...all), 12);
    expect(found.most).toBeCloseTo(Math.max(...all), 12);
  }
});

test("the models of an account leave together, and who is alone in a round stays", () => {
  const panel = panelOf({rows, rounds});
  const one = {...panel, models: {...panel.models, account: panel.models.key.map(() => "all")}};
  expect(slopesWithout(one, settings, {rounds, times, used}).cwmm_stake_mean).toEqual({least: null, most: null});
});
