// @vitest-environment jsdom
import {test} from "vitest";
import {slopeRows, stakeCoverage} from "../../../../src/components/base/snapshot/coverage.js";
import {payoutsChart} from "../../../../src/components/charts/data/payouts.js";
import {slopeChart} from "../../../../src/components/charts/data/slope.js";
import {stakeCoverageChart} from "../../../../src/components/charts/data/stake-coverage.js";
import {coverage} from "../../../support/manifest.js";
import {expectPicture} from "../../../support/picture.js";

test("the share of the official stake by round: the farthest in figures, a cross where there is no official total", async () => {
  const rows = stakeCoverage(
    coverage((r) => ({at_stake: r === 7 ? 920 : 1000, at_stake_official: r < 3 ? null : 1000}))
  );
  await expectPicture("stake-coverage", (width) => stakeCoverageChart(rows, {width}));
});

test("MMC per unit of CORR by round: each regime's median, named breaks in full lines, found ones dashed", async () => {
  const breaks = [
    {round: 4, named: true, step: 0.5, about: "a rule"},
    {round: 8, named: false, step: 2, about: "a step"}
  ];
  const rows = slopeRows({
    coverage: coverage((r) => ({slope: r === 5 ? null : r < 4 ? 1.2 : r < 8 ? 0.6 : 1.3})),
    breaks
  });
  await expectPicture("slope", (width) => slopeChart(rows, {breaks, width}));
});

test("payouts as recomputed: a dot where CORR alone pays, a ring where MMC pays as well", async () => {
  const rows = [1, 2, 3, 4].map((round) => ({
    round,
    share_corr: round === 4 ? null : 1 - round / 50,
    share_mmc: round === 2 ? null : 0.6 + round / 20
  }));
  await expectPicture("payouts", (width) => payoutsChart(rows, {width}));
});
