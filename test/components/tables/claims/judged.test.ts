import {expect, test} from "vitest";
import type {Claim} from "../../../../src/components/base/claims/claim.js";
import {ledger} from "../../../../src/components/base/claims/ledger.js";
import {noEvidence} from "../../../../src/components/tables/claims/context.js";
import type {Evidence} from "../../../../src/components/tables/claims/context.js";
import {directionOf, sizeOf} from "../../../../src/components/tables/claims/judged.js";
import {contextIn, crowd} from "../../../support/claims.js";

const [old, now] = [1, 960].map((first) => contextIn(crowd({models: 60, rounds: 4, first})));
const claim = (name: string) => ledger.find(({id}) => id === name)!;
const told = (low: number, high: number, more: Partial<Evidence> = {}): Evidence => ({
  ...{...noEvidence(now, ""), estimate: (low + high) / 2, low, high, why: null},
  ...more
});
const none = noEvidence(now, "not there");

test("the direction is that of the fact behind a number, not of the number", () => {
  const asked: Claim["of"][] = [];
  const direction = (behind: Evidence) =>
    directionOf(claim("top-decile-mean"), told(9, 10), (of) => (asked.push(of), behind)).direction;
  expect([told(0.1, 0.2), told(-0.2, -0.1), told(-0.1, 0.1), told(0, 0.1), none].map(direction)).toEqual([
    ...["supported", "contradicted", "unclear", "unclear"],
    null
  ]);
  expect(asked[0]).toEqual(["stakeGap"]);
});

test("a rule of its own outranks the number, and a claim of a direction is its own fact", () => {
  const behind = told(-2, -1, {verdict: "unclear"});
  expect(directionOf(claim("mechanical"), none, () => behind).direction).toBe("unclear");
  const found = directionOf(claim("gap-widens"), told(0.1, 0.2), () => none);
  expect(found).toMatchObject({fact: "gap-widens", direction: "supported"});
});

test("accuracy stays flat where its change against others lies within a fifth, not by scores as they are", () => {
  const asked: Claim["of"][] = [];
  const direction = (behind: Evidence) =>
    directionOf(claim("accuracy-flat"), none, (of) => (asked.push(of), behind)).direction;
  const before = 0.03;
  expect(direction(told(-0.006, 0.004, {before}))).toBe("supported");
  expect(direction(told(-0.009, 0.004, {before}))).toBe("unclear");
  expect(direction(told(-0.009, -0.004, {before}))).toBe("contradicted");
  expect(asked[0]).toEqual(["accuracyChange", {}]);
});

test("the size is that of the number: the same, other or unclear", () => {
  const size = (own: Evidence) => sizeOf(claim("top-decile-mean"), own, now).size;
  expect([told(0.4, 0.5), told(0.5, 0.6), told(0.1, 0.6), none].map(size)).toEqual([
    ...["same", "other", "unclear"],
    null
  ]);
});

test("of another era levels are neither the same nor other, whatever they are; shares are as ever", () => {
  const size = (name: string, own: Evidence) => sizeOf(claim(name), own, old);
  for (const own of [told(0.4, 0.5), told(0.5, 0.6), told(0.1, 0.6)])
    expect(size("top-decile-mean", own)).toEqual({size: "another era", shrink: null});
  expect(size("mmc-drop", told(-0.4, -0.3)).size).toBe("same");
});

test("no size where a direction is claimed, or a number in other words", () => {
  expect(sizeOf(claim("gap-widens"), told(1, 2), now).size).toBeNull();
  expect(sizeOf(claim("weighted-share"), told(0.4, 0.5), now).size).toBeNull();
});
