import {expect, test} from "vitest";
import {
  halfLifeNotes,
  leaderboardAnswer,
  leadersAlt,
  leadersTitle,
  ofTop,
  turnoverAlt,
  turnoverTitle
} from "../../../../src/components/texts/leaderboard/leaderboard.js";
import {madeRow} from "../../../support/made-row.js";
import {beyond, limits} from "../../../support/reading.js";

const leader = madeRow("leaderboard", {rank: 1, model: "a", name: "a_model", stake: 12, rounds: 20, mean: 0.0123});
const row = (cells: Parameters<typeof madeRow<"turnover">>[1]) =>
  madeRow("turnover", {
    ...{score_regime: "from 238", cadence: "weekly", ranked: "score", top: 10, lag: 20, pairs: 9, models: 900},
    ...{kept: 0.3, kept_low: null, kept_high: null, gone: 0.1, noise: 0.02, ...cells}
  });
const rows = [row({lag: 1, kept: 0.8, noise: 0.81}), row({}), row({top: 100, kept: 0.4, noise: 0.1})];

test("the answer names who leads, and sets who leads again beside luck", () => {
  expect(leaderboardAnswer([leader], rows, "mmc")).toBe(
    "“a_model” leads by mean MMC; 30 % of the leaders lead again 20 rounds later; luck would keep 2 %, too few rounds to judge."
  );
  expect(leaderboardAnswer([leader], [], "mmc")).toContain("too few rounds");
  expect(leaderboardAnswer([], rows, "mmc")).toMatch(/^No model has/);
  for (const some of [rows, []]) expect(beyond(leaderboardAnswer([leader], some, "mmc"), limits.answer)).toEqual([]);
});

test("only an interval tells the leaders' share from that of luck", () => {
  const said = (low: number, high: number) =>
    leaderboardAnswer([leader], [row({kept_low: low, kept_high: high})], "mmc").split(" later, ")[1];
  expect(said(0.1, 0.5)).toBe("more than the 2 % that luck keeps.");
  expect(said(0, 0.5)).toBe("not clearly more or less than luck’s 2 %.");
  expect(said(0, 0.01)).toBe("less than the 2 % that luck keeps.");
  expect(turnoverAlt([row({kept_low: 0.1, kept_high: 0.5})])).toContain("30 % (10 % to 50 %), by luck 2 %");
});

test("what is told is the farthest lag that has an interval", () => {
  const near = row({lag: 5, kept: 0.4, kept_low: 0.3, kept_high: 0.5});
  expect(leaderboardAnswer([leader], [near, row({})], "mmc")).toContain(
    "40 % of the leaders lead again 5 rounds later"
  );
});

test("titles keep to their limits; nothing is told of nothing", () => {
  for (const title of [leadersTitle([leader], "mmc"), leadersTitle([], "mmc"), turnoverTitle(rows), turnoverTitle([])])
    expect(beyond(title, limits.title)).toEqual([]);
  expect(leadersAlt([leader], {outcome: "mmc", trailing: 20})).toContain("“a_model” 0.0123 (12 NMR)");
  expect(leadersAlt([], {outcome: "mmc", trailing: 20})).toMatch(/^No model/);
  expect(turnoverAlt(rows)).toContain("by score, top 10, 20 rounds: 30 %, by luck 2 %");
  expect(turnoverAlt([])).toMatch(/^Too few/);
  expect(ofTop([], 10)).toEqual([]);
});

test("when half of the top has gone is told by list", () => {
  expect(halfLifeNotes(rows)).toEqual(["Of the top ten by score, fewer than half are there 20 rounds later"]);
  expect(halfLifeNotes([row({ranked: "stake", kept: 0.9})])[0]).toContain("half or more are still there");
});
