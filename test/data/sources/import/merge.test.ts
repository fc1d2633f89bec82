import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {scoreNames} from "../../../../src/components/base/snapshot/panel.js";
import {replaced, unlike} from "../../../../src/data/sources/import/reasons.js";
import {imports} from "../../../support/imports.js";

const {csv, imported} = imports("name,round,stake\nm,200,1\n");
const columns = ["stake", ...scoreNames];
const header = ["name", "round", "resolved", ...columns].join(",");

type Line = [name: string, round: number, resolved: boolean | "", ...(number | "")[]];
const file = (lines: readonly Line[]) => csv([header, ...lines.map((line) => line.join(","))].join("\n"));

/** Rows that are good, so that a few others are no more than one in a hundred. */
const filler: Line[] = Array.from({length: 400}, (_, i) => [`good${i}`, 200, true, ...columns.map(() => 0.5)]);

const size = (name: string) => (["stake", "payout", "corr_multiplier", "mmc_multiplier"].includes(name) ? 1e6 : 1);

describe("rows of one model and round", () => {
  const values = fc.tuple(...columns.map((name) => fc.double({min: 0, max: size(name) * 0.9, noNaN: true})));

  it("are merged where every column is equal to 1e-9 of max(1, |a|), and dropped where one is not", async () => {
    const pair = fc.record({
      values,
      nudges: fc.array(fc.double({min: -0.49, max: 0.49, noNaN: true}), {
        minLength: columns.length,
        maxLength: columns.length
      }),
      broken: fc.option(fc.nat(columns.length - 1), {nil: null})
    });
    const nudged = ({values: all, nudges, broken}: {values: number[]; nudges: number[]; broken: number | null}) =>
      all.map((a, k) => Math.abs(a + (k === broken ? 2 : nudges[k]) * 1e-9 * Math.max(1, a)));
    await fc.assert(
      fc.asyncProperty(fc.array(pair, {minLength: 1, maxLength: 30}), async (pairs) => {
        const many = Array.from({length: 10}, (_, k) =>
          filler.map(([name, round, ...rest]) => [name, round + k, ...rest] as Line)
        );
        const [one, other] = [(p: (typeof pairs)[0]) => p.values, nudged].map((of) =>
          file([...many.flat(), ...pairs.map((p, i): Line => [`m${i}`, 200, true, ...of(p)])])
        );
        const {manifest, rows} = await imported([one, other]);
        const lost = pairs.filter(({broken}) => broken !== null).length;
        expect(manifest.rows.merged).toBe(4000 + pairs.length - lost);
        expect(manifest.rows.dropped[unlike] ?? 0).toBe(2 * lost);
        expect(rows).toHaveLength(4000 + pairs.length - lost);
      }),
      {numRuns: 4}
    );
  });

  it("are equal at the edge and not beyond it; null equals null only", async () => {
    const line = (name: string, stake: number | "", mmc: number | ""): Line => [
      name,
      200,
      true,
      stake,
      "",
      mmc,
      ...columns.slice(3).map((): "" => "")
    ];
    const one = [
      line("edge", 1, 0),
      line("beyond", 1, 0),
      line("large", 1e6, ""),
      line("larger", 1e6, ""),
      line("none", "", ""),
      line("filled", "", 0)
    ];
    const other = [
      line("edge", 1, 1e-9),
      line("beyond", 1, 1.01e-9),
      line("large", 1e6 + 0.0009, ""),
      line("larger", 1e6 + 0.0011, ""),
      line("none", "", ""),
      line("filled", 0, 0)
    ];
    const {rows, manifest} = await imported([file([...filler, ...one]), file([...filler, ...other])]);
    expect(rows.map(({name}) => name).filter((name) => !String(name).startsWith("good"))).toEqual([
      "edge",
      "large",
      "none"
    ]);
    expect(manifest.rows.dropped).toEqual({[unlike]: 6});
  });

  it("that are final replace those that are not, in any order, counted and not held against the file", async () => {
    const state = (resolved: boolean | "", mmc: number): Line[] =>
      filler.map(([name, round, , ...rest]) => [name, round, resolved, ...rest.map((v, k) => (k === 2 ? mmc : v))]);
    for (const early of [false, ""] as const) {
      const [old, final] = [
        file([...state(early, 0.1), ["alone", 200, early, ...columns.map(() => 0.25)]]),
        file(state(true, 0.2))
      ];
      for (const files of [
        [old, final],
        [final, old],
        [old, old, final]
      ]) {
        const {rows, manifest} = await imported(files);
        const {read, kept, merged, dropped} = manifest.rows;
        expect(rows.filter(({mmc}) => mmc === Math.fround(0.2))).toHaveLength(400);
        expect(dropped).toEqual({[replaced]: 400 * (files.length - 1)});
        expect(read).toBe(kept + merged + dropped[replaced]);
        expect(rows.find(({name}) => name === "alone")).toMatchObject({resolved: early === ""});
      }
    }
  });

  it("are all dropped where two final ones contradict each other, or two unresolved ones", async () => {
    const state = (name: string, resolved: boolean, mmc: number): Line => [
      name,
      200,
      resolved,
      1,
      "",
      mmc,
      ...columns.slice(3).map((): "" => "")
    ];
    const one = file([...filler, state("final", true, 0.1), state("open", false, 0.1)]);
    const other = file([...filler, state("final", true, 0.2), state("open", false, 0.2)]);
    const third = file([...filler, state("final", false, 0.3)]);
    const {rows, manifest} = await imported([one, other, third]);
    expect(rows).toHaveLength(400);
    expect(manifest.rows.dropped).toEqual({[unlike]: 5});
    expect(manifest.rows.merged).toBe(800);
  });

  it("are final by the list of rounds where they do not say", async () => {
    const rounds = csv("number,resolvedGeneral\n200,true\n");
    const [silent, open] = [
      file([["m", 200, "", ...columns.map(() => 0.25)]]),
      file([["m", 200, false, ...columns.map(() => 0.5)]])
    ];
    const {rows, manifest} = await imported([open, silent], {rounds});
    expect(rows).toMatchObject([{mmc: 0.25, resolved: true}]);
    expect(manifest.rows.dropped).toEqual({[replaced]: 1});
  });
});
