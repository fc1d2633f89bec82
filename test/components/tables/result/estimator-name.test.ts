import {expect, test} from "vitest";
import {estimatorName} from "../../../../src/components/tables/result/estimator-name.js";

test("scores and ways to adjust are said in words, names of columns stay", () => {
  const keys = [
    "change corr none",
    "pre-trend mmc round",
    "before, as scored",
    "mmc_mean",
    "cwmm",
    "corr, as scored",
    "overlap, others"
  ];
  expect(keys.map(estimatorName)).toEqual([
    ...[
      "change CORR without adjustment",
      "pre-trend MMC less the round's mean",
      "before, without adjustment",
      "mmc_mean",
      "cwmm"
    ],
    ...["CORR, without adjustment", "overlap, against others"]
  ]);
});
