/** How scores vary, from rows whose scores are known. */
import {expect, it} from "vitest";
import {scoreMeasures} from "../../../../../src/data/sources/simulate/measures/scores.js";
import type {Played} from "../../../../../src/data/sources/simulate/play.js";
import {hidden, observed, Rows} from "../../../../../src/data/sources/simulate/rows.js";
import type {Row} from "../../../../../src/data/sources/simulate/rows.js";
import {expectClose} from "../../../../close.js";

/** Two models in 40 daily rounds. One's MMC is high and the other's low; around that, both swing with a period of four rounds. */
function swinging(): Played {
  const rows = new Rows();
  const empty = Object.fromEntries([...observed, ...hidden].map((name) => [name, NaN])) as Row;
  const rounds = Array.from({length: 40}, (_, i) => ({at: {round: 400 + i, cadence: "weekday"}, resolved: true}));
  rounds.forEach(({at: {round}}, i) => {
    const swing = i % 4 < 2 ? 0.01 : -0.01;
    [0, 1].forEach((model) =>
      rows.push({...empty, round, model, mmc: model + swing, corr: swing, cwmm: 0.5, market: swing * Math.sqrt(0.8)})
    );
  });
  return {rows, rounds, dumps: []} as unknown as Played;
}

it("takes swings from what they swing around, which is another one for each model", () => {
  const played = swinging();
  const all = scoreMeasures(
    played,
    Array.from({length: played.rows.length}, (_, i) => i)
  );
  const of = Object.fromEntries(all.map(({name, value}) => [name, value]));
  expectClose(of.metaDeviation, 0.01);
  expectClose(of.common, 0.02);
  expect(of.mmcDeviation).toBeGreaterThan(0.4);
  expect(Math.abs(of.lag1)).toBeLessThan(0.05);
  expectClose(of.lag20, 1);
});
