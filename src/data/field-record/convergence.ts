/** Worlds in which neither rank correlations nor spreads move, though both wander with the returns that rounds share. */
import {comparedScores} from "../../components/base/catalogue/convergence.js";
import type {ComparedScore} from "../../components/base/catalogue/convergence.js";
import {keeping} from "../../components/base/kit/memo.js";
import type {Random} from "../../components/base/kit/random.js";
import {longReturnSpan, returnDays, returnSpan} from "../../components/base/rounds/return-days.js";
import type {Panel, Round} from "../../components/base/snapshot/panel.js";
import {readSettings} from "../../components/base/settings/settings.js";
import {convergenceSlopes} from "../../components/tables/convergence/slopes.js";
import {calendarOf} from "../coverage/world-calendar.js";
import {cell, rowsOf} from "../coverage/held.js";
import type {FieldCase} from "./cases.js";

export interface ConvergenceWorld {
  cadence: "weekly" | "daily";
  rounds: number;
  /** models that stay, and places whose models come and go */
  stay: number;
  places: number;
  /** what a model's scores come to have in common over the world: 0 = nothing moves */
  toward?: number;
}

/** How much of a score is the common returns of its model's two bets, its model's luck in all scores, and luck of its own. */
const mixes: Record<Exclude<ComparedScore, "cwmm">, readonly [number, number, number, number]> = {
  mmc: [0.3, 0.5, 0.6, 0.5],
  corr: [0.7, 0.3, 0.6, 0.4],
  bmc: [0.3, 0.4, 0.6, 0.7],
  fnc: [0.4, 0.5, 0.5, 0.7],
  corj60: [0.6, 0.3, 0.5, 0.6]
};
const scale = 0.015;
/** Who comes stays for so many rounds of a world, on average. */
const stays = 0.25;

/** Luck of models that have two bets each, in the days of return; cwmm goes with the first bet, and wanders slowly. */
export function convergenceWorld(random: Random, {toward = 0, ...world}: ConvergenceWorld): Panel {
  const {rounds, starts} = calendarAt(world);
  const luck = (span: number) => movingMean(random, {span, starts});
  const models = modelsOf(random, world);
  const size = world.stay + world.places;
  const common = {20: [luck(returnSpan), luck(returnSpan)], 60: [luck(longReturnSpan), luck(longReturnSpan)]} as const;
  const slow = luck(2 * returnSpan);
  const scores = Object.fromEntries(comparedScores.map((name) => [name, new Float32Array(rounds.length * size)]));
  for (let i = 0; i < size; ++i) {
    const shared = {20: luck(returnSpan), 60: luck(longReturnSpan)};
    for (const name of comparedScores) {
      const own = luck(name === "cwmm" ? 2 * returnSpan : spanOf(name));
      rounds.forEach((_, t) => {
        const {bets} = models.at(t, i);
        scores[name][t * size + i] =
          name === "cwmm"
            ? 0.5 + 0.1 * (bets[0] + bets[2]) + 0.03 * (bets[1] * slow[t] + own[t])
            : scoreOf(name, {
                bets: [bets[0] * common[spanOf(name)][0][t], bets[1] * common[spanOf(name)][1][t]],
                ...{shared: shared[spanOf(name)][t], own: own[t], moved: (toward * t) / rounds.length}
              });
      });
    }
  }
  return panelOf(rounds, {models, size, scores});
}

const spanOf = (name: ComparedScore) => (name === "corj60" ? longReturnSpan : returnSpan);

interface Luck {
  /** of both bets, of the model in all scores, and in this one */
  bets: readonly [number, number];
  shared: number;
  own: number;
  /** how much of the score's own luck has given way to the shared one */
  moved: number;
}

function scoreOf(name: keyof typeof mixes, {bets, shared, own, moved}: Luck): number {
  const [a, b, c, d] = mixes[name];
  return scale * (a * bets[0] + b * bets[1] + (c + moved) * shared + d * Math.max(0, 1 - moved) * own);
}

interface Calendar {
  rounds: Round[];
  /** days of return, from the first round's first on */
  starts: number[];
}

const calendars = keeping<Calendar>({newest: 8});

/** Made once: it is the same in every world. */
const calendarAt = ({cadence, rounds}: Pick<ConvergenceWorld, "cadence" | "rounds">) =>
  calendars({cadence, rounds}, (on): Calendar => {
    const calendar = calendarOf(on);
    const {first} = returnDays(calendar);
    return {rounds: calendar, starts: Array.from(first, (day) => day - first[0])};
  });

interface Model {
  key: number;
  bets: readonly number[];
}

/** Who stands at a place in a round: those that stay, and others who give way to new ones. */
function modelsOf(random: Random, {rounds, stay, places}: ConvergenceWorld) {
  const drawn: Model[] = [];
  const next = (): Model => {
    const model = {key: drawn.length, bets: [random.normal(), random.normal(), random.normal()]};
    drawn.push(model);
    return model;
  };
  const staying = Array.from({length: stay}, next);
  const passing = Array.from({length: places}, () => {
    let now = next();
    return Array.from({length: rounds}, () => {
      if (random.uniform() < 1 / (stays * rounds)) now = next();
      return now;
    });
  });
  return {
    count: () => drawn.length,
    at: (t: number, i: number): Model => (i < stay ? staying[i] : passing[i - stay][t])
  };
}

interface Made {
  models: ReturnType<typeof modelsOf>;
  size: number;
  scores: Record<string, Float32Array>;
}

function panelOf(rounds: Round[], {models, size, scores}: Made): Panel {
  const length = rounds.length * size;
  // rows of a round ascend by model
  const places = rounds.flatMap((_, t) =>
    Array.from({length: size}, (_, i) => ({t, i, model: models.at(t, i).key})).sort((a, b) => a.model - b.model)
  );
  const names = Array.from({length: models.count()}, (_, i) => `m${String(i).padStart(5, "0")}`);
  return {
    length,
    round: Int32Array.from(places, ({t}) => rounds[t].round),
    model: Int32Array.from(places, ({model}) => model),
    stake: new Float64Array(length).fill(1),
    scores: Object.fromEntries(
      Object.entries(scores).map(([name, values]) => [
        name,
        Float32Array.from(places, ({t, i}) => values[t * size + i])
      ])
    ),
    rounds,
    models: {key: names, name: names, account: names.map(() => null)}
  };
}

/** Means of independent normal days, of variance 1, at these starts. */
function movingMean(random: Random, {span, starts}: {span: number; starts: readonly number[]}): number[] {
  const sums = [0];
  const days = starts[starts.length - 1] + span;
  for (let day = 0; day < days; ++day) sums.push(sums[day] + random.normal());
  return starts.map((start) => (sums[start + span] - sums[start]) / Math.sqrt(span));
}

/** `long`: enough rounds for scores of 60 days, which have no interval elsewhere. */
function caseOf(
  name: string,
  {days = "all", long = false, ...world}: ConvergenceWorld & {days?: string; long?: boolean}
): FieldCase {
  const settings = readSettings({rounds: "all", days}, {table: "convergence-slopes"});
  return {
    name: `${name}, ${world.cadence}`,
    cadence: world.cadence,
    table: "convergence-slopes",
    held: (random) => {
      const result = convergenceSlopes(convergenceWorld(random, world), settings);
      return rowsOf(result)
        .filter(({series}) => long || !String(series).includes("corj60"))
        .map((row) => cell(result, {row, column: "slope", truth: 0, where: String(row.cadence)}));
    }
  };
}

/** Little more rounds than an interval asks for, where it is weakest; scores of 60 days take three times as many. */
export const convergenceCases: readonly FieldCase[] = [
  caseOf("nothing moves", {cadence: "weekly", rounds: 46, stay: 18, places: 6}),
  caseOf("nothing moves", {cadence: "daily", rounds: 230, stay: 18, places: 6}),
  caseOf("nothing moves for long", {cadence: "weekly", rounds: 125, stay: 10, places: 1, long: true}),
  caseOf("nothing moves for long", {cadence: "daily", rounds: 620, stay: 10, places: 1, days: "weekday", long: true})
];
