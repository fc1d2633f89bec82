import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {dealtTops} from "../../../../src/components/tables/leaderboard/dealt.js";
import {persistenceWorld} from "../../../../src/data/field-record/persistence-world.js";

const world = (stakes: (model: number) => number): Panel => {
  const {panel} = persistenceWorld(new Random(1), {cadence: "weekly", rounds: 20, skill: 0, market: 0, pays: true});
  const stake = Float64Array.from(panel.model, stakes);
  const payout = Float64Array.from(stake, (of, row) => of * (1 + panel.scores.payout![row]));
  return {...panel, stake, scores: {...panel.scores, payout}};
};

const sharesIn = (panel: Panel, place: number) => {
  const rows = Int32Array.from(panel.round.keys()).filter((row) => panel.round[row] === panel.rounds[place].round);
  return dealtTops(panel)({position: 0, places: [place], models: new Int32Array(0)}, rows, 10);
};

test("with equal stakes anyone can be in front, and ten are in each deal", () => {
  const panel = world(() => 1);
  const shares = Array.from({length: 20}, (_, place) => sharesIn(panel, place));
  for (const own of shares) expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(10);
  const mean = (model: number) => shares.reduce((sum, own) => sum + own[model] / shares.length, 0);
  for (let model = 0; model < 42; ++model) expect(Math.abs(mean(model) - 10 / 42), `model ${model}`).toBeLessThan(0.12);
});

test("large stakes with a gain stay in front wherever returns go", () => {
  const own = sharesIn(
    world((model) => (model < 10 ? 1000 : 1)),
    3
  );
  for (let model = 0; model < 42; ++model) expect(own[model]).toBeCloseTo(model < 10 ? 1 : 0);
});

test("payouts that are equal share the last places", () => {
  const panel = world(() => 1);
  const equal = {...panel, scores: {...panel.scores, payout: new Float64Array(panel.length).fill(1)}};
  const own = sharesIn(equal, 3);
  for (let model = 0; model < 42; ++model) expect(own[model]).toBeCloseTo(10 / 42);
});
