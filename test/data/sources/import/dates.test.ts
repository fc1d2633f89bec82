import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {roundTimes} from "../../../../src/components/base/rounds/calendar.js";
import {bestReading} from "../../../../src/data/sources/import/dates.js";
import {imports, rowsIn} from "../../../support/imports.js";

const {csv, imported, fault} = imports("name,round,stake\nm,200,1\n");

/** `07/13/2019 18:00:00` or `13/07/2019 18:00:00` of an ISO time. */
function written(iso: string, dayFirst: boolean): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(.{8})/.exec(iso)!;
  return `${dayFirst ? `${day}/${month}` : `${month}/${day}`}/${year} ${time}`;
}

const opensOf = async (to: string) =>
  rowsIn(
    to,
    "SELECT round, strftime(opens, '%Y-%m-%dT%H:%M:%SZ') AS opens, strftime(resolves, '%Y-%m-%dT%H:%M:%SZ') AS resolves FROM rounds ORDER BY round"
  );

describe("dates with slashes", () => {
  it("are those of the rounds, whether the day or the month comes first, in rows and in lists of rounds", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({min: 168, max: 1400}),
        fc.integer({min: 1, max: 6}),
        fc.boolean(),
        async (first, n, dayFirst) => {
          const rounds = Array.from({length: n}, (_, i) => first + i);
          const line = (round: number) =>
            [roundTimes(round).opens, roundTimes(round).resolves].map((iso) => written(iso, dayFirst)).join(",");
          const expected = rounds.map((round) => ({
            round,
            opens: roundTimes(round).opens,
            resolves: roundTimes(round).resolves
          }));
          const own = await imported([
            csv(
              ["name,round,stake,roundOpenTime,roundResolveTime", ...rounds.map((r) => `m,${r},1,${line(r)}`)].join(
                "\n"
              )
            )
          ]);
          expect(await opensOf(own.to)).toEqual(expected);
          const list = csv(["number,openTime,resolveTime", ...rounds.map((r) => `${r},${line(r)}`)].join("\n"));
          const official = await imported([csv(["name,round,stake", ...rounds.map((r) => `m,${r},1`)].join("\n"))], {
            rounds: list
          });
          expect(await opensOf(official.to)).toEqual(expected);
          expect([...own.notes, ...official.notes].filter((note) => note.includes("dates"))).toEqual([]);
        }
      ),
      {numRuns: 8}
    );
  });

  it("are read in one way in a whole file", async () => {
    // Round 200 opens on 22 February 2020, round 202 on 7 March: as a month, 22 cannot be, and 03/07 would fit as it stands.
    const text = "name,round,stake,openTime\na,200,1,22/02/2020\na,202,1,07/03/2020\n";
    const {to} = await imported([csv(text)]);
    expect((await opensOf(to)).map(({opens}) => opens)).toEqual([
      "2020-02-22T00:00:00Z",
      roundTimes(201).opens,
      "2020-03-07T00:00:00Z"
    ]);
    expect(await fault([csv(`${text}a,203,1,03/14/2020\n`)])).toMatch(
      /1 of 3 rows cannot be used.*opens is not a date, got "03\/14\/2020"/
    );
  });

  it("that fit the calendar in neither way are noted", async () => {
    const {notes} = await imported([csv("name,round,stake,openTime\na,200,1,05/06/1999\n", "far.csv")]);
    expect(notes).toContain("far.csv: its dates are not those of the rounds, with the day or the month first");
  });

  it("are read as the API wrote them where both ways are as near", () => {
    const date = (text: string, round = 200) => [{field: "opens" as const, round, text, rows: 1}];
    expect(bestReading([])).toEqual({dates: "month first", fits: true});
    expect(bestReading(date("02/02/2020"))).toEqual({dates: "month first", fits: false});
    expect(bestReading(date("02/22/2020"))).toEqual({dates: "month first", fits: true});
    expect(bestReading(date("22/02/2020"))).toEqual({dates: "day first", fits: true});
    expect(bestReading(date("03/03/2020"))).toEqual({dates: "month first", fits: true}); // 10 days from 22 February
    expect(bestReading(date("03/04/2020"))).toEqual({dates: "month first", fits: false}); // 11 days
    expect(bestReading(date("30/02/2020"))).toEqual({dates: "month first", fits: false});
  });
});
