// @vitest-environment jsdom
import {test} from "vitest";
import {driftPartsChart} from "../../../../src/components/charts/mechanism/drift-parts.js";
import {gapPartsChart} from "../../../../src/components/charts/mechanism/gap-parts.js";
import {identitiesChart, sigmaChart} from "../../../../src/components/charts/mechanism/rounds.js";
import {madeRow} from "../../../support/made-row.js";
import {calendar, numbers} from "../../../support/panel.js";
import {expectPicture} from "../../../support/picture.js";

const rounds = calendar(numbers(1, 8).map((round) => ({round, score_regime: round < 6 ? "from 1" : "from 6"})));
const flags = ["good", "approximate", "unreliable"] as const;

/** Rounds whose similarity grows; the last of each three is unreliable and far out. */
const rows = numbers(1, 8).map((round) => {
  const flag = flags[(round - 1) % 3];
  const [hhi, similarity] = [0.1, 0.1 + round / 50];
  const sigma_sq = hhi + similarity;
  return madeRow("meta-model", {
    ...{round, n: 40, stake: 1000, coverage: 1, sigma: Math.sqrt(sigma_sq), sigma_sq, hhi, similarity, pairwise: 0.2},
    ...{bets: 1 / sigma_sq, weighted_mmc: flag === "unreliable" ? 0.09 : 0.001 * (round % 2 ? 1 : -1), mmc_sd: 0.01},
    ...{
      c_plane: null,
      c_inverse: null,
      c_sums: null,
      c_published: null,
      c_apart: null,
      c_meta: null,
      flag,
      reason: null
    }
  });
});

test("sigma between its floor and 1, the sum of weight × MMC around 0: dots, rings and crosses by how far a round can be trusted", async () => {
  await expectPicture("identities", (width) => identitiesChart(rows, {width, rounds}));
});

test("the meta-model's variance by round: concentration under similarity, the right axis in bets, new scores named", async () => {
  await expectPicture("sigma", (width) => sigmaChart(rows, {width, rounds}));
});

test("what moved the variance: the change and its parts for each stretch, with intervals where there are any", async () => {
  const parts = ["change", "concentration", "membership", "similarity"] as const;
  const drift = (["weekly", "saturday"] as const).flatMap((cadence, i) =>
    parts.map((part, j) => ({
      ...{
        cadence,
        score_regime: "from 1",
        staking_regime: "from 1",
        part,
        rounds: 40,
        from: 1 + 100 * i,
        to: 40 + 100 * i
      },
      ...{sigma_sq_first: 0.2, sigma_sq_last: 0.3, estimate: [0.1, -0.02, 0.03, 0.09][j]},
      ...{estimate_low: j === 2 ? null : -0.05, estimate_high: j === 2 ? null : 0.15}
    }))
  );
  await expectPicture("drift-parts", (width) => driftPartsChart(drift, {width}));
});

test("likeness by stake group: the own stake's part on top, under it the gap of the end groups in two parts", async () => {
  const gaps = [0.3, 0.35, 0.45].map((cwmm_mean, i) =>
    madeRow("gap-parts", {
      ...{score_regime: "from 1", group: i + 1, n: 100, rounds: 10, cwmm_mean, cwmm_mean_low: cwmm_mean - 0.02},
      ...{cwmm_mean_high: cwmm_mean + 0.02, others_mean: cwmm_mean - 0.02 * i, own_mean: 0.02 * i},
      ...{gap: 0.15, gap_low: 0.12, gap_high: 0.18, gap_own: 0.04},
      ...{gap_selection: 0.11, gap_selection_low: null, gap_selection_high: null}
    })
  );
  await expectPicture("gap-parts", (width) => gapPartsChart(gaps, {width}));
});
