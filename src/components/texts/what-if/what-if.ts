/** What the what-if page says: where the model stands, what another stake would do, and how far the rounds agree on it. */
import {whatIfRule} from "../../base/kit/constants.js";
import {count, counted, fixed, nmr, percent, signedPercent} from "../../base/words/format.js";
import {capital} from "../../base/words/words.js";
import type {Spread, Spreads} from "../../tables/what-if/curve.js";
import type {WhatIfRound} from "../../tables/what-if/rounds.js";

export interface WhatIfTexts {
  /** the model's name; null = entered by hand */
  name: string | null;
  /** the newest rounds with a stake and scores */
  rounds: readonly WhatIfRound[];
  /** why there are none, where the rows as a whole tell it */
  cause?: string | null;
  k: number;
  split: number;
  now: Spreads;
  then: Spreads;
  /** k at which the mean payout turns down; null = none in sight */
  turn: number | null;
  /** why no payout is known in any of these rounds; null where one is */
  unpaid: string | null;
}

const who = ({name}: WhatIfTexts) => (name === null ? "such a model" : `“${name}”`);
const times = (k: number) => (k === 0 ? "without its stake" : `with ${nmr(k)} times the stake`);

/** A number at the stake of now and at the other, with the middle of the rounds; or that it is not known. */
function way(label: string, now: Spread, then: Spread, show: (value: number) => string): string {
  if (Number.isNaN(then.mean)) return `${label} not known`;
  const spread = Number.isFinite(then.low) ? ` (${show(then.low)} to ${show(then.high)})` : "";
  return `${label} ${show(now.mean)} → ${show(then.mean)}${spread}`;
}

const unit = {
  weight: (value: number) => percent(value, value < 0.001 ? 4 : 2),
  cwmm: (value: number) => fixed(value, 3),
  mmc: (value: number) => fixed(value, 4),
  payout: (value: number) => (Number.isNaN(value) ? "not known" : `${nmr(value)} NMR`)
};

/** One number: what it would pay. */
export function whatIfTitle(texts: WhatIfTexts): string {
  const {now, then, k, rounds, split} = texts;
  if (!rounds.length) return texts.cause ?? "No round with a stake and scores to start from";
  if (texts.unpaid !== null) return `The payout is not known; cwmm would be ${unit.cwmm(then.cwmm.mean)}`;
  if (k === 1 && split === 1) return `As it is: a payout of ${unit.payout(now.payout.mean)} a round`;
  return `${stakeWords(texts)} would pay ${unit.payout(then.payout.mean)} a round`;
}

const named: Record<number, string> = {0: "No stake", 0.5: "Half the stake", 1: "This stake", 2: "Twice the stake"};
const stakeWords = ({k, split}: WhatIfTexts) =>
  `${named[k] ?? "The chosen stake"}${split > 1 ? ", split over several models," : ""}`;

const over = ({split}: WhatIfTexts) => (split > 1 ? `, split over ${counted(split, "model")},` : "");

/** One sentence: the payout at the other stake, beside that of now where it is not split. */
export function whatIfAnswer(texts: WhatIfTexts): string {
  const {rounds, now, then, k, split} = texts;
  if (!rounds.length)
    return `${texts.cause ?? `There is no resolved round in which ${texts.name === null ? "a model" : who(texts)} has a stake and cwmm`}.`;
  const changed = `${capital(times(k))}${over(texts)}`;
  if (texts.unpaid !== null)
    return `${changed} the cwmm of ${who(texts)} would be ${unit.cwmm(then.cwmm.mean)}; its payout is not known.`;
  if (k === 1 && split === 1) {
    const {stake, standing} = rounds[rounds.length - 1];
    return `${capital(who(texts))} holds ${nmr(stake)} NMR, ${unit.weight(standing.weight)} of the stakes, and is paid ${unit.payout(now.payout.mean)} a round.`;
  }
  const instead = split > 1 ? "" : ` instead of ${nmr(now.payout.mean)}`;
  return `${changed} the payout of ${who(texts)} would be ${unit.payout(then.payout.mean)} a round${instead}.`;
}

/** All numbers at both stakes, with the middle of the rounds. */
export function whatIfNumbers(texts: WhatIfTexts): string {
  const {rounds, now, then, k} = texts;
  if (!rounds.length) return whatIfAnswer(texts);
  const newest = rounds[rounds.length - 1];
  const standing = `In round ${newest.round} ${who(texts)} holds ${nmr(newest.stake)} NMR, ${unit.weight(newest.standing.weight)} of the stakes.`;
  const change = [
    way("weight", now.weight, then.weight, unit.weight),
    way("cwmm", now.cwmm, then.cwmm, unit.cwmm),
    ...(withoutMmc(texts) ? [] : [way("MMC", now.mmc, then.mmc, unit.mmc)]),
    ...(texts.unpaid === null ? [way("payout", now.payout, then.payout, unit.payout)] : [])
  ].join(", ");
  const basis = texts.name === null ? "" : `, on the mean of its newest ${counted(rounds.length, "resolved round")}`;
  return `${standing} ${capital(times(k))}${over(texts)} it would have${basis}: ${change}. ${withoutMmc(texts) ? "MMC is not known in these rounds. " : ""}${yearsText(texts)}${turnText(texts)}`;
}

/** Whether no round has MMC; what another stake makes of it can be unknown for other reasons. */
const withoutMmc = ({rounds}: WhatIfTexts) => rounds.every(({standing}) => Number.isNaN(standing.mmc));

/** What a round's payout comes to in a year on all NMR committed, now and then. */
function yearsText(texts: WhatIfTexts): string {
  if (texts.unpaid !== null) return "";
  const {now, then, k} = texts;
  if (Number.isNaN(now.yearly.mean))
    return "The yearly return is not known: these rounds do not show all NMR committed. ";
  const share = ({yearly}: Spreads) => signedPercent(yearly.mean, 1);
  const after = k === 1 || Number.isNaN(then.yearly.mean) ? "" : ` → ${share(then)}`;
  return `A year on all NMR committed: ${share(now)}${after}. `;
}

/** Where more stake stops paying. */
export function turnText(texts: WhatIfTexts): string {
  const {turn, rounds, unpaid} = texts;
  if (!rounds.length) return "There is no payout to tell.";
  if (unpaid !== null) return `Its payout is not known: ${unpaid}.`;
  if (turn === null) return "More stake pays more, up to 1,000 times the stake, the most that was computed.";
  if (turn === 0) return "In these rounds any stake loses on average, and a larger one loses more.";
  const newest = rounds[rounds.length - 1];
  const stake = `${nmr(turn * newest.stake)} NMR`;
  return turn < 1
    ? `More stake lowers the mean payout already: it was highest at ${nmr(turn)} times the stake, ${stake}.`
    : `From ${nmr(turn)} times the stake on, ${stake}, more stake lowers the mean payout.`;
}

/** What the range is, for captions. */
export function rangeNote({rounds, name}: Pick<WhatIfTexts, "rounds" | "name">): string {
  if (!rounds.length) return "No range without a round";
  if (name === null) return "No range: one set of scores, entered by hand";
  const n = rounds.length;
  return `Line: mean over the model’s newest ${counted(n, "resolved round")}; field: the middle ${percent(whatIfRule.share)} of them. It tells how far rounds differ, not how sure the mean is`;
}

const faultWords: Record<string, string> = {
  sigma: "the meta-model’s deviation comes out above 1",
  few: "few models are in the pool",
  sum: "weight × MMC does not add up to 0",
  missing: "models are missing from the pool",
  bagged: "MMC was measured against samples of the stakes, as it was before 2022"
};

/** How far the algebra can be trusted in these rounds, with the reasons. */
export function qualityText(rounds: readonly Pick<WhatIfRound, "quality" | "faults">[]): string {
  if (!rounds.length) return "There is no round to check.";
  const off = rounds.filter(({quality}) => quality !== "good");
  if (!off.length) return `The identities of the algebra hold in all ${count(rounds.length)} of these rounds.`;
  const bad = off.filter(({quality}) => quality === "unreliable").length;
  const kinds = [...new Set(off.flatMap(({faults}) => faults))].map((fault) => faultWords[fault] ?? fault);
  const all = off.length === rounds.length ? "all" : count(off.length);
  const how = bad ? `approximate, in ${count(bad)} of them unreliable` : "approximate";
  return `In ${all} of ${counted(rounds.length, "round")} these numbers are ${how}: ${kinds.join("; ")}.`;
}

export function whatIfAlt(texts: WhatIfTexts): string {
  if (!texts.rounds.length) return `${whatIfTitle(texts)}.`;
  const {now, then, k} = texts;
  return `Four curves over the stake from none to many times its size. At × ${nmr(k)}: ${[
    way("weight", now.weight, then.weight, unit.weight),
    way("cwmm", now.cwmm, then.cwmm, unit.cwmm),
    way("MMC", now.mmc, then.mmc, unit.mmc),
    way("payout", now.payout, then.payout, unit.payout)
  ].join(", ")}. ${turnText(texts)}`;
}

export function historyTitle({name}: Pick<WhatIfTexts, "name">, n: number): string {
  return name === null
    ? "The round that lends its meta-model"
    : `“${name}”: ${counted(n, "resolved round")} with a stake`;
}
