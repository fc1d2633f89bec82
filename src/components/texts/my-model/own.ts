/** What a line under a figure says of the models that a reader has chosen. */
import {mostOwn, shortName} from "../../base/my-model/own.js";
import type {OwnCell, OwnEvent, OwnGroup, OwnLag} from "../../base/my-model/own.js";
import {correlation, count, counted, fixed, nmr, percent, signedPercent} from "../../base/words/format.js";
import {listed} from "../../base/words/words.js";
import {rulesName} from "../participation/participation.js";
import type {Rules} from "../participation/participation.js";

/** Whom a reader has chosen. */
export interface Whom {
  kind: "model" | "account";
  name: string;
  /** models that an account has */
  models: number;
}

const shown = ({name}: Pick<Whom, "name">) => shortName(name, 32);

/** Where an account has several models, how many of them are drawn. */
function who(whom: Whom, drawn: number): string {
  if (whom.kind === "model") return shown(whom);
  const others = whom.models - drawn;
  if (!others) return drawn === 1 ? `the model of ${shown(whom)}` : `the ${drawn} models of ${shown(whom)}`;
  const most = drawn === mostOwn ? " with the largest stakes" : "";
  return `${drawn} of the ${whom.models} models of ${shown(whom)}${most}`;
}

/** Why nothing of them is in a figure. */
export type Absence = "unknown" | "rounds" | "stake" | "rows" | "account";

export function absenceText(whom: Whom, why: Absence): string {
  if (why === "unknown") return `no ${whom.kind} of these data is named ${shown(whom)}`;
  if (why === "account") return `which account ${shown(whom)} belongs to is not known`;
  const of = {rounds: "takes no part", stake: "has no stake", rows: "has no row of this figure"};
  return `${shown(whom)} ${of[why]} in these rounds`;
}

/** In groups: how many rounds their means have, and whose group it is. */
export function groupsText(whom: Whom, drawn: readonly OwnGroup[]): string {
  const {names, newest} = drawnOf(drawn);
  if (whom.kind === "account") return `${who(whom, names)}: means of their own rounds, each at its newest group`;
  return `${who(whom, names)}: mean of its ${newest.n === 1 ? "one round" : counted(newest.n, "round")}, at its group of round ${newest.round}`;
}

/** The stake and the weight of a model too, where a figure is about what a stake does. */
export function stakesText(whom: Whom, drawn: readonly OwnGroup[]): string {
  const {stake, means} = drawnOf(drawn).newest;
  const text = groupsText(whom, drawn);
  return whom.kind === "account" ? text : `${text} (${nmr(stake)} NMR); mean weight ${percent(means.weight_mean, 2)}`;
}

function drawnOf(drawn: readonly OwnGroup[]): {names: number; newest: OwnGroup} {
  const newest = drawn.reduce((a, b) => (b.round > a.round ? b : a));
  return {names: new Set(drawn.map(({name}) => name)).size, newest};
}

export const pointsText = (whom: Whom, {models, points}: {models: number; points: number}): string =>
  `${who(whom, models)}: ${counted(points, "point")}`;

export const linesText = (whom: Whom, models: number): string =>
  `${who(whom, models)}: similarity to the meta-model, round by round`;

/** In a list of so many models. */
export const placesText = (
  whom: Whom,
  places: readonly {name: string; rank: number; mean: string}[],
  {of}: {of: number}
): string => {
  const list = places.map(({name, rank, mean}) =>
    whom.kind === "account" ? `“${name}” rank ${count(rank)}, mean ${mean}` : `rank ${count(rank)}, mean ${mean}`
  );
  return `${who(whom, places.length)}: ${list.join("; ")}; of ${counted(of, "model")}`;
};

export const seriesText = (whom: Whom, models: number, words: string): string =>
  `${who(whom, models)}: ${words}, round by round`;

/** Where it went in its newest pair, and how often it was and stayed in the best group. */
export function cellsText(whom: Whom, cells: readonly OwnCell[], best: number): string {
  const list = cells.map(({name, group, later, rounds: [before, after], pairs, top, stayed}) => {
    const own = whom.kind === "account" ? `“${name}” ` : "";
    const of = `${counted(pairs, "pair")} of rounds`;
    const often = top
      ? `began in group ${best} in ${count(top)} of ${of}, and stayed in ${count(stayed)}`
      : `never began in group ${best} in ${of}`;
    return `${own}from group ${group} in round ${before} to ${later} in round ${after}; ${often}`;
  });
  return `${who(whom, cells.length)}: ${list.join("; ")}`;
}

/** Its part at the nearest and the farthest lag. */
export function lagsText(whom: Whom, lags: readonly OwnLag[]): string {
  const names = [...new Set(lags.map(({name}) => name))];
  const list = names.map((name) => {
    const own = lags.filter((one) => one.name === name);
    const told = [...new Set([own[0], own[own.length - 1]])].map(
      ({lag, value}) => `${correlation(value)} at ${counted(lag, "round")}`
    );
    return `${whom.kind === "account" ? `“${name}” ` : ""}${told.join(", ")}`;
  });
  return `${who(whom, names.length)}, 1 = always at the same place: ${list.join("; ")}; the mean over all models is the correlation`;
}

/** Of a model in two halves: the share of the others that it is ahead of. */
export interface OwnHalves {
  name: string;
  before: number;
  after: number;
  models: number;
  /** what was taken off, and under which rules */
  of: string;
}

export function halvesText(whom: Whom, halves: readonly OwnHalves[]): string {
  const list = halves.map(({name, before, after, models, of}) => {
    const own = whom.kind === "account" ? `“${name}” ` : "";
    return `${own}ahead of ${percent(before)} of the other ${count(models - 1)} in the first half, of ${percent(after)} in the second (${of})`;
  });
  return `${who(whom, halves.length)}: ${list.join("; ")}`;
}

/** How alike two scores rank it: what the lines of the field are means of. */
export const agreementText = (whom: Whom, models: number): string =>
  `${who(whom, models)}: 1 = both scores put it at the same place; the mean over all models is the field’s line`;

/** What the spread of the field is made of. */
export const distanceText = (whom: Whom, models: number): string =>
  `${who(whom, models)}: distance from the mean of the round’s models; the spread is the root mean square of all`;

export const sharesText = (whom: Whom, models: number): string =>
  `${who(whom, models)}: share of the stake, round by round`;

/** All models of an account together. */
const together = (whom: Whom) => who(whom, whom.models);

/** In rounds whose stakes are known. */
export const stakedText = (whom: Whom, {first, rounds, of}: {first: number; rounds: number; of: number}): string =>
  `${together(whom)}: with a stake in ${count(rounds)} of ${counted(of, "round")}, first in round ${first}`;

export const paidText = (whom: Whom, told: {paid: number; burned: number; rounds: number}): string =>
  `${together(whom)}: ${nmr(told.paid)} NMR paid and ${nmr(told.burned)} NMR burned in ${counted(told.rounds, "round")}`;

/** Of payouts under one set of rules, those below zero. */
export interface OwnShare {
  rules: Rules;
  /** payouts */
  n: number;
  share: number;
  /** of all models in the same rounds */
  field: number;
}

export function sharesBelowText(whom: Whom, shares: readonly OwnShare[]): string {
  const list = shares.map(
    ({rules, n, share, field}) =>
      `${percent(share)} of ${count(n)} under ${rulesName(rules)}, where all models had ${percent(field)} in the same rounds`
  );
  return `${together(whom)}, payouts below zero: ${list.join("; ")}`;
}

/** What the stake of a year returned. */
export interface OwnYear {
  year: number;
  /** payout regime */
  rules: string;
  value: number;
  /** of theirs, and of the year */
  rounds: number;
  of: number;
}

export function yearsText(whom: Whom, years: readonly OwnYear[]): string {
  const list = years.map(({year, rules, value, rounds, of}) => {
    const several = years.filter((one) => one.year === year).length > 1;
    return `${signedPercent(value)} in ${rounds === of ? counted(of, "round") : `${rounds} of ${of} rounds`} of ${year}${several ? `, payouts ${rules}` : ""}`;
  });
  return `${together(whom)}: ${list.join("; ")}`;
}

/** An account as a whole, in the rounds under one set of rules. */
export interface OwnAccount {
  account: string;
  rules: Rules;
  /** rounds with a payout */
  rounds: number;
  /** mean number of its models in a round */
  models: number;
}

const accountOf = (whom: Whom, {account}: Pick<OwnAccount, "account">) =>
  whom.kind === "account" ? shown(whom) : `${shortName(account, 32)}, the account of ${shown(whom)}`;

/** What a figure measures of it. */
export function accountText(whom: Whom, of: OwnAccount, told: string): string {
  const size = of.models === 1 ? "1 model" : `${fixed(of.models, Number.isInteger(of.models) ? 0 : 1)} models`;
  return `${accountOf(whom, of)}: ${told}; ${size} in a round, ${counted(of.rounds, "round")} under ${rulesName(of.rules)}`;
}

export const pairsText = (
  whom: Whom,
  of: Pick<OwnAccount, "account">,
  told: {likeness: number; pairs: number}
): string =>
  `${accountOf(whom, of)}: correlation of ${correlation(told.likeness)} in ${counted(told.pairs, "pair")} of its models`;

export const fewPairsText = (whom: Whom, of: Pick<OwnAccount, "account" | "rules">): string =>
  `${accountOf(whom, of)} has no two models with enough rounds in common under ${rulesName(of.rules)}`;

/** On the page on another stake: the model of now, or of whom the figure is instead; null = it has no round. */
export function ownStakeText(
  {kind, name}: Pick<Whom, "kind" | "name">,
  is: {round: number; stake: number; weight: number} | {of: string | null} | null
): string {
  const who = shown({name});
  if (!is) return `${who} has no stake in these rounds`;
  if (!("of" in is)) return `${who}: ${nmr(is.stake)} NMR in round ${is.round}, a weight of ${percent(is.weight, 2)}`;
  if (kind === "account") return `${who} is an account: enter one of its models above`;
  return `this figure is of ${is.of === null ? "the scores entered by hand" : shown({name: is.of})}, not of ${who}`;
}

/** Raises that count: those drawn, and how many there are. */
export function eventsText(whom: Whom, drawn: readonly OwnEvent[], all: number): string {
  if (!all) return `${shown(whom)} has no raise that counts here`;
  const rounds = drawn.map(({round}) => String(round));
  const newest =
    all > drawn.length ? `the newest ${drawn.length} of ${all} raises` : all === 1 ? "the raise" : "the raises";
  return `${shown(whom)}: ${newest}, in round${drawn.length > 1 ? "s" : ""} ${listed(rounds)}`;
}
