import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {account} from "../../../../src/components/tables/my-model/account.js";
import {calendar, panelOf} from "../../../support/panel.js";

const panel = panelOf({
  rows: [
    {round: 1, model: "a", account: "x", stake: 5, cwmm: 0.4, mmc: 0.01, payout: 1},
    {round: 2, model: "a", account: "x", stake: 9, cwmm: 0.6, mmc: 0.03, payout: 2},
    {round: 2, model: "b", account: "x", stake: 0, cwmm: 0.5},
    {round: 2, model: "c", account: "y", stake: 7, cwmm: 0.5}
  ],
  rounds: calendar([{round: 1}, {round: 2}])
});
const rowsAt = (texts: Record<string, string>) => rowsOf(account(panel, readSettings(texts, {table: "account"})));

test("an account lists its models, unstaked ones too: newest stake, means and the sum of payouts", () => {
  const [a, b] = rowsAt({account: "x"});
  expect(a).toMatchObject({model: "a", n: 2, newest_round: 2, stake: 9, payout: 3});
  expect(a.cwmm_mean).toBeCloseTo(0.5, 6);
  expect(b).toMatchObject({model: "b", n: 1, stake: 0, mmc_mean: null, payout: null});
  expect(rowsAt({account: "y"})).toHaveLength(1);
});

test("without a name it is that of the largest stake; one that is not there is the call's fault", () => {
  expect(rowsAt({})).toEqual(rowsAt({account: "x"}));
  expect(() => rowsAt({account: "z"})).toThrow("account must be the name of an account in the snapshot, got z");
});
