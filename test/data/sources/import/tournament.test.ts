import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {imports} from "../../../support/imports.js";

const {csv, parquet, imported, fault} = imports("name,round,stake\nm,200,1\n");
const classic = ["8", "8.0", "numerai", "Numerai", "CLASSIC", " classic ", ""];
const others = {"11": "11", "11.0": "11", "12": "12", "3": "3", signals: "signals", Crypto: "crypto"};
const header = fc.constantFrom("tournament", "tournamentNumber", "round_tournament", "Tournament", "tournament_name");

/** Rows of a file with a tournament each; those of other tournaments hold what Classic's must not. */
const file = (name: string, tournaments: readonly string[], stake = "1") =>
  csv(
    [`name,round,stake,${name}`, ...tournaments.map((t, i) => `m${i},200,${t in others ? "-1" : stake},${t}`)].join(
      "\n"
    )
  );

describe("rows of other tournaments", () => {
  it("are dropped, counted by tournament, and not held against the file", async () => {
    await fc.assert(
      fc.asyncProperty(
        header,
        fc.array(fc.constantFrom(...classic, ...Object.keys(others)), {minLength: 1, maxLength: 30}),
        async (name, tournaments) => {
          const {rows, manifest} = await imported([file(name, ["8", ...tournaments])]);
          const expected: Record<string, number> = {};
          for (const t of tournaments.filter((t) => t in others)) {
            const reason = `tournament ${others[t as keyof typeof others]} is not Classic`;
            expected[reason] = (expected[reason] ?? 0) + 1;
          }
          expect(manifest.rows.dropped).toEqual(expected);
          expect(rows).toHaveLength(1 + tournaments.filter((t) => !(t in others)).length);
        }
      ),
      {numRuns: 12}
    );
  });

  it("make no room for faults: one in a hundred is of Classic's rows", async () => {
    const rows = (bad: number) => [...Array(200).keys()].map((i) => `c${i},200,${i < bad ? "x" : 1},8`);
    const signals = [...Array(900).keys()].map((i) => `s${i},200,1,11`);
    const of = (bad: number) => csv(["name,round,stake,tournament", ...rows(bad), ...signals].join("\n"));
    expect((await imported([of(2)])).rows).toHaveLength(198);
    expect(await fault([of(3)])).toMatch(
      /3 of 200 rows cannot be used, at most 1 in 100 may \(3 stake is not a number; first at line 2: /
    );
  });

  it("alone are refused, among rows and in the list of rounds", async () => {
    const why =
      /holds tournament 11 alone, and the rules here are those of Classic \(8\): Signals and Crypto pay other scores; leave the file out$/;
    expect(await fault([file("tournament", ["11", "11"])])).toMatch(why);
    expect(
      await fault([
        file("tournament", ["8"]),
        await parquet("SELECT 'm' AS name, 200 AS round, 1.0 AS stake, 11 AS tournament")
      ])
    ).toMatch(why);
    expect(await fault([file("tournament", ["11", "signals"])])).toMatch(
      /holds tournament (11 and signals|signals and 11) alone/
    );
    expect(await fault([file("tournament", ["8"])], {rounds: csv("number,tournament\n200,11\n")})).toMatch(why);
  });

  it("in the list of rounds are no second statement of a round", async () => {
    const rounds = csv("number,tournament,totalAtStake\n200,8,5\n200,11,7\n");
    expect((await imported([file("tournament", ["8"])], {rounds})).manifest.coverage[0].at_stake_official).toBe(5);
  });

  it("are faults where the tournament is none", async () => {
    expect(await fault([file("tournament", ["8", "main"])])).toMatch(/tournament is not known, got "main"/);
  });
});
