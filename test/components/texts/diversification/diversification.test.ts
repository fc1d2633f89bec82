import {expect, test} from "vitest";
import {
  curveAlt,
  curveTitle,
  diversificationAnswer,
  effectiveAlt,
  effectiveTitle,
  likenessAlt,
  likenessTitle,
  newestSizes,
  returnAlt,
  returnTitle,
  sharpeAlt,
  sharpeTitle,
  sizeLabel,
  volatilityOf
} from "../../../../src/components/texts/diversification/diversification.js";
import {madeRow} from "../../../support/made-row.js";
import {beyond, limits} from "../../../support/reading.js";

const rules = {score_regime: "from 168", payout_regime: "from 222"};
const pair = (cells: Parameters<typeof madeRow<"account-likeness">>[1]) =>
  madeRow("account-likeness", {...rules, pairs: "within", correlation: 0.64, ...cells});
const pairs = (low: number | null, high: number | null) => [
  pair({correlation_low: 0.5, correlation_high: 0.7}),
  pair({pairs: "between", correlation: 0}),
  pair({pairs: "difference", correlation_low: low, correlation_high: high})
];
const sized = (cells: Parameters<typeof madeRow<"diversification">>[1]) =>
  madeRow("diversification", {
    ...{...rules, size: "4 to 5", accounts: 20, models: 4.4, rounds: 30, over_field: 0.002, volatility: 0.03},
    ...{effective: 1.4, effective_low: 1.1, effective_high: 1.9, ...cells}
  });

test("the answer says how alike models of an account are, and like how many the largest vary", () => {
  const text = diversificationAnswer(pairs(0.5, 0.7), [sized({}), sized({size: "6 to 10", effective_low: null})]);
  expect(text).toBe(
    "Models of the same account correlate by 0.64, more than others do; an account of about 4 varies like 1.4 models drawn at random."
  );
  expect(beyond(text, limits.answer)).toEqual([]);
  expect(diversificationAnswer(pairs(-0.1, 0.7), [])).toContain("whether they are more alike than others is unclear.");
  expect(diversificationAnswer(pairs(0.5, 0.7), [])).toMatch(/more than others do\.$/);
  expect(diversificationAnswer([], [])).toBe("No account has models enough at these settings.");
});

test("nothing is said of a likeness whose interval holds 0, or that has none", () => {
  expect(likenessTitle(pairs(0.5, 0.7))).toBe("Models of one account are more alike than others");
  expect(likenessTitle(pairs(-0.1, 0.7))).toBe("Models of one account are not clearly more alike than others");
  expect(likenessTitle(pairs(null, null))).toBe("Whether models of one account are more alike is unclear");
  expect(likenessAlt(pairs(0.5, 0.7))).toContain("of one account: 0.64 (0.50 to 0.70)");
});

test("an effective number is called small only where its interval lies below the number of models", () => {
  expect(effectiveTitle([sized({})])).toBe("Accounts of several models vary like 1.4 drawn at random");
  expect(effectiveTitle([sized({effective_high: 5})])).toMatch(/ is unclear$/);
  expect(effectiveTitle([sized({effective: 9, effective_low: 7, effective_high: 12})])).toContain("as little as 9.0");
  expect(effectiveTitle([sized({size: "1", models: 1})])).toMatch(/ is unclear$/);
  expect(effectiveAlt([sized({}), sized({effective: null, effective_low: null})])).toContain("1.4 (1.1 to 1.9)");
});

test("accounts earn more or less only where an interval says so", () => {
  const told = (low: number, high: number) => sized({over_field_low: low, over_field_high: high});
  expect(returnTitle([told(0.001, 0.003)])).toBe("Accounts of some sizes earn more than the field");
  expect(returnTitle([told(0.001, 0.003), {...told(-0.003, -0.001), over_field: -0.002}])).toContain("more or less");
  expect(returnTitle([told(-0.001, 0.003)])).toMatch(/ is unclear$/);
  expect(returnAlt([told(-0.001, 0.003)])).toContain("+0.20 % (−0.10 % to +0.30 %), standard deviation 3.0 %");
});

test("accounts do better or worse than random draws only where an interval of the difference says so", () => {
  const told = (low: number | null, high: number | null, over = 0.1) =>
    sized({
      ...{sharpe: 0.4, sharpe_low: 0.1, sharpe_high: 0.7, sharpe_chance: 0.3},
      sharpe_over: over,
      sharpe_over_low: low,
      sharpe_over_high: high
    });
  expect(sharpeTitle([told(0.05, 0.2)])).toBe("By Sharpe ratio some accounts do better than random draws");
  expect(sharpeTitle([told(0.05, 0.2), told(-0.3, -0.1, -0.2)])).toContain("better or worse");
  expect(sharpeTitle([told(-0.05, 0.2)])).toMatch(/ is unclear$/);
  expect(sharpeTitle([told(null, null)])).toMatch(/ is unclear$/);
  expect(sharpeAlt([told(-0.05, 0.2)])).toContain(
    "accounts of 4 to 5 models: 0.40 (0.10 to 0.70), random draws 0.30, difference 0.10 (−0.05 to 0.20)"
  );
  expect(sharpeAlt([sized({sharpe: null, sharpe_chance: null, sharpe_over: null})])).toContain(
    "not known, random draws not known, difference not known"
  );
  expect(beyond(sharpeTitle([told(0.05, 0.2), told(-0.3, -0.1, -0.2)]), limits.title)).toEqual([]);
});

test("a size is told by its number of models", () => {
  expect([sizeLabel({size: "1"}), sizeLabel({size: "4 to 5"})]).toEqual(["1 model", "4 to 5 models"]);
});

test("the newest rules with an interval are told of", () => {
  const newer = sized({payout_regime: "from 311", effective_low: null, effective_high: null});
  expect(newestSizes([sized({}), newer])).toEqual([sized({})]);
  expect(newestSizes([newer])).toEqual([newer]);
});

test("the curve of volatility runs from one model to the root of the correlation", () => {
  expect([volatilityOf(1, 0.64), volatilityOf(4, 0)]).toEqual([1, 0.5]);
  expect(volatilityOf(1e9, 0.64)).toBeCloseTo(0.8, 6);
  expect(curveTitle(pairs(0.5, 0.7))).toBe("More models cut an account’s swings by at most 20 %");
  expect(curveTitle([pair({})])).toBe("What another model changes is unclear");
  expect(curveAlt(pairs(0.5, 0.7), {models: 4})).toContain("of 4 models: 85 % as alike");
});

test("titles keep their limits", () => {
  const titles = [
    likenessTitle(pairs(0.5, 0.7)),
    likenessTitle(pairs(-0.1, 0.7)),
    curveTitle(pairs(0.5, 0.7)),
    effectiveTitle([sized({})]),
    effectiveTitle([sized({effective_high: 5})]),
    returnTitle([sized({})])
  ];
  for (const title of titles) expect(beyond(title, limits.title)).toEqual([]);
});
