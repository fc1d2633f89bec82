import {gzipSync} from "node:zlib";
import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {foreignKind} from "../../../../src/data/sources/import/kinds.js";
import {imports} from "../../../support/imports.js";

const {csv, fault, imported} = imports("name,round,stake\nm,200,1\n");
const zip = (member: string) =>
  Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), Buffer.alloc(26), Buffer.from(member)]);

describe("foreignKind", () => {
  it("tells kinds by their first bytes", () => {
    const kinds: [Buffer, RegExp][] = [
      [gzipSync("name,round\n"), /^compressed with gzip: unpack it first$/],
      [Buffer.from("28b52ffd00", "hex"), /^compressed with zstd: /],
      [Buffer.from("fd377a585a0000", "hex"), /^compressed with xz: /],
      [Buffer.from("BZh91AY&SY"), /^compressed with bzip2: /],
      [zip("xl/workbook.xml"), /^an Excel workbook: save it as CSV UTF-8$/],
      [zip("rows.csv"), /^a zip archive: unpack it first$/],
      [zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), /^an OpenDocument spreadsheet: /],
      [Buffer.from("d0cf11e0a1b11ae1", "hex"), /^an Excel workbook: /],
      [Buffer.from("SQLite format 3\0"), /^an SQLite database: /],
      [Buffer.from("ARROW1\0\0"), /^an Arrow file: /],
      [Buffer.from("<!DOCTYPE html><html>"), /^a web page or XML: /]
    ];
    for (const [head, kind] of kinds) expect(foreignKind(head)).toMatch(kind);
  });

  it("tells JSON of any layout, and JSON lines, from CSV", () => {
    const value = fc.oneof(
      fc.string(),
      fc.double({noNaN: true, noDefaultInfinity: true}),
      fc.boolean(),
      fc.constant(null)
    );
    const rows = fc.array(fc.dictionary(fc.string(), value, {minKeys: 1}), {minLength: 1, maxLength: 5});
    const mark = fc.constantFrom("", "\ufeff", "\n ");
    fc.assert(
      fc.property(rows, fc.constantFrom(0, 1, 2), mark, (all, indent, before) => {
        const of = (text: string) => foreignKind(Buffer.from(before + text));
        expect(of(JSON.stringify(all, null, indent))).toMatch(/^JSON: save it as CSV or Parquet, or fetch /);
        expect(of(JSON.stringify({data: {roundDetails: {models: all}}}, null, indent))).toMatch(/^JSON: /);
        const lines = all.map((row) => JSON.stringify(row)).join("\n");
        expect(of(`${lines}\n`)).toMatch(all.length > 1 ? /^JSON lines: / : /^JSON: /);
      })
    );
  });

  it("has nothing against any header of CSV", () => {
    const cell = fc.stringMatching(/^[A-Za-z_#{[(][\w .-]*$/);
    fc.assert(
      fc.property(fc.array(cell, {minLength: 2, maxLength: 6}), (cells) => {
        expect(foreignKind(Buffer.from(`${cells.join(",")}\n1,2\n`))).toBe(null);
      })
    );
  });
});

describe("other tables", () => {
  it("have another sign between their columns, named", async () => {
    for (const [sign, name] of [
      ["|", "|"],
      ["^", "^"],
      ["~", "~"],
      [" ", "blanks"]
    ]) {
      const text = ["name,round,stake", "m,200,1"].join("\n").replaceAll(",", sign);
      expect(await fault([csv(text)])).toContain(
        ` has ${name} between its columns, import takes , ; and tab: save it with one of these`
      );
    }
  });

  it("hold one row per score, by whatever names", async () => {
    for (const [name, value] of [
      ["displayName", "value"],
      ["display_name", "Value"],
      ["metric", "value"],
      ["variable", "value"]
    ]) {
      const text = `modelName,roundNumber,selectedStakeValue,${name},${value}\nm,200,1,mmc,0.01\n`;
      expect(await fault([csv(text)])).toContain(
        ` has one row per score (${name}, ${value}): pivot it to one column per score`
      );
    }
    expect((await imported([csv("name,round,resolved,mmc,score,value\nm,200,1,0.5,1,2\n")])).rows).toMatchObject([
      {mmc: 0.5}
    ]);
  });
});
