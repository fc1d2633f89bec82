import {expect, test} from "vitest";
import {
  breakEvenAlt,
  breakEvenTitle,
  coverageNotes,
  headline,
  moneyAlt,
  moneyTitle,
  participationAnswer,
  rulesName,
  stakersAlt,
  stakersTitle,
  survivorsAlt,
  survivorsTitle,
  yearAlt,
  yearName,
  yearTitle
} from "../../../../src/components/texts/participation/participation.js";
import {madeRow} from "../../../support/made-row.js";
import {beyond, limits} from "../../../support/reading.js";

const row = (cells: Parameters<typeof madeRow<"participation">>[1]) =>
  madeRow("participation", {
    ...{round: 400, cadence: "weekday", submitters: 4000, stakers: 1200, new: 10, converted: 2, gone: 12},
    ...{at_stake: 500_000, n_paid: 1200, paid: 900, burned: 1200.5, payout: -300.5, return: -0.0006, negative: 0.6},
    ...cells
  });
const share = (cells: Parameters<typeof madeRow<"break-even">>[1]) =>
  madeRow("break-even", {
    ...{score_regime: "from 168", payout_regime: "from 222", stake_group: "all", n: 9000, models: 900, rounds: 30},
    ...{periods: 12, break_even: 0.42, break_even_low: 0.31, break_even_high: 0.53},
    ...cells
  });
const unsure = {break_even_low: null, break_even_high: null};
const year = (cells: Parameters<typeof madeRow<"yearly-return">>[1]) =>
  madeRow("yearly-return", {
    ...{year: 2021, payout_regime: "from 222", staking_regime: "from 168", rounds: 17, calendar: 20, weighted: 0.5},
    ...{median: 0.4, ...cells}
  });
const stay = (cells: Parameters<typeof madeRow<"survivors">>[1]) =>
  madeRow("survivors", {
    ...{score_regime: "from 168", payout_regime: "from 222", share: 0.8, return_all: 0.01, return_stayed: 0.012},
    ...{difference: 0.002, difference_low: 0.001, difference_high: 0.003, covered: 0.95},
    ...cells
  });

test("the answer counts who stakes, and says which share of payouts is below zero", () => {
  const text = participationAnswer([row({})], [share({})]);
  expect(text).toBe(
    "1,200 models hold a stake in the newest round; over 30 rounds under the same payout rules, 42 % of payouts were below zero."
  );
  expect(beyond(text, limits.answer)).toEqual([]);
  expect(participationAnswer([row({stakers: 1})], [])).toBe(
    "1 model holds a stake in the newest round; what their stakes earn is not known."
  );
  expect(participationAnswer([], [])).toBe("No round has a stake at these settings.");
  expect(participationAnswer([row({}), row({round: 401, stakers: null})], [share({})])).toContain("1,200 models");
});

test("Saturday's rounds are told of only where there are no others", () => {
  const saturday = row({round: 404, cadence: "saturday", stakers: 3000});
  expect(stakersTitle([row({}), saturday])).toBe("30 % of the newest round’s models hold a stake");
  expect(stakersTitle([saturday])).toContain("75 %");
});

test("a round that paid nothing is not the newest with payouts; burns are said as such", () => {
  const unpaid = row({round: 401, payout: 0, negative: null});
  expect(moneyTitle([row({}), unpaid])).toBe("The newest round with payouts burned 301 NMR net");
  expect(moneyTitle([row({payout: 12.3})])).toBe("The newest round with payouts paid 12.3 NMR net");
  expect(moneyTitle([unpaid])).toBe("No payout is known at these settings");
  expect(moneyAlt([row({}), unpaid])).toContain("round 400: 900 NMR paid, 1,201 burned, 500,000 at stake");
  expect(stakersAlt([row({new: null})])).toContain("1,200 with a stake, an unknown number new, 12 gone");
});

test("what a model must beat is said only where there is an interval, of the newest rules that have one", () => {
  const rows = [share({}), share({payout_regime: "from 311", break_even: 0.5, ...unsure, rounds: 5})];
  expect(headline(rows)).toBe(rows[0]);
  expect(breakEvenTitle(rows)).toBe("To be paid, a model must beat 42 % of stakers");
  expect(breakEvenTitle([rows[1]])).toBe("In these rounds, 50 % of payouts were below zero");
  expect(breakEvenTitle([])).toBe("No round has enough payouts at these settings");
  expect(breakEvenAlt(rows)).toContain("payouts from 222, scores from 168, all: 42 % (31 % to 53 %); payouts from 311");
  expect(rulesName({payout_regime: "from 5", score_regime: "from 5"})).toBe("rules from 5");
});

test("a year is told with the real number of its rounds", () => {
  expect(yearName(year({}))).toBe("2021, payouts from 222: 17 of 20 rounds");
  expect(yearName(year({rounds: 1, calendar: 1}))).toBe("2021, payouts from 222: 1 round");
  expect(yearTitle([year({}), year({weighted: -0.03})])).toBe(
    "The newest year’s rounds under the newest rules returned −3 %"
  );
  expect(yearAlt([year({median: null})])).toContain("all stake +50 %, the median model –");
});

test("who is still there earned more or less only where the interval says so", () => {
  expect(survivorsTitle([stay({})])).toBe("Models that are still there earned more than all did");
  expect(survivorsTitle([stay({difference: -0.002, difference_low: -0.003, difference_high: -0.001})])).toContain(
    "less"
  );
  for (const cells of [{difference_low: -0.001}, {difference_low: null, difference_high: null}])
    expect(survivorsTitle([stay(cells)])).toBe("Whether models that are still there earned more is unclear");
  expect(survivorsAlt([stay({})])).toContain(
    "80 % still there; all 1.00 %, these 1.20 %, difference +0.20 % (+0.10 % to +0.30 %)"
  );
  expect([survivorsTitle([]), survivorsAlt([])]).toEqual([
    "No model of these rounds is still there",
    "No model of these rounds is still there."
  ]);
});

test("missing models are named where official totals tell of them", () => {
  expect(coverageNotes([stay({}), stay({covered: 1})])[0]).toContain("hold 95.0 %");
  expect(coverageNotes([stay({covered: null}), stay({covered: 1})])).toEqual([]);
});

test("titles keep their limits", () => {
  const titles = [
    stakersTitle([row({})]),
    moneyTitle([row({})]),
    breakEvenTitle([share({})]),
    yearTitle([year({})]),
    survivorsTitle([stay({})])
  ];
  for (const title of titles) expect(beyond(title, limits.title)).toEqual([]);
});
