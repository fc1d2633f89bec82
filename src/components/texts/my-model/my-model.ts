/** What the page on one model says: where it stands, what of that is its own weight, and what its raises were followed by. */
import type {RowOf} from "../../base/catalogue/rows.js";
import {hasInterval} from "../../base/kit/interval.js";
import type {Measure} from "../../base/my-model/rules.js";
import {counted, fixed, nmr, percent, signed} from "../../base/words/format.js";

export type StandingRow = RowOf<"model">;
export type EventRow = RowOf<"model-events">;

export interface MyModelTexts {
  /** the model's name; null = no model has a stake in the rounds */
  name: string | null;
  /** the table `model` */
  standing: readonly StandingRow[];
}

/** Rows of the newest score regime, by measure. */
export function newestOf(standing: readonly StandingRow[]): Partial<Record<Measure, StandingRow>> {
  const regime = standing[standing.length - 1]?.score_regime;
  return Object.fromEntries(standing.filter((row) => row.score_regime === regime).map((row) => [row.measure, row]));
}

const called = ({name}: Pick<MyModelTexts, "name">) => (name === null ? "No model" : `“${name}”`);

/** Why nothing is said of the model; null where there is a round with a stake. */
export function noneOf({name, standing}: MyModelTexts): string | null {
  if (standing.length) return null;
  return name === null
    ? "No model has a stake in these rounds"
    : `${called({name})} has no stake in these resolved rounds: no weight, and no payout`;
}

/** One sentence: stake, cwmm against the field, and MMC as far as its interval tells. */
export function myModelAnswer(texts: MyModelTexts): string {
  const none = noneOf(texts);
  if (none !== null) return `${none}.`;
  const {stake, cwmm, mmc} = newestOf(texts.standing);
  const held = `${called(texts)} holds ${nmr(stake!.newest)} NMR`;
  if (cwmm!.n === 1) return `${held}. It has one resolved round with a stake: too few to judge it by.`;
  const near = `is closer to the meta-model than ${percent(cwmm!.percentile)} of staked models`;
  return `${held} and ${near}; ${mmcClause(mmc)}.`;
}

/** A direction only where the interval of the percentile bears it. */
function mmcClause(mmc: StandingRow | undefined): string {
  if (!mmc) return "its MMC is not known";
  const found = sideOf({low: mmc.percentile_low, high: mmc.percentile_high}, 0.5);
  if (found === "few") return "too few rounds to judge its MMC";
  if (found === "unclear") return "whether its MMC beats most is unclear";
  return `its MMC ${found === "above" ? "beats most" : "is below most"}`;
}

type Ends = {low: number | null; high: number | null};

/** Where an interval lies of a value; few: there is none. */
function sideOf(ends: Ends, value: number): "above" | "below" | "unclear" | "few" {
  if (!hasInterval(ends)) return "few";
  if (ends.low > value) return "above";
  return ends.high < value ? "below" : "unclear";
}

/** MMC against models of its size. */
export function standingTitle(texts: MyModelTexts): string {
  const none = noneOf(texts);
  if (none !== null) return none;
  const {mmc} = newestOf(texts.standing);
  if (!mmc) return "Where it stands; its MMC is not known";
  const found = sideOf({low: mmc.over_peers_low, high: mmc.over_peers_high}, 0);
  if (found === "few") return "Where it stands; too few rounds to judge MMC";
  if (found === "unclear") return "MMC against models of its size: unclear";
  return found === "above" ? "More MMC than models of its size" : "Less MMC than models of its size";
}

/** How many rounds, and what they are worth. */
export function roundsText({standing}: MyModelTexts): string {
  const {mmc, cwmm} = newestOf(standing);
  const row = mmc ?? cwmm;
  if (!row) return "";
  const worth = row.periods < 1.05 ? "one" : row.periods.toFixed(0);
  return `${counted(row.n, "round")} with a stake, worth ${worth} independent ${worth === "one" ? "one" : "ones"}, as neighbours share returns; intervals take 10`;
}

const shows: Record<Measure, (value: number) => string> = {
  stake: (value) => `${nmr(value)} NMR`,
  weight: (value) => percent(value, value < 0.001 ? 4 : 2),
  cwmm: (value) => fixed(value, 3),
  own: (value) => fixed(value, value < 0.001 ? 4 : 3),
  mmc: (value) => fixed(value, 4),
  corr: (value) => fixed(value, 4),
  payout: (value) => `${nmr(value)} NMR`,
  return: (value) => percent(value, 2)
};

export const measureWords: Record<Measure, string> = {
  stake: "Stake",
  weight: "Weight in the meta-model",
  cwmm: "Similarity (cwmm)",
  own: "of it, its own weight",
  mmc: "MMC",
  corr: "CORR",
  payout: "Payout a round",
  return: "Payout per NMR"
};

export const measureText = (measure: Measure, value: number) => shows[measure](value);

/** What of cwmm is its own weight. */
export function ownText({standing}: MyModelTexts): string {
  const {cwmm, own, weight} = newestOf(standing);
  if (!cwmm || !own) return "";
  return (
    `Its weight of ${shows.weight(weight!.value)} makes ${shows.own(own.value)} of its cwmm: ` +
    `against the meta-model of all others it would be ${shows.cwmm(cwmm.value - own.value)}.`
  );
}

export function standingAlt(texts: MyModelTexts): string {
  const rows = Object.values(newestOf(texts.standing));
  if (!rows.length) return `${standingTitle(texts)}.`;
  const lines = rows.map(
    ({measure, value, percentile, peers_percentile}) =>
      `${measureWords[measure]} ${shows[measure](value)}, above ${percent(percentile)} of staked models${peers_percentile === null ? "" : ` and ${percent(peers_percentile)} of those of its size`}`
  );
  return `Dots from 0 to 100 %: ${lines.join("; ")}.`;
}

/** Raises and cuts are too few to judge: none is called better or worse. */
export function eventsTitle(events: readonly EventRow[]): string {
  if (!events.length) return "No raise to twice, or cut to half, in these rounds";
  const only = events.length === 1 ? `Its one ${events[0].kind}` : `Its ${events.length} raises and cuts`;
  return `${only}, and the MMC that followed`;
}

export const eventCaveat = "One model’s change tells little: luck moves MMC far more";

/** A raise or cut in words, for the list beside the drawing. */
export function eventText({kind, round, stake_before, stake_after, mmc_change}: EventRow): string {
  const change =
    mmc_change === null ? "MMC: too little data" : `MMC ${signed(mmc_change, 4)} beside others in the same rounds`;
  return `${kind} in round ${round}, ${nmr(stake_before)} to ${nmr(stake_after)} NMR: ${change}`;
}

export const eventsAlt = (events: readonly EventRow[]) =>
  events.length ? `A line per event: ${events.map(eventText).join("; ")}.` : `${eventsTitle(events)}.`;

export function historyTitle({name}: Pick<MyModelTexts, "name">, n: number): string {
  if (n === 0) return "No resolved round with a stake";
  return n === 1 ? `${called({name})} in its one resolved round` : `${called({name})} round by round`;
}

export function accountTitle(account: string, n: number): string {
  return `${counted(n, "model")} of account “${account}”`;
}
