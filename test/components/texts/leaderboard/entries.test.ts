import {expect, test} from "vitest";
import {entriesAlt, entriesTitle} from "../../../../src/components/texts/leaderboard/entries.js";
import {madeRow} from "../../../support/made-row.js";
import {beyond, limits} from "../../../support/reading.js";

const row = (ranked: "score" | "stake", entered: number) =>
  madeRow("entries", {round: 400, score_regime: "from 168", cadence: "weekly", ranked, n: 40, entered});

test("the title tells the mean of the list by score, of that by stake where there is no other", () => {
  const rows = [row("score", 1), row("score", 2), row("stake", 0)];
  expect(entriesTitle(rows)).toBe("A usual round brings 1.5 new leaders by score");
  expect(entriesTitle(rows.slice(2))).toBe("A usual round brings 0.0 new leaders by stake");
  expect(beyond(entriesTitle(rows), limits.title)).toEqual([]);
  expect(entriesAlt(rows)).toContain("by stake 0.0, by score 1.5.");
  expect([entriesTitle([]), entriesAlt([])].join()).toMatch(/^No two .*,No two .*\.$/);
});
