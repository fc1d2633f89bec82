// @vitest-environment jsdom
import {afterEach, test, vi} from "vitest";
import {stakeDecilesChart} from "../../../../src/components/charts/stake/deciles.js";
import {stakeScatter} from "../../../../src/components/charts/stake/scatter.js";
import {plainTable} from "../../../../src/components/page/plain-table.js";
import {expectPicture} from "../../../support/picture.js";

// the points themselves are on a canvas, which jsdom cannot draw
afterEach(() => void vi.unstubAllGlobals());

/** The first median lies below its mean, the last one above. */
const groups = (score_regime: string) =>
  [0.31, 0.34, 0.38, 0.46].map((cwmm_mean, i) => ({
    ...{score_regime, group: i + 1, cwmm_mean, cwmm_median: cwmm_mean + (i < 2 ? -0.02 : 0.02)},
    ...(i === 1
      ? {cwmm_mean_low: null, cwmm_mean_high: null}
      : {cwmm_mean_low: cwmm_mean - 0.03, cwmm_mean_high: cwmm_mean + 0.03})
  }));

test("stake groups have a dot with its interval and a tick, the ends in figures on the inner side", async () => {
  await expectPicture("stake-deciles", (width) => stakeDecilesChart(plainTable(groups("from 1")), {width}));
});

test("another source’s means of the end groups are diamonds with their name", async () => {
  const reference = {bottom: 0.28, top: 0.5};
  const draw = (width: number) => stakeDecilesChart(plainTable(groups("from 1")), {width, reference});
  await expectPicture("stake-deciles-reference", draw);
});

test("stake groups of two score regimes stand in two panels of one scale", async () => {
  const both = plainTable([...groups("from 1"), ...groups("from 238")]);
  await expectPicture("stake-deciles-two", (width) => stakeDecilesChart(both, {width, small: true}), {only: true});
});

test("a running median with its quartiles lies over the points, between a log axis of stakes and an axis that holds 99 %", async () => {
  vi.stubGlobal("requestAnimationFrame", () => 0);
  const points = {stake: [0.01, 5, 800], cwmm: [-0.3, 0.4, 0.7], payout: [NaN, 1, -1], large: 0.1, label: String};
  const running = [0.1, 10, 500].map((x, i) => ({x, low: 0.2 + i / 10, median: 0.3 + i / 10, high: 0.4 + i / 10}));
  await expectPicture("stake-scatter", (width) => stakeScatter(points, {width, stakes: [0.01, 800], running}));
});
