import {quantile} from "d3-array";
import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {eventAllowance} from "../../../../src/components/tables/events/allowance.js";
import {expectClose} from "../../../close.js";
import {linearWorld} from "../../../support/linear-world.js";
import {timesStakes} from "../../../support/times-stakes.js";

const {panel, exact} = linearWorld({rounds: 12, stake: (m) => 1 + m});
const tableOf = (of: Panel, texts: Record<string, string> = {}) =>
  eventAllowance(of, readSettings({rounds: "all", ratio: "2", ...texts}, {table: "event-allowance"}));
const rowsOf = (of: Panel, texts?: Record<string, string>) =>
  tableOf(of, texts).table.objects() as RowOf<"event-allowance">[];
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

test("without events the models of three weights are told, and a larger raise moves more", () => {
  const [half, whole] = [rowsOf(panel, {ratio: "1.5"}), rowsOf(panel)];
  expect(half.map((r) => r.who)).toEqual(["percentile 50", "percentile 90", "percentile 99"]);
  half.forEach((row, i) => {
    expect(row.n).toBe(12 * 25);
    expect(Math.abs(whole[i].change!)).toBeGreaterThan(Math.abs(row.change!));
  });
});

/** What a model of the median likeness and MMC of some rounds loses or wins by twice the stake, from their predictions. */
function expected(rounds: typeof exact, place: number) {
  const models = rounds.flatMap((round) => round.models);
  const typical = {
    weight: quantile(models, place, (m) => m.weight)!,
    rho: quantile(models, 0.5, (m) => m.rho)!,
    mmc: quantile(models, 0.5, (m) => m.mmc)!
  };
  const meta = {sigma: mean(rounds.map((r) => r.meta.sigma)), market: mean(rounds.map((r) => r.meta.market))};
  const after = timesStakes([typical], meta, {times: [2], correlations: [[1]]});
  return {weight: typical.weight, change: after.models[0].mmc - typical.mmc};
}

test("each weight is a percentile of its score regime, its change that of the typical model with the mean meta-model", () => {
  const rounds = panel.rounds.map((r) => ({...r, score_regime: r.round <= 5 ? "from 1" : "from 6"}));
  const rows = rowsOf({...panel, rounds});
  expect(rows.map((r) => r.score_regime)).toEqual(["from 1", "from 6"].flatMap((name) => [name, name, name]));
  const parts = [exact.slice(0, 5), exact.slice(5)];
  expect(rows.map((r) => r.n)).toEqual(parts.flatMap((part) => [0, 0, 0].map(() => 25 * part.length)));
  const all = parts.flatMap((part) => [0.5, 0.9, 0.99].map((place) => expected(part, place)));
  rows.forEach((row, i) => {
    expectClose(row.weight!, all[i].weight, 1e-12);
    expect(row.change! / all[i].change).toBeCloseTo(1, 3);
  });
});

test("rounds whose meta-model has no score tell weights, but nothing of its mean; where none has one there is no change", () => {
  const unknown = (until: number): Panel => {
    const corr = panel.scores.corr!.map((x, row) => (panel.round[row] <= until ? NaN : x));
    return {...panel, scores: {...panel.scores, corr}};
  };
  const some = rowsOf(unknown(4));
  expect(some.map((r) => r.n)).toEqual([300, 300, 300]);
  const late = {
    sigma: mean(exact.slice(4).map((r) => r.meta.sigma)),
    market: mean(exact.slice(4).map((r) => r.meta.market))
  };
  const models = exact.flatMap((round) => round.models);
  const [rho, mmc] = [quantile(models, 0.5, (m) => m.rho)!, quantile(models, 0.5, (m) => m.mmc)!];
  const after = timesStakes([{weight: some[2].weight!, rho, mmc}], late, {times: [2], correlations: [[1]]});
  expect(some[2].change! / (after.models[0].mmc - mmc)).toBeCloseTo(1, 3);
  expect(rowsOf(unknown(12)).map((r) => [r.weight === null, r.change])).toEqual([0, 0, 0].map(() => [false, null]));
});

test("only resolved rounds of the chosen days with stake, likeness and MMC take part, and what does not is counted", () => {
  const rounds = panel.rounds.map((r) => ({
    ...r,
    resolved: r.round !== 12,
    // of which nothing is left: it has no lines
    score_regime: r.round === 12 ? "from 12" : r.score_regime,
    cadence: r.round === 11 ? ("weekday" as const) : r.cadence
  }));
  const stake = panel.stake.map((x, row) => (row === 0 ? NaN : row === 1 ? 0 : x));
  const lost = (row: number, name: "cwmm" | "mmc") => panel.scores[name]!.map((x, i) => (i === row ? NaN : x));
  const scores = {...panel.scores, cwmm: lost(2, "cwmm"), mmc: lost(3, "mmc")};
  const {name, table, left, used} = tableOf({...panel, rounds, stake, scores}, {days: "saturday"});
  expect(name).toBe("event-allowance");
  expect(new Set(table.array("n"))).toEqual(new Set([10 * 25 - 4]));
  expect(used).toBe(10 * 25 - 4);
  expect(left.map(({rows}) => rows)).toEqual([0, 25, 25, 3, 1]);
});
