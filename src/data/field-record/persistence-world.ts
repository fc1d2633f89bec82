/** Worlds in which it is known how far the order of the models lasts: luck alone, or skill that stays. */
import type {Random} from "../../components/base/kit/random.js";
import {returnDays} from "../../components/base/rounds/return-days.js";
import type {Panel} from "../../components/base/snapshot/panel.js";
import {calendarOf} from "../coverage/world-calendar.js";

export interface PersistenceOptions {
  cadence: "weekly" | "daily";
  rounds: number;
  /** standard deviation of lasting skill; that of a model's luck in a round is 1 */
  skill: number;
  /** standard deviation of what models have of the market's luck, which goes with cwmm */
  market: number;
}

export interface PersistenceWorld extends PersistenceOptions {
  panel: Panel;
  /** the market's luck by round */
  shocks: readonly number[];
}

/** Three groups of them are of one size: each group is as likely by chance. */
const models = 42;
/** Accounts of one to three models; models of an account share half the variance of their luck. */
const accounts = 28;
const accountOf = (i: number) => (i < accounts ? i : (5 * i) % accounts);
const alike = Math.SQRT1_2;
/** Scores are so many times as small as the numbers above. */
const unit = 0.014;

export function persistenceWorld(random: Random, options: PersistenceOptions): PersistenceWorld {
  const {cadence, rounds, skill, market} = options;
  const calendar = calendarOf({cadence, rounds});
  const {first, last} = returnDays(calendar);
  const starts = Array.from(first, (day) => day - first[0]);
  const size = {days: last[rounds - 1] - first[0] + 1, span: last[0] - first[0] + 1, starts};
  const normals = (n: number) => Array.from({length: n}, () => random.normal());
  const [skills, exposures] = [normals(accounts), normals(accounts)];
  const shocks = movingMeans(random, size);
  const shared = skills.map(() => movingMeans(random, size));
  const own = Array.from({length: models}, () => movingMeans(random, size));
  const score = (t: number, i: number) => {
    const a = accountOf(i);
    return skill * skills[a] + market * exposures[a] * shocks[t] + alike * (shared[a][t] + own[i][t]);
  };
  const length = rounds * models;
  const place = (row: number): [number, number] => [Math.floor(row / models), row % models];
  const scores = Float32Array.from({length}, (_, row) => unit * score(...place(row)));
  const keys = Array.from({length: models}, (_, i) => `m${String(i).padStart(2, "0")}`);
  const panel: Panel = {
    length,
    round: Int32Array.from({length}, (_, row) => calendar[place(row)[0]].round),
    model: Int32Array.from({length}, (_, row) => row % models),
    stake: new Float64Array(length).fill(1),
    scores: {
      cwmm: Float32Array.from({length}, (_, row) => 0.5 + 0.1 * exposures[accountOf(row % models)]),
      mmc: scores,
      corr: scores
    },
    rounds: calendar,
    models: {key: keys, name: keys, account: keys.map((_, i) => `a${accountOf(i)}`)}
  };
  return {...options, panel, shocks};
}

interface Span {
  days: number;
  /** days of a round's returns */
  span: number;
  /** first day of each round */
  starts: readonly number[];
}

/** Means of independent normal days, of variance 1, at these starts. */
function movingMeans(random: Random, {days, span, starts}: Span): number[] {
  const sums = [0];
  for (let day = 0; day < days; ++day) sums.push(sums[day] + random.normal());
  return starts.map((start) => (sums[start + span] - sums[start]) / Math.sqrt(span));
}
