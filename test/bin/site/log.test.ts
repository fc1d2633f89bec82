import {expect, test} from "vitest";
import {faultLine} from "../../../src/data/fault.js";
import {faultsInLog, lastError} from "../../../src/bin/site/log.js";

test("broken links are found whichever stream came first", () => {
  const lines = ["Warning: 1 broken link (3 validated)", "\u21b3 /index \u2192 /nowhere"];
  for (const order of [lines, [...lines].reverse()])
    expect(faultsInLog(order)).toContain("broken link: /index \u2192 /nowhere");
  expect(faultsInLog(["3 links validated", "load /index in 5ms"])).toEqual([]);
});

test("an empty loader and an implicit library are faults", () => {
  expect(faultsInLog(["load /a.json \u2192 [missing] success empty output in 3ms"])[0]).toMatch(
    /^a loader wrote nothing/
  );
  expect(faultsInLog(["npm:d3@0.0.0/+esm \u2192 cache"])[0]).toMatch(/^a page uses d3 without importing it/);
});

test("the file that a loader could not make is named with the reason, and its stack is not", () => {
  const line = faultLine("data/tables/a.json", new Error("no rows\nat all"));
  expect(faultsInLog([line, "Error: no rows", "    at failed (x.ts:1:1)", "loader exited with code 1"])).toEqual([
    "data/tables/a.json could not be made: no rows"
  ]);
});

test("of a failed build the last line that names an error is shown, not its stack", () => {
  expect(lastError(["error: a", "Error: no rows", "    at failed (x.ts:1:1)", "Node.js v20"])).toBe("Error: no rows");
  expect(lastError([])).toBe("no output");
});
