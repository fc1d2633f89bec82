import {expect, test} from "vitest";
import {powerFactor} from "../../../../src/components/base/kit/constants.js";
import {standingsOf, valuesOf} from "../../../../src/components/tables/my-model/standing.js";
import {calendar, panelOf} from "../../../support/panel.js";

const rows = [
  {round: 1, model: "a", stake: 30, cwmm: 0.6, mmc: 0.02, payout: 3},
  {round: 1, model: "b", stake: 10, cwmm: 0.5, mmc: 0.02},
  {round: 1, model: "c", stake: 20, cwmm: 0.4, mmc: 0.01},
  {round: 1, model: "d", stake: 0, cwmm: 0.4, mmc: 0.09},
  {round: 1, model: "e", stake: 20, cwmm: 0.4}
];
const panel = panelOf({rows, rounds: calendar([{round: 1}])});

test("a model stands among the round's staked models that have the number, itself included, ties half", () => {
  const found = standingsOf(panel, Int32Array.of(0), ["mmc", "return"]);
  const [mmc] = found.get("mmc")!;
  expect(mmc.field).toEqual({mean: expect.closeTo(0.05 / 3, 8), below: expect.closeTo(2 / 3, 12), n: 3});
  expect(mmc.peers).toEqual({mean: expect.closeTo(0.015, 8), below: 0.75, n: 2});
  expect(found.get("return")![0].value).toBeCloseTo(0.1, 12);
});

test("a round in which it has not the number is none of it", () => {
  expect(standingsOf(panel, Int32Array.of(1), ["payout"]).get("payout")).toEqual([]);
});

test("what of cwmm is its own weight is cwmm less what it would be against all others", () => {
  const {weight, own, cwmm} = valuesOf(panel);
  expect(weight(0)).toBeCloseTo(30 / 80, 12);
  const [w, rho] = [30 / 80, 0.6 / powerFactor];
  const sigma = (30 * 0.6 + 10 * 0.5 + 40 * 0.4) / 80 / powerFactor;
  const others = (rho * sigma - w) / Math.sqrt(sigma ** 2 - 2 * w * rho * sigma + w ** 2);
  expect(own(0)).toBeCloseTo(cwmm(0) - powerFactor * others, 6);
});
