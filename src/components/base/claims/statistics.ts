/** Statistics that claims are about, as plain data: what each is told. `tables/claims` computes them. */
import {asArticle} from "../settings/presets.js";
import type {OutcomeName} from "../snapshot/panel.js";

type Texts = Readonly<Record<string, string>>;

export type Series = "cwmm_stake_mean" | "cwmm_median" | "gap_mean";

/** Events and scores as the article takes them: the event tables take the same of it. */
export const articleEvents = asArticle("event-summary");

export type EventColumn = "before" | "after" | "change" | "change_share";

export interface Statistics {
  stakeDecile: [end: "bottom" | "top", of: "cwmm_mean" | "cwmm_median"];
  stakeGap: [];
  cwmmQuantile: [{above?: number; below?: number; p: number}];
  ownPart: [weight: number];
  largestOwnPart: [];
  penaltyDecile: [group: number];
  farthestOfFive: [{low: number; high: number}];
  penaltyFall: [];
  shape: [statistic: string, why?: string];
  levelAt: [series: Series, at: number | "newest"];
  slope: [series: Series];
  share: [series: Series, {years: number}];
  eventColumn: [column: EventColumn, {outcome?: OutcomeName; texts?: Texts}];
  eventPart: [part: string, texts: Texts];
  cleanJump: [outcome: string];
  settled: [];
  accuracyChange: [texts: Texts];
  ownStake: [texts: Texts];
  dose: [];
  jumpSlope: [];
  /** change of MMC after a raise, judged as on the page of stake events */
  mmcFalls: [];
  /** what closeness takes of MMC after a raise, judged as on the page of stake events */
  crowding: [];
  turnover: [{places: number; roundsOn: number}];
  /** is not computed, and why */
  never: [why: string];
}

/** A statistic by its name, with what it is told. */
export type Call = {[N in keyof Statistics]: readonly [N, ...Statistics[N]]}[keyof Statistics];
