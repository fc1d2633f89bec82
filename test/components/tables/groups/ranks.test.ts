import {describe, expect, test} from "vitest";
import {concatenate, ranks} from "../../../../src/components/tables/groups/ranks.js";
import {panelOf} from "../../../support/panel.js";
import {rounds} from "../../../support/stakes.js";

/** Rows 0 to 2 in round 1, 3 to 5 in round 2, 6 and 7 in round 4, which is of another score regime. */
const rows = [
  {round: 1, model: "a", stake: 5},
  {round: 1, model: "b", stake: 1},
  {round: 1, model: "c", stake: 5},
  {round: 2, model: "a", stake: 1},
  {round: 2, model: "b", stake: 9},
  {round: 2, model: "c", stake: 5},
  {round: 4, model: "a", stake: 3},
  {round: 4, model: "b", stake: 2}
];
const calendar = rounds(4, (r) => ({score_regime: r < 3 ? "from 1" : "from 3"}));
const panel = panelOf({rows: [...rows].reverse(), rounds: calendar});
const all = Int32Array.from(rows.keys());

describe("ranks", () => {
  test("ascend inside each round, a round without rows being an empty part", () => {
    const ranked = ranks(panel, all, panel.stake, "within");
    expect([...ranked.rows]).toEqual([1, 0, 2, 3, 5, 4, 7, 6]);
    expect([...ranked.starts]).toEqual([0, 3, 6, 6, 8]);
    expect([...ranked.regime].map((r) => ranked.regimes[r])).toEqual(["from 1", "from 1", "from 3", "from 3"]);
  });

  test("ascend over all rounds of a score regime when pooled, ties by round and then by model key", () => {
    const ranked = ranks(panel, all, panel.stake, "pooled");
    expect([...ranked.rows]).toEqual([1, 3, 0, 2, 5, 4, 7, 6]);
    expect([...ranked.starts]).toEqual([0, 6, 8]);
    expect([...ranked.regime].map((r) => ranked.regimes[r])).toEqual(["from 1", "from 3"]);
  });

  test("hold the given rows only, in the same order", () => {
    for (const ranking of ["within", "pooled"] as const) {
      const ranked = ranks(panel, Int32Array.of(2, 3, 4, 7), panel.stake, ranking);
      expect([...ranked.rows]).toEqual(ranking === "within" ? [2, 3, 4, 7] : [3, 2, 4, 7]);
      expect([...ranked.starts]).toEqual(ranking === "within" ? [0, 1, 3, 3, 4] : [0, 3, 4]);
    }
  });
});

test("unknown values of other rows do not disturb the order", () => {
  const values = Float64Array.of(5, NaN, 1, 4, NaN, 3, 2, NaN);
  const {rows: ranked, starts} = ranks(panel, Int32Array.of(0, 2, 3, 5, 6), values, "within");
  expect([[...ranked], [...starts]]).toEqual([
    [2, 0, 5, 3, 6],
    [0, 2, 4, 4, 5]
  ]);
  expect([...ranks(panel, Int32Array.of(0, 2, 3, 5), values, "pooled").rows]).toEqual([2, 5, 3, 0]);
});

test("equal values fall by the bytes of the model keys, not by letters or by the order of entry", () => {
  const tied = panelOf({rows: ["é", "a", "B", "Ω"].map((model) => ({round: 1, model, stake: 1})), rounds: rounds(1)});
  const {rows: ranked} = ranks(tied, Int32Array.of(0, 1, 2, 3), tied.stake, "within");
  expect([...ranked].map((row) => tied.models.key[tied.model[row]])).toEqual(["B", "a", "é", "Ω"]);
});

test("the same rows and values give the ranks that were there, others do not", () => {
  const some = Int32Array.of(0, 1, 2);
  const first = ranks(panel, some, panel.stake, "within");
  expect(ranks(panel, some, panel.stake, "within")).toBe(first);
  expect(ranks(panel, some, panel.stake, "pooled").starts).toHaveLength(3);
  const others = panel.stake.map((s) => -s);
  expect([...ranks(panel, some, others, "within").rows]).toEqual([0, 2, 1]);
});

test("parts are joined one behind the other, empty ones too", () => {
  expect(concatenate([Int32Array.of(3, 1), new Int32Array(), Int32Array.of(2)])).toEqual(Int32Array.of(3, 1, 2));
  expect(concatenate([])).toEqual(new Int32Array());
});
