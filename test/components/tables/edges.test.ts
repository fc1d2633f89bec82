/** Valid rounds that no noise is in, or that hold next to nothing: every table has an answer, of finite numbers and nulls. */
import {expect, test} from "vitest";
import {tableNames} from "../../../src/components/base/catalogue/index.js";
import {scoreNames} from "../../../src/components/base/snapshot/panel.js";
import type {Panel, ScoreName} from "../../../src/components/base/snapshot/panel.js";
import {defaultSettings} from "../../../src/components/base/settings/settings.js";
import {tables} from "../../../src/components/tables/index.js";
import {calendar, numbers, panelOf} from "../../support/panel.js";
import type {RoundInput, Row} from "../../support/panel.js";

/** Value of a score of model `m` in round `r`, both from 0. */
type Value = (m: number, r: number, score: ScoreName) => number | null;

interface Edge {
  models: number;
  rounds: number;
  stake: (m: number, r: number) => number | null;
  score: Value;
  /** what all rounds have, such as one date */
  round?: Partial<RoundInput>;
}

const noise: Value = (m, r, score) => 0.1 * Math.sin(13 * m + 7 * r + scoreNames.indexOf(score));
const staked = (m: number, r: number) => 1 + m + (r % 5 === 4 && m % 3 === 0 ? 40 : 0);
const usual: Edge = {models: 104, rounds: 30, stake: staked, score: noise};
const linear: Value = (m, r, score) => (m - 0.5 * r) / 400 + scoreNames.indexOf(score) / 100;
const oneDay = "2022-01-01T18:00:00Z";

const edges: Record<string, Edge> = {
  "no noise: constant": {...usual, stake: () => 1, score: () => 0.25},
  "scores constant, stakes not": {...usual, score: () => 0.25},
  "scores all zero": {...usual, score: () => 0},
  "exactly linear": {...usual, score: linear},
  "linear in models alone": {...usual, score: (m) => m / 400},
  "linear in rounds alone": {...usual, score: (_, r) => r / 400},
  "stakes exactly linear in scores": {...usual, stake: (m) => m / 400, score: (m) => m / 400},
  "stakes of zero": {...usual, stake: () => 0},
  // more NMR than there are is refused by the import, and 1e-18 is the least there is
  "stakes huge": {...usual, stake: (m, r) => 5e9 * staked(m, r)},
  "stakes tiny": {...usual, stake: (m, r) => 1e-18 * staked(m, r)},
  "stakes far apart": {...usual, stake: (m) => (m % 2 ? 1e12 : 1e-18)},
  "scores tiny": {...usual, score: (...at) => 1e-38 * noise(...at)!},
  "scores at their ends": {...usual, score: (m, r) => ((m + r) % 2 ? 1 : -1)},
  "all scores null": {...usual, score: () => null},
  "all stakes null": {...usual, stake: () => null},
  "all null": {...usual, stake: () => null, score: () => null},
  "one score alone": {...usual, score: (m, r, score) => (score === "mmc" ? noise(m, r, score) : null)},
  "one row": {...usual, models: 1, rounds: 1},
  "one model": {...usual, models: 1},
  "two models": {...usual, models: 2},
  "one round": {...usual, rounds: 1},
  "two rounds": {...usual, rounds: 2},
  "no row": {...usual, models: 0, rounds: 0},
  "rounds that open at one moment": {
    ...usual,
    round: {opens: oneDay, closes: oneDay, first_score: oneDay, resolves: oneDay}
  },
  "no round resolved": {...usual, round: {resolved: false}}
};

function panelOfEdge({models, rounds, stake, score, round = {}}: Edge): Panel {
  const rows = numbers(0, rounds - 1).flatMap((r) =>
    numbers(0, models - 1).map((m): Row => ({
      round: r + 1,
      model: `m${String(m).padStart(3, "0")}`,
      account: `a${m % 50}`,
      stake: stake(m, r),
      ...Object.fromEntries(scoreNames.map((name) => [name, score(m, r, name)]))
    }))
  );
  return panelOf({rows, rounds: calendar(numbers(1, rounds).map((number) => ({round: number, ...round})))});
}

test.each(Object.entries(edges))("every table has an answer: %s", {timeout: 240_000}, (_, edge) => {
  const panel = panelOfEdge(edge);
  for (const name of tableNames) {
    const {table} = tables[name](panel, defaultSettings(name));
    const found = table
      .columnNames()
      .flatMap((column) => (table.array(column) as unknown[]).map((value) => ({column, value})));
    const odd = found.filter(({value}) => typeof value === "number" && !Number.isFinite(value));
    expect([name, odd.slice(0, 3)]).toEqual([name, []]);
  }
});
