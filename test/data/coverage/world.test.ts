import {expect, test} from "vitest";
import {Random} from "../../../src/components/base/kit/random.js";
import {histories} from "../../../src/components/tables/panel/histories.js";
import {ranks} from "../../../src/components/tables/groups/ranks.js";
import {selectRows} from "../../../src/components/tables/panel/select.js";
import {lightWorld} from "../../../src/data/coverage/world.js";

const options = {cadence: "weekly", rounds: 20, accounts: 30, raisers: 0.5} as const;
const world = lightWorld(new Random(3), options);

test("what the panels of a world share is what each would sort by itself", () => {
  const [typical, expected] = [world.typical(), world.expected()];
  expect(histories(typical)).toBe(histories(world.panel));
  expect(histories({...typical})).toEqual(histories(typical));
  const cwmm = expected.scores.cwmm!;
  const {rows} = selectRows(expected, {rounds: "all", known: ["cwmm"]});
  for (const ranking of ["within", "pooled"] as const) {
    expect(ranks(expected, rows, cwmm, ranking)).toEqual(ranks({...expected}, rows, cwmm, ranking));
    expect(ranks(expected, rows, cwmm, ranking)).toEqual(ranks(world.panel, rows, cwmm, ranking));
  }
});

test("scores lie around what is expected of them, and that around what is typical", () => {
  const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length;
  const seeds = Array.from({length: 40}, (_, seed) => lightWorld(new Random(seed), {...options, market: 0.03}));
  const off = (name: "mmc" | "corr" | "cwmm") =>
    mean(seeds.map(({panel, typical}) => mean(panel.scores[name]!) - mean(typical().scores[name]!)));
  const luck = (name: "mmc" | "corr") =>
    mean(seeds.map(({panel, expected}) => mean(panel.scores[name]!) - mean(expected().scores[name]!)));
  expect(Math.abs(off("cwmm"))).toBeLessThan(0.01);
  for (const name of ["mmc", "corr"] as const) {
    expect(Math.abs(off(name))).toBeLessThan(0.005);
    expect(Math.abs(luck(name))).toBeLessThan(0.005);
  }
});
