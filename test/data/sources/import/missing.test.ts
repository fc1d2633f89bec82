import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {imports} from "../../../support/imports.js";

const {csv, parquet, imported, fault} = imports("name,round,stake\nm,200,1\n");
const header = "modelName,roundNumber,accountName,stake,cwmm,mmc,payout,roundResolved,roundResolveTime,payoutFactor";

const words = ["NA", "N/A", "#N/A", "<NA>", "NaN", "nan", "-nan", "NaT", "None", "null", "-", ".", "\\N", "(null)"];

describe("words for what is not known", () => {
  it("are read as empty cells in every column but keys, in any letter case and between blanks, and counted", async () => {
    const cased = fc
      .tuple(fc.constantFrom(...words), fc.constantFrom("", "upper", "lower"), fc.constantFrom("", " ", "  "))
      .map(
        ([word, way, pad]) =>
          pad + (way === "upper" ? word.toUpperCase() : way === "lower" ? word.toLowerCase() : word) + pad
      );
    const cells = ["owner", "1.5", "0.5", "0.25", "-0.125", "true", "2020-03-25 20:00:00", "0.5"];
    const row = fc.array(fc.boolean(), {minLength: cells.length, maxLength: cells.length});
    await fc.assert(
      fc.asyncProperty(cased, fc.array(row, {minLength: 1, maxLength: 20}), async (word, rows) => {
        const line = (out: boolean[], i: number, missing: string) =>
          [`m${i}`, 200, ...cells.map((cell, k) => (out[k] ? missing : cell))].join(",");
        const text = (missing: string) => [header, ...rows.map((out, i) => line(out, i, missing))].join("\n");
        const [got, empty] = [await imported([csv(text(word), "words.csv")]), await imported([csv(text(""))])];
        expect(got.rows).toEqual(empty.rows);
        const n = rows.flat().filter(Boolean).length;
        const inRows = rows.filter((out) => out.some(Boolean)).length;
        const said = `words.csv: ${word.trim()} read as not known in ${n} cell${n === 1 ? "" : "s"} of ${inRows} row${inRows === 1 ? "" : "s"}`;
        expect(got.notes.filter((note) => note.includes("read as not known"))).toEqual(n > 0 ? [said] : []);
      }),
      {numRuns: 12}
    );
  });

  it("are names where a model bears one", async () => {
    const names = ["nan", "NA", "None", "-", "N/A"];
    const {rows, notes} = await imported([
      csv([header, ...names.map((name) => `${name},200,,1,0.5,0,0,1,,`)].join("\n"))
    ]);
    expect(new Set(rows.map(({model}) => model))).toEqual(new Set(names));
    expect(notes.filter((note) => note.includes("read as not known"))).toEqual([]);
  });

  it("do not stand for infinity, nor for a word that is none", async () => {
    for (const [column, bad] of [
      ["stake", "inf"],
      ["mmc", "-Infinity"],
      ["mmc", "nano"],
      ["stake", "n"]
    ]) {
      const text = header
        .split(",")
        .map((name) =>
          name === column ? bad : ({modelName: "m", roundNumber: "200", roundResolved: "1"}[name] ?? "")
        );
      expect(await fault([csv(`${header}\n${text}\n`)])).toMatch(
        new RegExp(`${column} is not (finite|a number), got "${bad}"`)
      );
    }
  });

  it("are NaN in the numbers of Parquet, of either width, and words in its texts", async () => {
    const values = "SELECT 'nan' AS modelName, 200 AS round, true AS resolved";
    for (const value of ["'nan'::DOUBLE", "'nan'::FLOAT", "-'nan'::DOUBLE", "'NaN'"]) {
      const {rows, notes} = await imported([await parquet(`${values}, 1.0 AS stake, ${value} AS mmc`)]);
      expect(rows).toMatchObject([{model: "nan", stake: 1, mmc: null}]);
      expect(notes[0]).toMatch(/NaN read as not known in 1 cell of 1 row$/);
    }
    expect(await fault([await parquet(`${values}, 'inf'::DOUBLE AS stake`)])).toMatch(/stake is not finite, got "inf"/);
  });
});
