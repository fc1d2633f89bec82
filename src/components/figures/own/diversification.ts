/** The reader's own account, or that of the own model, on the page on diversification. */
import {leastCommon} from "../../base/catalogue/diversification.js";
import {shortName} from "../../base/my-model/own.js";
import type {Own} from "../../base/my-model/own.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {correlation, fixed, signedPercent} from "../../base/words/format.js";
import type {OwnMaker} from "../../page/own.js";
import {mean as average} from "../../statistics/numbers/correlation.js";
import {accountsOf, momentsOf} from "../../tables/diversification/accounts.js";
import type {Account} from "../../tables/diversification/accounts.js";
import {drawnAs, varianceOf, varianceSums} from "../../tables/diversification/effective.js";
import {pooledLikeness, within} from "../../tables/diversification/likeness.js";
import {ownedReturns} from "../../tables/diversification/owned-returns.js";
import type {OwnedBlock} from "../../tables/diversification/owned-returns.js";
import {pairNames, sizeLabel} from "../../texts/diversification/diversification.js";
import {absenceText, accountText, fewPairsText, pairsText} from "../../texts/my-model/own.js";
import type {Rules} from "../../texts/participation/participation.js";
import {absenceOf, whoOf} from "./who.js";
import type {Who} from "./who.js";

export type Measured = "likeness" | "effective" | "returns" | "sharpe";

export interface OfAccount {
  measure: Measured;
  /** those that the figure draws */
  rules: Rules;
}

/** The account that is chosen, or that of the chosen model; null = not known. */
const accountNamed = (panel: Panel, {kind, name, all}: Who): string | null =>
  kind === "account" ? name : panel.models.account[all[0].model];

/** A number of an account as the figure's axis has it, and in words; NaN = not known. */
const measured: Record<Exclude<Measured, "likeness">, (account: Account, block: OwnedBlock) => [number, string]> = {
  effective({ownVariance}, block) {
    const drawn = drawnAs(ownVariance / varianceOf(varianceSums(block)), average(block.field));
    return [drawn, `varies like ${fixed(drawn, 1)} models drawn from the field`];
  },
  returns({own}) {
    const {mean} = momentsOf(own);
    return [100 * mean, `${signedPercent(mean, 2)} of the stake a round beside the field`];
  },
  sharpe({returns}) {
    const {mean, variance} = momentsOf(returns);
    const ratio = variance > 0 ? mean / Math.sqrt(variance) : NaN;
    return [ratio, `Sharpe ratio ${correlation(ratio)} a round`];
  }
};

/** As alike as its models are: without two of them that can be compared, why. */
function likenessOf(who: Who, {models}: OwnedBlock, of: {account: string; rules: Rules}): Own {
  const own = models.filter(({account, rounds}) => account === of.account && rounds >= leastCommon);
  const pairs = within(own);
  const value = pooledLikeness(pairs);
  if (Number.isNaN(value)) return {text: fewPairsText(who, of)};
  const dots = [{name: shortName(of.account), row: pairNames.within, value}];
  return {dots, text: pairsText(who, of, {likeness: value, pairs: pairs.length})};
}

function numberOf(who: Who, block: OwnedBlock, of: OfAccount & {measure: keyof typeof measured; account: string}) {
  const account = accountsOf(block).find((one) => one.account === of.account);
  const [value, told] = account ? measured[of.measure](account, block) : [NaN, ""];
  if (!account || Number.isNaN(value)) return null;
  const dots = [{name: shortName(of.account), row: sizeLabel(account), value}];
  const {n: rounds} = momentsOf(account.returns);
  return {dots, text: accountText(who, {...of, rounds, models: account.models}, told)};
}

export const ownAccount =
  ({measure, rules}: OfAccount): OwnMaker =>
  (panel, named, settings): Own => {
    const who = whoOf(panel, named);
    if (!who.all.length) return {text: absenceText(who, "unknown")};
    const account = accountNamed(panel, who);
    if (account === null) return {text: absenceText(who, "account")};
    const block = ownedReturns(panel, settings).blocks.find(
      ({block: {scoreRegime, payoutRegime}}) =>
        scoreRegime === rules.score_regime && payoutRegime === rules.payout_regime
    );
    const isThere = block?.models.some((model) => model.account === account);
    const absent = {text: absenceText(who, absenceOf(panel, who, settings))};
    if (!block || !isThere) return absent;
    if (measure === "likeness") return likenessOf(who, block, {account, rules});
    return numberOf(who, block, {measure, rules, account}) ?? absent;
  };
