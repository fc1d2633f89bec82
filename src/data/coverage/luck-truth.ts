/** What regression to the mean makes of a mean before in a light world, from what the world is made of. */
import type {Settings} from "../../components/base/settings/settings.js";
import {integers} from "../../components/base/kit/arrays.js";
import {noiseShares} from "../../components/statistics/comparison/regression-to-mean.js";
import {histories} from "../../components/tables/panel/histories.js";
import {outcomeEvents, stakeEvents} from "../../components/tables/events/stake-events.js";
import {timelineOf} from "../../components/tables/trend/timeline.js";
import {spread} from "./world-shape.js";
import type {World} from "./world.js";

/** Variance of what lasts of a model's likeness. */
const lasting = spread.stake ** 2 + spread.taste ** 2;

/**
 * The shares of a mean before that last, by the rows of `event-tests`: T / V, and with the returns that both windows share.
 * T: skill, and the cost of lasting likeness. V: the variance of a mean before, with a model's luck, the meta-model's at its
 * likeness, and the luck of single rounds, which no two of them share.
 */
export function luckTruth({panel, market}: World, settings: Settings): Record<string, number> {
  const found = stakeEvents(panel, settings);
  const of = {outcome: "mmc", settings: {...settings, adjust: "round"}} as const;
  const {entries, lines, sides} = outcomeEvents(panel, found, of);
  const {time, days} = timelineOf(panel);
  const {round} = histories(panel);
  const at = integers(lines, (line) => time[round[entries[line]]]);
  const shares = noiseShares(days, at, settings);
  const between = spread.skill ** 2 + market ** 2 * lasting;
  const noise = spread.own ** 2 + spread.market ** 2 * lasting;
  const alone = spread.fresh ** 2 + (spread.market ** 2 + market ** 2) * spread.round ** 2;
  const rounds = Array.from(lines, (line) => 1 / sides.nBefore[line]).reduce((a, b) => a + b, 0) / lines.length;
  const total = between + noise * shares.before + alone * rounds;
  return {
    "after by luck: skill lasts": between / total,
    "after by luck: shared returns too": (between + noise * shares.across) / total
  };
}
