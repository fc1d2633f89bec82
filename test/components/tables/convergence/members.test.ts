import {expect, test} from "vitest";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {fixedRows, knownRows, scoredRows, stretchesOf} from "../../../../src/components/tables/convergence/members.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import {threeCadences} from "../../../support/worlds.js";

const panel = panelOf({
  rows: numbers(1, 60).flatMap((round) => [
    {round, model: "a", stake: 1, mmc: 0.1},
    {round, model: "b", stake: 1, ...(round > 20 ? {mmc: 0.2} : {corr: 0.2})},
    {round, model: "c", stake: 1}
  ]),
  rounds: calendar(threeCadences(60))
});
const {rows, left} = scoredRows(panel, defaultSettings("dispersion"), {least: 1});
const stretches = stretchesOf(panel, rows);

test("rows need a score, and those without are counted", () => {
  expect(rows.length).toBe(120);
  expect(left.at(-1)).toEqual({reason: "none of the scores known", rows: 60});
});

test("a stretch has one cadence; members are counted inside it", () => {
  expect(stretches.map((of) => [of[0].round.cadence, of.length])).toEqual([
    ["weekly", 20],
    ["weekday", 32],
    ["saturday", 8]
  ]);
  const members = stretches.map((of) => fixedRows(panel, knownRows(of, [panel.scores.mmc!])).map((r) => r.rows.length));
  expect(members.map((of) => new Set(of))).toEqual([new Set([1]), new Set([2]), new Set([2])]);
});
