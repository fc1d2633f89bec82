/** The world whose levels are nearest to the published ones. */
import {follow, stay, wander} from "../behaviour.js";
import type {Kind} from "./kind.js";

export const field: Kind = {
  about: "levels nearest to the published ones",
  // Chosen so that the meta-model's CORR is 0.023 on average, as in rounds 843 to 1197.
  premium: 0.00105,
  // Chosen so that MMC falls with cwmm as published. McLean and Pontiff (2016): 97 predictors lost 58 % once they were published.
  loss: 0.9,
  // Who stakes much works on the data more: chosen so that the largest tenth of stakes has the published cwmm.
  devotion: 0.15,
  habit: (random) => (random.chance(0.7) ? follow : random.chance(0.5) ? stay : wander),
  copying: {early: 0.1, later: 0.5}
};
