import {afterAll, beforeAll, expect, it} from "vitest";
import {readFigure, readMarks} from "./figures.js";
import {openSite} from "./harness.js";
import type {Site} from "./harness.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

it("draws a dot for each percentile to beat, at its share", async () => {
  const {page, close} = await site.openPage("participation");
  const {rows} = await readFigure(page, "break-even");
  const dots = await readMarks(page, "break-even", {mark: "circle", x: "cx", y: "cy"});
  expect(dots.length).toBeGreaterThanOrEqual(rows.filter((row) => row.stake_group === "all").length);
  const shares = rows.map((row) => Number(row.break_even));
  for (const dot of dots) expect(Math.min(...shares.map((share) => Math.abs(share - dot.x)))).toBeLessThan(1e-6);
  await close();
});
