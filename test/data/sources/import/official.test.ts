import {expect, it} from "vitest";
import {imports} from "../../../support/imports.js";

const {csv, imported, fault} = imports("name,round,stake\nm,200,1\n");
const header = "number,resolvedGeneral,totalAtStake,target";
const list = (...lines: string[]) => csv([header, ...lines].join("\n"), "rounds.csv");
const rows = () => csv("name,round,stake\nm,200,1\n");

it("a round may be stated twice if it is stated alike, by the last digits of another program too", async () => {
  const {manifest, notes} = await imported([rows()], {rounds: list("200,true,100000,t", "200,true,100000.00005,t")});
  expect(manifest.coverage[0].at_stake_official).toBe(100000);
  expect(notes.filter((note) => note.includes("replaced"))).toEqual([]);
  for (const other of ["200,true,100000.0002,t", "200,true,,t", "200,true,100000,u"])
    expect(await fault([rows()], {rounds: list("200,true,100000,t", other)})).toMatch(
      /must state a round once, got round 200/
    );
});

it("of a round that was resolved in between the final statement stays", async () => {
  for (const lines of [
    ["200,false,5,t", "200,true,7,t"],
    ["200,true,7,t", "200,,5,t"]
  ]) {
    const {manifest, notes} = await imported([rows()], {rounds: list(...lines)});
    expect(manifest.coverage[0].at_stake_official).toBe(7);
    expect(notes).toContain("rounds.csv: 1 unresolved rows replaced by their final ones");
  }
});
