import {expect, test} from "vitest";
import type {RowOf} from "../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../src/components/base/settings.js";
import {claims} from "../../../src/components/tables/claims.js";
import {crowd} from "../../support/claims.js";
import type {CrowdOptions} from "../../support/claims.js";
import {panelOf} from "../../support/panel.js";

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

test("a noisy one: it cannot be told, and more rounds would decide", () => {
  const rows = run({mmc: () => 0.009, noise: 0.1});
  expect(rows.get("lowest-mmc")).toMatchObject({verdict: "cannot be told"});
  expect(rows.get("lowest-mmc")!.decides!).toBeGreaterThan(60);
});

test("few rounds: no interval, and at least as many as one takes", () => {
  const {verdict, decides, why, periods} = run({rounds: 12}).get("lowest-mmc")!;
  expect(verdict).toBe("cannot be told");
  expect(why).toMatch(/too few independent rounds/);
  expect(decides).toBe(Math.ceil((12 * 10) / periods!));
});
