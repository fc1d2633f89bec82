/** What the weight of a raised stake is expected to be and to do in the rounds of a light world, over all who might have raised. */
import type {Panel} from "../../components/base/snapshot/panel.js";
import {positions} from "../../components/base/rounds/positions.js";
import {remembering} from "../../components/base/kit/memo.js";
import {roundOffsets} from "../../components/base/rounds/rounds.js";
import type {Settings} from "../../components/base/settings/settings.js";
import {timesStake} from "../../components/statistics/crowding/stake-change.js";
import {normalQuantile} from "../../components/statistics/distributions/normal.js";
import {histories} from "../../components/tables/panel/histories.js";
import {crowdingRounds} from "../../components/tables/mechanism/crowding-rounds.js";
import type {CrowdingRound} from "../../components/tables/mechanism/crowding-rounds.js";
import {ownWindows} from "../../components/tables/events/own.js";
import {roundsByPosition} from "../../components/tables/events/parts.js";
import {column} from "../../components/tables/panel/select.js";
import {stakeEvents} from "../../components/tables/events/stake-events.js";
import {factor as raise} from "./world-raises.js";
import {level, spread, wave} from "./world-shape.js";

/** Of one round. */
interface Expected {
  /** weight of a stake that has not been raised, and of one that has */
  before: number;
  after: number;
  /** what the raise does to MMC */
  own: number;
}

/** Midpoints of so many equal parts of a standard normal. */
export const midpoints = (cells: number) => Array.from({length: cells}, (_, i) => normalQuantile((i + 0.5) / cells));
const points = midpoints(80);
/** The mean of e^z over the midpoints falls short of its own, as they know nothing of the tails: what that makes good. */
const tails = Math.exp(spread.wealth ** 2 / 2) / mean(points.map((z) => Math.exp(spread.wealth * z)));
/** Gauss and Hermite's three points, which are exact for what is a cubic of likeness. */
export const tastes = [
  [-Math.sqrt(3), 1 / 6],
  [0, 2 / 3],
  [Math.sqrt(3), 1 / 6]
] as const;

export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

const remember = remembering<Panel, Expected[]>({newest: 4});

/** Of every round, given its whole stake and its meta-model: what no one raiser decides. `lift`: cwmm rises by it with the raise. */
function expectedByRound(panel: Panel, {lift = 0}: {lift?: number | undefined} = {}): Expected[] {
  return remember(panel, {lift}, ({lift}) => {
    const offsets = roundOffsets(panel);
    return crowdingRounds(panel).map((round, i) =>
      expectedIn(panel, {round, from: offsets[i], to: offsets[i + 1], place: i, lift})
    );
  });
}

function expectedIn(
  panel: Panel,
  {round, from, to, place, lift}: {round: CrowdingRound; from: number; to: number; place: number; lift: number}
): Expected {
  const {stake, factor, sigma, scores} = round;
  const held = (z: number) => (tails * Math.exp(spread.wealth * z)) / stake;
  const [cwmm, mmc] = (["cwmm", "mmc"] as const).map((name) =>
    mean(Array.from(column(panel, name).subarray(from, to)))
  );
  const sd = Math.hypot(spread.taste, spread.round);
  const effect = (z: number, taste: number) => {
    const rho = (level + wave(place) + spread.stake * z + sd * taste + lift) / factor;
    const model = {weight: raise * held(z), rho, mmc: mmc - scores.market * (rho - cwmm / factor)};
    return model.mmc - timesStake(model, {sigma, market: scores.market}, 1 / raise).model.mmc;
  };
  const before = mean(points.map(held));
  const own = mean(points.map((z) => tastes.reduce((sum, [taste, share]) => sum + share * effect(z, taste), 0)));
  return {before, after: raise * before, own};
}

export interface OwnTruth {
  /** by event time: means over the events that have all numbers there */
  weight: number[];
  own: number[];
  /** mean over the events of the mean of `own` over their rounds from the raise on */
  ownMean: number;
}

/** The truth of what event tables say of weights: the events are where they are, who they are is left open. */
export function ownTruth(panel: Panel, settings: Settings, options: {lift?: number | undefined} = {}): OwnTruth {
  const {counting} = stakeEvents(panel, settings);
  const windows = ownWindows(panel, counting, settings);
  const {width, before} = windows;
  const expected = expectedByRound(panel, options);
  const {cadence, position} = positions(panel);
  const rounds = roundsByPosition(panel);
  const at = (line: number, place: number) => {
    const round = histories(panel).round[counting[line]];
    return expected[rounds[cadence[round]][position[round] + place - before]];
  };
  const known = (line: number, place: number) => !Number.isNaN(windows.own[line * width + place]);
  const lines = Array.from(counting.keys());
  const over = (place: number, of: (e: Expected) => number) =>
    mean(lines.filter((line) => known(line, place)).map((line) => of(at(line, place))));
  const places = Array.from({length: width}, (_, place) => place);
  const ownOf = (line: number) =>
    mean(places.filter((p) => p >= before && known(line, p)).map((place) => at(line, place).own));
  return {
    weight: places.map((p) => over(p, (e) => (p < before ? e.before : e.after))),
    own: places.map((p) => (p < before ? 0 : over(p, (e) => e.own))),
    ownMean: mean(lines.map(ownOf).filter((value) => !Number.isNaN(value)))
  };
}
