import {describe, expect, test} from "vitest";
import {judge} from "../../../src/data/coverage/coverage.js";
import {casesOf, partNames} from "../../../src/data/field-record/cases.js";
import {readFieldRecord, runPart} from "../../../src/data/field-record/record.js";
import {reliable} from "../../../src/data/reliable.js";

const again = 4;

test("every part has worlds at both paces", () => {
  for (const part of partNames)
    expect(new Set(casesOf(part).map(({cadence}) => cadence)), part).toEqual(new Set(["weekly", "daily"]));
});

describe.each(partNames)("the record of %s", (part) => {
  const record = readFieldRecord(part);

  test("is of 2,000 worlds of each case, and every case has a line", () => {
    expect(record.worlds).toBe(2000);
    expect(new Set(record.lines.map((line) => line.case))).toEqual(new Set(casesOf(part).map(({name}) => name)));
  });

  test("a few worlds made again are as recorded", {timeout: 120_000}, () => {
    const made = runPart(part, {seed: record.seed, worlds: again}).lines;
    expect(made.length).toBeGreaterThan(0);
    for (const {first, ...line} of made) {
      const same = record.lines.find((l) =>
        (["case", "table", "key", "where", "kind"] as const).every((key) => l[key] === line[key])
      );
      expect(first, JSON.stringify(line)).toBe(same?.first.slice(0, again));
    }
  });

  test("what does not hold is hidden on the site", () => {
    const known = reliable();
    for (const line of record.lines.filter((l) => l.kind !== "naive" && !judge(l).passes)) {
      const own = known[line.table]?.[line.kind === "size" ? "tests" : "intervals"][line.key]?.[line.cadence];
      expect(own, JSON.stringify(line)).not.toBe(true);
    }
  });
});
