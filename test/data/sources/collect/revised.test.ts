import {describe, expect, it} from "vitest";
import {revisedRounds} from "../../../../src/data/sources/collect/revised.js";
import {readRoundList} from "../../../../src/data/sources/collect/schema.js";
import type {ListedRound} from "../../../../src/data/sources/collect/schema.js";
import type {Standing} from "../../../../src/data/sources/collect/store.js";

const [resolved] = readRoundList({
  rounds: [
    {
      ...{number: 900, resolvedGeneral: true},
      ...{resolveTime: "2025-01-04T20:00:00Z", scoresUpdatedTime: "2025-03-01T15:00:00Z"}
    }
  ]
});

function revised(now: Partial<ListedRound>, before: Partial<ListedRound> | null = {}, standing: Standing = "final") {
  const kept = [{round: 900, standing, name: "round-900"}];
  return revisedRounds([{...resolved, ...now}], before ? [{...resolved, ...before}] : [], kept).length > 0;
}

describe("revisedRounds", () => {
  it("names final answers of rounds that the list shows as not resolved, and only those", () => {
    expect(revised({})).toBe(false);
    expect(revised({resolved: false})).toBe(true);
    expect(revised({resolved: false}, null)).toBe(true);
    expect(revised({resolved: false}, {}, "provisional")).toBe(false);
    expect(revisedRounds([], [resolved], [{round: 900, standing: "final", name: ""}])).toEqual([]);
  });

  it("names rounds whose scores or resolution are later than by the list before, to the second", () => {
    expect(revised({updated: "2025-03-01T15:00:01Z"})).toBe(true);
    expect(revised({updated: "2025-03-01T14:59:59Z"})).toBe(false);
    expect(revised({updated: "2025-03-01T15:00:00.000Z"})).toBe(false);
    expect(revised({resolves: "2025-01-04T20:00:01Z"})).toBe(true);
    expect(revised({resolves: "2025-01-03T20:00:00Z"})).toBe(false);
  });

  it("takes a time that one of the lists does not have for no change", () => {
    for (const [now, before] of [
      [{updated: null}, {}],
      [{}, {updated: null}],
      [{resolves: null}, {}],
      [{}, {resolves: null}],
      [{updated: "2026-01-01T00:00:00Z"}, null]
    ] as const)
      expect(revised(now, before)).toBe(false);
  });
});
