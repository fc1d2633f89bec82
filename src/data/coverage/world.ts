/** A light world: scores alone, without predictions, whose true means are known. */
import type {Panel, Round} from "../../components/base/snapshot/panel.js";
import type {Random} from "../../components/base/kit/random.js";
import {returnDays} from "../../components/base/rounds/return-days.js";
import {shareHistories} from "../../components/tables/panel/histories.js";
import {shareRanks} from "../../components/tables/groups/ranks.js";
import {calendarOf} from "./world-calendar.js";
import {known, luckOf, startsOf} from "./world-luck.js";
import {drawModels} from "./world-models.js";
import type {WorldOptions} from "./world-options.js";
import {drawTurns} from "./world-raises.js";
import {drawRows, panelOf} from "./world-rows.js";
import {expectedScores, likenessOf, scoresOf, typicalScores} from "./world-scores.js";
import {wave} from "./world-shape.js";

export interface World {
  panel: Panel;
  rounds: readonly Round[];
  /** what the meta-model earns */
  market: number;
  /** what a round's luck gave to everyone, by its place in the calendar */
  luck: Float64Array;
  /** how far each round's cwmm lies from its level */
  shifts: readonly number[];
  /** the same rows with the scores that luck would leave on average, and other models in the place of these; likeness as it is */
  expected: () => Panel;
  /**
   * The same rows with what is expected of them where nothing is known but who raises when: means over all worlds. In the
   * place of FNC stands what the meta-model earned in the round, as it came out.
   */
  typical: () => Panel;
}

/** A world from a seed. */
export function lightWorld(random: Random, options: WorldOptions): World {
  const rounds = calendarOf(options);
  const starts = startsOf(returnDays(rounds).first);
  const models = drawModels(random, options);
  const shifts = shiftsOf(random, options);
  const luck = luckOf(random, models, starts);
  const signals = models.map(
    ({skill}, i) =>
      (day: number) =>
        skill + known(luck.own[i], day)
  );
  const turns = drawTurns(random, {rounds, models, signals, options});
  const rows = drawRows(random, {models, turns, rounds: rounds.length, options});
  const drawn = {rows, rounds, models, shifts, luck, turns, options};
  const likeness = likenessOf(drawn);
  const panel = panelOf(drawn, scoresOf(drawn, likeness));
  const {market = 0.02} = options;
  return {
    rounds,
    market,
    luck: luck.all,
    shifts,
    panel,
    expected: once(() => {
      const expected = {...panel, scores: {cwmm: panel.scores.cwmm!, ...expectedScores(drawn, likeness.came)}};
      shareRanks(panel, expected);
      return expected;
    }),
    typical: once(() => {
      const typical = {...panel, scores: typicalScores(drawn, likeness.typical)};
      shareHistories(panel, typical);
      return typical;
    })
  };
}

/** Made when it is first asked for, and kept. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Random shifts keep seven tenths of themselves over a week, as in real rounds, whatever the rounds in it. */
const kept = {weekly: 0.7, daily: 0.7 ** (1 / 5)};

function shiftsOf(random: Random, {cadence, rounds, shifts = "wave", drift = 0}: WorldOptions): number[] {
  if (shifts === "wave") return Array.from({length: rounds}, (_, t) => wave(t) + (drift * t) / Math.max(1, rounds - 1));
  const share = kept[cadence];
  let now = random.normal();
  return Array.from(
    {length: rounds},
    () => 0.02 * (now = share * now + Math.sqrt(1 - share * share) * random.normal())
  );
}
