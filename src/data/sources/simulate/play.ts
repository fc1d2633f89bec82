/** Plays a world: round by round, accounts act on what they know, submit, are scored and paid. */
import type {Account, Model} from "./accounts.js";
import {Attendance} from "./attendance.js";
import type {Submission} from "./attendance.js";
import type {Seen} from "./behaviour.js";
import type {WorldRound} from "./calendar.js";
import {Ledger} from "./ledger.js";
import {asPaid} from "../../../components/base/scores/payout-rules.js";
import {
  multipliersOf,
  paidScore,
  paidWeights,
  payoutFactor,
  payoutOf
} from "../../../components/base/scores/payouts.js";
import {floats} from "../../../components/base/kit/arrays.js";
import {mixAt} from "./mixes.js";
import {Predictor} from "./predictions.js";
import {exampleMean, makeField, RoundScorer, roundTargets} from "./round-scores.js";
import type {Field, ModelScores, RoundTargets} from "./round-scores.js";
import {timesCommitted, worldRule} from "./rules.js";
import {Sight} from "./sight.js";
import type {PlayedRound} from "./sight.js";
import {Rows} from "./rows.js";
import type {WorldSignals} from "./signals.js";
import {targetOf} from "./targets.js";
import {signalsOf, stream} from "./world.js";
import type {World} from "./world.js";

/** A round as the snapshot tells it. */
export interface RoundResult {
  at: WorldRound;
  resolved: boolean;
  factor: number;
  atStake: number;
}

/** What a round was made from, for those who want to compute it again. */
export interface Dump {
  round: number;
  submissions: readonly Submission[];
  stakes: Float64Array;
  predictions: Float64Array[];
  /** sums of returns over the 20 and 60 days, and the targets of five bins; null while they are not in */
  main: {returns: Float64Array; target: Float64Array} | null;
  long: {returns: Float64Array; target: Float64Array} | null;
  meta: Float64Array;
  examples: Float64Array;
}

export interface Played {
  rows: Rows;
  rounds: RoundResult[];
  dumps: Dump[];
}

export interface PlayOptions {
  /** rounds to dump */
  dump?: ReadonlySet<number>;
  /** rounds to play, from the first; scores stand as known at the close of the world's last round all the same */
  count?: number;
  /** called after each round with its index */
  onRound?: (index: number) => void;
}

/** Plays all rounds of a world; scores stand as known at the last round's close. */
export function play(world: World, {dump = new Set(), count = Infinity, onRound}: PlayOptions = {}): Played {
  const game = new Game(world, dump);
  for (let index = 0; index < Math.min(count, world.calendar.rounds.length); ++index) {
    game.round(index);
    onRound?.(index);
  }
  return {rows: game.rows, rounds: game.results, dumps: game.dumps};
}

/** Nobody looks back further than this, days. */
const longestMemory = 90;
const dayLength = 86_400_000;

class Game {
  readonly rows = new Rows();
  readonly results: RoundResult[] = [];
  readonly dumps: Dump[] = [];
  #ledger: Ledger;
  #attendance: Attendance;
  #predictor: Predictor;
  #signals: WorldSignals;
  #sight: Sight;
  #past: PlayedRound[] = [];
  #asOf: number;
  #has60: boolean;
  #size: number;
  #modelCount: number;

  constructor(
    readonly world: World,
    readonly dumped: ReadonlySet<number>
  ) {
    const {settings, accounts, returns, ranking, random, calendar} = world;
    this.#modelCount = settings.models;
    this.#size = world.size;
    this.#ledger = new Ledger(settings.models);
    const options = {random: random.fork(stream.behaviour), size: this.#size, equalStakes: settings.equalStakes};
    this.#attendance = new Attendance(accounts, this.#ledger, options);
    const noise = {stocks: settings.stocks, random: random.fork(stream.predictions)};
    this.#predictor = new Predictor(accounts, world.recipe, noise);
    this.#signals = signalsOf(world);
    this.#sight = new Sight(returns, ranking);
    const last = calendar.rounds[calendar.rounds.length - 1];
    this.#asOf = last.knownDay;
    this.#has60 = last.pays60;
  }

  round(index: number): void {
    const at = this.world.calendar.rounds[index];
    this.#ledger.settle(at.closes);
    const submissions = this.#attendance.close(index, at, (account, model) => this.#sees(account, model, at));
    const stakes = floats(submissions, ({model}) => this.#ledger.stakeIn(at.round, model.id));
    const signals = this.#signals.advance(at.dataDay);
    const {ranking, examples} = this.world;
    const predictions: Float64Array[] = [];
    const onPrediction = (_: number, values: Float64Array) => predictions.push(values.slice());
    const moment = {index, day: at.dataDay, signals};
    const common = {predictor: this.#predictor, ranking, moment, stakes};
    const field = makeField(submissions, this.dumped.has(at.round) ? {...common, onPrediction} : common);
    const benchmark = exampleMean(examples, signals, ranking);
    this.#score(at, {index, submissions, stakes, field, benchmark});
    if (this.dumped.has(at.round)) {
      const {meta} = field;
      const [main, long] = [this.#returns(at, at.lastDay), this.#returns(at, at.lastDay60)];
      this.dumps.push({round: at.round, submissions, stakes, predictions, main, long, meta, examples: benchmark});
    }
  }

  #score(at: WorldRound, now: Closed): void {
    const {index, submissions, stakes, field, benchmark} = now;
    const scorer = new RoundScorer(field, this.#targets(at), {ranking: this.world.ranking, examples: benchmark});
    const atStake = stakes.reduce((sum, stake) => sum + stake, 0);
    const factor = payoutFactor(ruleOf(at.round), {cadence: at.cadence, atStake, size: this.#size});
    const result = {at, resolved: at.paidDay <= this.#asOf, factor, atStake};
    const paid = {payouts: new Float64Array(this.#modelCount), stakes: new Float64Array(this.#modelCount)};
    const final = {corr: new Float64Array(field.count), mmc: new Float64Array(field.count)};
    submissions.forEach((submission, row) => {
      const {corr, mmc, payout} = this.#row(row, submission, {index, scorer, stake: stakes[row], result});
      paid.payouts[submission.model.id] = Number.isNaN(payout) ? 0 : payout;
      paid.stakes[submission.model.id] = stakes[row];
      final.corr[row] = corr;
      final.mmc[row] = mmc;
    });
    if (!this.world.settings.equalStakes) this.#ledger.expect({...at, ...paid});
    this.results.push(result);
    this.#remember(at, now, {...final, metaRanked: scorer.metaRanked});
  }

  /** Scores, pays and writes one model-round. */
  #row(row: number, {account, model}: Submission, now: Scored) {
    const {index, scorer, stake, result} = now;
    const scores = scorer.scores(row);
    const {round} = result.at;
    const rule = ruleOf(round);
    const multipliers = multipliersOf(rule, account.multipliersWanted);
    const paid = paidOf(scores, result.at);
    const score = paidScore(paid, paidWeights(rule, multipliers));
    const payout = stake > 0 ? payoutOf(stake, score, {factor: result.factor, clip: rule.clip}) : NaN;
    const ratio = this.#ledger.unmoved[model.id];
    const moved = this.#ledger.movedRound[model.id];
    const {leaveOneOut, ...published} = scores;
    this.rows.push({
      ...published,
      ...this.#ledger.close(model.id),
      round,
      model: model.id,
      stake,
      payout,
      corr_multiplier: multipliers.corr,
      mmc_multiplier: multipliers.mmc,
      resolved: Number(result.resolved),
      skill: this.#skill(account, index),
      weight: scorer.field.weights[row],
      leave_one_out: leaveOneOut,
      own_share: scorer.ownShare(row),
      sigma: scorer.sigma,
      market: scorer.market,
      stake_unmoved: stake * ratio,
      mmc_unmoved: stake > 0 && moved >= 0 ? scorer.mmcAtStake(row, ratio) : paid.mmc,
      moved: moved >= 0 ? moved : NaN
    });
    return {...paid, payout};
  }

  /** Expected CORR of an account's models, which differ by noise alone. */
  #skill(account: Account, index: number): number {
    const {recipe, worth} = this.world;
    const {popular, idea} = mixAt(account, recipe, index);
    return account.ideas.reduce(
      (sum, k) => sum + idea * worth[k],
      popular.reduce((sum, weight, k) => sum + weight * worth[k], 0)
    );
  }

  #remember(at: WorldRound, {submissions, field}: Closed, final: Pick<PlayedRound, "corr" | "mmc" | "metaRanked">) {
    const rowOf = new Map(submissions.map(({model}, row) => [model.id, row]));
    this.#past.push({at, rowOf, orders: field.orders, fieldGauss: field.gauss, fieldPower: field.power, ...final});
    const oldest = new Date(Date.parse(at.closes) - longestMemory * dayLength).toISOString();
    while (this.#past[0].at.closes < oldest) this.#sight.forget(this.#past.shift()!);
    for (const played of this.#past) if (at.knownDay >= played.at.paidDay) played.orders = null;
  }

  /** Mean scores above the field's over the rounds that the account looks back on, as published by the close of `at`, on what is committed. */
  #sees(account: Account, {id}: Model, at: WorldRound): Seen | null {
    const since = new Date(Date.parse(at.closes) - account.memory * dayLength).toISOString();
    const sum = {paid: 0, mmc: 0};
    let count = 0;
    for (const played of this.#past) {
      const scores = played.at.closes < since ? null : this.#sight.scores(played, id, at.knownDay);
      if (!scores) continue;
      const rule = ruleOf(played.at.round);
      const score = paidScore(scores, paidWeights(rule, multipliersOf(rule, account.multipliersWanted)));
      sum.paid += score * timesCommitted(played.at.round);
      sum.mmc += scores.mmc;
      count++;
    }
    return count ? {paid: sum.paid / count, mmc: sum.mmc / count} : null;
  }

  /** In rounds that pay by them 60-day scores are published from the first day on, in earlier ones when they are final. */
  #targets(at: WorldRound): RoundTargets {
    const long = this.#longTarget(at);
    const sixty = at.pays60 ? (long ?? this.#target(at, at.lastDay60)) : this.#has60 ? long : null;
    return roundTargets({main: this.#target(at, at.lastDay), long, sixty}, at.pays60);
  }

  /** The target over the returns to a day, or to the last one in; null before the first. */
  #target(at: WorldRound, last: number): Float64Array | null {
    const through = Math.min(last, this.#asOf);
    return through < at.firstDay ? null : targetOf(this.world.returns, at.firstDay, through, this.world.ranking);
  }

  #longTarget(at: WorldRound): Float64Array | null {
    return at.lastDay60 <= this.#asOf ? this.#target(at, at.lastDay60) : null;
  }

  #returns(at: WorldRound, last: number) {
    const target = last === at.lastDay60 ? this.#longTarget(at) : this.#target(at, last);
    if (!target) return null;
    const {cumulative, stocks} = this.world.returns;
    const [end, start] = [Math.min(last, this.#asOf), at.firstDay - 1];
    return {returns: target.map((_, i) => cumulative[end * stocks + i] - cumulative[start * stocks + i]), target};
  }
}

const ruleOf = (round: number) => asPaid(worldRule(round));

/** The CORR and MMC that a round pays. */
function paidOf({corr, mmc, corr60, mmc60}: ModelScores, {pays60}: WorldRound) {
  return pays60 ? {corr: corr60, mmc: mmc60} : {corr, mmc};
}

interface Scored {
  index: number;
  scorer: RoundScorer;
  stake: number;
  result: RoundResult;
}

interface Closed {
  index: number;
  submissions: readonly Submission[];
  stakes: Float64Array;
  field: Field;
  benchmark: Float64Array;
}
