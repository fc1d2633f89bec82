import {expect, test} from "vitest";
import {questions} from "../../../../src/components/base/worlds/world.js";
import {
  cellAlt,
  outcomeIn,
  recordLine,
  sourceWords,
  truthLine,
  verdictLine,
  worldLine,
  worldsAnswer,
  worldSize,
  worldTitle
} from "../../../../src/components/texts/worlds/worlds.js";
import {shownCell, shownWorld, shownWorlds} from "../../../support/shown-worlds.js";

const nothing = {value: 0.04, made: false, direction: 0} as const;
const open = {said: null, estimate: {estimate: 0.01, low: -0.1, high: 0.12}};

test("the truth is told with its sign; where no mechanism makes it, as chance", () => {
  expect(truthLine("stake", shownCell("stake"))).toBe("+0.10");
  expect(truthLine("stake", {truth: nothing})).toBe("none (+0.04 by chance)");
  expect(truthLine("trend", {truth: {...nothing, value: -4e-28}})).toBe("none");
  expect(truthLine("cost", {truth: {value: -0.00029, made: true, direction: 1}})).toBe("−0.0003");
});

test("a verdict is told with what it rests on, and says where there is no interval or nothing at all", () => {
  expect(verdictLine("stake", shownCell("stake"))).toBe("closer, +0.12 (+0.05 to +0.19)");
  expect(verdictLine("trend", open)).toBe("unclear, +0.01 (−0.10 to +0.12)");
  const withheld = {said: null, estimate: {estimate: -0.0003, low: null, high: null}};
  expect(verdictLine("cost", withheld)).toBe("unclear, −0.0003 (no interval)");
  const none = {said: null, estimate: {estimate: null, low: null, high: null}};
  expect(verdictLine("closer", none)).toBe("unclear");
  expect(verdictLine("cost", {...none, said: 0})).toBe("no cost of the claimed size");
});

test("a cell is judged by what was said against the direction of the truth, not against its number", () => {
  expect(outcomeIn(shownCell("stake"))).toBe("found");
  expect(outcomeIn(shownCell("stake", {truth: nothing}))).toBe("misled");
  expect(outcomeIn(shownCell("stake", {...open, truth: nothing}))).toBe("silent");
  expect(outcomeIn(shownCell("stake", open))).toBe("missed");
});

test("the answer counts the verdicts that are right and says what the others do", () => {
  const calm = shownWorld("calm", {
    stake: {truth: nothing},
    trend: {...open, truth: nothing},
    cost: open,
    closer: open
  });
  expect(worldsAnswer({worlds: [calm, shownWorld("crowded")]})).toBe(
    "7 of 10 verdicts are right in these simulated worlds; 1 misleads, and the others miss what is there."
  );
  expect(worldsAnswer({worlds: [shownWorld("crowded")]})).toBe("All 5 verdicts are right in these simulated worlds.");
  const misled = shownWorld("calm", {stake: {truth: nothing}, penalty: {truth: nothing}});
  expect(worldsAnswer({worlds: [misled]})).toMatch(/^3 of 5 .*; the others mislead\.$/);
  expect(worldsAnswer({worlds: [shownWorld("calm", {cost: open})]})).toMatch(/^4 of 5 .*; the other misses what/);
});

test("the record says whether it was made with the code as it is", () => {
  const record = shownWorlds([shownWorld("calm")]);
  expect(recordLine(record)).toBe("Code abc: rounds 244 to 563, 500 stocks.");
  expect(sourceWords({...record, current: false})).toBe("Seed 1, recorded with other code");
});

test("a world has its name, its mechanism and its size", () => {
  const world = shownWorld("calm");
  expect([worldTitle(world), worldLine(world), worldSize(world)]).toEqual([
    "Calm",
    "Stakes follow nothing.",
    "12,345 rows of 976 models, 68 raises"
  ]);
});

test("who does not see a figure is told its ends, the truth and the verdict, and that it is simulated", () => {
  const world = shownWorld("calm");
  for (const question of questions) expect(cellAlt(question, world)).toContain("simulated world calm");
  expect(cellAlt("stake", world)).toMatch(/From 0\.40 to 0\.41 over 10 points\. Truth, .+: .+\. Verdict: .+\.$/);
  const bare = shownWorld("calm", {stake: {points: []}});
  expect(cellAlt("stake", bare)).toContain("Nothing to draw");
});
