/** Numbers of the real tournament that a simulated world is held against. Each names its source. */

export interface Published {
  value: number;
  source: string;
}

const leaderboard = "leaderboard of 2022-12-22 (Numerai API, jos1977/numerai_statistics)";
const daily = "22 models in rounds 843 to 1197 (Numerai API, BorisVSchmid/numerai-vladthestaker)";
const weekly = "rounds 168 to 258 (Numerai API, jos1977/numerai_statistics)";
const article = "nmrdash.com, Meta-Model Crowding, about 30,000 recent model-rounds";

/** By the name of the measure in report.ts. */
export const published: Readonly<Record<string, Published>> = {
  top10: {value: 0.146, source: leaderboard},
  top50: {value: 0.422, source: leaderboard},
  top100: {value: 0.565, source: leaderboard},
  effective: {value: 192, source: leaderboard},
  dust: {value: 0.433, source: leaderboard},
  medianStake: {value: 2.17, source: leaderboard},
  events: {value: 5.8, source: weekly},
  corrDeviation: {value: 0.0205, source: "the meta-model itself in rounds 843 to 1197, as above"},
  mmcDeviation: {value: 0.014, source: "simulated with real stakes and 5,000 stocks; 0.0175 in rounds 168 to 258"},
  lag1: {value: 0.84, source: daily},
  lag5: {value: 0.6, source: daily},
  lag10: {value: 0.35, source: daily},
  lag20: {value: 0.01, source: daily},
  cwmmBottom: {value: 0.28, source: article},
  cwmmTop: {value: 0.45, source: article},
  cwmmWeighted: {value: 0.46, source: article}
};
