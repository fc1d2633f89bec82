import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {ledger} from "../../../../src/components/base/claims/ledger.js";
import {
  behindText,
  chanceText,
  claimedText,
  claimsAlt,
  claimsAnswer,
  claimsTakeaway,
  claimsTitle,
  decidesText,
  estimateText,
  factWords,
  hereText,
  insteadText,
  overviewTitle,
  shortText,
  sizeText
} from "../../../../src/components/texts/claims/claims.js";
import type {DirectionWord} from "../../../../src/components/base/catalogue/claims.js";

const row = (direction: DirectionWord | null, more: Partial<RowOf<"claims">> = {}): RowOf<"claims"> => ({
  ...{claim: "top-decile-mean", theme: "stake", claimed_from: 0.45, claimed_to: 0.45, estimate: 0.5, estimate_low: 0.4},
  ...{estimate_high: 0.6, before: null, n: 3000, unit: "model-rounds", rounds: 20, periods: 5, score_regime: "from 1"},
  ...{fact: "gap", direction, behind: 0.17, behind_low: 0.14, behind_high: 0.2, behind_of: null, behind_why: null},
  ...{size: "same", decides: null, why: null, instead: 0.1, instead_low: null, instead_high: null, instead_why: null},
  ...{interval_of: null, instead_of: null},
  ...more
});

const claim = ledger.find(({id}) => id === "top-decile-mean")!;

const other = {fact: "rise", size: "other"} as const;

test("the title counts directions once per fact and sizes once per claim, none included", () => {
  expect(claimsTitle([row("supported"), row("supported", {size: "another era"}), row("unclear", other)])).toBe(
    "1 of 2 facts is supported, none contradicted, 1 unclear; of 3 numbers 1 is the same, 1 other, 1 of another era, none unclear"
  );
  expect(claimsTitle([row("contradicted", {size: "unclear"}), row(null, {size: null})])).toBe(
    "None of 1 fact is supported, 1 contradicted, none unclear; of 1 number none is the same, none other, 1 unclear"
  );
  expect(claimsTakeaway([row("supported")])).toMatch(/^The article, claim by claim: of 1 statement behind /);
});

test("the answer counts the statements that hold and that do not, and says what is left", () => {
  expect(claimsAnswer([row("supported"), row("contradicted", other), row("unclear", {fact: "fall"})])).toBe(
    "Of 3 statements behind the article’s numbers, these rounds support 1 and contradict 1; the other is unclear."
  );
  expect(claimsAnswer([row("contradicted")])).toBe(
    "Of 1 statement behind the article’s numbers, these rounds support none and contradict 1."
  );
  expect(claimsAnswer([row("unclear"), row("unclear", other)])).toBe(
    "All 2 statements behind the article’s numbers are unclear in these rounds."
  );
  expect(claimsAnswer([row(null)])).toMatch(/too few to test any/);
});

test("beside the counts stands how many chance alone would get wrong", () => {
  expect(chanceText([row("supported"), row("unclear", other)])).toBe(
    "About 0.1 would be wrong by chance if nothing were there"
  );
  expect(chanceText([row(null)])).toBe("");
});

test("the title names the verdict of most statements, and none where there is no such", () => {
  const of = (...words: DirectionWord[]) => overviewTitle(words.map((word, i) => row(word, {fact: `fact ${i}`})));
  expect(of("unclear", "unclear", "supported")).toBe("Most statements are unclear in these rounds");
  expect(of("supported", "supported", "contradicted")).toBe("Most statements are supported in these rounds");
  expect(of("unclear", "supported")).toBe("Verdicts on the article’s statements are mixed");
  expect(claimsAlt([row("supported"), row("unclear", other)])).toBe(
    "Stake: facts: 1 supported, 0 contradicted, 1 unclear; numbers: 1 same, 1 other, 0 another era, 0 unclear."
  );
});

test("what lies behind a claim comes with its own interval, and is not said a second time as what to look at", () => {
  expect(factWords(claim)).toBe("The top stake decile is closer to the meta-model than the bottom");
  expect(behindText(row("supported"), claim)).toMatch(/: 0\.17 \(0\.14 to 0\.20\)\.$/);
  expect(behindText(row(null, {behind: null, behind_why: "few"}), claim)).toMatch(/: few\.$/);
  expect(insteadText(row("supported"), claim)).toBe("");
  expect([factWords({}), behindText(row("supported"), {of: claim.of})]).toEqual(["", ""]);
});

test("where the claimed number is itself what tells the direction, it is not said twice", () => {
  const ownPart = ledger.find(({id}) => id === "own-part")!;
  expect(behindText(row("supported"), ownPart)).toBe("");
  expect(hereText(row("supported"), ownPart)).toContain("own part w / (ρ σ)".replace(/^./, (c) => c.toUpperCase()));
});

test("a level of another era is said to be one; a number in other words sends to where it is judged", () => {
  expect(sizeText(row("supported", {size: "another era"}), claim)).toBe(
    "These rounds are of another era (from 1): their scores meant something else."
  );
  expect(sizeText(row("supported"), claim)).toBe("");
  const share = ledger.find(({restates}) => restates)!;
  expect(sizeText(row("supported", {size: null}), share)).toBe("The same number in other words, judged above.");
});

test("the mean before a raise is a score, also where the number itself is a share of it", () => {
  const drop = ledger.find(({id}) => id === "mmc-drop")!;
  const text = hereText(row("unclear", {estimate: -0.38, before: 0.006}), drop);
  expect(text).toContain("−38 %");
  expect(text).toContain(", from 0.0060 before");
});

test("a claim's number is shown as it was claimed", () => {
  expect(claimedText({claimed: {value: 0.45}, kind: "correlation"})).toBe("0.45");
  expect(claimedText({claimed: {low: -0.4, high: -0.35}, kind: "share"})).toBe("−40 % to −35 %");
  expect(claimedText({claimed: {above: 0}, kind: "rate"})).toBe("above 0");
  expect(claimedText({claimed: {below: 0}, kind: "score"})).toBe("below 0");
  expect(claimedText({claimed: {flat: 0.2}, kind: "score"})).toBe("within ±20 %");
  expect(claimedText({claimed: {flat: 0.2}, kind: "share"})).toBe("up to 20 %");
  expect(claimedText({claimed: {value: 0.061}, kind: "rate"})).toBe("0.061 a year");
  expect(claimedText({claimed: {above: 4 / 9}, kind: "share"})).toBe("above 44 %");
});

test("what these rounds say comes with its interval, or why there is none", () => {
  expect(hereText(row("supported"), claim)).toMatch(/: 0.50 \(0.40 to 0.60\); 3,000 model-rounds in 20 rounds\.$/);
  expect(hereText(row("unclear", {estimate: null, why: "no model has such a stake"}), claim)).toMatch(
    /: no model has such a stake\.$/
  );
  expect(estimateText({estimate: 0.5, low: null, high: null}, "correlation")).toBe("0.50, no interval");
  // a unit stands once
  expect(estimateText({estimate: 0.08, low: -0.126, high: 0.285}, "rate")).toBe("0.080 a year (−0.126 to 0.285)");
  expect([shortText({estimate: 0.08}, "rate"), shortText({estimate: null}, "rate")]).toEqual([
    "0.080 a year",
    "not known"
  ]);
  const {instead} = claim;
  expect(insteadText(row("supported"), {instead})).toMatch(/: 0.10, no interval\.$/);
  expect(insteadText(row("supported", {instead: null, instead_why: "few"}), {instead})).toMatch(/: few\.$/);
});

test("a slope without an interval is not shown as what to look at", () => {
  const {instead} = ledger.find(({id}) => id === "proportional")!;
  expect(insteadText(row("supported", {instead: 384}), {instead})).toMatch(/: too uncertain to show\.$/);
  const known = row("supported", {instead: 1.2, instead_low: 0.8, instead_high: 1.6});
  expect(insteadText(known, {instead})).toMatch(/: 1\.2 \(0\.8 to 1\.6\)\.$/);
});

test("what would decide is told of open claims alone", () => {
  expect(decidesText(row("supported", {decides: 3}))).toBe("");
  expect(decidesText(row("unclear", {decides: 3}))).toBe("");
  expect(decidesText(row("unclear", {fact: "top-decile-mean", size: null}))).toBe(
    "More rounds alone would not decide it."
  );
  // the reason says it already
  expect(decidesText(row("supported", {size: "unclear", why: "about 9 rounds would decide it, but"}))).toBe("");
  expect(decidesText(row("supported", {size: "unclear"}))).toBe("More rounds alone would not decide it.");
  expect(decidesText(row("supported", {size: "unclear", decides: 90}))).toMatch(/^About 90 rounds .* there are 20\.$/);
  expect(decidesText(row("supported", {size: "unclear", decides: 38, estimate_low: null}))).toMatch(
    /^It takes at least 38 rounds/
  );
});
