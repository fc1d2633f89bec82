// @vitest-environment jsdom
import {test} from "vitest";
import {claimStrip, stripAxis, verdictBars} from "../../../../src/components/charts/claims/claims.js";
import {expectPicture} from "../../../support/picture.js";

test("verdicts are bars in parts as long as their counts, each with its mark; what nothing came to has no part", async () => {
  const part = (verdict: string, mark: string, n: number) => ({verdict, mark, n});
  const statements = [part("supported", "✓", 3), part("contradicted", "✗", 1), part("unclear", "?", 10)];
  const numbers = [part("same", "=", 7), part("other", "≠", 4), part("another era", "–", 0), part("unclear", "?", 9)];
  const rows = [
    {head: "Statements: 3 supported, 1 contradicted, 10 unclear", parts: statements},
    {head: "Numbers: 7 same, 4 other, 9 unclear", parts: numbers}
  ];
  await expectPicture("claims", (width) => verdictBars(rows, {width}));
});

test("a claim's strip has the estimate with its interval beside what is claimed; what lies outside is a triangle", async () => {
  const claimed = {from: 1, to: 1};
  await expectPicture("claim-strip", () => claimStrip({estimate: 0.8, low: 0.5, high: 1.2, ...claimed}), {only: true});
  await expectPicture("claim-strip-outside", () => claimStrip({estimate: 2, low: 0.5, high: 7, ...claimed}), {
    only: true
  });
  await expectPicture(
    "claim-strip-open",
    () => claimStrip({estimate: -0.5, low: null, high: null, from: 0, to: null}),
    {only: true}
  );
  await expectPicture("claim-strip-axis", () => stripAxis(), {only: true});
});
