import {expect, test} from "vitest";
import {quantileGroups} from "../../../../src/components/tables/groups/groups.js";
import {modelClusters} from "../../../../src/components/tables/panel/clusters.js";
import {poolMoves} from "../../../../src/components/tables/mechanism/pool-moves.js";
import {rowParts} from "../../../../src/components/tables/mechanism/crowding-rounds.js";
import {expectClose} from "../../../close.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";

/** Forty models of twenty accounts in two rounds; in the second half of them are missing. */
const rows = [1, 2].flatMap((round) =>
  numbers(0, 39)
    .filter((i) => round === 1 || i % 2 === 0)
    .map((i) => ({
      ...{round, model: `m${String(i).padStart(2, "0")}`, account: `a${i % 20}`, stake: 1 + i},
      ...{cwmm: 0.2 + 0.01 * ((7 * i + round) % 11), mmc: 0, corr: 0}
    }))
);
const panel = panelOf({rows, rounds: calendar(numbers(1, 2).map((round) => ({round})))});
const {own} = rowParts(panel);
const groups = (ranking: "within" | "pooled") =>
  quantileGroups(
    panel,
    Int32Array.from({length: panel.length}, (_, i) => i),
    panel.stake,
    {groups: 2, ranking}
  );

test.each(["within", "pooled"] as const)(
  "%s: a cluster moves a mean by its share of stake x cwmm less an equal share",
  (ranking) => {
    const grouped = groups(ranking);
    const moves = poolMoves(panel, grouped, own);
    const {codes} = modelClusters(panel);
    const products = [1, 2].map((round) => {
      const all = new Map<number, number>();
      for (let row = 0; row < panel.length; ++row)
        if (panel.round[row] === round) {
          const code = codes[panel.model[row]];
          all.set(code, (all.get(code) ?? 0) + panel.stake[row] * panel.scores.cwmm![row]);
        }
      return all;
    });
    for (const cell of grouped.cells) {
      const held = [0, 0];
      for (let run = 0; run < cell.runs.length; run += 2)
        for (let k = cell.runs[run]; k < cell.runs[run + 1]; ++k) {
          const size = ranking === "pooled" ? cell.n : (cell.runs.length / 2) * (cell.runs[run + 1] - cell.runs[run]);
          held[panel.round[grouped.rows[k]] - 1] += own[grouped.rows[k]] / size;
        }
      const moved = moves.get(cell)!;
      expectClose(
        moved.reduce((a, b) => a + b, 0),
        0,
        1e-12
      );
      moved.forEach((value, code) => {
        const expected = products.reduce((sum, all, t) => {
          const total = [...all.values()].reduce((a, b) => a + b, 0);
          return all.has(code) ? sum - held[t] * (all.get(code)! / total - 1 / all.size) : sum;
        }, 0);
        expectClose(value, expected, 1e-12);
      });
    }
  }
);

test("to the first order it is what the others' own parts lose when an account holds more", () => {
  const grouped = groups("within");
  const code = modelClusters(panel).codes[panel.model[0]];
  const grown = 1.01;
  const stake = panel.stake.map((s, row) => (modelClusters(panel).codes[panel.model[row]] === code ? grown * s : s));
  const others = rowParts({...panel, stake}).own;
  // a model of another account, alone in its round with what it holds
  const row = Array.from({length: panel.length}, (_, i) => i).find(
    (i) => panel.round[i] === 1 && modelClusters(panel).codes[panel.model[i]] !== code && panel.stake[i] > 10
  )!;
  const all = Array.from({length: panel.length}, (_, i) => i).filter((i) => panel.round[i] === 1);
  const product = (of: number[]) => of.reduce((sum, i) => sum + panel.stake[i] * panel.scores.cwmm![i], 0);
  const share = product(all.filter((i) => modelClusters(panel).codes[panel.model[i]] === code)) / product(all);
  const moved = (others[row] - own[row]) / (own[row] * (grown - 1));
  expect(moved).toBeLessThan(0);
  expect(moved / -share).toBeGreaterThan(0.8);
  expect(moved / -share).toBeLessThan(1.2);
  expect(grouped.cells).toHaveLength(2);
});
