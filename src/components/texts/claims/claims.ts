/** What the ledger of claims says, computed from the table `claims` and its list. */
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import type {Estimated, OrNull} from "../../base/kit/interval.js";
import {themes as all, verdictWords} from "../../base/catalogue/claims.js";
import type {Theme, VerdictWord} from "../../base/catalogue/claims.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {count, counted, fixed, intervalText, percent, rangeText, score} from "../../base/words/format.js";
import {capital, inner, listed} from "../../base/words/words.js";
import type {Claim, Kind} from "../../base/claims/ledger.js";

/** A mark for each verdict that needs no colour. */
export const verdictMarks: Record<VerdictWord, string> = {
  supported: "✓",
  "not supported": "✗",
  "cannot be told": "?"
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

type Verdicts = readonly Pick<RowOf<"claims">, "verdict">[];

const tally = (rows: Verdicts) => verdictWords.map((word) => rows.filter((r) => r.verdict === word).length);

/** `3 of 32 claims are supported by these rounds, 19 are not, 10 cannot be told` */
export function claimsTitle(rows: Verdicts): string {
  const [held, fallen, open] = tally(rows);
  const is = (n: number) => (n > 1 ? "are" : "is");
  return `${held ? count(held) : "None"} of ${counted(rows.length, "claim")} ${is(held)} supported by these rounds, ${fallen ? count(fallen) : "none"} ${is(fallen)} not, ${open ? count(open) : "none"} cannot be told`;
}

/** The ledger in two sentences: how many hold, and where the others go. */
export function claimsAnswer(rows: readonly RowOf<"claims">[]): string {
  const own = (word: VerdictWord) => rows.filter((r) => r.verdict === word);
  const themes = (word: VerdictWord) => listed([...new Set(own(word).map((r) => subjects[r.theme]))]);
  const waiting = own("cannot be told").filter((r) => r.decides !== null).length;
  const more = waiting ? ` More rounds could decide ${count(waiting)} of those that cannot be told.` : "";
  const held = own("supported").length ? ` Those supported are ${themes("supported")}.` : "";
  return `${claimsTitle(rows)}.${held}${more}`;
}

/** One line for the first page. */
export const claimsTakeaway = (rows: Verdicts) =>
  `The article’s numbers, one by one: ${lowerFirst(claimsTitle(rows))}.`;

const lowerFirst = (text: string) => `${text[0].toLowerCase()}${text.slice(1)}`;

export function claimsAlt(rows: readonly RowOf<"claims">[]): string {
  const lines = all.flatMap((theme) => {
    const own = rows.filter((r) => r.theme === theme);
    const [held, fallen, open] = tally(own);
    return own.length
      ? [`${themeWords[theme]}: ${held} supported, ${fallen} not supported, ${open} cannot be told`]
      : [];
  });
  return `${lines.join(". ")}.`;
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
  const share = before !== null && before !== 1 ? `, from ${shows[kind](before)} before` : "";
  const rest = unit === "rounds" ? counted(n, "round") : `${count(n)} ${unit} in ${counted(rounds, "round")}`;
  const why = row.why === null ? "" : ` ${capital(row.why)}.`;
  return `${capital(about)}: ${estimateText(estimateIn(row, "estimate"), kind)}${share}; ${rest}.${why}`;
}

export function insteadText(row: RowOf<"claims">, {instead}: Pick<Claim, "instead">): string {
  const {instead_why: why} = row;
  if (row.instead === null) return `${capital(instead.about)}: ${inner(why ?? "not known")}.`;
  return `${capital(instead.about)}: ${estimateText(estimateIn(row, "instead"), instead.kind)}.`;
}

/** What would decide an open claim; nothing for a decided one. */
export function decidesText({verdict, decides, estimate, estimate_low: low, rounds}: RowOf<"claims">): string {
  if (verdict !== "cannot be told" || estimate === null) return "";
  if (decides === null) return "More rounds alone would not decide it.";
  if (low === null)
    return `It takes at least ${counted(decides, "round")} for an interval; there are ${count(rounds)}.`;
  return `About ${counted(decides, "round")} would decide it, if the estimate stays; there are ${count(rounds)}.`;
}
