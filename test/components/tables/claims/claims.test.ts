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

test("a world as the article has it: its numbers are supported", () => {
  const rows = run({});
  for (const id of ["top-decile-mean", "bottom-decile-mean", "turnover"])
    expect(rows.get(id)!.verdict, id).toBe("supported");
  expect(rows.get("top-decile-mean")).toMatchObject({claimed_from: 0.45, claimed_to: 0.45, decides: null});
});

test("another world: they are not, with the same code", () => {
  const rows = run({cwmm: (place) => 0.75 - 0.1 * place, mmc: () => 0.004});
  for (const id of ["top-decile-mean", "bottom-decile-mean", "lowest-mmc", "weighted-now"])
    expect(rows.get(id)!.verdict, id).toBe("not supported");
});

const noisy = run({mmc: () => 0.009, noise: 0.1});

test("a noisy one: it cannot be told, and more rounds would decide", () => {
  const rows = noisy;
  expect(rows.get("lowest-mmc")).toMatchObject({verdict: "cannot be told"});
  expect(rows.get("lowest-mmc")!.decides!).toBeGreaterThan(60);
});

test("so many rounds decide, as an interval narrows with the root of their number, and one fewer do not", () => {
  const decided: string[] = [];
  for (const [id, row] of noisy) {
    const {estimate, estimate_low: low, estimate_high: high, before, rounds, decides} = row;
    if (decides === null || estimate === null || low === null || high === null) continue;
    const {claimed} = ledger.find((claim) => claim.id === id)!;
    const after = (n: number) => {
      const [below, above] = [low, high].map((end) => estimate + Math.sqrt(rounds / n) * (end - estimate));
      return verdictOf(claimed, {estimate, low: below, high: above, before}).verdict;
    };
    expect(after(decides), id).not.toBe("cannot be told");
    expect(after(decides - 1), id).toBe("cannot be told");
    decided.push(id);
  }
  expect(decided).toContain("lowest-mmc");
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
  const motley = run({models: 120, cwmm: (place) => 0.8 * ((977 * place) % 1)});
  const open = [...motley.values()].filter(
    ({theme, verdict, estimate_low}) => theme === "stake" && verdict === "cannot be told" && estimate_low !== null
  );
  const settled = [...noisy.values()].filter(({verdict}) => verdict !== "cannot be told");
  expect([open.length > 0, settled.length > 0]).toEqual([true, true]);
  for (const {claim, decides} of [...open, ...settled]) expect(decides, claim).toBeNull();
});

test("few rounds: no interval, and at least as many as one takes", () => {
  const {verdict, decides, why, periods} = run({rounds: 12}).get("lowest-mmc")!;
  expect(verdict).toBe("cannot be told");
  expect(why).toMatch(/too few independent rounds/);
  expect(decides).toBe(Math.ceil((12 * 10) / periods!));
});
