import {describe, expect, it} from "vitest";
import {imports, rowsIn} from "../../../support/imports.js";

const {csv, imported} = imports("name,round,stake\nm,200,1\n");

/** Rows of two models per round, and what each says. */
const rows = (says: Record<number, [string, string]>) =>
  csv(
    [
      "name,round,mmc,resolved",
      ...Object.entries(says).flatMap(([round, of]) => of.map((said, i) => `m${i},${round},0.5,${said}`))
    ].join("\n")
  );
const list = (says: Record<number, string>) =>
  csv(["number,resolved", ...Object.entries(says).map((of) => of.join(","))].join("\n"));

describe("whether scores are final", () => {
  it("is believed of rows and of a list of rounds only where neither says otherwise, and said by rounds", async () => {
    const own = rows({
      200: ["1", "1"],
      201: ["0", "0"],
      202: ["1", "0"],
      203: ["1", "1"],
      204: ["", ""],
      205: ["", ""],
      206: ["0", ""]
    });
    const {
      to,
      notes,
      rows: got
    } = await imported([own], {rounds: list({200: "1", 201: "1", 202: "1", 203: "0", 204: "1", 206: "1"})});
    const resolved = await rowsIn(to, "SELECT round, resolved FROM rounds ORDER BY round");
    expect(resolved.map((row) => row.resolved)).toEqual([true, false, false, false, true, false, false]);
    expect(notes.filter((note) => note.startsWith("rounds"))).toEqual([
      expect.stringMatching(/^rounds 201, 206: the rows are not final although the list of rounds says resolved/),
      expect.stringMatching(/^rounds 203: the list of rounds does not say resolved although the rows are final/),
      expect.stringMatching(/^rounds 202: some rows are final and some are not/),
      expect.stringMatching(/^rounds 205: nothing says whether scores are final/)
    ]);
    expect(got.filter(({round}) => round === 201).map((row) => row.resolved)).toEqual([false, false]);
  });

  it("need not be said where no score moves", async () => {
    const {rows: got, notes} = await imported([csv("name,round,stake,cwmm\nm,200,1,0.5\n")]);
    expect(got).toMatchObject([{stake: 1, cwmm: 0.5, resolved: false}]);
    expect(notes.filter((note) => note.startsWith("rounds"))).toEqual([]);
  });
});
