import {existsSync, readFileSync} from "node:fs";

/** Tests by what became of them. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** what failed, a line each: the test, and the first line of why */
  failures: string[];
}

interface Test {
  status: string;
  fullName: string;
  failureMessages?: string[];
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {name: string; status: string; message: string; assertionResults: Test[]}[];
}

/** What a vitest JSON report counts. A file that failed outside its tests, and a report that was not written, count as one failure. */
export function tallyOf(path: string): Tally {
  if (!existsSync(path)) return {passed: 0, failed: 1, skipped: 0, failures: [`no report: ${path}`]};
  const report = JSON.parse(readFileSync(path, "utf8")) as Report;
  const broken = report.testResults.filter(
    ({status, assertionResults}) => status === "failed" && !assertionResults.some(isFailed)
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...broken.map(({name, message}) => `${name}: ${firstLine(message)}`),
      ...report.testResults.flatMap(({name, assertionResults}) =>
        assertionResults
          .filter(isFailed)
          .map((test) => `${name}: ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`)
      )
    ]
  };
}

const isFailed = ({status}: Test) => status === "failed";
const firstLine = (text = "") => text.split("\n")[0];

/** What failed, a line each: the end of a long log is what gets read. */
export const failuresText = (tallies: readonly Tally[]) =>
  tallies.flatMap(({failures}) => failures.map((line) => `failed: ${line}\n`)).join("");

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
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures]
  }));
