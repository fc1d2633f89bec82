import {existsSync, readFileSync} from "node:fs";

/** Tests by what became of them. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {status: string; assertionResults: {status: string}[]}[];
}

/** What a vitest JSON report counts. A file that failed outside its tests, and a report that was not written, count as one failure. */
export function tallyOf(path: string): Tally {
  if (!existsSync(path)) return {passed: 0, failed: 1, skipped: 0};
  const report = JSON.parse(readFileSync(path, "utf8")) as Report;
  const broken = report.testResults.filter(
    ({status, assertionResults}) => status === "failed" && !assertionResults.some((test) => test.status === "failed")
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests
  };
}

/** `N passed, N failed`, and the skipped where there are some. */
export function tallyText(tallies: readonly Tally[]): string {
  const {passed, failed, skipped} = sum(tallies);
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Good if nothing failed and something ran. */
export const isGood = (tallies: readonly Tally[]) => sum(tallies).failed === 0 && sum(tallies).passed > 0;

const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped
  }));
