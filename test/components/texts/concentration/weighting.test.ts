import {expect, test} from "vitest";
import {weightingAlt, weightingTitle} from "../../../../src/components/texts/concentration/weighting.js";
import {madeRow} from "../../../support/made-row.js";
import {beyond, limits} from "../../../support/reading.js";

const rows = [-0.001, 0, 0.002].map((gap, i) =>
  madeRow("stake-weighting", {round: 400 + i, mmc_stake_mean: gap, mmc_mean: 0, gap})
);

const start = "Stake-weighted MMC lies below the plain mean in ";
const title = (...regimes: string[]) =>
  weightingTitle(
    rows,
    regimes.map((score_regime, i) => ({round: 400 + i, score_regime}))
  );

test("rounds before the newest scores are not counted", () => {
  expect(title("from 1", "from 401", "from 401")).toBe(start + "0 % of rounds");
});

test("rounds in which the stake-weighted mean lies below are told, equal ones are not below", () => {
  expect(title("from 1", "from 1", "from 1")).toBe(start + "33 % of rounds");
  expect(beyond(title("from 1", "from 1", "from 1"), limits.title)).toEqual([]);
  expect(weightingAlt(rows)).toContain("Round 402: 0.0020 by stake, 0.0000 each alike");
  expect([weightingTitle([], []), weightingAlt([])].join()).toMatch(/^No resolved round .*\.$/);
});
