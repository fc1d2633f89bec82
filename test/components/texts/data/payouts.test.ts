import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {payoutAlt, payoutReasons, payoutTitle, payoutsLeft} from "../../../../src/components/texts/data/payouts.js";

const row = (round: number, share_corr: number | null, share_mmc: number | null): RowOf<"payouts"> => {
  const known = [share_corr, share_mmc].filter((share) => share !== null);
  const share = known.reduce((a, b) => a + b, 0) / known.length;
  return {
    round,
    payout_regime: "from 222",
    n: 200,
    recorded: 10,
    recomputed: 10 + (1 - share),
    share,
    n_corr: 100,
    share_corr,
    n_mmc: 100,
    share_mmc
  };
};

test("the title says in how many rounds the rules hold", () => {
  expect(payoutTitle([row(230, 1, 1), row(231, 0.995, 1)])).toBe("The rules explain the payouts of every round");
  expect(payoutTitle([row(230, 1, 1), row(231, 0.9, 1)])).toBe("The rules do not explain the payouts of 1 round");
  expect(payoutTitle([row(230, 0.9, 1)])).toBe("The rules explain the payouts of no round");
  expect(payoutTitle([])).toBe("No payout is recorded in a resolved round");
  expect(payoutAlt([row(230, 1, 1), row(231, 0.5, 1)])).toMatch(
    /100.0 % in round 230, 75.0 % in round 231, least 75.0 % in round 231/
  );
});

test("rows that are not compared are counted by reason", () => {
  expect(
    payoutsLeft([
      {reason: "what this round pays by is not known", rows: 1},
      {reason: "none", rows: 0}
    ])
  ).toEqual(["1 row left out: what this round pays by is not known"]);
});

test("a reason follows from whose payouts differ", () => {
  expect(payoutReasons([row(230, 1, 1)])).toEqual([]);
  expect(payoutReasons([row(230, 1, 0.5), row(231, 1, 0.5)])).toEqual([
    expect.stringMatching(
      /^Rounds 230–231: payouts for CORR alone are as recomputed.* 75 % of 400 payouts agree; the sum is off by \+2.5 %/
    )
  ]);
  expect(payoutReasons([row(230, 0.5, 1)])[0]).toMatch(/^Round 230: payouts that MMC enters are as recomputed/);
  expect(payoutReasons([row(230, 0.1, 0.2)])[0]).toMatch(/follow no rule of the table/);
  expect(payoutReasons([row(230, 0.1, null)])[0]).toMatch(/follow no rule of the table/);
});
