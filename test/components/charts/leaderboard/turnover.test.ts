// @vitest-environment jsdom
import {expect, test} from "vitest";
import {turnoverChart} from "../../../../src/components/charts/leaderboard/turnover.js";
import {madeRow} from "../../../support/made-row.js";

const row = (ranked: "stake" | "score", top: number, lag: number) =>
  madeRow("turnover", {
    ...{score_regime: "from 1", cadence: "weekly", ranked, top, lag, pairs: 9, models: 500, kept: 1 / lag, gone: 0},
    ...(ranked === "score" ? {kept_low: 0.5 / lag, kept_high: 1 / lag} : {kept_low: null, kept_high: null}),
    noise: ranked === "score" ? 0.5 / lag : null
  });
const options = {width: 640, color: "teal", words: {stake: "by stake", payout: "by payout", score: "by score"}};

test("a panel for each size with a line for each list, named at its end, and the luck of scores", () => {
  const rows = [10, 100].flatMap((top) =>
    (["stake", "score"] as const).flatMap((ranked) => [row(ranked, top, 1), row(ranked, top, 5)])
  );
  const chart = turnoverChart(rows, options);
  expect(chart.querySelectorAll("circle")).toHaveLength(8);
  expect(
    chart.querySelectorAll('[aria-label="rule"] [stroke-opacity="0.45"], [stroke-opacity="0.45"] line')
  ).toHaveLength(4);
  expect(chart.textContent).toContain("share of the top 100 there again");
  expect(chart.textContent.match(/by stake/g)).toHaveLength(2);
  expect(turnoverChart([], options).textContent).toContain("Too few rounds");
});
