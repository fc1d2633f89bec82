import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {ledger} from "../../../../src/components/base/claims/ledger.js";
import {
  claimedText,
  claimsAlt,
  claimsAnswer,
  claimsTakeaway,
  claimsTitle,
  decidesText,
  estimateText,
  hereText,
  insteadText
} from "../../../../src/components/texts/claims/claims.js";
import type {VerdictWord} from "../../../../src/components/base/catalogue/claims.js";

const row = (verdict: VerdictWord, more: Partial<RowOf<"claims">> = {}): RowOf<"claims"> => ({
  ...{claim: "top-decile-mean", theme: "stake", claimed_from: 0.45, claimed_to: 0.45, estimate: 0.5, estimate_low: 0.4},
  ...{estimate_high: 0.6, before: null, n: 3000, unit: "model-rounds", rounds: 20, periods: 5, score_regime: "from 1"},
  ...{verdict, decides: null, why: null, instead: 0.1, instead_low: null, instead_high: null, instead_why: null},
  ...{interval_of: null, instead_of: null},
  ...more
});

const claim = ledger.find(({id}) => id === "top-decile-mean")!;

test("the title counts verdicts, none included", () => {
  expect(claimsTitle([row("supported"), row("not supported"), row("cannot be told")])).toBe(
    "1 of 3 claims is supported by these rounds, 1 is not, 1 cannot be told"
  );
  expect(claimsTitle([row("not supported"), row("not supported")])).toBe(
    "None of 2 claims is supported by these rounds, 2 are not, none cannot be told"
  );
  expect(claimsTakeaway([row("supported")])).toMatch(/^The article’s numbers, one by one: 1 of 1 claim is supported/);
});

test("the answer names what holds and how many more rounds could decide", () => {
  const text = claimsAnswer([row("supported"), row("cannot be told", {decides: 90}), row("cannot be told")]);
  expect(text).toMatch(/Those supported are on stake and likeness\. More rounds could decide 1 of those/);
  expect(claimsAnswer([row("not supported")])).not.toMatch(/Those supported/);
  expect(claimsAlt([row("supported"), row("cannot be told")])).toBe(
    "Stake and likeness: 1 supported, 0 not supported, 1 cannot be told."
  );
});

test("a claim's number is shown as it was claimed", () => {
  expect(claimedText({claimed: {value: 0.45}, kind: "correlation"})).toBe("0.45");
  expect(claimedText({claimed: {low: -0.4, high: -0.35}, kind: "share"})).toBe("−40 % to −35 %");
  expect(claimedText({claimed: {above: 0}, kind: "rate"})).toBe("above 0.000 a year");
  expect(claimedText({claimed: {below: 0}, kind: "score"})).toBe("below 0.0000");
  expect(claimedText({claimed: {flat: 0.2}, kind: "score"})).toBe("no change, within 20 %");
});

test("what these rounds say comes with its interval, or why there is none", () => {
  expect(hereText(row("supported"), claim)).toMatch(/: 0.50 \(0.40 to 0.60\); 3,000 model-rounds in 20 rounds\.$/);
  expect(hereText(row("cannot be told", {estimate: null, why: "no model has such a stake"}), claim)).toMatch(
    /: no model has such a stake\.$/
  );
  expect(estimateText({estimate: 0.5, low: null, high: null}, "correlation")).toBe("0.50, no interval");
  expect(insteadText(row("supported"), claim)).toMatch(/: 0.10, no interval\.$/);
  expect(insteadText(row("supported", {instead: null, instead_why: "few"}), claim)).toMatch(/: few\.$/);
});

test("what would decide is told of open claims alone", () => {
  expect(decidesText(row("supported", {decides: 3}))).toBe("");
  expect(decidesText(row("cannot be told"))).toBe("More rounds alone would not decide it.");
  expect(decidesText(row("cannot be told", {decides: 90}))).toMatch(/^About 90 rounds .* there are 20\.$/);
  expect(decidesText(row("cannot be told", {decides: 38, estimate_low: null}))).toMatch(/^It takes at least 38 rounds/);
});
