import {join} from "node:path";
import {expect, test} from "vitest";
import {scoreOf, scoreText, totalText} from "../../../src/bin/mutants/score.js";
import {put, temporary} from "../../support/folder.js";

const folder = temporary();

/** A report as Stryker writes it, of mutants that ended so, each on a line of its own, the last first. */
function score(...endings: string[]) {
  const mutants = endings
    .map((status, i) => ({
      ...{status, mutatorName: "EqualityOperator", replacement: "a >=\n    b"},
      location: {start: {line: i + 1, column: 7}}
    }))
    .reverse();
  put(folder, "report.json", JSON.stringify({files: {"src/components/texts/a.ts": {mutants}}}));
  return scoreOf("texts/a.ts", join(folder, "report.json"));
}

test("a mutant that never ends is noticed, one that no test reaches is not", () => {
  expect(score("Killed", "Timeout", "Survived", "NoCoverage")).toMatchObject({killed: 2, tested: 4});
});

test("what could not run at all is no mutant", () => {
  expect(score("Killed", "CompileError", "RuntimeError", "Ignored")).toMatchObject({killed: 1, tested: 1});
});

test("survivors stand below their file in the order of lines, each on one line, as editors open them", () => {
  expect(scoreText(score("Survived", "Killed", "NoCoverage"))).toBe(
    [
      "texts/a.ts: 1 of 3 killed",
      "  texts/a.ts:1:7 EqualityOperator a >= b",
      "  texts/a.ts:3:7 EqualityOperator a >= b"
    ].join("\n")
  );
});

test("the score is the share of all mutants of all files; none without a mutant", () => {
  expect(totalText([score("Killed", "Survived"), score("Killed")])).toBe(
    "score: 2 of 3 mutants killed (66.7 %), in 2 files"
  );
  expect(totalText([])).toBe("score: 0 of 0 mutants killed, in 0 files");
});

test("a report that was not written holds no mutant", () => {
  expect(scoreOf("texts/a.ts", join(folder, "none.json"))).toMatchObject({killed: 0, tested: 0, survivors: []});
});
