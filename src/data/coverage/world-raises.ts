/** Who changes a stake when, and what is typical of those who do. */
import type {Round} from "../../components/base/snapshot/panel.js";
import type {Random} from "../../components/base/kit/random.js";
import {returnDays, returnSpan} from "../../components/base/rounds/return-days.js";
import {closesOf, daysShared, longSpan, memory, startsOf} from "./world-luck.js";
import type {Model} from "./world-models.js";
import {spread} from "./world-shape.js";
import type {WorldOptions} from "./world-options.js";

/** What an account does with its stakes, all at once. */
export interface Turn {
  /** of the round in which it does; Infinity = never */
  place: number;
  raised: boolean;
  cut: boolean;
  /** the stake is multiplied, or divided, by this */
  factor: number;
  /** the luck known when the round closed, by sign: 0 where nobody looked */
  luck: -1 | 0 | 1;
}

export interface Turns {
  of: (model: number) => Turn;
  /** what is expected of a model's score less its level in a round, given what its account did */
  typical: (model: number, place: number) => number;
  /** the same of a 60-day score */
  typicalLong: (model: number, place: number) => number;
}

/** Raises and cuts are by this factor, or by more: an event at the default ratio and at twice as small a one. */
const factor = 6;

export const stakeFactor = ({place, raised, cut, factor}: Turn, t: number) =>
  t >= place ? (raised ? factor : cut ? 1 / factor : 1) : 1;

interface Drawn {
  rounds: Round[];
  models: Model[];
  /** what accounts look at before they raise: skill and known luck of each model on the morning of a day, or its taste */
  signals: ((day: number) => number)[];
  options: WorldOptions;
}

/** One turn per account. Accounts that look at something look at the mean over their models. */
export function drawTurns(random: Random, {rounds, models, signals, options}: Drawn): Turns {
  const closes = closesOf(rounds);
  const turns: Turn[] = [];
  let turn: Turn;
  models.forEach(({first, size}, i) => {
    if (first) {
      const own = signals.slice(i, i + size);
      const sign = (place: number) => (own.reduce((sum, of) => sum + of(closes[place]), 0) > 0 ? 1 : -1);
      turn = drawTurn(random, {rounds: rounds.length, sign, options});
    }
    turns.push(turn);
  });
  const {first} = startsOf(returnDays(rounds).first);
  const over = (span: number) => (model: number, t: number) => {
    const {luck, place} = turns[model];
    if (luck === 0) return 0;
    return luck * advantage(models[model].size, daysShared([first[t], span], [closes[place] - memory, memory]) / span);
  };
  return {of: (model) => turns[model], typical: over(returnSpan), typicalLong: over(longSpan)};
}

function drawTurn(
  random: Random,
  {rounds, sign, options}: {rounds: number; sign: (place: number) => 1 | -1; options: WorldOptions}
): Turn {
  const {raisers = 0, cutters = 0, after = "anything", bunched = 1} = options;
  if (!raisers && !cutters) return {place: Infinity, raised: false, cut: false, factor, luck: 0};
  const chance = random.uniform();
  const drawn = 1 + random.below(rounds - 1);
  const place = Math.min(rounds - 1, bunched * Math.ceil(drawn / bunched));
  const cut = chance >= raisers && chance < raisers + cutters;
  if (chance >= raisers) return {place, raised: false, cut, factor, luck: 0};
  if (after === "anything") return {place, raised: true, cut, factor, luck: 0};
  const found = sign(place);
  return {place, raised: found > 0, cut, factor, luck: after === "luck" ? found : 0};
}

/**
 * E[score | S > 0] of a model whose account of `size` near-copies looks at the mean S of their skill and known luck, both
 * normal: covariance over standard deviation times root of 2 / pi. `shared`: share of the score's days that were known.
 */
function advantage(size: number, shared: number): number {
  const copies = size === 1 ? 1 : spread.common + (1 - spread.common) / size;
  const covariance = spread.skill ** 2 + (spread.own ** 2 * shared * returnSpan) / memory;
  const variance = spread.skill ** 2 + (spread.own ** 2 * returnSpan) / memory;
  return (Math.sqrt(copies) * covariance * Math.sqrt(2 / Math.PI)) / Math.sqrt(variance);
}
