/** Worlds in which what is claimed is true, false or open: models with known likeness, stakes and scores. */
import {contextOf} from "../../src/components/tables/claims/context.js";
import type {Context} from "../../src/components/tables/claims/context.js";
import {calendar, numbers, panelOf} from "./panel.js";
import type {RoundInput, Row, World} from "./panel.js";
import {uniform} from "./worlds.js";

export interface CrowdOptions {
  models?: number;
  /** weekly rounds, a week apart, so that returns of the fifth one are others */
  rounds?: number;
  first?: number;
  /** likeness of the model at this place of the order by stake, 0 to 1, in a round */
  cwmm?: (place: number, round: number) => number;
  /** MMC of a model of this likeness */
  mmc?: (cwmm: number) => number;
  /** noise of the scores, all models of a round alike and each its own */
  noise?: number;
  stake?: (place: number) => number;
  seed?: number;
  more?: Partial<RoundInput>;
}

/** A world of steady models. */
export function crowd(options: CrowdOptions = {}): World {
  const {
    models = 240,
    rounds = 60,
    first = 1,
    cwmm = (place) => 0.2706 + 0.1889 * place,
    seed = 1,
    noise = 0.002
  } = options;
  const {mmc = (likeness) => 0.02 - 0.05 * likeness, stake = (place) => 10 ** (4 * place), more = {}} = options;
  const random = uniform(seed);
  // evenly spread, so that every stretch of models has a mean of 0
  const spread = numbers(1, models).map((i) => (((i * 0.6180339887) % 1) - 0.5) / 10);
  const rows = numbers(first, first + rounds - 1).flatMap((round) => {
    const market = noise * (random() - 0.5);
    return spread.map((own, i): Row => {
      const place = (i + 0.5) / models;
      const likeness = cwmm(place, round) + own + (random() - 0.5) / 50;
      const score = mmc(likeness) + market + noise * (random() - 0.5);
      return {round, model: `m${i}`, stake: stake(place), cwmm: likeness, mmc: score, corr: score + 0.02 * likeness};
    });
  });
  return {rows, rounds: calendar(weekly(first, rounds, more))};
}

/** Rounds a week apart, each scored on four weeks of returns. */
function weekly(first: number, rounds: number, more: Partial<RoundInput>): RoundInput[] {
  const at = (week: number, days: number) =>
    new Date(Date.UTC(2019, 6, 13 + 7 * week + days, 18)).toISOString().replace(".000", "");
  return numbers(first, first + rounds - 1).map((round, i) => ({
    ...{round, opens: at(i, 0), closes: at(i, 2), first_score: at(i, 5), resolves: at(i, 32)},
    ...more
  }));
}

export const contextIn = (world: World, rounds = "newest"): Context => contextOf(panelOf(world), {rounds});
