// @vitest-environment jsdom
import {expect, test} from "vitest";
import {coverageTable, coverageText} from "../../../src/components/page/coverage-table.js";

const line = {case: "some worlds", table: "trend", column: "cwmm_mean", intervals: 300, coverage: 0.9467, passes: true};
const truth = {
  seed: 1,
  worlds: 300,
  current: true,
  lines: [line, {...line, column: "gap_mean", coverage: 0.8, passes: false}]
};

test("says how many worlds, whether the code has changed and what fails", () => {
  expect(coverageText(truth)).toBe(
    "2 interval columns in 300 worlds each, seed 1, made with this code; 1 of them fail."
  );
  expect(coverageText({...truth, current: false, lines: [line]})).toMatch(/older than the code; none of them fails\.$/);
});

test("a line for each column", () => {
  const rows = [...coverageTable(truth).querySelectorAll("tbody tr")].map((r) => r.textContent!.replace(/\s+/g, " "));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain("94.7 %");
  expect(rows[1]).toContain("80.0 % (fails)");
});
