import {readFileSync, writeFileSync} from "node:fs";
import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {imports} from "../../../support/imports.js";

const {csv, parquet, imported} = imports("name,round,stake\nm,200,1\n");

/** Another way to write a header that means the same: letter case, underscores, blanks. */
const respelt = (header: string) =>
  fc
    .array(fc.record({upper: fc.boolean(), gap: fc.constantFrom("", "", "_", " ")}), {
      minLength: header.length,
      maxLength: header.length
    })
    .map((ways) =>
      [...header].map((letter, i) => (i ? ways[i].gap : "") + (ways[i].upper ? letter.toUpperCase() : letter)).join("")
    );

const synonyms = ["corrWMetaModel", "corrWMetamodel", "corr_w_meta_model", "correlationWithMetamodel", "cwmm"];
const header = fc.constantFrom(...synonyms).chain(respelt);

describe("columns that spell one value", () => {
  it("fill each other row by row, whatever their letter case, underscores and blanks, the same header twice included", async () => {
    const row = fc.record({
      value: fc.integer({min: -99, max: 99}),
      in: fc.array(fc.boolean(), {minLength: 4, maxLength: 4})
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(header, {minLength: 2, maxLength: 4}),
        fc.array(row, {minLength: 1, maxLength: 20}),
        async (headers, rows) => {
          const cells = rows.map((r) => headers.map((_, k) => (r.in[k] ? r.value / 100 : "")));
          const text = cells.map((of, i) => `m${i},200,1,${of.join(",")}`);
          const {rows: got, notes} = await imported([csv([`name,round,stake,${headers}`, ...text].join("\n"))]);
          const expected = rows.map((r, i) =>
            cells[i].some((cell) => cell !== "") ? Math.fround(r.value / 100) + 0 : null
          );
          expect(new Map(got.map((r) => [r.name, r.cwmm]))).toEqual(new Map(expected.map((v, i) => [`m${i}`, v])));
          expect(notes.filter((note) => /contradict|another number/.test(note))).toEqual([]);
        }
      ),
      {numRuns: 12}
    );
  });

  it("may differ in letter case alone, in Parquet too", async () => {
    const values = (mmc: string) => `SELECT 'a' AS name, 200 AS round, true AS resolved, ${mmc}`;
    for (const [first, second] of [
      ["NULL::DOUBLE", "0.5::DOUBLE"],
      ["0.5::DOUBLE", "NULL::DOUBLE"],
      ["'NA'", "0.5::FLOAT"]
    ]) {
      const file = await parquet(values(`${first} AS mmc, ${second} AS xyz`));
      // DuckDB would not write two such names: the second is renamed where it stands in the file.
      writeFileSync(file, Buffer.from(readFileSync(file).toString("latin1").replaceAll("xyz", "MMC"), "latin1"));
      expect((await imported([file])).rows).toMatchObject([{mmc: 0.5}]);
    }
  });

  it("that contradict each other are named and counted, and the best of them is used", async () => {
    const text =
      "name,round,resolved,selected_stake_value,mmc,MMC20,At Risk\na,200,1,0,0,1e-9,0\nb,200,1,1,0,1.1e-9,2\nc,200,1,,0.5,,3\nd,200,1,9,,0.25,9\n";
    const {rows, notes} = await imported([csv(text, "odd.csv")]);
    expect(rows.map(({stake, mmc}) => [stake, mmc])).toEqual([
      [0, 0],
      [1, 0],
      [3, 0.5],
      [9, 0.25]
    ]);
    expect(notes.filter((note) => note.includes("contradict"))).toEqual([
      "odd.csv: selected_stake_value and At Risk contradict each other in 1 row: selected_stake_value is used",
      "odd.csv: mmc and MMC20 contradict each other in 1 row: mmc is used"
    ]);
  });
});

describe("columns of other numbers", () => {
  const text = (v2: string[]) =>
    ["name,round,resolved,corr,v2_corr20", ...v2.map((value, i) => `m${i},300,1,0.25,${value}`)].join("\n");

  it("stand in for a whole file only: two formulas of CORR are not mixed row by row", async () => {
    const {rows, notes} = await imported([csv(text(["0.125", "", ""]), "two.csv")]);
    expect(rows.map(({corr}) => corr)).toEqual([0.125, null, null]);
    expect(notes).toContain(
      "two.csv: v2_corr20 is used, not corr, which is another number: 2 rows with corr alone stay without"
    );
    const alone = await imported([csv(text(["", "", ""]))]);
    expect(alone.rows.map(({corr}) => corr)).toEqual([0.25, 0.25, 0.25]);
    expect(alone.notes.filter((note) => note.includes("another number"))).toEqual([]);
  });
});
