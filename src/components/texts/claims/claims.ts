/** What the ledger of claims says, computed from the table `claims` and its list. */
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import type {Estimated, OrNull} from "../../base/kit/interval.js";
import {themes as all} from "../../base/catalogue/claims.js";
import type {DirectionWord, SizeWord, Theme} from "../../base/catalogue/claims.js";
import {claimCounts, oncePerFact} from "../../base/claims/counts.js";
import type {ClaimCounts, Counted} from "../../base/claims/counts.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {count, counted, fixed, intervalText, percent, rangeText, score} from "../../base/words/format.js";
import {capital, inner, listed} from "../../base/words/words.js";
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
  stake: "Stake and likeness",
  penalty: "Likeness and MMC",
  trend: "Is it getting worse?",
  event: "After a stake increase",
  leaders: "Who leads"
};

/** The themes as part of a sentence. */
const subjects: Record<Theme, string> = {
  stake: "on stake and likeness",
  penalty: "on likeness and MMC",
  trend: "on the trend",
  event: "on stake increases",
  leaders: "on who leads"
};

const shows: Record<Kind, (value: number) => string> = {
  correlation: (value) => fixed(value, 2),
  score,
  "small score": (value) => fixed(value, 6),
  slope: (value) => fixed(value, 1),
  share: (value) => percent(value),
  rate: (value) => `${fixed(value, 3)} a year`,
  "score rate": (value) => fixed(value, 5)
};

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

/** The ledger in short sentences: how many hold, what they are about, and what more rounds would bring. */
export function claimsAnswer(rows: readonly RowOf<"claims">[]): string {
  const held = oncePerFact(rows).filter((r) => r.direction === "supported");
  const themes = listed([...new Set(held.map((r) => subjects[r.theme]))]);
  const waiting = rows.filter((r) => r.decides !== null).length;
  const more = waiting ? ` More rounds could decide ${count(waiting)} of what is unclear.` : "";
  const told = claimCounts(rows).facts;
  const chance = ` If nothing were there, chance alone would get about ${fixed(falseShare * told, 1)} of ${count(told)} directions wrong.`;
  return `${claimsTitle(rows)}.${held.length ? ` Facts supported are ${themes}.` : ""}${more}${told ? chance : ""}`;
}

/** One line for the first page. */
export const claimsTakeaway = (rows: readonly Counted[]) =>
  `The article, claim by claim: ${lowerFirst(claimsTitle(rows))}.`;

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
  if ("value" in claimed) return show(claimed.value);
  if ("above" in claimed) return `above ${show(claimed.above)}`;
  if ("below" in claimed) return `below ${show(claimed.below)}`;
  if ("flat" in claimed) return `no change, within ${percent(claimed.flat)}`;
  return rangeText(claimed, show);
}

/** An estimate with its interval, or that there is none. */
export function estimateText(of: OrNull<Estimated>, kind: Kind): string {
  if (of.estimate === null) return "not known";
  const show = shows[kind];
  return `${show(of.estimate)}${intervalText(of, show) || ", no interval"}`;
}

/** What these rounds say of a claim, and on how much. */
export function hereText(row: RowOf<"claims">, {kind, about}: Pick<Claim, "kind" | "about">): string {
  const {estimate, n, unit, rounds, before} = row;
  if (estimate === null) return `${capital(about)}: ${inner(row.why ?? "not known")}.`;
  // a mean before a raise is one of scores, whatever the number itself is
  const share = before !== null && before !== 1 ? `, from ${score(before)} before` : "";
  const rest = unit === "rounds" ? counted(n, "round") : `${count(n)} ${unit} in ${counted(rounds, "round")}`;
  const why = row.why === null ? "" : ` ${capital(row.why)}.`;
  return `${capital(about)}: ${estimateText(estimateIn(row, "estimate"), kind)}${share}; ${rest}.${why}`;
}

/** What lies behind a claim, in words; nothing where the claim is that itself. */
export function factWords({fact}: Pick<Claim, "fact">): string {
  return fact === undefined ? "" : facts[fact].words;
}

/** What tells the direction of what lies behind a claim; nothing where that is the claimed number itself. */
export function behindText(row: RowOf<"claims">, {fact, of}: Pick<Claim, "fact" | "of">): string {
  if (fact === undefined || isDeepEqual(facts[fact].of, of)) return "";
  const {about, kind} = facts[fact];
  if (row.behind === null) return `${capital(about)}: ${inner(row.behind_why ?? "not known")}.`;
  const why = row.behind_why === null ? "" : ` ${capital(row.behind_why)}.`;
  return `${capital(about)}: ${estimateText(estimateIn(row, "behind"), kind)}.${why}`;
}

const isDeepEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What the size says, in words. */
export function sizeText({size, score_regime: regime, estimate}: RowOf<"claims">, claim: Claim): string {
  if (size === null && claim.restates) return "The same number in other words: it is judged there.";
  if (size !== "another era" || estimate === null) return "";
  return `${shows[claim.kind](estimate)} here, in rounds ${regime} on; scores meant something else in them than in the article’s.`;
}

/** What to look at instead; nothing where that is what the direction is told by. */
export function insteadText(row: RowOf<"claims">, {instead, fact}: Pick<Claim, "instead" | "fact">): string {
  if (fact !== undefined && facts[fact].about === instead.about) return "";
  const {instead_why: why} = row;
  if (row.instead === null) return `${capital(instead.about)}: ${inner(why ?? "not known")}.`;
  return `${capital(instead.about)}: ${estimateText(estimateIn(row, "instead"), instead.kind)}.`;
}

/** What would decide an open claim; nothing for a decided one. */
export function decidesText(row: RowOf<"claims">): string {
  const {size, direction, fact, claim, decides, estimate, estimate_low: low, rounds} = row;
  const isOpen = size === "unclear" || (fact === claim && direction === "unclear");
  if (!isOpen || estimate === null) return "";
  if (decides === null) return "More rounds alone would not decide it.";
  if (low === null)
    return `It takes at least ${counted(decides, "round")} for an interval; there are ${count(rounds)}.`;
  return `About ${counted(decides, "round")} would decide it, if the estimate stays; there are ${count(rounds)}.`;
}
