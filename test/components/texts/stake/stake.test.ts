import {expect, test} from "vitest";
import {stakeAnswer, stakeTakeaway, stakeTitle} from "../../../../src/components/texts/stake/stake.js";
import {resultOf} from "../../../support/tables.js";

/** Bottom and top group with these means; the interval of their difference reaches `reach` to either side. */
function told(bottom: number, top: number, reach: number | null) {
  const columns = {
    score_regime: ["from 1", "from 1"],
    group: [1, 2],
    stake_max: [3, 100],
    cwmm_mean: [bottom, top],
    cwmm_median: [bottom, top]
  };
  const estimate = top - bottom;
  const [low, high] = reach === null ? [null, null] : [estimate - reach, estimate + reach];
  const endDifferences = [{regime: "from 1", column: "cwmm_mean", estimate, low, high}];
  return {...resultOf("stake-deciles", columns, {groups: "2"}), endDifferences};
}

const sure = told(0.4, 0.6, 0.1);
const chance = told(0.4, 0.6, 0.3);
const reversed = told(0.6, 0.4, 0.1);
const equal = told(0.5, 0.5, 0.1);
const unknown = told(0.4, 0.6, null);

test.each(Object.entries({stakeTitle, stakeAnswer, stakeTakeaway}))("%s differs between the worlds", (_, write) => {
  const texts = [sure, chance, reversed, equal].map(write);
  expect(new Set(texts).size).toBe(4);
  for (const text of [...texts, write(unknown)]) expect(text).not.toMatch(/NaN|undefined|null/);
});

test("a difference is said as clear only where its interval excludes 0", () => {
  expect(stakeTitle(sure)).not.toContain("chance");
  expect(stakeTitle(chance)).toMatch(/is more alike .* but this may be chance$/);
  expect([sure, chance, reversed, equal, unknown].map((w) => stakeAnswer(w).split(":")[0])).toEqual([
    "Yes",
    "Not clearly",
    "No, the reverse",
    "No",
    "Yes"
  ]);
  expect(stakeAnswer(sure)).toContain("the difference is +0.20, its 95 % interval +0.10 to +0.30");
  expect(stakeAnswer(unknown)).not.toContain("interval");
});
