import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {failuresText, isGood, tallyOf, tallyText} from "../../../src/bin/site/tally.js";

const folder = mkdtempSync(join(tmpdir(), "tally-"));
afterAll(() => rmSync(folder, {recursive: true}));

function report(
  counts: [passed: number, failed: number, pending: number, todo: number],
  files: [string, string[]][] = []
) {
  const [numPassedTests, numFailedTests, numPendingTests, numTodoTests] = counts;
  const test = (status: string) => ({
    status,
    fullName: `one that ${status}`,
    failureMessages: ["expected 2, got 1\nat line 3"]
  });
  const testResults = files.map(([status, tests]) => ({
    ...{name: "a.test.ts", status, message: "cannot load a.js\nat line 1"},
    assertionResults: tests.map(test)
  }));
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify({numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults}));
  return path;
}

test("sums what the reports count; skipped ones are named only where there are some", () => {
  const a = tallyOf(report([5, 0, 0, 0]));
  const b = tallyOf(report([2, 1, 3, 1], [["failed", ["failed", "passed"]]]));
  expect(tallyText([a])).toBe("5 passed, 0 failed");
  expect(tallyText([a, b])).toBe("7 passed, 1 failed, 4 skipped");
});

test("a file that failed before its first test is a failure", () => {
  expect(tallyOf(report([3, 0, 0, 0], [["failed", []]])).failed).toBe(1);
  expect(tallyOf(report([3, 0, 2, 0], [["failed", ["skipped", "skipped"]]])).failed).toBe(1);
});

test("what failed is named in a line each, so that the end of a log is enough", () => {
  const tallies = [
    tallyOf(report([2, 1, 0, 0], [["failed", ["failed", "passed"]]])),
    tallyOf(report([3, 0, 0, 0], [["failed", []]]))
  ];
  expect(failuresText(tallies)).toBe(
    "failed: a.test.ts: one that failed: expected 2, got 1\nfailed: a.test.ts: cannot load a.js\n"
  );
  expect(failuresText([tallyOf(report([2, 0, 0, 0], [["passed", ["passed"]]]))])).toBe("");
});

test("no report is a failure, no test is not good", () => {
  expect(tallyOf(join(folder, "none.json"))).toMatchObject({passed: 0, failed: 1, skipped: 0});
  expect(isGood([tallyOf(report([0, 0, 4, 0]))])).toBe(false);
  expect(isGood([tallyOf(report([1, 0, 0, 0]))])).toBe(true);
  expect(isGood([tallyOf(report([9, 1, 0, 0]))])).toBe(false);
});
