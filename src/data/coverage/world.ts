/** A light world: scores alone, without predictions, whose true means are known. */
import type {Panel, Round} from "../../components/base/snapshot/panel.js";
import type {Random} from "../../components/base/kit/random.js";
import {returnDays} from "../../components/base/rounds/return-days.js";
import {shareHistories} from "../../components/tables/panel/histories.js";
import {shareRanks} from "../../components/tables/groups/ranks.js";
import {calendarOf} from "./world-calendar.js";
import {known, luckOf, startsOf} from "./world-luck.js";
import type {Luck} from "./world-luck.js";
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
  const luck = withShift(luckOf(random, models, starts), options);
  const signals = models.map(
    ({skill, taste}, i) =>
      (day: number) =>
        options.after === "likeness" ? taste : skill + known(luck.own[i], day)
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

/** What the meta-model earns more from the middle round on is drawn together with its luck: it came that way. */
function withShift(luck: Luck, {marketShift = 0, steady = false}: WorldOptions): Luck {
  const {length} = luck.meta;
  const given = steady ? luck.meta.reduce((a, b) => a + b, 0) / length : 0;
  return {...luck, meta: luck.meta.map((score, t) => score - given + (t < length / 2 ? 0 : marketShift))};
}

/** Random shifts keep seven tenths of themselves over a week, as in real rounds, whatever the rounds in it. */
const kept = {weekly: 0.7, daily: 0.7 ** (1 / 5)};

function shiftsOf(random: Random, options: WorldOptions): number[] {
  const {cadence, rounds, shifts = "wave", drift = 0, persistence = kept[cadence], noise = 0} = options;
  const drifted = (t: number) => (drift * t) / Math.max(1, rounds - 1);
  if (shifts === "wave") return Array.from({length: rounds}, (_, t) => wave(t) + drifted(t));
  let now = random.normal();
  const fresh = Math.sqrt(1 - persistence ** 2);
  return Array.from({length: rounds}, (_, t) => {
    now = persistence * now + fresh * random.normal();
    return 0.02 * now + (noise && noise * random.normal()) + drifted(t);
  });
}
