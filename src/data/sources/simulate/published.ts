/** Numbers of the real tournament that a simulated world is held against. Each names its source. */

export interface Published {
  value: number;
  source: string;
}

const leaderboard = "6,279 models, leaderboard of 2022-12-22 (Numerai API, jos1977/numerai_statistics)";
const census = "about 4,100 models in rounds 1213 to 1341 (Numerai API)";
const daily = "22 models in rounds 843 to 1197 (Numerai API, BorisVSchmid/numerai-vladthestaker)";
const meta = "the meta-model in rounds 843 to 1197, as above";
const weekly = "rounds 168 to 258 (Numerai API, jos1977/numerai_statistics)";
const article = "nmrdash.com, Meta-Model Crowding, about 30,000 recent model-rounds";

/** By the name of the measure in measures/. */
export const published: Readonly<Record<string, Published>> = {
  largest: {value: 0.127, source: census},
  "top0.16": {value: 0.146, source: leaderboard},
  "top0.8": {value: 0.422, source: leaderboard},
  "top1.6": {value: 0.565, source: leaderboard},
  top8: {value: 0.866, source: leaderboard},
  effective: {value: 0.031, source: `${leaderboard}; at most 0.010 in 2026`},
  dust: {value: 0.433, source: leaderboard},
  medianStake: {value: 2.17, source: leaderboard},
  events: {value: 5.8, source: weekly},
  metaMean: {value: 0.0231, source: meta},
  metaDeviation: {value: 0.0205, source: meta},
  common: {value: 0.04, source: `${weekly}: 0.028 at a mean cwmm of 0.70 until 237, 0.026 at 0.66 from 238 on`},
  mmcDeviation: {value: 0.014, source: "simulated with real stakes and 5,000 stocks; 0.0175 in rounds 168 to 258"},
  lag1: {value: 0.84, source: daily},
  lag5: {value: 0.6, source: daily},
  lag10: {value: 0.35, source: daily},
  lag20: {value: 0.01, source: daily},
  cwmmBottom: {value: 0.28, source: article},
  cwmmTop: {value: 0.45, source: article},
  cwmmMedian: {value: 0.33, source: article},
  cwmmWeighted: {value: 0.46, source: article},
  mmcLow: {value: 0.012, source: article},
  mmcHigh: {value: -0.003, source: article}
};
