import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {ownSeries} from "../../../../src/components/figures/own/series.js";
import {calendar, panelOf} from "../../../support/panel.js";

const panel = panelOf({
  rows: [1, 2, 3].map((round) => ({round, model: "own", stake: 2 * round, mmc: round / 100, payout: round, cwmm: 0.5})),
  rounds: calendar([1, 2, 3].map((round) => ({round, resolved: round < 3})))
});
const settings = readSettings({rounds: "all"}, {table: "score-trends"});
const points = (series: "mmc" | "stake" | "return") =>
  ownSeries({series, smoothing: 1})(panel, {kind: "model", name: "own"}, settings).lines![0].points;

test("its line is of resolved rounds where it rests on returns, of all where it is known before; a return is payout over stake", () => {
  expect(points("stake").map(({round, value}) => [round, value])).toEqual([
    [1, 2],
    [2, 4],
    [3, 6]
  ]);
  expect(points("mmc").map(({round}) => round)).toEqual([1, 2]);
  expect(points("return").map(({value}) => value)).toEqual([0.5, 0.5]);
});
