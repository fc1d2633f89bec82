import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {
  driftAlt,
  driftTexts,
  driftTitle,
  flagTexts,
  identitiesAlt,
  identitiesTitle,
  sigmaAlt,
  sigmaTitle
} from "../../../../src/components/texts/mechanism/rounds.js";

function roundOf(round: number, change: Partial<RowOf<"meta-model">> = {}): RowOf<"meta-model"> {
  const {sigma = 0.5, hhi = 0.02} = change;
  return {
    ...{round, n: 200, stake: 1000, coverage: 1, sigma, sigma_sq: sigma ** 2, hhi, similarity: sigma ** 2 - hhi},
    ...{pairwise: 0.2, bets: 1 / sigma ** 2, weighted_mmc: 0.0001, mmc_sd: 0.01, c_plane: 0.02, c_inverse: 0.02},
    ...{c_sums: 0.02, c_published: null, c_apart: 0, c_meta: 0.02, flag: "good", reason: null},
    ...{sigma_low: null, sigma_high: null, weighted_mmc_low: null, weighted_mmc_high: null, ...change}
  };
}

const good = [1, 2, 3].map((round) => roundOf(round));
const broken = [
  roundOf(1, {weighted_mmc: 0.002, flag: "approximate", reason: "sum, bagged"}),
  roundOf(2),
  roundOf(3, {sigma: 1.2, flag: "unreliable", reason: "sigma"})
];
const concentrated = [1, 2].map((round) => roundOf(round, {hhi: 0.2}));

test("the identities: how many rounds obey each", () => {
  expect(identitiesTitle(good)).toBe(
    "Weight × MMC sums to nearly nothing in all 3 rounds; weight × correlation sums to a possible σ in all 3 rounds"
  );
  expect(identitiesTitle(broken)).toContain(
    "in 2 of 3 rounds; weight × correlation sums to a possible σ in 2 of 3 rounds"
  );
  expect(identitiesTitle([roundOf(1, {weighted_mmc: null, mmc_sd: null})])).toContain("MMC is not known");
  for (const rows of [good, broken, []]) expect(identitiesAlt(rows)).not.toMatch(/NaN|undefined|null/);
});

test("flags are told with their reasons and numbers, or that there are none", () => {
  expect(flagTexts(good)[0]).toMatch(/^All 3 rounds obey/);
  const [text] = flagTexts(broken);
  expect(text).toMatch(/^1 of 3 rounds is good, 1 approximate \(ring\) and 1 unreliable/);
  expect(text).toContain("samples of the stakes");
  expect(text).toContain("σ lies above 1");
  expect(flagTexts([])).toEqual([]);
});

test("what the variance is made of: similarity or concentration, of the last round to rely on", () => {
  expect(sigmaTitle(good)).toBe(
    "The meta-model of round 3 is worth 4.0 unrelated bets: 92 % of its variance is models that predict alike, 8 % is concentrated stakes"
  );
  expect(sigmaTitle(concentrated)).toContain("80 % of its variance is concentrated stakes");
  expect(sigmaTitle(broken)).toContain("round 2");
  expect(sigmaAlt(good)).toContain("0.250 in round 1");
});

function driftOf(
  values: [change: number, concentration: number, membership: number, similarity: number],
  reach: number
) {
  return (["change", "concentration", "membership", "similarity"] as const).map((part, i): RowOf<"drift-parts"> => ({
    ...{cadence: "weekly", score_regime: "from 1", staking_regime: "from 1", part, rounds: 40, from: 1, to: 40},
    ...{sigma_sq_first: 0.2, sigma_sq_last: 0.2 + values[0]},
    ...{estimate: values[i], estimate_low: values[i] - reach, estimate_high: values[i] + reach}
  }));
}

test("drift: grows, shrinks or stays, by what, and whether that is clear in these rounds, as no trend is told from them", () => {
  const grows = driftTitle(driftOf([0.05, 0.01, 0, 0.04], 0.02));
  expect(grows).toContain(
    "In the weekly rounds 1 to 40 the meta-model’s variance grows, +0.050, most by similarity (+0.040) (clear in these rounds: similarity)"
  );
  expect(driftTitle(driftOf([-0.05, -0.04, 0, -0.01], 0.2))).toMatch(
    /shrinks.*most by concentration.*no part of it clearly/
  );
  expect(driftTitle(driftOf([0, 0, 0, 0], 0.2))).toContain("does not change");
  expect(driftTexts(driftOf([0.05, 0.01, 0, 0.04], 0.02))[0]).toContain("from 0.200 to 0.250");
  expect(driftTitle([])).toContain("No stretch");
  expect(driftAlt([])).toContain("No stretch");
});
