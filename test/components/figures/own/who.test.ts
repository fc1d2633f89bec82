import {expect, test} from "vitest";
import {whoOf} from "../../../../src/components/figures/own/who.js";
import {calendar, panelOf} from "../../../support/panel.js";

const rows = [
  {round: 1, model: "a", account: "me", stake: 100},
  {round: 2, model: "a", account: "me", stake: 1},
  {round: 2, model: "b", account: "me", stake: 5},
  {round: 2, model: "c", account: "you", stake: 9}
];
const panel = panelOf({rows, rounds: calendar([{round: 1}, {round: 2}])});

test("a model is found by its key first, then by its name", () => {
  const renamed = {...panel, models: {...panel.models, name: ["x", "a", "y"]}};
  expect(whoOf(renamed, {kind: "model", name: "a"}).all).toEqual([{model: 0, name: "x"}]);
  expect(whoOf(renamed, {kind: "model", name: "y"}).all).toEqual([{model: 2, name: "y"}]);
  expect(whoOf(renamed, {kind: "model", name: "z"}).all).toEqual([]);
});

test("an account's models come by their newest stake; a model's name is no account", () => {
  expect(whoOf(panel, {kind: "account", name: "me"}).all.map(({name}) => name)).toEqual(["b", "a"]);
  expect(whoOf(panel, {kind: "account", name: "a"}).all).toEqual([]);
});
