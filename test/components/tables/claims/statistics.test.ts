import {expect, test} from "vitest";
import {ledger} from "../../../../src/components/base/claims/ledger.js";
import {penaltyDecile} from "../../../../src/components/tables/claims/penalty.js";
import {stakeGap} from "../../../../src/components/tables/claims/stake.js";
import {statisticOf} from "../../../../src/components/tables/claims/statistics.js";
import {contextIn, crowd} from "../../../support/claims.js";

const context = contextIn(crowd());

test("a statistic by its name is the one of that name, told what the ledger tells it", () => {
  expect(statisticOf(["stakeGap"])(context)).toEqual(stakeGap(context));
  const decile = statisticOf(["penaltyDecile", 10])(context);
  expect(decile).toEqual(penaltyDecile(10)(context));
  expect(decile.estimate).not.toEqual(statisticOf(["penaltyDecile", 1])(context).estimate);
});

test("what is never computed says why", () => {
  expect(statisticOf(["never", "it would mislead"])(context)).toMatchObject({estimate: null, why: "it would mislead"});
});

test("everything that the ledger names can be computed", () => {
  for (const {of, instead} of ledger)
    for (const call of [of, instead.of]) expect(statisticOf(call)).toBeTypeOf("function");
});
