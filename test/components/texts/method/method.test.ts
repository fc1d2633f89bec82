import {expect, test} from "vitest";
import {tableNames} from "../../../../src/components/base/catalogue/index.js";
import {rules} from "../../../../src/components/base/rounds/regimes.js";
import {parameters} from "../../../../src/components/base/settings/parameters.js";
import {
  inferenceAnswer,
  methodAnswer,
  referenceAnswer,
  rulesAnswer
} from "../../../../src/components/texts/method/method.js";

test("each answer counts what its page holds", () => {
  expect(methodAnswer()).toContain("computed twice: in TypeScript and in SQL");
  expect(rulesAnswer()).toContain(`${rules.length} dated rules say`);
  expect(referenceAnswer()).toContain(`${parameters.length} parameters, the presets, ${tableNames.length} tables`);
});

test("of intervals it is told how many are hidden, none included", () => {
  const interval = (fails: boolean) => ({kind: "interval", fails});
  expect(inferenceAnswer([interval(true), interval(false), {kind: "size", fails: true}])).toBe(
    "Of 2 kinds of intervals tested on simulations whose truth is known, 1 holds it too rarely and is hidden."
  );
  expect(inferenceAnswer([interval(false)])).toMatch(/none holds it too rarely\.$/);
});
