/** What figures draw of the models that a reader has chosen: where each stands among groups, its rounds, its raises. */
import type {Cadence, OutcomeName} from "../snapshot/panel.js";

/** So many models of an account are drawn in a figure. */
export const mostOwn = 3;

/** A model in the group that it is in in its newest round, with the means of its own rounds; NaN = not known. */
export interface OwnGroup {
  name: string;
  score_regime: string;
  /** the newest */
  round: number;
  group: number;
  /** rounds of the means */
  n: number;
  /** NMR, in the newest round */
  stake: number;
  /** by column of the figure's table, such as `mmc_mean` */
  means: Readonly<Record<string, number>>;
}

/** A model in one round. */
export interface OwnPoint {
  name: string;
  round: number;
  /** NMR */
  stake: number;
  cwmm: number;
}

/** A run of a model's rounds that may be joined. */
export interface OwnLine {
  name: string;
  cadence: Cadence;
  points: readonly {round: number; value: number}[];
}

/** A raise that counts, followed by one outcome. */
export interface OwnEvent {
  name: string;
  /** key of the model */
  model: string;
  score_regime: string;
  round: number;
  outcome: OutcomeName;
  before: number;
  after: number;
  /** by rounds from the raise, those with a score */
  path: readonly {time: number; value: number}[];
}

/** A model in the cell of its newest pair of rounds: groups from 1. */
export interface OwnCell {
  name: string;
  group: number;
  later: number;
  /** the two rounds */
  rounds: readonly [before: number, after: number];
  /** pairs in which it is, those in which it begins in the best group, and those of them in which it ends there */
  pairs: number;
  top: number;
  stayed: number;
}

/** A model's part of a correlation at a number of rounds apart. */
export interface OwnLag {
  name: string;
  /** which panel it belongs to, by its name */
  series: string;
  lag: number;
  value: number;
}

/** A number in a row or a panel of a figure: of a model, or of all models of an account together. */
export interface OwnDot {
  name: string;
  /** which one, by its name in the figure */
  row: string;
  value: number;
}

export interface Own {
  dots?: readonly OwnDot[];
  groups?: readonly OwnGroup[];
  points?: readonly OwnPoint[];
  lines?: readonly OwnLine[];
  events?: readonly OwnEvent[];
  cells?: readonly OwnCell[];
  lags?: readonly OwnLag[];
  /** lines of panels that measure each their own, by title */
  panels?: Readonly<Record<string, readonly OwnLine[]>>;
  /** what is drawn, or why nothing is: a sentence without a full stop */
  text: string;
}

/** A name from a stranger, fit for a line of text: no control or direction marks, at most so many letters. */
export function shortName(name: string, letters = 24): string {
  const all = Array.from(name.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim());
  return all.length > letters ? `${all.slice(0, letters - 1).join("")}…` : all.join("");
}
