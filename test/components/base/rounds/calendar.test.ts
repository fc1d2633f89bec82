import {describe, expect, it} from "vitest";
import {cadenceOf, roundTimes} from "../../../../src/components/base/rounds/calendar.js";

describe("roundTimes", () => {
  it("gives the published dates", () => {
    const dates: [number, string][] = [
      [168, "2019-07-13"],
      [238, "2020-11-14"],
      [294, "2021-12-11"],
      [339, "2022-10-22"],
      [340, "2022-10-25"],
      [475, "2023-05-02"],
      [484, "2023-05-13"],
      [589, "2023-10-07"],
      [650, "2024-01-02"],
      [1172, "2026-01-01"],
      [1343, "2026-08-28"]
    ];
    for (const [round, date] of dates) expect(roundTimes(round).opens.slice(0, 10)).toBe(date);
  });

  it("gives hours in utc", () => {
    expect(roundTimes(257)).toEqual({
      opens: "2021-03-27T18:00:00Z",
      closes: "2021-03-29T14:30:00Z",
      first_score: "2021-03-31T15:36:00Z",
      resolves: "2021-04-28T20:00:00Z"
    });
    expect(roundTimes(650).closes).toBe("2024-01-02T14:00:00Z");
  });

  it("is in order within a round and from round to round", () => {
    for (let round = 168; round < 1500; round++) {
      const {opens, closes, first_score, resolves} = roundTimes(round);
      expect([opens, closes, first_score, resolves]).toEqual([opens, closes, first_score, resolves].sort());
      expect(roundTimes(round + 1).opens > opens).toBe(true);
    }
  });
});

describe("cadenceOf", () => {
  it("is weekly to 339, then four weekdays and a saturday", () => {
    expect([168, 339, 340, 343, 344, 345, 349].map(cadenceOf)).toEqual([
      "weekly",
      "weekly",
      "weekday",
      "weekday",
      "saturday",
      "weekday",
      "saturday"
    ]);
  });

  it("says saturday where the round opens on one", () => {
    for (let round = 340; round < 1400; round++) {
      const isSaturday = new Date(roundTimes(round).opens).getUTCDay() === 6;
      expect(cadenceOf(round)).toBe(isSaturday ? "saturday" : "weekday");
    }
  });
});
