import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {convergence} from "../../../../src/components/tables/convergence/convergence.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import type {Row, World} from "../../../support/panel.js";

const made = (world: World) => convergence(panelOf(world), defaultSettings("convergence"));
const rounds = calendar([{round: 400}]);
const row = (model: string, scores: Partial<Row>): Row => ({round: 400, model, stake: 1, ...scores});

test("ranks are those of the models that have both scores, equal scores with their mean rank", () => {
  const rows = [
    row("a", {mmc: 0.01, corr: 0.01}),
    row("b", {mmc: 0.02, corr: 0.03}),
    row("c", {mmc: 0.02, corr: 0.02}),
    row("d", {mmc: 0.03, corr: 0.04}),
    row("e", {mmc: 0.5}),
    row("f", {mmc: 0.5, corr: -0.5, stake: 0})
  ];
  const result = made({rows, rounds});
  expect(rowsOf(result)).toMatchObject([
    {score: "mmc", other: "corr", members: "all", n: 4},
    {score: "mmc", other: "corr", members: "fixed", n: 4}
  ]);
  expect(rowsOf(result)[0].correlation).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  expect(result.used + result.left.reduce((sum, {rows}) => sum + rows, 0)).toBe(rows.length);
  expect(result.left.at(-1)).toEqual({reason: "fewer than two of the scores known", rows: 1});
});

test("a score that does not vary ranks nothing; a round that is not resolved has no row", () => {
  const flat = ["a", "b", "c"].map((model, i) => row(model, {mmc: 0.01, corr: i / 100}));
  expect(rowsOf(made({rows: flat, rounds}))[0].correlation).toBeNull();
  expect(rowsOf(made({rows: flat, rounds: calendar([{round: 400, resolved: false}])}))).toEqual([]);
});

test("fixed members are in nine of ten rounds of a stretch, counted by pair", () => {
  const all = numbers(401, 410);
  const rows = all.flatMap((round) => [
    {round, model: "always", stake: 1, mmc: 0.01, corr: 0.02, fnc: 0.01},
    {round, model: "second", stake: 1, mmc: 0.02, corr: 0.01},
    ...(round > 401 ? [{round, model: "nine", stake: 1, mmc: 0.03, corr: 0.03}] : []),
    ...(round > 402 ? [{round, model: "eight", stake: 1, mmc: 0.04, corr: 0.04}] : [])
  ]);
  const found = rowsOf(made({rows, rounds: calendar(all.map((round) => ({round})))}));
  const of = (round: number, members: string) =>
    found.find((r) => r.round === round && r.members === members && r.other === "corr")!.n;
  expect([of(401, "all"), of(401, "fixed"), of(410, "all"), of(410, "fixed")]).toEqual([2, 2, 4, 3]);
  expect(found.filter((r) => r.score === "mmc" && r.other === "fnc" && r.members === "fixed").map(({n}) => n)).toEqual(
    all.map(() => 1)
  );
});
