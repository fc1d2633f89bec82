import {expect, test} from "vitest";
import {planeRule} from "../../../../src/components/base/kit/constants.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {inversePlaneOf, planeOf} from "../../../../src/components/statistics/crowding/meta-score.js";
import {expectClose} from "../../../close.js";

/** MMC = a + b CORR - c_M cwmm, exactly. */
function plane(n: number, {a = 0.003, b = 0.9, market = 0.021} = {}) {
  const random = new Random(7);
  const corr = Float64Array.from({length: n}, () => 0.02 * random.normal());
  const cwmm = Float64Array.from(corr, (c) => 0.4 + 5 * c + 0.1 * random.normal());
  return {corr, cwmm, mmc: corr.map((c, i) => a + b * c - market * cwmm[i])};
}

test("the slopes are recovered where MMC lies on a plane, whatever sign the market has", () => {
  for (const market of [0.021, -0.03, 0]) {
    const found = planeOf(plane(200, {market}), [0, 200]);
    expectClose(found.market, market, 1e-12);
    expectClose(found.slope, 0.9, 1e-12);
  }
});

test("only the rows asked for, and of them those with all three scores", () => {
  const [first, second] = [plane(60, {market: 0.02}), plane(60, {market: -0.01})];
  const both = (name: keyof typeof first) => Float64Array.from([...first[name], ...second[name]]);
  const scores = {mmc: both("mmc"), corr: both("corr"), cwmm: both("cwmm")};
  expectClose(planeOf(scores, [0, 60]).market, 0.02);
  expectClose(planeOf(scores, [60, 120]).market, -0.01);
  scores.mmc[3] = 9;
  scores.corr[3] = NaN;
  scores.mmc[4] = NaN;
  expectClose(planeOf(scores, [0, 60]).market, 0.02);
});

test("no number from few rows, nor where CORR and cwmm go together", () => {
  const none = {market: NaN, slope: NaN};
  const {rows} = planeRule;
  expect(planeOf(plane(rows - 1), [0, rows - 1])).toEqual(none);
  expect(planeOf(plane(rows), [0, rows]).market).toBeCloseTo(0.021, 10);
  const {corr, mmc} = plane(100);
  expect(planeOf({mmc, corr, cwmm: corr.map((c) => 2 * c + 1)}, [0, 100])).toEqual(none);
  expect(planeOf({mmc, corr, cwmm: corr.map(() => 0.5)}, [0, 100])).toEqual(none);
  expect(planeOf({mmc, corr, cwmm: corr}, [0, 0])).toEqual(none);
});

test("an error of CORR pulls the plane towards 0 and not the inverse one", () => {
  const n = 20_000;
  const exact = plane(n, {a: 0});
  const random = new Random(8);
  const corr = exact.corr.map((c) => c + 0.01 * random.normal());
  const [pulled, found] = [planeOf, inversePlaneOf].map((of) => of({...exact, corr}, [0, n]));
  expect(pulled.slope).toBeLessThan(0.85);
  expect(pulled.market).toBeLessThan(0.02);
  expectClose(found.slope, 0.9, 0.02);
  expectClose(found.market, 0.021, 1e-3);
});

test("both planes are one where there is no error, and the inverse has no number where CORR does not move with MMC", () => {
  const scores = plane(100);
  const [a, b] = [planeOf, inversePlaneOf].map((of) => of(scores, [0, 100]));
  expectClose(a.market, b.market, 1e-10);
  expectClose(a.slope, b.slope, 1e-10);
  const still = {...scores, corr: scores.corr.map(() => 0.01)};
  expect(inversePlaneOf(still, [0, 100])).toEqual({market: NaN, slope: NaN});
});
