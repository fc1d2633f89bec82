/** What the page on the mechanism says of single rounds: the identities, what sigma squared is made of, what moved it. */
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import {hasInterval, leavesOut} from "../../base/kit/interval.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {checkRule, endRounds, fewModels} from "../../base/kit/constants.js";
import {count, counted, fixed, percent, rangeText, signed} from "../../base/words/format.js";
import {noSum} from "../../base/mechanism/no-sum.js";

const none = "No round holds a staked model at these settings";

const withSum = (rows: readonly RowOf<"meta-model">[]) =>
  rows.filter((r) => r.weighted_mmc !== null && r.mmc_sd !== null && r.mmc_sd > 0);

const holds = (r: RowOf<"meta-model">) => Math.abs(r.weighted_mmc!) <= checkRule.sum * r.mmc_sd!;

/** Of how many rounds something holds: `all 78 rounds`, `51 of 78 rounds`, `none of 78 rounds`. */
function among(part: number, all: number): string {
  if (part === all) return all === 1 ? "the one round" : `all ${counted(all, "round")}`;
  return `${part === 0 ? "none" : count(part)} of ${counted(all, "round")}`;
}

export function identitiesTitle(rows: readonly RowOf<"meta-model">[]): string {
  if (!rows.length) return none;
  const known = withSum(rows);
  const possible = (r: RowOf<"meta-model">) => r.sigma <= 1;
  if (!known.length)
    return rows.every(possible) ? "σ is possible in every round; MMC is not known" : "σ is impossible in some rounds";
  const both = known.filter((r) => holds(r) && possible(r)).length;
  if (both === known.length) return "Both identities hold in every round";
  return `Both identities hold in ${percent(Math.min(both / known.length, 0.99))} of the rounds`;
}

/** In how many rounds each identity holds. */
export function identitiesCounts(rows: readonly RowOf<"meta-model">[]): string[] {
  if (!rows.length) return [];
  const known = withSum(rows);
  const possible = rows.filter((r) => r.sigma <= 1).length;
  const sums = known.length
    ? `Weight × MMC sums to nearly nothing in ${among(known.filter(holds).length, known.length)}`
    : noSum(rows);
  return [sums, `Weight × correlation sums to a possible σ in ${among(possible, rows.length)}`];
}

export function identitiesAlt(rows: readonly RowOf<"meta-model">[]): string {
  if (!rows.length) return `${none}.`;
  const [first, last] = [rows[0], rows[rows.length - 1]];
  const known = withSum(rows);
  const ratios = known.map((r) => Math.abs(r.weighted_mmc! / r.mmc_sd!)).sort((a, b) => a - b);
  const middle = ratios.length
    ? ` Its median size is ${fixed(ratios[Math.floor(ratios.length / 2)], 3)} of the deviation.`
    : "";
  const above = `Above, the sum of weight times correlation in each round, ${fixed(first.sigma, 2)} in round ${first.round} and ${fixed(last.sigma, 2)} in round ${last.round}. `;
  if (!known.length) return `${above}Below, nothing: ${noSum(rows)}.`;
  return `${above}Below, the sum of weight times MMC in standard deviations of MMC: within ${checkRule.sum} of zero in ${among(known.filter(holds).length, known.length)}.${middle}`;
}

const reasons: Record<string, string> = {
  sigma: "σ lies above 1, which no deviation of such a mean can",
  few: `fewer than ${fewModels} staked models are known`,
  sum: `the sum of weight × MMC is more than ${checkRule.sum} of MMC’s deviation`,
  missing: `the rows hold another stake than the official total, by more than ${percent(checkRule.missing)}`,
  bagged: "MMC was scored against samples of the stakes, not against the one meta-model"
};

/** Which rounds are not exact, and why; and in how many the sum of weight x MMC says nothing, as MMC is not known. */
export function flagTexts(rows: readonly RowOf<"meta-model">[]): string[] {
  if (!rows.length) return [];
  const unknown = rows.filter((r) => r.weighted_mmc === null).length;
  if (!unknown) return flagged(rows);
  const first = rows.every((r) => r.flag === "good" && r.weighted_mmc === null)
    ? [`All ${counted(rows.length, "round")} have a possible σ.`]
    : flagged(rows);
  const where = unknown === rows.length ? "any of them" : `${count(unknown)} of them`;
  return [...first, `Whether weight × MMC sums to nothing is not known in ${where}, as MMC is not.`];
}

function flagged(rows: readonly RowOf<"meta-model">[]): string[] {
  const flagged = rows.filter((r) => r.flag !== "good");
  if (!flagged.length)
    return [
      `All ${counted(rows.length, "round")} obey both identities: their numbers are exact up to rounding and ranks.`
    ];
  const grave = flagged.filter((r) => r.flag === "unreliable").length;
  const counts = Object.entries(reasons).flatMap(([name, words]) => {
    const n = flagged.filter((r) => r.reason?.split(", ").includes(name)).length;
    return n ? [`${words} (${counted(n, "round")})`] : [];
  });
  return [
    `${among(rows.length - flagged.length, rows.length)} ${rows.length - flagged.length === 1 ? "is" : "are"} good, ${count(flagged.length - grave)} approximate (ring) and ${count(grave)} unreliable (cross). Why: ${counts.join("; ")}.`
  ].map((text) => text[0].toUpperCase() + text.slice(1));
}

/** Rounds whose numbers one may rely on, or all where there are none. */
const usable = (rows: readonly RowOf<"meta-model">[]) => {
  const kept = rows.filter((r) => r.flag !== "unreliable");
  return kept.length ? kept : rows;
};

const similarityShare = (r: RowOf<"meta-model">) => r.similarity / r.sigma_sq;

export function sigmaTitle(rows: readonly RowOf<"meta-model">[]): string {
  if (!rows.length) return none;
  const last = usable(rows).at(-1)!;
  const main = similarityShare(last) >= 0.5 ? "similarity" : "concentration";
  return `The meta-model is worth ${fixed(last.bets, 1)} unrelated bets; ${main} makes most variance`;
}

/** What the variance of the newest round to rely on is made of. */
export function sigmaShares(rows: readonly RowOf<"meta-model">[]): string[] {
  if (!rows.length) return [];
  const last = usable(rows).at(-1)!;
  const share = similarityShare(last);
  return [
    `In round ${last.round} models that predict alike make ${percent(share)} of the variance, concentrated stakes ${percent(1 - share)}`
  ];
}

export function sigmaAlt(rows: readonly RowOf<"meta-model">[]): string {
  if (!rows.length) return `${none}.`;
  const kept = usable(rows);
  const [first, last] = [kept[0], kept[kept.length - 1]];
  const of = (r: RowOf<"meta-model">) =>
    `${fixed(r.sigma_sq, 3)} in round ${r.round} (concentration ${fixed(r.hhi, 3)}, similarity ${fixed(r.similarity, 3)}, ${fixed(r.bets, 1)} effective bets)`;
  return `Variance of the meta-model as two bands by round: ${of(first)}, ${of(last)}.`;
}

const parts = ["concentration", "membership", "similarity"] as const;
const stretchOf = (rows: readonly RowOf<"drift-parts">[], i: number) => rows.slice(4 * i, 4 * i + 4);
const stretchesOf = (rows: readonly RowOf<"drift-parts">[]) =>
  Array.from({length: Math.floor(rows.length / 4)}, (_, i) => stretchOf(rows, i));
const words = {weekly: "weekly", weekday: "weekday", saturday: "Saturday"};
const isClear = (row: RowOf<"drift-parts">) => leavesOut(estimateIn(row, "estimate"));

/** The newest stretch; of those that end in one week the longest. */
function headline(rows: readonly RowOf<"drift-parts">[]): RowOf<"drift-parts">[] | null {
  const all = stretchesOf(rows);
  const last = Math.max(...all.map(([r]) => r.to));
  const newest = all.filter(([r]) => last - r.to < 5);
  return newest.reduce<RowOf<"drift-parts">[] | null>(
    (best, own) => (best && best[0].rounds >= own[0].rounds ? best : own),
    null
  );
}

const show = (value: number) => signed(value, 3);

/** What moved the variance; a direction only where its interval bears it. */
export function driftTitle(rows: readonly RowOf<"drift-parts">[]): string {
  const own = headline(rows);
  if (!own) return "No stretch of rounds is long enough to compare its ends";
  const [change, ...rest] = own;
  const clear = rest.filter(isClear);
  const largest = [...clear].sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate))[0]?.part;
  if (!isClear(change))
    return largest
      ? `Whether the meta-model’s variance changes is unclear; ${largest} does`
      : "Whether the meta-model’s variance changes is unclear";
  // the intervals are over accounts: a trend would take an error over time
  const way = change.estimate > 0 ? "grows" : "shrinks";
  const by = largest ? `most clearly by ${largest}` : "no part of it clearly";
  return `The meta-model’s variance ${way} by ${fixed(Math.abs(change.estimate), 3)}, ${by}`;
}

function bounds(row: RowOf<"drift-parts">): string {
  const of = estimateIn(row, "estimate");
  return hasInterval(of) ? `, 95 % interval ${rangeText(of, show)}` : "";
}

/** One sentence for each stretch. */
export function driftTexts(rows: readonly RowOf<"drift-parts">[]): string[] {
  return stretchesOf(rows).map((own) => {
    const [change] = own;
    const told = parts.map((part) => {
      const row = own.find((r) => r.part === part)!;
      return `${part} ${show(row.estimate)}${bounds(row)}`;
    });
    return `${words[change.cadence][0].toUpperCase()}${words[change.cadence].slice(1)} rounds ${change.from} to ${change.to}: σ² goes from ${fixed(change.sigma_sq_first, 3)} to ${fixed(change.sigma_sq_last, 3)} (${show(change.estimate)}${bounds(change)}): ${told.join("; ")}.`;
  });
}

export function driftAlt(rows: readonly RowOf<"drift-parts">[]): string {
  const texts = driftTexts(rows);
  if (!texts.length) return "No stretch of rounds is long enough to compare its ends.";
  return `Change of the meta-model’s variance from the first to the last ${endRounds} rounds of each stretch, and its parts, in these rounds. ${texts.join(" ")}`;
}
