import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {listsOf} from "../../../../src/components/tables/leaderboard/lists.js";
import {seriesOf} from "../../../../src/components/tables/persistence/series.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";

const rounds = calendar(numbers(1, 5).map((round) => ({round})));
const rows = numbers(1, 5).flatMap((round) => [
  {round, model: "a", stake: 3, mmc: round === 5 ? 1 : 0, payout: 1},
  {round, model: "b", stake: 5, mmc: 0.1, payout: null},
  {round, model: "c", stake: 3, mmc: round < 3 ? 0.2 : null, payout: 7}
]);
const panel = panelOf({rows, rounds});
const settings = readSettings({trailing: "4"}, {table: "turnover"});
const [series] = seriesOf(panel, Int32Array.from(rows.keys()), settings);
const models = (ranked: "stake" | "payout" | "score") =>
  listsOf(panel, series, ranked, settings).map((list) => [list.position, ...list.models].join(" "));

test("by stake and by payout of a round, ties by key, who is not known left out", () => {
  expect(models("stake")[0]).toBe("1 1 0 2");
  expect(models("payout")[0]).toBe("1 2 0");
});

test("by scores over whole windows alone, of models with enough of them", () => {
  expect(models("score")).toEqual(["4 2 1 0", "5 0 1"]);
  expect(listsOf(panel, series, "score", settings)[0].places).toEqual([0, 1, 2, 3]);
});
