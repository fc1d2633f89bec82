import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {ownPlaces} from "../../../../src/components/figures/own/places.js";
import {calendar, panelOf} from "../../../support/panel.js";

const panel = panelOf({
  rows: [1, 2].flatMap((round) =>
    ["a", "b", "c"].map((model, i) => ({round, model, account: i ? "x" : "y", stake: 1, mmc: 0.03 - 0.01 * i}))
  ),
  rounds: calendar([1, 2].map((round) => ({round})))
});
const settings = readSettings({}, {table: "leaderboard"});

test("a model is told its rank, an account that of its models; of who is on no list it is said", () => {
  expect(ownPlaces(panel, {kind: "model", name: "b"}, settings).text).toBe("b: rank 2, mean 0.0200; of 3 models");
  expect(ownPlaces(panel, {kind: "account", name: "x"}, settings).text).toBe(
    "the 2 models of x: “b” rank 2, mean 0.0200; “c” rank 3, mean 0.0100; of 3 models"
  );
  expect(ownPlaces(panel, {kind: "model", name: "z"}, settings).text).toBe("no model of these data is named z");
});
