import {expect, test} from "vitest";
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

test("of a failed build the last line that names an error is shown, not its stack", () => {
  expect(lastError(["error: a", "Error: no rows", "    at failed (x.ts:1:1)", "Node.js v20"])).toBe("Error: no rows");
  expect(lastError([])).toBe("no output");
});
