// @vitest-environment jsdom
import {expect, test} from "vitest";
import {penaltyChart} from "../../../../src/components/charts/penalty/penalty.js";
import {stakeDecilesChart} from "../../../../src/components/charts/stake/deciles.js";
import {trendChart} from "../../../../src/components/charts/trend/two-lines.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {fallsByRegime} from "../../../../src/components/tables/penalty/falls-by-regime.js";
import {penalty} from "../../../../src/components/tables/penalty/penalty.js";
import {stakeDeciles} from "../../../../src/components/tables/stake/deciles.js";
import {stretches} from "../../../../src/components/tables/trend/stretches.js";
import {trendSlope} from "../../../../src/components/tables/trend/slope.js";
import {trend} from "../../../../src/components/tables/trend/trend.js";
import {clones, clonesPanel} from "../../../support/clones.js";

const panel = clonesPanel(clones({seed: 2, accounts: 60, rounds: 24}));
const rules = (svg: Element) =>
  [...svg.querySelectorAll("g[aria-label=rule] line")].filter((l) => l.getAttribute("y1") !== l.getAttribute("y2"))
    .length;

test("a rule through each dot that has an interval", () => {
  const {table} = stakeDeciles(panel, readSettings({}, {table: "stake-deciles"}));
  expect(rules(stakeDecilesChart(table, {width: 700}))).toBe(10);
  const result = penalty(panel, readSettings({}, {table: "penalty"}));
  const told = fallsByRegime(result);
  // too few rounds: the only rule is the contrast's, at the mean correlations
  expect(rules(penaltyChart(told, {width: 700}))).toBe(0);
  expect(rules(penaltyChart(told, {width: 700, axis: "cwmm"}))).toBe(1);
  for (const row of told[0].rows)
    Object.assign(row, {mmc_mean_low: row.mmc_mean - 0.01, mmc_mean_high: row.mmc_mean + 0.01});
  expect(rules(penaltyChart(told, {width: 700}))).toBe(10);
});

test("a light band behind the two means of the trend and their gap, cut with the line", () => {
  const {table} = trend(panel, readSettings({}, {table: "trend"}));
  const {table: slopes} = trendSlope(panel, readSettings({}, {table: "trend-slope"}));
  const parts = stretches(table, panel.rounds, {slopes});
  const areas = trendChart(parts, {width: 700, rounds: panel.rounds}).querySelectorAll("g[aria-label=area] path");
  expect(areas).toHaveLength(3);
  const smooth = stretches(table, panel.rounds, {smoothing: 8, slopes});
  const [row] = smooth[0].lines[0];
  expect(row.cwmm_mean_low! < row.cwmm_mean && row.cwmm_mean < row.cwmm_mean_high!).toBe(true);
});
