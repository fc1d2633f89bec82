/** The whole argument in words: its four steps, each as its own tables say it, and their sum. */
import {hasInterval, negated} from "../../base/kit/interval.js";
import type {Interval, OrNull} from "../../base/kit/interval.js";
import {correlation, groupWord, rangeText, score, signed} from "../../base/words/format.js";
import {boundsText, perYear} from "../../base/trend/slopes.js";
import {crowdingWay} from "../../base/trend/ways.js";
import type {Way} from "../../base/trend/slopes.js";
import type {Fall} from "../../tables/penalty/falls-by-regime.js";
import {orCause} from "../../base/words/cause.js";
import type {WithLeft} from "../../base/words/cause.js";
import type {TableResult} from "../../tables/result/result.js";
import type {Stretch} from "../../tables/trend/stretches.js";
import {crowdingOf} from "../../base/events/crowding.js";
import {newestBlock, rowOf} from "../events/words.js";
import {penaltyTakeaway} from "../penalty/penalty.js";
import {stakeComparison, stakeDifference, stakeEnds, stakeTakeaway} from "../stake/stake.js";
import {eventTakeaway} from "../events/stake-events.js";
import type {EventTexts, JudgedEvents} from "../events/stake-events.js";
import {headline, trendTakeaway} from "../trend/trend.js";

/** What the argument rests on: the four findings' tables, all at their settings. */
export interface Argument {
  stake: TableResult<"stake-deciles">;
  falls: readonly Fall[];
  /** the table that the falls are of */
  penalty?: WithLeft & Pick<TableResult, "rounds">;
  stretches: readonly Stretch[];
  /** the table that the stretches are of */
  trend?: WithLeft;
  events: JudgedEvents;
}

export type FindingName = "stake" | "penalty" | "trend" | "stake-events";

/** What the data say of a step of the argument. */
export type State = "holds" | "unclear" | "absent" | "reversed" | "unknown";

/** The step in one or two numbers. */
interface Pair {
  /** `0.46 → 0.71` */
  value: string;
  /** what they are, from the first to the last */
  label: string;
  /** of their difference, or why there is none */
  interval: string;
}

export interface Finding {
  /** also the name of its page */
  name: FindingName;
  state: State;
  takeaway: string;
  pair: Pair | null;
}

export function findings({stake, falls, penalty, stretches, trend, events}: Argument): Finding[] {
  return [
    {name: "stake", state: stakeState(stake), takeaway: stakeTakeaway(stake), pair: stakePair(stake)},
    {
      name: "penalty",
      state: penaltyState(falls),
      takeaway: orCause(penalty, penaltyTakeaway(falls)),
      pair: penaltyPair(falls)
    },
    {
      name: "trend",
      state: trendState(stretches),
      takeaway: orCause(trend, trendTakeaway(stretches)),
      pair: trendPair(stretches)
    },
    {name: "stake-events", state: eventState(events), takeaway: eventLine(events), pair: eventPair(events)}
  ];
}

/** The way from one shown number to another: what the argument expects, nothing, or its reverse. */
function stateOf(first: number, last: number, show: (value: number) => string): "holds" | "absent" | "reversed" {
  if (show(first) === show(last)) return "absent";
  return last > first ? "holds" : "reversed";
}

function stakeState(result: TableResult<"stake-deciles">): State {
  const bounds = stakeEnds(result.table);
  if (!bounds) return "unknown";
  const found = stateOf(bounds.bottom.cwmm_mean, bounds.top.cwmm_mean, correlation);
  return found !== "absent" && stakeComparison(result)!.doubt ? "unclear" : found;
}

function penaltyState(falls: readonly Fall[]): State {
  const fall = falls[falls.length - 1];
  if (!fall) return "unknown";
  const found = stateOf(fall.top.mmc_mean, fall.bottom.mmc_mean, score);
  return found === "absent" || fall.clear ? found : "unclear";
}

const trendStates: Record<Way, State> = {
  rises: "holds",
  falls: "reversed",
  "does not change": "absent",
  open: "unclear",
  unknown: "unknown"
};

/** As the slope's interval says; a stretch of rounds that clearly says the reverse leaves it open. */
function trendState(stretches: readonly Stretch[]): State {
  const found = headline(stretches);
  if (!found) return "unknown";
  const own = trendStates[crowdingWay(found)];
  const others = stretches.map((s) => trendStates[crowdingWay(s)]);
  const against = {holds: "reversed", reversed: "holds"}[own as string];
  return against && others.includes(against as State) ? "unclear" : own;
}

const eventStates = {supported: "holds", contradicted: "absent", unclear: "unclear"} as const;

/** As the verdict on the events has it. */
function eventState({tests}: JudgedEvents): State {
  const found = crowdingOf(tests);
  return found ? eventStates[found.word] : "unknown";
}

/** One line: the verdict on the events; why there is none where no event counts. */
function eventLine(events: JudgedEvents): string {
  const found = crowdingOf(events.tests);
  const pair = eventPair(events);
  if (!found || !pair) return eventTakeaway(events);
  const {overlap, change} = found;
  const [before, after] = pair.value.split(arrow);
  return {
    supported: () =>
      `Closeness costs MMC after a raise: ${signed(overlap.estimate, 4)} of a change of ${signed(change.estimate, 4)}.`,
    contradicted: () =>
      `Closeness costs at most ${score(Math.max(0, -overlap.low!))} MMC after a raise, less than the article says.`,
    unclear: () => `Whether closeness costs MMC after a raise is unclear: MMC ${before} before, ${after} after.`
  }[found.word]();
}

const arrow = " → ";
const fromTo = (first: string, last: string) => `${first}${arrow}${last}`;

/** `change +0.25 (95 % interval +0.20 to +0.30)`; why there is none where there is none. */
function differenceInterval(
  found: (OrNull<Interval> & {estimate: number}) | null | undefined,
  show: (value: number) => string
): string {
  if (!found || !hasInterval(found)) return "no interval: too few independent rounds or events, or none that holds";
  return `change ${show(found.estimate)} (95 % interval ${rangeText(found, show)})`;
}

function stakePair(result: TableResult<"stake-deciles">): Pair | null {
  const {table, settings} = result;
  const bounds = stakeEnds(table);
  const label = `correlation with the meta-model, from the bottom to the top stake ${groupWord(settings.groups)}`;
  return (
    bounds && {
      value: fromTo(correlation(bounds.bottom.cwmm_mean), correlation(bounds.top.cwmm_mean)),
      label,
      interval: differenceInterval(stakeDifference(result), (value) => signed(value, 2))
    }
  );
}

function penaltyPair(falls: readonly Fall[]): Pair | null {
  const fall = falls[falls.length - 1];
  if (!fall) return null;
  const label = `mean MMC, from the ${groupWord(fall.rows.length)} furthest from the meta-model to the closest`;
  const rise = fall.interval && {estimate: -fall.fall, ...negated(fall.interval)};
  return {
    value: fromTo(score(fall.bottom.mmc_mean), score(fall.top.mmc_mean)),
    label,
    interval: differenceInterval(rise, (value) => signed(value, 4))
  };
}

function trendPair(stretches: readonly Stretch[]): Pair | null {
  const found = headline(stretches);
  if (!found) return null;
  const slope = found.slopes!.cwmm_stake_mean;
  const {rows} = found;
  const label = `stake-weighted correlation with the meta-model, rounds ${rows[0].round} to ${rows[rows.length - 1].round}`;
  return {value: `${perYear(slope.slope)} a year`, label, interval: `95 % interval ${boundsText(slope)}`};
}

function eventPair({summary}: EventTexts): Pair | null {
  const block = newestBlock(summary);
  const mmc = block && rowOf(block, "mmc");
  if (!mmc) return null;
  const {ratio, adjust} = summary.settings;
  const what = {others: "MMC less that of others", round: "MMC above the round’s mean", none: "mean MMC"}[adjust];
  const {change: estimate, change_low: low = null, change_high: high = null} = mmc;
  return {
    value: fromTo(score(mmc.before), score(mmc.after)),
    label: `${what}, before and after a stake × ${ratio}`,
    interval: differenceInterval({estimate, low, high}, (value) => signed(value, 4))
  };
}

/** Each step as it stands, as part of a sentence. */
const words: Record<FindingName, Record<"holds" | "absent" | "reversed" | "open", string>> = {
  stake: {
    holds: "larger stakes are closer to the meta-model",
    absent: "larger stakes are no closer to the meta-model than small ones",
    reversed: "larger stakes are further from the meta-model",
    open: "whether larger stakes are closer to the meta-model"
  },
  penalty: {
    holds: "models closest to the meta-model have less MMC",
    absent: "models closest to the meta-model have as much MMC as others",
    reversed: "models closest to the meta-model have more MMC",
    open: "whether similarity goes with less MMC"
  },
  trend: {
    holds: "crowding grows",
    absent: "crowding does not grow",
    reversed: "crowding shrinks",
    open: "whether crowding grows"
  },
  "stake-events": {
    holds: "a stake increase brings a model closer to the meta-model, and costs MMC",
    absent: "a stake increase does not cost as much MMC as the article says",
    reversed: "a stake increase brings MMC",
    open: "whether a stake increase costs MMC"
  }
};

const settled = ({state}: Finding) => state !== "unclear" && state !== "unknown";

/** What the four findings come to: whether a cost is seen, and how many steps hold. */
export function sum(all: readonly Finding[]): string {
  const holding = all.filter((f) => f.state === "holds").length;
  const unknown = all.filter(({state}) => state === "unknown").length;
  const steps =
    holding === all.length
      ? "all four steps hold"
      : `${numbers[holding]} of four steps ${holding === 1 ? "holds" : "hold"}`;
  return `${cost(all)}: ${unknown === all.length ? "none of four steps is known" : steps + notKnown(unknown)}.`;
}

/** Which steps hold, and which these rounds leave open. */
export function stepsText(all: readonly Finding[]): string {
  const stated = all.filter(settled).map(({name, state}) => words[name][state as "holds"]);
  const open = all.filter((f) => !settled(f)).map(({name}) => words[name].open);
  return [
    stated.length ? `In these rounds ${list(stated)}.` : "",
    open.length ? `${stated.length ? "They" : "These rounds"} leave open ${list(open)}.` : ""
  ]
    .filter(Boolean)
    .join(" ");
}

/** `, two are not known`, or nothing */
const notKnown = (n: number) => (n ? `, ${numbers[n]} ${n === 1 ? "is" : "are"} not known` : "");

const numbers = ["none", "one", "two", "three", "four"];

/** The two steps that speak of a cost: between models, and when a stake grows. */
function cost(all: readonly Finding[]): string {
  const holds = (name: FindingName) => all.some((f) => f.name === name && f.state === "holds");
  const [between, growing] = [holds("penalty"), holds("stake-events")];
  const isKnown = (name: FindingName) => all.some((f) => f.name === name && f.state !== "unknown");
  if (!isKnown("penalty") && !isKnown("stake-events"))
    return "Whether crowding has a cost is not known from these rounds";
  if (between && growing) return "A cost of crowding is seen here between models and when a stake grows";
  if (between) return "A cost of crowding is seen here between models but not when a stake grows";
  if (growing) return "A cost of crowding is seen here when a stake grows but not between models";
  return "A cost of crowding is not shown here";
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}
