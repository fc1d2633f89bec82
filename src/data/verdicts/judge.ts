/** The verdicts of pages in one world, by the functions that the pages themselves call; nothing is withheld. */
import {crowdingOf} from "../../components/base/events/crowding.js";
import type {Panel} from "../../components/base/snapshot/panel.js";
import {readSettings} from "../../components/base/settings/settings.js";
import {moverOf, wayOf} from "../../components/base/trend/slopes.js";
import {rowsOf} from "../../components/base/catalogue/rows.js";
import type {Slope, Slopes} from "../../components/base/trend/slopes.js";
import {claims} from "../../components/tables/claims/claims.js";
import {eventTests} from "../../components/tables/events/tests.js";
import {endGroups} from "../../components/tables/penalty/end-groups.js";
import {fallsByRegime} from "../../components/tables/penalty/falls-by-regime.js";
import {penalty} from "../../components/tables/penalty/penalty.js";
import {penaltyShape} from "../../components/tables/penalty/shape.js";
import {trendSlope} from "../../components/tables/trend/slope.js";
import {placeOf} from "../../components/base/penalty/place.js";
import {crowdingWay, stakeWay} from "../../components/base/trend/ways.js";

/** A word for each verdict. */
export type Words<V extends string = string> = Record<V, string>;

/** Stake events: whether closeness costs MMC, and beside it whether MMC and accuracy fall. */
export function eventWords(panel: Panel): Words<"crowding" | "mmc" | "accuracy"> {
  // stakes of light worlds are in no unit: none is dust
  const settings = readSettings({base: "0"}, {table: "event-tests"});
  const found = crowdingOf(eventTests(panel, settings, {judged: true}));
  const unclear = {crowding: "unclear", mmc: "unclear", accuracy: "unclear"};
  return found ? {crowding: found.word, ...found.falls} : unclear;
}

/** Claims whose facts lie in raises and in time. */
export const claimedFacts = ["crowding", "mmc falls", "accuracy flat", "rise", "median rise"] as const;

/** What the ledger of claims says of each of these facts. */
export function claimWords(panel: Panel): Words {
  // stakes of light worlds are in no unit: none is dust
  const stakes = {...panel, stake: panel.stake.map((stake) => 1000 * stake)};
  const lines = rowsOf(claims(stakes, readSettings({}, {table: "claims"})));
  return Object.fromEntries(
    claimedFacts.map((fact) => [
      `claim: ${fact}`,
      lines.find((line) => line.fact === fact && line.direction)?.direction ?? "unclear"
    ])
  );
}

/** Of the stretch that the page speaks of: the weekly rounds, or those of weekdays. */
export function trendWords(panel: Panel): Words<"weighted" | "same models" | "growth" | "mover"> {
  const lines = rowsOf(trendSlope(panel, readSettings({}, {table: "trend-slope"})));
  const own: Slope[] = lines.filter(({cadence}) => cadence !== "saturday");
  const slopes = Object.fromEntries(own.map((line) => [line.statistic, line])) as Slopes;
  return {
    weighted: stakeWay({slopes}),
    "same models": wayOf(slopes.fixed_membership),
    growth: crowdingWay({slopes}),
    mover: moverOf(slopes) ?? "none"
  };
}

/** MMC by cwmm: whether it clearly falls, and whether more of the fall lies at the top than on a straight line. */
export function penaltyWords(panel: Panel): Words<"fall" | "shape"> {
  const settings = readSettings({}, {table: "penalty"});
  const {table: shape} = penaltyShape(panel, readSettings({}, {table: "penalty-shape"}));
  const falls = fallsByRegime(penalty(panel, settings), {extremes: endGroups(panel, settings), shape});
  const fall = falls.at(-1);
  if (!fall) return {fall: "unclear", shape: "unknown"};
  const way = fall.fall > 0 ? "falls" : "rises";
  return {fall: fall.clear ? way : "unclear", shape: fall.shape ? placeOf(fall.shape.contrast_cwmm) : "unknown"};
}
