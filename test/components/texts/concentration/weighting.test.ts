import {expect, test} from "vitest";
import {weightingAlt, weightingTitle} from "../../../../src/components/texts/concentration/weighting.js";
import {madeRow} from "../../../support/made-row.js";
import {beyond, limits} from "../../../support/reading.js";

const rows = [-0.001, 0, 0.002].map((gap, i) =>
  madeRow("stake-weighting", {round: 400 + i, mmc_stake_mean: gap, mmc_mean: 0, gap})
);

test("rounds in which the stake-weighted mean lies below are told, equal ones are not below", () => {
  expect(weightingTitle(rows)).toBe("Stake-weighted MMC lies below the plain mean in 33 % of rounds");
  expect(beyond(weightingTitle(rows), limits.title)).toEqual([]);
  expect(weightingAlt(rows)).toContain("Round 402: 0.0020 by stake, 0.0000 each alike");
  expect([weightingTitle([]), weightingAlt([])].join()).toMatch(/^No resolved round .*\.$/);
});
