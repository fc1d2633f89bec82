import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {
  driftAlt,
  driftTexts,
  driftTitle,
  flagTexts,
  identitiesAlt,
  identitiesCounts,
  identitiesTitle,
  sigmaAlt,
  sigmaShares,
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
  expect(identitiesTitle(good)).toBe("Both identities hold in every round");
  expect(identitiesTitle(broken)).toBe("Both identities hold in 33 % of the rounds");
  expect(identitiesCounts(good)).toEqual([
    "Weight × MMC sums to nearly nothing in all 3 rounds",
    "Weight × correlation sums to a possible σ in all 3 rounds"
  ]);
  expect(identitiesCounts(broken).join()).toMatch(/nothing in 2 of 3 rounds,.* σ in 2 of 3 rounds/);
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
  expect(sigmaTitle(good)).toBe("The meta-model is worth 4.0 unrelated bets; similarity makes most variance");
  expect(sigmaTitle(concentrated)).toContain("concentration makes most variance");
  expect(sigmaShares(good)).toEqual([
    "In round 3 models that predict alike make 92 % of the variance, concentrated stakes 8 %"
  ]);
  expect(sigmaShares(broken)[0]).toContain("round 2");
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
  expect(grows).toBe("The meta-model’s variance grows by 0.050, most clearly by similarity");
  expect(driftTitle(driftOf([-0.05, -0.04, 0, -0.01], 0.045))).toBe(
    "The meta-model’s variance shrinks by 0.050, no part of it clearly"
  );
  for (const nothing of [driftOf([-0.05, -0.04, 0, -0.01], 0.2), driftOf([0, 0, 0, 0], 0.2)])
    expect(driftTitle(nothing)).toBe("Whether the meta-model’s variance changes is unclear");
  expect(driftTitle(driftOf([0.01, -0.03, 0, 0.04], 0.02))).toBe(
    "Whether the meta-model’s variance changes is unclear; similarity does"
  );
  expect(driftTexts(driftOf([0.05, 0.01, 0, 0.04], 0.02))[0]).toContain("from 0.200 to 0.250");
  expect(driftTitle([])).toContain("No stretch");
  expect(driftAlt([])).toContain("No stretch");
});
