import {expect, test} from "vitest";
import {
  groupsNote,
  scatterTitle,
  stakeAnswer,
  stakeNotes,
  stakeTakeaway,
  stakeTitle
} from "../../../../src/components/texts/stake/stake.js";
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

test("a difference is said as clear only where its interval excludes 0, in the titles too", () => {
  expect(stakeTitle(sure)).toBe("The top stake half is closer to the meta-model: 0.60");
  expect(stakeTitle(chance)).toBe("The top stake half is closer to the meta-model, perhaps by chance");
  expect([sure, chance, reversed, equal, told(0.5, 0.5, null)].map(scatterTitle)).toEqual([
    "Similarity to the meta-model rises with stake",
    "Similarity to the meta-model does not clearly change with stake",
    "Similarity to the meta-model falls with stake",
    "Similarity to the meta-model does not clearly change with stake",
    "Similarity to the meta-model does not change with stake"
  ]);
  expect([sure, chance, reversed, equal, unknown].map((w) => stakeAnswer(w).split(":")[0])).toEqual([
    "Yes",
    "Not clearly",
    "No, the reverse",
    "No",
    "Yes"
  ]);
  expect(stakeAnswer(sure)).toBe("Yes: the top stake half correlates 0.60 with the meta-model, the bottom half 0.40.");
  expect(stakeAnswer(chance)).toMatch(/, perhaps by chance\.$/);
});

test("the difference with its interval stands in the notes, where there is one", () => {
  expect(stakeNotes(sure)[0]).toBe("Top less bottom half: +0.20, 95 % interval +0.10 to +0.30");
  expect(stakeNotes(unknown)).toEqual(["The bottom half reaches up to 3 NMR"]);
});

test("more groups than usual that leave rounds out say how many, ten say nothing", () => {
  const left = [{reason: "round with fewer than 500 ranked rows", rows: 9000, rounds: 308}];
  const of = (groups: string) => ({...resultOf("stake-deciles", {}, {groups}), left});
  expect(groupsNote(of("50"))).toBe("50 groups need 500 models a round: 3 of 311 rounds");
  expect(groupsNote(of("10"))).toBe("");
  expect(groupsNote({...of("50"), left: []})).toBe("");
});
