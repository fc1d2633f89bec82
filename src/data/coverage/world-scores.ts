/** Scores of a light world's rows: as they came, and what is expected of them. */
import type {Round, Scores} from "../../components/base/snapshot/panel.js";
import {cwmmFactor, scoringOf} from "../../components/base/rounds/regimes.js";
import {longSpan, meanOver} from "./world-luck.js";
import type {Luck} from "./world-luck.js";
import type {Model} from "./world-models.js";
import {stakeFactor} from "./world-raises.js";
import type {Turn, Turns} from "./world-raises.js";
import type {Rows} from "./world-rows.js";
import {anchor, level} from "./world-shape.js";
import {metaScores, raisedLikeness} from "./world-weights.js";
import type {Staked} from "./world-weights.js";
import type {WorldOptions} from "./world-options.js";

export interface Drawn {
  rows: Rows;
  rounds: readonly Round[];
  models: readonly Model[];
  turns: Turns;
  /** how far each round's cwmm lies from its level */
  shifts: readonly number[];
  luck: Luck;
  options: WorldOptions;
}

/** cwmm by row: as it came, and what is typical of it; the rest is for worlds in which weights do what they do. */
export interface Likeness {
  came: Float64Array;
  typical: Float64Array;
  staked: Staked;
}

export function likenessOf({rows, rounds, models, shifts, turns, options}: Drawn): Likeness {
  const {model, place, stake, taste} = rows;
  const {jump = 0, mechanical = false} = options;
  const [typical, likeness, times] = [place.length, place.length, place.length].map((n) => new Float64Array(n));
  for (let row = 0; row < place.length; ++row) {
    const [t, turn] = [place[row], turns.of(model[row])];
    typical[row] = level + shifts[t] + models[model[row]].kind.cwmm + (turn.raised && t >= turn.place ? jump : 0);
    likeness[row] = typical[row] + taste[row];
    times[row] = stakeFactor(turn, t);
  }
  const staked = {place, stake, likeness, times, factor: scoringOf(rounds).map(cwmmFactor)};
  return {came: mechanical ? raisedLikeness(staked) : likeness, typical, staked};
}

/** As they came. Stake-weighted, accuracy is the meta-model's own score times its likeness to itself: MMC comes to nothing. */
export function scoresOf({rows, models, turns, luck, options}: Drawn, {came, staked}: Likeness): Scores {
  const {model, place, fresh} = rows;
  const {market = 0.02, earnings = 0, mechanical = false} = options;
  const scores = {corr: floats(rows), mmc: floats(rows), bmc: floats(rows), corj60: floats(rows)};
  const {corr, mmc, bmc, corj60} = scores;
  const accuracy = new Float64Array(place.length);
  for (let row = 0; row < place.length; ++row) {
    const [m, t] = [model[row], place[row]];
    const skilled = earnings + models[m].skill + models[m].kind.score + fresh[row] - lostBy(turns.of(m), t, options);
    const scored = skilled + (luck.all[t] + meanOver(luck.own[m], luck.first[t]));
    accuracy[row] = scored + (market + luck.meta[t]) * anchor;
    bmc[row] = scored + luck.bench[t] * (anchor - came[row]);
    corj60[row] = skilled + (luck.allLong[t] + meanOver(luck.own[m], luck.first[t], longSpan));
  }
  const earned = mechanical
    ? metaScores({...staked, likeness: came}, accuracy)
    : luck.meta.map((score) => market + score);
  for (let row = 0; row < place.length; ++row) {
    corr[row] = accuracy[row] + luck.common[place[row]];
    mmc[row] = accuracy[row] - earned[place[row]] * came[row] - bent(came[row], options);
  }
  return {cwmm: Float32Array.from(came), ...scores, fnc: none(rows), ...late(rows)};
}

/** What a raiser's skill has lost by a round. */
const lostBy = ({raised, place}: Turn, t: number, {loss = 0}: WorldOptions) => (raised && t >= place ? loss : 0);

/** What cwmm costs beyond the meta-model's own score. */
const bent = (cwmm: number, {bend = 0}: WorldOptions) => bend * Math.max(0, cwmm - anchor);

/** What luck would leave on average, and models of other skill in these models' place; likeness as it came. */
export function expectedScores({rows, models, turns, options}: Drawn, came: Float64Array): Scores {
  const {market = 0.02, earnings = 0} = options;
  const [corr, mmc] = [floats(rows), floats(rows)];
  for (let row = 0; row < came.length; ++row) {
    const [m, t] = [rows.model[row], rows.place[row]];
    const skilled = earnings + models[m].kind.score - lostBy(turns.of(m), t, options);
    corr[row] = skilled + market * anchor;
    mmc[row] = skilled + market * (anchor - came[row]) - bent(came[row], options);
  }
  return {corr, mmc};
}

/** What is typical of rows; in the place of FNC stands what the meta-model earned in the round, as it came out. */
export function typicalScores({rows, models, turns, luck, options}: Drawn, likeness: Float64Array): Scores {
  const {market = 0.02, earnings = 0} = options;
  const scores = {corr: floats(rows), mmc: floats(rows), bmc: floats(rows), corj60: floats(rows), fnc: floats(rows)};
  for (let row = 0; row < likeness.length; ++row) {
    const [m, t] = [rows.model[row], rows.place[row]];
    const lost = lostBy(turns.of(m), t, options);
    const typical = earnings + models[m].kind.score + turns.typical(m, t) - lost;
    scores.corr[row] = typical + market * anchor;
    scores.mmc[row] = typical + market * (anchor - likeness[row]);
    scores.bmc[row] = typical;
    scores.corj60[row] = earnings + models[m].kind.score + turns.typicalLong(m, t) - lost;
    scores.fnc[row] = market + luck.meta[t];
  }
  return {cwmm: Float32Array.from(likeness), ...scores, ...late(rows)};
}

const floats = ({place}: Rows) => new Float32Array(place.length);
const none = (rows: Rows) => floats(rows).fill(NaN);
/** Worlds end before 60-day scores pay. */
const late = (rows: Rows) => ({corr60: none(rows), mmc60: none(rows)});
