/** The reader's own models on the page on participation: an account as one, all of its models together. */
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import type {OwnMaker} from "../../page/own.js";
import {column, selectRows} from "../../tables/panel/select.js";
import {blocksOf, paidRows, payingRounds, roundsOf} from "../../tables/participation/paid-rounds.js";
import type {PaidRound} from "../../tables/participation/paid-rounds.js";
import {paidIn, yearsOf} from "../../tables/participation/yearly-return.js";
import {absenceText, paidText, sharesBelowText, stakedText, yearsText} from "../../texts/my-model/own.js";
import type {OwnShare, OwnYear} from "../../texts/my-model/own.js";
import {breakEvenLabel, yearKey} from "../../texts/participation/participation.js";
import {absenceOf, isOwn, nameOf, whoOf} from "./who.js";
import type {Who} from "./who.js";

const absent = (panel: Panel, who: Who, settings: Settings) => ({
  text: absenceText(who, absenceOf(panel, who, settings))
});

/** A line of words alone: in which rounds they have a stake. */
export const ownStaked: OwnMaker = (panel, named, {rounds, days, ...settings}) => {
  const who = whoOf(panel, named);
  const all = roundsOf(panel, selectRows(panel, {rounds, days, stakeKnown: true}).rows);
  const mine = isOwn(panel, who);
  const staked = all.filter(({rows}) => rows.some((row) => mine(row) && panel.stake[row] > 0));
  if (!staked.length) return absent(panel, who, {rounds, days, ...settings});
  return {text: stakedText(who, {first: staked[0].round.round, rounds: staked.length, of: all.length})};
};

/** A line of words alone: NMR. */
export const ownPaid: OwnMaker = (panel, named, settings) => {
  const who = whoOf(panel, named);
  const payout = column(panel, "payout");
  const own = paidRows(panel, settings).rows.filter(isOwn(panel, who));
  if (!own.length) return absent(panel, who, settings);
  const sum = (part: (nmr: number) => number) => own.reduce((all, row) => all + part(payout[row]), 0);
  return {
    text: paidText(who, {
      paid: sum((nmr) => Math.max(0, nmr)),
      burned: sum((nmr) => Math.max(0, -nmr)),
      rounds: new Set(Array.from(own, (row) => panel.round[row])).size
    })
  };
};

interface RulesShare extends OwnShare {
  row: string;
}

/** By rules, of all their payouts; `field`: of all models in these rounds, each weighing as many as they have in it. */
function sharesOf(panel: Panel, settings: Settings, who: Who): RulesShare[] {
  const payout = column(panel, "payout");
  const mine = isOwn(panel, who);
  const below = (rows: Int32Array) => rows.filter((row) => payout[row] < 0).length;
  return blocksOf(payingRounds(panel, settings).rounds).flatMap(({rounds, scoreRegime, payoutRegime}) => {
    const sums = {n: 0, below: 0, field: 0};
    for (const {rows} of rounds) {
      const own = rows.filter(mine);
      sums.n += own.length;
      sums.below += below(own);
      sums.field += (own.length * below(rows)) / rows.length;
    }
    const {n} = sums;
    const rules = {score_regime: scoreRegime, payout_regime: payoutRegime};
    return n ? [{row: breakEvenLabel(rules), rules, n, share: sums.below / n, field: sums.field / n}] : [];
  });
}

export const ownBreakEven: OwnMaker = (panel, named, settings) => {
  const who = whoOf(panel, named);
  const shares = sharesOf(panel, settings, who);
  if (!shares.length) return absent(panel, who, settings);
  const dots = shares.map(({row, share}) => ({name: nameOf(who), row, value: share}));
  return {dots, text: sharesBelowText(who, shares)};
};

/** By year and rules, as all stake has it: the sum over rounds of payout over stake. */
function returnsOf(panel: Panel, settings: Settings, who: Who): (OwnYear & {row: string})[] {
  const mine = isOwn(panel, who);
  const owned = ({rows, ...of}: PaidRound) => ({...of, rows: rows.filter(mine)});
  return yearsOf(roundsOf(panel, paidRows(panel, settings).rows)).flatMap(({year, payout, staking, rounds}) => {
    const own = rounds.map(owned).filter(({rows}) => rows.length);
    if (!own.length) return [];
    const row = yearKey({year, payout_regime: payout, staking_regime: staking});
    const found = {year, rules: payout, rounds: own.length, of: rounds.length};
    return [{...found, row, value: paidIn(panel, own).weighted}];
  });
}

export const ownYears: OwnMaker = (panel, named, settings) => {
  const who = whoOf(panel, named);
  const years = returnsOf(panel, settings, who);
  if (!years.length) return absent(panel, who, settings);
  return {dots: years.map(({row, value}) => ({name: nameOf(who), row, value})), text: yearsText(who, years)};
};
