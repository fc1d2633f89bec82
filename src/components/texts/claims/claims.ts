/** What the ledger of claims says, computed from the table `claims` and its list. */
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import type {Estimated, OrNull} from "../../base/kit/interval.js";
import {themes as all} from "../../base/catalogue/claims.js";
import type {DirectionWord, SizeWord, Theme} from "../../base/catalogue/claims.js";
import {claimCounts} from "../../base/claims/counts.js";
import type {ClaimCounts, Counted} from "../../base/claims/counts.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {count, counted, fixed, intervalText, percent, rangeText, score} from "../../base/words/format.js";
import {capital, inner} from "../../base/words/words.js";
import {facts} from "../../base/claims/facts.js";
import type {Kind} from "../../base/claims/facts.js";
import type {Claim} from "../../base/claims/claim.js";

/** A mark for each verdict that needs no colour. */
export const verdictMarks: Record<DirectionWord | SizeWord, string> = {
  ...{supported: "✓", contradicted: "✗"},
  ...{same: "=", other: "≠", "another era": "–"},
  unclear: "?"
};

export const themeWords: Record<Theme, string> = {
  stake: "Stake",
  penalty: "Penalty",
  trend: "Trend",
  event: "Raises",
  leaders: "Leaders"
};

const shows: Record<Kind, (value: number) => string> = {
  correlation: (value) => fixed(value, 2),
  score,
  "small score": (value) => fixed(value, 6),
  slope: (value) => fixed(value, 1),
  share: (value) => percent(value),
  rate: (value) => fixed(value, 3),
  "score rate": (value) => fixed(value, 5)
};

/** What stands once behind a number or its interval. */
const units: Partial<Record<Kind, string>> = {rate: " a year"};

/** `3 of 12 facts are supported, 2 contradicted, 7 unclear; of 20 numbers 4 are the same, 6 other, 8 of another era, 2 unclear` */
export function claimsTitle(rows: readonly Counted[]): string {
  const {facts, directions, numbers, sizes} = claimCounts(rows);
  const {supported, contradicted, unclear} = directions;
  const first = `${some(supported)} of ${counted(facts, "fact")} ${is(supported)} supported`;
  const era = sizes["another era"] ? `, ${count(sizes["another era"])} of another era` : "";
  const second = `of ${counted(numbers, "number")} ${some(sizes.same)} ${is(sizes.same)} the same, ${some(sizes.other)} other${era}`;
  return `${capital(first)}, ${some(contradicted)} contradicted, ${some(unclear)} unclear; ${second}, ${some(sizes.unclear)} unclear`;
}

/** Of intervals of 95 % so many leave out the truth. */
const falseShare = 0.05;

const some = (n: number) => (n ? count(n) : "none");
const is = (n: number) => (n > 1 ? "are" : "is");

/** How many of the article's statements hold, in at most 25 words. */
export function claimsAnswer(rows: readonly Counted[]): string {
  const {facts, directions} = claimCounts(rows);
  const {supported, contradicted, unclear} = directions;
  if (!facts) return "These rounds are too few to test any of the article’s statements.";
  if (unclear === facts)
    return `All ${count(facts)} statements behind the article’s numbers are unclear in these rounds.`;
  const rest = unclear ? `; the ${unclear > 1 ? "others are" : "other is"} unclear` : "";
  return `Of ${counted(facts, "statement")} behind the article’s numbers, these rounds support ${some(supported)} and contradict ${some(contradicted)}${rest}.`;
}

/** What chance alone would do, beside the counts. */
export function chanceText(rows: readonly Counted[]): string {
  const {facts} = claimCounts(rows);
  return facts ? `About ${fixed(falseShare * facts, 1)} would be wrong by chance if nothing were there` : "";
}

/** What most verdicts are, over the bars that count them. */
export function overviewTitle(rows: readonly Counted[]): string {
  const {facts, directions} = claimCounts(rows);
  const most = (Object.keys(directions) as DirectionWord[]).find((word) => directions[word] > facts / 2);
  return most ? `Most statements are ${most} in these rounds` : "Verdicts on the article’s statements are mixed";
}

/** One line for the first page. */
export const claimsTakeaway = (rows: readonly Counted[]) =>
  `The article, claim by claim: ${lowerFirst(claimsAnswer(rows))}`;

const lowerFirst = (text: string) => `${text[0].toLowerCase()}${text.slice(1)}`;

export function claimsAlt(rows: readonly RowOf<"claims">[]): string {
  const lines = all.flatMap((theme) => {
    const own = rows.filter((r) => r.theme === theme);
    return own.length ? [`${themeWords[theme]}: ${countsText(claimCounts(own))}`] : [];
  });
  return `${lines.join(". ")}.`;
}

/** `facts: 1 supported, 0 contradicted, 0 unclear; numbers: 3 same, ...` */
function countsText({directions, sizes}: ClaimCounts): string {
  const words = (of: Record<string, number>) =>
    Object.entries(of)
      .map(([word, n]) => `${count(n)} ${word}`)
      .join(", ");
  return `facts: ${words(directions)}; numbers: ${words(sizes)}`;
}

/** The claimed number as it is shown. */
export function claimedText({claimed, kind}: Pick<Claim, "claimed" | "kind">): string {
  const show = shows[kind];
  if ("value" in claimed) return withUnit(show(claimed.value), kind);
  if ("above" in claimed) return `above ${beyond(claimed.above, kind)}`;
  if ("below" in claimed) return `below ${beyond(claimed.below, kind)}`;
  // a share that is claimed to stay flat is itself the change
  if ("flat" in claimed) return `${kind === "share" ? "up to " : "within ±"}${percent(claimed.flat)}`;
  return withUnit(rangeText(claimed, show), kind);
}

const beyond = (value: number, kind: Kind) => (value === 0 ? "0" : withUnit(shows[kind](value), kind));

const withUnit = (text: string, kind: Kind) => `${text}${units[kind] ?? ""}`;

/** The same number in these rounds, without its interval. */
export const shortText = ({estimate}: Pick<RowOf<"claims">, "estimate">, kind: Kind) =>
  estimate === null ? "not known" : withUnit(shows[kind](estimate), kind);

/** An estimate with its interval, or that there is none. */
export function estimateText(of: OrNull<Estimated>, kind: Kind): string {
  if (of.estimate === null) return "not known";
  const show = shows[kind];
  const unit = units[kind] ?? "";
  return `${show(of.estimate)}${unit}${intervalText(of, show) || ", no interval"}`;
}

/** What these rounds say of a claim, and on how much. */
export function hereText(row: RowOf<"claims">, {kind, about}: Pick<Claim, "kind" | "about">): string {
  const {estimate, n, unit, rounds, before} = row;
  if (estimate === null) return `${capital(about)}: ${inner(row.why ?? "not known")}.`;
  // a mean before a raise is one of scores, whatever the number itself is
  const share = before !== null && before !== 1 ? `, from ${score(before)} before` : "";
  const rest = unit === "rounds" ? counted(n, "round") : `${count(n)} ${unit} in ${counted(rounds, "round")}`;
  const why = row.why === null ? "" : ` ${plainWhy(row.why)}.`;
  return `${capital(about)}: ${estimateText(estimateIn(row, "estimate"), kind)}${share}; ${rest}.${why}`;
}

/** The table's reason as a sentence. */
const plainWhy = (why: string) => capital(why.replace("no interval as scored", "no interval without adjustment"));

/** What lies behind a claim, in words; nothing where the claim is that itself. */
export function factWords({fact}: Pick<Claim, "fact">): string {
  return fact === undefined ? "" : facts[fact].words;
}

/** What tells the direction of what lies behind a claim; nothing where that is the claimed number itself. */
export function behindText(row: RowOf<"claims">, {fact, of}: Pick<Claim, "fact" | "of">): string {
  if (fact === undefined || isDeepEqual(facts[fact].of, of)) return "";
  const {about, kind} = facts[fact];
  if (row.behind === null) return `${capital(about)}: ${inner(row.behind_why ?? "not known")}.`;
  const why = row.behind_why === null ? "" : ` ${plainWhy(row.behind_why)}.`;
  return `${capital(about)}: ${estimateText(estimateIn(row, "behind"), kind)}.${why}`;
}

const isDeepEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What the size says, in words. */
export function sizeText({size, score_regime: regime, estimate}: RowOf<"claims">, claim: Claim): string {
  if (size === null && claim.restates) return "The same number in other words, judged above.";
  if (size !== "another era" || estimate === null) return "";
  return `These rounds are of another era (${regime}): their scores meant something else.`;
}

/** What to look at instead; nothing where that is what the direction is told by. */
export function insteadText(row: RowOf<"claims">, {instead, fact}: Pick<Claim, "instead" | "fact">): string {
  if (fact !== undefined && facts[fact].about === instead.about) return "";
  const {instead_why: why} = row;
  if (row.instead === null) return `${capital(instead.about)}: ${inner(why ?? "not known")}.`;
  // without an interval a slope may be anything
  if (instead.kind === "slope" && row.instead_low === null) return `${capital(instead.about)}: too uncertain to show.`;
  return `${capital(instead.about)}: ${estimateText(estimateIn(row, "instead"), instead.kind)}.`;
}

/** What would decide an open claim; nothing for a decided one. */
export function decidesText(row: RowOf<"claims">): string {
  const {size, direction, fact, claim, decides, estimate, estimate_low: low, rounds} = row;
  const isOpen = size === "unclear" || (fact === claim && direction === "unclear");
  if (!isOpen || estimate === null || row.why?.includes("would decide it")) return "";
  if (decides === null) return "More rounds alone would not decide it.";
  if (low === null)
    return `It takes at least ${counted(decides, "round")} for an interval; there are ${count(rounds)}.`;
  return `About ${counted(decides, "round")} would decide it, if the estimate stays; there are ${count(rounds)}.`;
}
