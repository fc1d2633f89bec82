/** A light world: scores alone, without predictions, whose true means are known. */
import type {Panel, Round, ScoreName} from "../../components/base/panel.js";
import type {Random} from "../../components/base/random.js";
import {cwmmFactor, scoringOf} from "../../components/base/regimes.js";
import {returnDays} from "../../components/base/return-days.js";
import {calendarOf} from "./world-calendar.js";
import {dailyReturns, known, longSpan, meanOver, startsOf} from "./world-luck.js";
import {drawModels} from "./world-models.js";
import type {Model} from "./world-models.js";
import {drawTurns, stakeFactor} from "./world-raises.js";
import type {Turns} from "./world-raises.js";
import {anchor, level, spread, wave} from "./world-shape.js";
import {metaScores, raisedLikeness} from "./world-weights.js";

export interface WorldOptions {
  cadence: "weekly" | "daily";
  rounds: number;
  accounts: number;
  /** what the whole meta-model earns on average: MMC falls by it per unit of cwmm */
  market?: number;
  /** chance that a model is in a round */
  attendance?: number;
  /** how far a round's cwmm lies from its level: a wave that all worlds share, or a random one that dies out slowly */
  shifts?: "wave" | "random";
  /** what every model earns in CORR on average */
  earnings?: number;
  /** share of the accounts that may multiply their stakes by six, all at once, in a round of no one's choosing */
  raisers?: number;
  /** share of the accounts that cut their stakes to a sixth in the same way */
  cutters?: number;
  /** raisers do so whatever happens, or only where the luck that is known when the round closes is good */
  after?: "anything" | "luck";
  /** raises are by more than six: by so much in the logarithm, on average */
  sizes?: number;
  /** how far cwmm rises from the raise on, which costs MMC by the meta-model's own score */
  jump?: number;
  /** cwmm rises from a raise or cut on by what the weight itself does; 'typical' does not know of it */
  mechanical?: boolean;
  /** how far the level of cwmm rises from the first round to the last */
  drift?: number;
}

export interface World {
  panel: Panel;
  rounds: readonly Round[];
  /** what the meta-model earns */
  market: number;
  /** what a round's luck gave to everyone, by its place in the calendar */
  luck: Float64Array;
  /** how far each round's cwmm lies from its level */
  shifts: readonly number[];
  /** the same rows with the scores that luck would leave on average, likeness as it is */
  expected: () => Panel;
  /**
   * The same rows with what is expected of them where nothing is known but who raises when: means over all worlds. In the
   * place of FNC stands what the meta-model earned in the round, as it came out.
   */
  typical: () => Panel;
}

/** Scores of all rows, by model within rounds. */
interface Rows {
  model: Int32Array;
  place: Int32Array;
  stake: Float64Array;
  /** cwmm less what is typical of the row */
  taste: Float32Array;
  /** luck of the row alone */
  fresh: Float32Array;
}

/** A world from a seed. */
export function lightWorld(random: Random, options: WorldOptions): World {
  const rounds = calendarOf(options);
  const starts = startsOf(returnDays(rounds).first);
  const models = drawModels(random, options.accounts);
  const shifts = shiftsOf(random, options);
  const luck = luckOf(random, models, starts);
  const signals = models.map(
    ({skill}, i) =>
      (day: number) =>
        skill + known(luck.own[i], day)
  );
  const turns = drawTurns(random, {rounds, models, signals, options});
  const rows = drawRows(random, {models, turns, rounds: rounds.length, options});
  const build = (score: Scores) => panelOf(rows, {rounds, models, score});
  const {market = 0.02, earnings = 0, jump = 0, mechanical = false} = options;
  const {model, place, taste, fresh} = rows;
  const each = (of: (row: number) => number) => {
    const values = new Float64Array(model.length);
    for (let row = 0; row < values.length; ++row) values[row] = of(row);
    return values;
  };
  const typicalLikeness = each((row) => {
    const [t, turn] = [place[row], turns.of(model[row])];
    return level + shifts[t] + (turn.raised && t >= turn.place ? jump : 0);
  });
  const unmoved = each((row) => typicalLikeness[row] + taste[row]);
  const times = each((row) => stakeFactor(turns.of(model[row]), place[row]));
  const factor = scoringOf(rounds).map(cwmmFactor);
  const staked = {place, stake: rows.stake, likeness: unmoved, times, factor};
  const likeness = mechanical ? raisedLikeness(staked) : unmoved;
  const skilled = each((row) => earnings + models[model[row]].skill);
  const scored = each((row) => skilled[row] + fresh[row] + luck.short(model[row], place[row]));
  // stake-weighted, accuracy is the meta-model's own score times its likeness to itself: MMC comes to nothing
  const metaScore = (row: number) => market + luck.meta[place[row]];
  const accuracy = each((row) => scored[row] + metaScore(row) * anchor);
  const scores = mechanical ? metaScores({...staked, likeness}, accuracy) : rounds.map((_, t) => market + luck.meta[t]);
  const typical = (row: number) => earnings + turns.typical(model[row], place[row]);
  return {
    rounds,
    market,
    luck: luck.all,
    shifts,
    panel: build({
      cwmm: (row) => likeness[row],
      corr: (row) => accuracy[row],
      mmc: (row) => accuracy[row] - scores[place[row]] * likeness[row],
      bmc: (row) => scored[row] + luck.bench[place[row]] * (anchor - likeness[row]),
      corj60: (row) => skilled[row] + fresh[row] + luck.long(model[row], place[row]),
      // a light world has no features and so no FNC
      fnc: () => NaN
    }),
    expected: once(() =>
      build({
        cwmm: (row) => likeness[row],
        corr: (row) => skilled[row] + market * anchor,
        mmc: (row) => skilled[row] + market * (anchor - likeness[row])
      })
    ),
    typical: once(() =>
      build({
        cwmm: (row) => typicalLikeness[row],
        corr: (row) => typical(row) + market * anchor,
        mmc: (row) => typical(row) + market * (anchor - typicalLikeness[row]),
        bmc: typical,
        corj60: (row) => earnings + turns.typicalLong(model[row], place[row]),
        fnc: metaScore
      })
    )
  };
}

/** A score of each row, by its name. */
type Scores = Partial<Record<ScoreName, (row: number) => number>>;

/** Made when it is first asked for, and kept. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Luck of all, of the meta-model, of the benchmark models, and of each model; near-copies share a part of theirs. */
function luckOf(random: Random, models: readonly Model[], starts: ReturnType<typeof startsOf>) {
  const draw = (sd: number) => dailyReturns(random, starts.length, sd);
  const [all, meta, bench] = [spread.luck, spread.market, spread.market].map(draw);
  let shared: Float64Array = new Float64Array();
  const own = models.map(({size, first}) => {
    if (first) shared = draw(spread.own);
    if (size === 1) return shared;
    const alone = draw(Math.sqrt(1 - spread.common) * spread.own);
    const part = Math.sqrt(spread.common);
    for (let d = 0; d < alone.length; ++d) alone[d] += part * shared[d];
    return alone;
  });
  const over = (values: Float64Array, span?: number) => (t: number) => meanOver(values, starts.first[t], span);
  const each = (values: Float64Array) => Float64Array.from(starts.first, (_, t) => over(values)(t));
  const ofAll = each(all);
  return {
    own,
    all: ofAll,
    meta: each(meta),
    bench: each(bench),
    short: (model: number, t: number) => ofAll[t] + over(own[model])(t),
    long: (model: number, t: number) => over(all, longSpan)(t) + over(own[model], longSpan)(t)
  };
}

function shiftsOf(random: Random, {rounds, shifts = "wave", drift = 0}: WorldOptions): number[] {
  if (shifts === "wave") return Array.from({length: rounds}, (_, t) => wave(t) + (drift * t) / Math.max(1, rounds - 1));
  let now = random.normal();
  return Array.from({length: rounds}, () => 0.02 * (now = 0.7 * now + Math.sqrt(1 - 0.49) * random.normal()));
}

function drawRows(
  random: Random,
  {models, turns, rounds, options}: {models: readonly Model[]; turns: Turns; rounds: number; options: WorldOptions}
): Rows {
  const {attendance = 0.9} = options;
  const most = models.length * rounds;
  const [model, place] = [new Int32Array(most), new Int32Array(most)];
  const [stake, taste, fresh] = [new Float64Array(most), new Float32Array(most), new Float32Array(most)];
  let n = 0;
  for (let t = 0; t < rounds; ++t)
    for (let i = 0; i < models.length; ++i) {
      if (!random.chance(attendance)) continue;
      const {z, taste: own} = models[i];
      [model[n], place[n]] = [i, t];
      stake[n] = Math.exp(spread.wealth * z) * stakeFactor(turns.of(i), t);
      taste[n] = spread.stake * z + spread.taste * own + spread.round * random.normal();
      fresh[n] = spread.fresh * random.normal();
      ++n;
    }
  const upTo = <T extends Int32Array | Float64Array | Float32Array>(values: T) => values.subarray(0, n) as T;
  return {model: upTo(model), place: upTo(place), stake: upTo(stake), taste: upTo(taste), fresh: upTo(fresh)};
}

function panelOf(
  {model, place, stake}: Rows,
  {rounds, models, score}: {rounds: Round[]; models: Model[]; score: Scores}
): Panel {
  const key = models.map((_, i) => `m${String(i).padStart(4, "0")}`);
  const values = (of: (row: number) => number) => {
    const column = new Float32Array(model.length);
    for (let row = 0; row < column.length; ++row) column[row] = of(row);
    return column;
  };
  return {
    length: model.length,
    round: place.map((t) => rounds[t].round),
    model,
    stake,
    scores: Object.fromEntries(Object.entries(score).map(([name, of]) => [name, values(of)])),
    rounds,
    models: {key, name: key, account: models.map((m) => m.account)}
  };
}
