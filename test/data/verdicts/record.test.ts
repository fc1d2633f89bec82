import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {cases} from "../../../src/data/verdicts/cases.js";
import {verdictCode, verdictFiles} from "../../../src/data/verdicts/code.js";
import {judgedCases, readVerdicts, verdictsText} from "../../../src/data/verdicts/record.js";

const record = readVerdicts();
const text = readFileSync(new URL("../../../src/data/verdicts/verdicts.json", import.meta.url), "utf8");

test("the file holds what was written into it, a line for each case", () => {
  expect(verdictsText(record)).toBe(text);
  expect(text.trimEnd().split("\n").length).toBe(record.cases.length + 2);
});

test("every world of a case came to one word of each of its verdicts", () => {
  expect(record.cases.length).toBeGreaterThan(30);
  for (const {name, worlds, counts} of record.cases)
    for (const [verdict, words] of Object.entries(counts))
      expect(
        Object.values(words).reduce((a, b) => a + b, 0),
        `${name} ${verdict}`
      ).toBe(worlds);
});

test("a record of this code has this code's cases, and calls wrong what they call wrong", ({skip}) => {
  if (record.code !== verdictCode()) skip("recorded with other code: npm run test:verdicts");
  const of = ({name, kind, wrong, finds}: Pick<(typeof cases)[number], "name" | "kind" | "wrong" | "finds">) =>
    JSON.stringify([name, kind, wrong, finds]);
  expect(record.cases.map(of)).toEqual(cases.map(of));
});

test("parts of a case are summed up whatever came first, words by their letters; cases without a world are left away", () => {
  const part = (from: number, worlds: number) => ({place: 1, from, worlds});
  const made = [
    {part: part(3, 2), result: {crowding: {unclear: 1, contradicted: 1}}},
    {part: part(0, 3), result: {crowding: {unclear: 2, supported: 1}}}
  ];
  const [one, ...rest] = judgedCases(cases, made);
  expect(rest).toEqual([]);
  expect(one).toMatchObject({name: cases[1].name, cadence: "daily", worlds: 5});
  expect(JSON.stringify(one.counts)).toBe('{"crowding":{"contradicted":1,"supported":1,"unclear":3}}');
});

test("the hash goes over worlds, tables and the rules of verdicts", () => {
  const files = [...verdictFiles()].map((file) => file.replaceAll("\\", "/"));
  for (const end of [
    "coverage/world.ts",
    "events/tests.ts",
    "events/crowding-verdict.ts",
    "trend/slopes.ts",
    "verdicts/cases.ts"
  ])
    expect(
      files.some((file) => file.endsWith(end)),
      end
    ).toBe(true);
});
