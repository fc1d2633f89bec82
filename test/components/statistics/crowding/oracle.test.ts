import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {covariance} from "../../../../src/components/statistics/numbers/correlation.js";
import {metaScoresOf} from "../../../../src/components/statistics/crowding/meta-scores.js";
import {poolOf} from "../../../../src/components/statistics/crowding/pool.js";
import {timesStake} from "../../../../src/components/statistics/crowding/stake-change.js";
import {accuracyOf, leaveOneOut, ownShare} from "../../../../src/components/statistics/crowding/leave-one-out.js";
import {expectAllClose, expectClose} from "../../../close.js";
import {csvColumns} from "../../../support/oracles.js";
import {linearRound} from "../../../support/linear-round.js";

/** Numbers that numpy found by brute force: a new meta-model from the predictions for every stake that changes. */
const expected = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../../oracles/crowding_algebra.json", import.meta.url)), "utf8")
);
const columns = csvColumns("crowding_algebra.csv");
const predictions = Array.from({length: 8}, (_, i) => columns[`p${i + 1}`]);
const meta = {sigma: expected.sigma, market: expected.cM};
const models = (expected.w as number[]).map((weight, i) => ({
  weight,
  rho: expected.rho[i],
  mmc: expected.mmc_linear[i]
}));

test("the pool of the oracle's round", () => {
  const pool = poolOf({stake: expected.stakes, cwmm: expected.rho});
  expect(pool.n).toBe(8);
  expectClose(pool.sigma, expected.sigma);
  expectClose(pool.hhi, expected.HHI);
  expectClose(pool.pairwise, expected.rbar_weighted);
  expectClose(pool.bets, expected.effective_bets_1_over_sigma2);
});

test("each model's own part", () => {
  expectAllClose(
    models.map((m) => leaveOneOut(m, meta)),
    expected.rho_loo
  );
  expectAllClose(
    models.map((m) => ownShare(m, meta)),
    expected.own_share_of_cov
  );
  expectAllClose(
    models.map((m) => accuracyOf(m, meta)),
    expected.corr_with_target_cov
  );
});

test("the meta-model's score from sums", () => {
  const scores = {
    stake: expected.stakes,
    cwmm: expected.rho,
    mmc: expected.mmc_linear,
    corr: expected.corr_with_target_cov
  };
  expectClose(metaScoresOf(scores).sums, expected.cM_from_public_sum_w_c_over_sum_w_rho);
});

test("the round made here is the oracle's", () => {
  const round = linearRound(predictions, {stakes: expected.stakes, target: columns.t});
  expectAllClose(
    round.models.map((m) => m.rho),
    expected.rho
  );
  expectAllClose(
    round.models.map((m) => m.mmc),
    expected.mmc_linear
  );
  expectClose(round.meta.market, expected.cM);
  expectClose(covariance(predictions[0], predictions[0]), 1);
});

describe.each(expected.events as Record<string, number>[])("stake of model $model times $k", (event) => {
  const model = models[event.model - 1];
  const changed = timesStake(model, meta, event.k);

  test("its own numbers and the meta-model's", () => {
    expectClose(changed.model.weight, event.w_new);
    expectClose(changed.model.rho, event.rho_new);
    expectClose(changed.model.mmc, event.mmc_new);
    expectClose(changed.meta.market, event.cM_new);
    expectClose(changed.meta.sigma, event.sigma_new);
  });
});
