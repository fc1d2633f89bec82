import {expect, test} from "vitest";
import {coloured} from "../../../src/components/page/sql-colours.js";

const kinds = (sql: string) =>
  Array.from(coloured(sql).matchAll(/<span class="token (\w+)[^"]*">([^<]*)<\/span>/g), ([, kind, text]) => [
    kind,
    text
  ]);

test("words are coloured by what they are in DuckDB", () => {
  expect(kinds("SELECT avg(x) FROM t WHERE y >= 1.5e-3 AND NOT true")).toEqual([
    ["keyword", "SELECT"],
    ["function", "avg"],
    ["keyword", "FROM"],
    ["keyword", "WHERE"],
    ["number", "1.5e-3"],
    ["keyword", "AND"],
    ["keyword", "NOT"],
    ["boolean", "true"]
  ]);
});

test("keywords inside texts, names and remarks are none, also where these do not end", () => {
  expect(kinds("'it''s FROM' \"FROM\" -- FROM")).toEqual([
    ["string", "'it''s FROM'"],
    ["identifier", '"FROM"'],
    ["comment", "-- FROM"]
  ]);
  expect(kinds("'SELECT")).toEqual([["string", "'SELECT"]]);
  expect(kinds("/* SELECT 1")).toEqual([["comment", "/* SELECT 1"]]);
});

test("the text is escaped", () => {
  expect(coloured("a < b & '<i>'")).toBe("a &lt; b &amp; <span class=\"token string\">'&lt;i>'</span>");
});
