import {expect, test} from "vitest";
import {Random} from "../../../src/components/base/kit/random.js";
import {histories} from "../../../src/components/tables/panel/histories.js";
import {ranks} from "../../../src/components/tables/groups/ranks.js";
import {selectRows} from "../../../src/components/tables/panel/select.js";
import {anchor} from "../../../src/data/coverage/world-shape.js";
import {lightWorld} from "../../../src/data/coverage/world.js";

const options = {cadence: "weekly", rounds: 20, accounts: 30, raisers: 0.5} as const;
const world = lightWorld(new Random(3), options);
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length;

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

const byHalf = (values: ArrayLike<number>) => {
  const all = Array.from(values);
  return [mean(all.slice(0, all.length / 2)), mean(all.slice(all.length / 2))];
};

test("the meta-model earns more from the middle on, and exactly its mean where luck gives it nothing", () => {
  const of = (more: object) => lightWorld(new Random(5), {...options, market: 0.03, ...more}).typical().scores.fnc!;
  const [plain, shifted] = [of({}), of({marketShift: 0.02})];
  const [early, late] = byHalf(shifted.map((value, row) => value - plain[row]));
  expect(early).toBeLessThan(0.002);
  expect(late).toBeGreaterThan(0.018);
  const byRound = new Map(Array.from(of({steady: true})).map((value, row) => [world.panel.round[row], value]));
  expect(mean([...byRound.values()])).toBeCloseTo(0.03, 3);
});

test("raisers lose their skill from the raise on, in every score but cwmm; nobody else does", () => {
  const plain = lightWorld(new Random(5), options).panel.scores;
  const {panel, typical} = lightWorld(new Random(5), {...options, loss: 0.004});
  expect(panel.scores.cwmm).toEqual(plain.cwmm);
  const lost = Array.from(panel.scores.mmc!).map((value, row) => plain.mmc![row] - value);
  const kinds = new Set(lost.map((value) => value.toFixed(4)));
  expect(kinds).toEqual(new Set(["0.0000", "0.0040"]));
  expect(mean(lost)).toBeGreaterThan(0.0005);
  const expected = Array.from(lightWorld(new Random(5), options).typical().scores.mmc!);
  const less = Array.from(typical().scores.mmc!).map((value, row) => expected[row] - value);
  expect(mean(less)).toBeCloseTo(mean(lost), 6);
});

test("where those close to the meta-model raise, their stakes alone move", () => {
  const more = {...options, accounts: 200, raisers: 1, after: "likeness"} as const;
  const {panel} = lightWorld(new Random(5), more);
  const {stake, scores} = panel;
  const weighted = (rows: number[]) =>
    rows.reduce((sum, row) => sum + stake[row] * scores.cwmm![row], 0) / rows.reduce((sum, row) => sum + stake[row], 0);
  const rows = Array.from(stake.keys());
  const [first, last] = [rows.slice(0, 300), rows.slice(-300)];
  expect(weighted(last) - weighted(first)).toBeGreaterThan(0.02);
  expect(
    Math.abs(mean(last.map((row) => scores.cwmm![row])) - mean(first.map((row) => scores.cwmm![row])))
  ).toBeLessThan(0.02);
});

test("above the stake-weighted mean cwmm costs more MMC, below it none", () => {
  const [plain, bent] = [0, 0.1].map((bend) => lightWorld(new Random(5), {...options, bend}).panel.scores);
  Array.from(plain.cwmm!).forEach((cwmm, row) =>
    expect(plain.mmc![row] - bent.mmc![row]).toBeCloseTo(0.1 * Math.max(0, cwmm - anchor), 6)
  );
});

test("random shifts keep as much of themselves as they are told to, and drift", () => {
  const shifts = (more: object) =>
    lightWorld(new Random(5), {...options, rounds: 400, accounts: 2, raisers: 0, shifts: "random", ...more}).shifts;
  const lag = (values: readonly number[]) => {
    const centre = mean(values);
    const at = (t: number) => values[t] - centre;
    const sum = (of: (t: number) => number) => values.slice(1).reduce((all, _, t) => all + of(t + 1), 0);
    return sum((t) => at(t) * at(t - 1)) / sum((t) => at(t) ** 2);
  };
  expect(lag(shifts({persistence: 0.95}))).toBeGreaterThan(0.85);
  expect(lag(shifts({persistence: 0}))).toBeLessThan(0.15);
  expect(lag(shifts({persistence: 0.95, noise: 0.02}))).toBeLessThan(0.75);
  const plain = shifts({});
  const drift = shifts({drift: 0.1}).map((value, t) => value - plain[t]);
  expect(drift[0]).toBeCloseTo(0, 12);
  expect(drift.at(-1)).toBeCloseTo(0.1, 12);
});
