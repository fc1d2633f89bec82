import {expect, test} from "vitest";
import type {TruthEstimate} from "../../../../src/components/base/catalogue/data.js";
import {truthRows, truthText, truthWords} from "../../../../src/components/texts/mechanism/truth.js";

const row = (estimate: TruthEstimate) => ({estimate, n: 1200, size: 0.01, bias: 0, rmse: 0.0012, largest: 0.01});
test("without a truth it says why: real rounds, or a snapshot that lost it", () => {
  expect(truthText([], false)).toContain("rounds shown are real");
  expect(truthText([], true)).toContain("without the file");
});

test("with one it tells how far the estimates are off", () => {
  const text = truthText([row("leave_one_out"), row("stake_effect")], true);
  expect(text).toContain("1,200 rows is off by 0.0012");
  expect(text).not.toMatch(/NaN|undefined/);
  expect(truthWords("sigma")).toContain("deviation");
});

test("rows come from the columns of a file", () => {
  expect(truthRows({estimate: ["sigma"], n: [3]})).toEqual([{estimate: "sigma", n: 3}]);
  expect(truthRows({estimate: []})).toEqual([]);
});
