import {csvParseRows} from "d3-dsv";
import fc from "fast-check";
import {expect, test} from "vitest";
import {csvOf, markedNote} from "../../../../src/components/base/csv/csv.js";
import {defused, markedPattern} from "../../../../src/components/base/csv/defused.js";

const leads = ["=", "+", "-", "@", "\t", "\r"];
const marked = new RegExp(markedPattern);
const unmarked = (text: string) => (marked.test(text) ? text.slice(1) : text);

/** Texts of which many begin with what runs, with marks before it or not. */
const texts = fc.oneof(
  fc.string({unit: "grapheme"}),
  fc
    .tuple(fc.stringMatching(/^'{0,3}$/), fc.constantFrom(...leads, "＝", "\n", "a", "1", " "), fc.string())
    .map((parts) => parts.join(""))
);

test("no text begins with what a spreadsheet runs, and taking one mark off gives every text back", () => {
  let changed = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const safe = defused(text);
      if (safe !== text) changed += 1;
      expect(unmarked(safe)).toBe(text);
      if (!/^[+-]?[\d.]+(e[+-]?\d+)?$|^[+-]?(inf|infinity|nan)$/i.test(safe)) expect(safe).not.toMatch(/^[=+\-@\t\r]/);
    }),
    {numRuns: 2000, seed: 1}
  );
  expect(changed).toBeGreaterThan(200);
});

test("each sign is marked, where it leads and not behind", () => {
  for (const lead of leads) {
    expect(defused(`${lead}cmd|' /C calc'!A0`)).toBe(`'${lead}cmd|' /C calc'!A0`);
    expect(defused(`'${lead}1+1`)).toBe(`''${lead}1+1`);
    expect(defused(`a${lead}1`)).toBe(`a${lead}1`);
  }
  expect([defused("'quoted'"), defused(""), defused(" =1")]).toEqual(["'quoted'", "", " =1"]);
});

test("numbers are never touched, as numbers or as texts", () => {
  const numbers = fc.oneof(fc.double({noNaN: false}), fc.maxSafeInteger(), fc.bigInt());
  fc.assert(
    fc.property(numbers, (number) => {
      expect(defused(String(number))).toBe(String(number));
      expect(csvOf([[number, String(number)]])).toEqual({text: `${number},${number}\n`, marked: 0});
    }),
    {numRuns: 1000, seed: 1}
  );
  expect(defused("-1+1")).toBe("'-1+1");
});

test("rows come back as they were, marks aside; raw leaves every text", () => {
  const rows = fc.array(fc.array(texts, {minLength: 2, maxLength: 2}), {minLength: 1, maxLength: 5});
  fc.assert(
    fc.property(rows, (cells) => {
      expect(csvParseRows(csvOf(cells).text).map((row) => row.map(unmarked))).toEqual(cells);
      expect(csvParseRows(csvOf(cells, {raw: true}).text)).toEqual(cells);
      expect(csvOf(cells).marked).toBe(cells.flat().filter((text) => defused(text) !== text).length);
    }),
    {numRuns: 500, seed: 1}
  );
});

test("marks are told, in one or many", () => {
  expect(markedNote(0)).toBe("");
  expect(markedNote(1)).toBe("1 cell begins with a sign that a spreadsheet would run: marked with '");
  expect(markedNote(2)).toMatch(/^2 cells begin /);
});
