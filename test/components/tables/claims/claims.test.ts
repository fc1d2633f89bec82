import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {verdictOf} from "../../../../src/components/statistics/comparison/verdict.js";
import {claims} from "../../../../src/components/tables/claims/claims.js";
import {ledger} from "../../../../src/components/base/claims/ledger.js";
import {crowd} from "../../../support/claims.js";
import type {CrowdOptions} from "../../../support/claims.js";
import {panelOf} from "../../../support/panel.js";

const run = (options: CrowdOptions) => {
  const {table} = claims(panelOf(crowd(options)), readSettings({}, {table: "claims"}));
  return new Map((table.objects() as RowOf<"claims">[]).map((row) => [row.claim, row]));
};

/** Rounds of the article's time, so that a level means what it means there. */
const first = 960;
const article = run({first});

test("a world as the article has it: what lies behind its numbers is supported, and they are the same", () => {
  const rows = article;
  for (const id of ["top-decile-mean", "bottom-decile-mean"])
    expect(rows.get(id), id).toMatchObject({fact: "gap", direction: "supported", size: "same"});
  expect(rows.get("turnover")).toMatchObject({fact: "turnover", direction: "supported", size: null});
  expect(rows.get("top-decile-mean")).toMatchObject({claimed_from: 0.45, claimed_to: 0.45, decides: null});
});

test("another world: they are not, with the same code", () => {
  const rows = run({first, cwmm: (place) => 0.75 - 0.1 * place, mmc: () => 0.004});
  for (const id of ["top-decile-mean", "bottom-decile-mean", "lowest-mmc", "weighted-now"])
    expect(rows.get(id)!.size, id).toBe("other");
  expect(rows.get("top-decile-mean")!.direction).toBe("contradicted");
});

test("levels of another era tell nothing of the claimed ones, what lies behind them is told as ever", () => {
  const [own, old] = [article, run({first: 1})];
  expect(old.get("top-decile-mean")).toMatchObject({direction: "supported", size: "another era", decides: null});
  expect(old.get("top-decile-mean")!.estimate).toBe(own.get("top-decile-mean")!.estimate);
  expect(old.get("own-part")!.size).toBe(own.get("own-part")!.size);
  expect([...own.values()].filter(({size}) => size === "another era")).toEqual([]);
});

test("a number in other words has no size of its own, and what is never computed neither direction nor size", () => {
  expect(article.get("weighted-share")).toMatchObject({fact: "rise", size: null});
  expect(article.get("weighted-share")!.estimate).not.toBeNull();
  expect(article.get("weighted-rise")!.size).not.toBeNull();
  expect(article.get("median-drop")).toMatchObject({direction: null, size: null});
});

test("arithmetic is settled by arithmetic: no interval, and no rounds that would decide", () => {
  expect(article.get("own-part")).toMatchObject({
    ...{direction: "supported", estimate_low: null, decides: null, interval_of: null},
    why: "arithmetic, mean over these rounds: no interval is needed"
  });
  expect(["same", "other"]).toContain(article.get("own-part")!.size);
});

const noisy = run({first, mmc: () => 0.009, noise: 0.05});

test("a noisy one: it is unclear, and more rounds would decide", () => {
  const rows = noisy;
  expect(rows.get("lowest-mmc")).toMatchObject({size: "unclear"});
  expect(rows.get("lowest-mmc")!.decides!).toBeGreaterThan(60);
});

test("a noisier one: the rounds that would decide are of another kind, and this is said instead of their number", () => {
  const row = run({first, mmc: () => 0.009, noise: 0.1}).get("lowest-mmc")!;
  expect(row).toMatchObject({size: "unclear", decides: null});
  expect(row.why).toMatch(/about \d+ rounds would decide it, but from round 1343 on they are of another kind$/);
});

test("so many rounds decide, as an interval narrows with the root of their number, a slope's with the root of its cube, and one fewer do not", () => {
  const decided: string[] = [];
  for (const [id, row] of noisy) {
    const {estimate, estimate_low: low, estimate_high: high, before, rounds, decides} = row;
    if (decides === null || estimate === null || low === null || high === null) continue;
    const {claimed} = ledger.find((claim) => claim.id === id)!;
    const power = row.theme === "trend" ? 1.5 : 0.5;
    const after = (n: number) => {
      const [below, above] = [low, high].map((end) => estimate + (rounds / n) ** power * (end - estimate));
      return verdictOf(claimed, {estimate, low: below, high: above, before}).verdict;
    };
    expect(after(decides), id).not.toBe("unclear");
    expect(after(decides - 1), id).toBe("unclear");
    decided.push(id);
  }
  expect(decided).toContain("lowest-mmc");
  expect(decided.some((id) => noisy.get(id)!.theme === "trend")).toBe(true);
});

test("a claim lies at one number, from end to end of a range, beyond an open end, or within a margin either way", () => {
  const ends = (id: string) => [noisy.get(id)!.claimed_from, noisy.get(id)!.claimed_to];
  expect(ends("lowest-mmc")).toEqual([0.012, 0.012]);
  expect(ends("lower-half")).toEqual([0.008, 0.012]);
  expect(ends("concentrated")).toEqual([4 / 9, null]);
  expect(ends(ledger.find(({claimed}) => "below" in claimed)!.id)).toEqual([null, 0]);
  expect(ends("turnover")).toEqual([-0.2, 0.2]);
});

test("what an interval comes from is named where there is one, and not where there is none", () => {
  const {interval_of, estimate_low} = noisy.get("lowest-mmc")!;
  expect([interval_of, estimate_low === null]).toEqual([expect.stringMatching(/^penalty: /), false]);
  expect(run({rounds: 12}).get("lowest-mmc")).toMatchObject({interval_of: null, estimate_low: null});
});

test("no number of rounds decides what is decided, nor what more models would narrow, and not more rounds", () => {
  const motley = run({first, models: 120, cwmm: (place) => 0.8 * ((977 * place) % 1)});
  const open = [...motley.values()].filter(
    ({theme, size, estimate_low}) => theme === "stake" && size === "unclear" && estimate_low !== null
  );
  const settled = [...noisy.values()].filter(
    ({claim, fact, size, direction}) => size !== "unclear" && !(fact === claim && direction === "unclear")
  );
  expect([open.length > 0, settled.length > 0]).toEqual([true, true]);
  for (const {claim, decides} of [...open, ...settled]) expect(decides, claim).toBeNull();
});

test("few rounds: no interval, and at least as many as one takes", () => {
  const {size, decides, why, periods} = run({first, rounds: 12}).get("lowest-mmc")!;
  expect(size).toBe("unclear");
  expect(why).toMatch(/too few independent rounds/);
  expect(decides).toBe(Math.ceil((12 * 10) / periods!));
});
