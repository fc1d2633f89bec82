import {describe, expect, test} from "vitest";
import {column, selectRows, takesPart} from "../../../../src/components/tables/panel/select.js";
import type {SelectOptions} from "../../../../src/components/tables/panel/select.js";
import {panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";
import {rounds} from "../../../support/stakes.js";

/** Two models in each of six rounds; the second regime starts at 4, rounds 5 and 6 are not resolved. Round r opens on 2020-01-(r + 1). */
const rows = [1, 2, 3, 4, 5, 6].flatMap((round): Row[] => [
  {round, model: "a", stake: round === 2 ? 0 : 10, cwmm: 0.5, mmc: round === 3 ? null : 0.25},
  {round, model: "b", stake: round === 1 ? null : round, cwmm: round === 4 ? null : 0.5, mmc: 0.25}
]);
const cadences = ["weekly", "weekly", "weekday", "saturday", "weekday", "saturday"] as const;
const panel = panelOf({
  rows,
  rounds: rounds(7, (r) => ({
    score_regime: r < 4 ? "from 1" : r < 7 ? "from 4" : "from 7",
    resolved: r < 5,
    cadence: cadences[r - 1] ?? "weekday"
  }))
});

/** What is selected as "round model", and what each step left out. */
function select(options: Partial<SelectOptions> = {}) {
  const {rows: found, left} = selectRows(panel, {rounds: "all", ...options});
  expect(left.reduce((sum, l) => sum + l.rows, found.length)).toBe(panel.length);
  return {
    names: [...found].map((row) => `${panel.round[row]}${panel.models.key[panel.model[row]]}`).join(" "),
    left: left.map((l) => `${l.rows} ${l.reason}`)
  };
}

describe("rounds", () => {
  test.each([
    ["all", "1a 1b 2a 2b 3a 3b 4a 4b 5a 5b 6a 6b"],
    ["2:3", "2a 2b 3a 3b"],
    ["5:", "5a 5b 6a 6b"],
    [":1", "1a 1b"],
    ["2020-01-05:2020-01-06", "4a 4b 5a 5b"],
    ["2020-01-07:", "6a 6b"],
    ["newest", "4a 4b 5a 5b 6a 6b"]
  ])("%s, both ends included; newest is the regime of the newest round with rows", (setting, names) => {
    const found = select({rounds: setting});
    expect(found.names).toBe(names);
    expect(found.left).toEqual([`${12 - names.split(" ").length} outside the chosen rounds`]);
  });

  test("days: weekly rounds are always in", () => {
    expect(select({days: "weekday"})).toEqual({
      names: "1a 1b 2a 2b 3a 3b 5a 5b",
      left: ["0 outside the chosen rounds", "4 neither a weekly nor a weekday round"]
    });
    expect(select({days: "saturday"}).names).toBe("1a 1b 2a 2b 4a 4b 6a 6b");
    expect((["weekly", "weekday", "saturday"] as const).map((c) => takesPart(c, "all"))).toEqual([true, true, true]);
  });
});

test("rounds that are not resolved stay in unless a return is used", () => {
  expect(select({resolved: true})).toEqual({
    names: "1a 1b 2a 2b 3a 3b 4a 4b",
    left: ["0 outside the chosen rounds", "4 round not resolved yet"]
  });
});

test("values that must be known are: any of them missing leaves a row out, 0 is known", () => {
  expect(select({known: ["cwmm", "mmc"], stakeKnown: true})).toEqual({
    names: "1a 2a 2b 3b 4a 5a 5b 6a 6b",
    left: ["0 outside the chosen rounds", "3 stake or cwmm or mmc not known"]
  });
  expect(select({known: ["cwmm"]}).left[1]).toBe("1 cwmm not known");
});

test("min-stake is exclusive, and an unknown stake is not above it", () => {
  expect(select({minStake: 0}).names).toBe("1a 2b 3a 3b 4a 4b 5a 5b 6a 6b");
  expect(select({minStake: 5})).toEqual({
    names: "1a 3a 4a 5a 6a 6b",
    left: ["0 outside the chosen rounds", "6 stake not above 5 NMR"]
  });
});

describe("recent", () => {
  test("takes the newest whole rounds until they hold that many rows", () => {
    const names = (recent: number) => select({recent}).names;
    expect(names(1)).toBe("6a 6b");
    expect(names(2)).toBe("6a 6b");
    expect(names(3)).toBe("5a 5b 6a 6b");
    expect(names(100)).toBe(select().names);
    expect(names(0)).toBe(select().names);
  });

  test("comes last: it counts the rows that the other steps have left", () => {
    expect(select({known: ["cwmm"], minStake: 4, resolved: true, recent: 2})).toEqual({
      names: "3a 4a",
      left: [
        "0 outside the chosen rounds",
        "4 round not resolved yet",
        "1 cwmm not known",
        "4 stake not above 4 NMR",
        "1 older than the newest 2 rows"
      ]
    });
  });
});

test("a row is counted by the first step that it fails", () => {
  expect(select({rounds: "1:5", days: "weekday", resolved: true, known: ["mmc"], minStake: 2}).left).toEqual([
    "2 outside the chosen rounds", // 6
    "2 neither a weekly nor a weekday round", // 4
    "2 round not resolved yet", // 5
    "1 mmc not known", // 3a
    "3 stake not above 2 NMR" // 1b, 2a, 2b
  ]);
});

test("a selection that comes back is the same one, after many others too", () => {
  const first = selectRows(panel, {rounds: "all", minStake: 3});
  expect(selectRows(panel, {rounds: "all", minStake: 3})).toBe(first);
  for (let minStake = 4; minStake < 20; ++minStake) selectRows(panel, {rounds: "all", minStake});
  expect(selectRows(panel, {rounds: "all", minStake: 3})).toEqual(first);
});

test("a selection that is asked for time and again stays, however many others come", () => {
  const fresh = {...panel};
  const first = selectRows(fresh, {rounds: "all"});
  for (let minStake = 0; minStake < 20; ++minStake) {
    selectRows(fresh, {rounds: "all", minStake});
    expect(selectRows(fresh, {rounds: "all"})).toBe(first);
  }
});

test("a score that the panel was read without is an error that names the way out", () => {
  const without = {...panel, scores: {mmc: panel.scores.mmc!}};
  expect(column(without, "mmc")).toBe(panel.scores.mmc);
  expect(() => column(without, "bmc")).toThrow('the panel was read without bmc; read it with {scores: ["bmc"]}');
});
