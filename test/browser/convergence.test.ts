import {afterAll, beforeAll, expect, it} from "vitest";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {rowsOf} from "../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import {pairsIn, scoresIn} from "../../src/components/texts/convergence/convergence.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {setInput} from "./figures.js";
import {openSite} from "./harness.js";
import type {Site} from "./harness.js";

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

it("draws a panel for each pair and each score, and other lines for fixed models and for smoothed ones", async () => {
  const {page, faults, close} = await site.openPage("convergence");
  const pairs = pairsIn(rowsOf(tables.convergence(panel, readSettings({}, {table: "convergence"}))));
  const scores = scoresIn(rowsOf(tables.dispersion(panel, readSettings({}, {table: "dispersion"}))));
  const drawn = (id: string) => page.locator(`figure[data-figure="${id}"] .plot svg svg`);
  await expect.poll(() => drawn("pairs").count()).toBe(pairs.length);
  await expect.poll(() => drawn("spread").count()).toBe(scores.length);
  expect(await page.locator(".answer").innerText()).not.toBe("");
  const picture = () => page.locator('figure[data-figure="pairs"] .plot').innerHTML();
  const seen = [await picture()];
  for (const [name, value] of [
    ["members", "fixed"],
    ["smoothing", "10"]
  ]) {
    await setInput(page, name, value);
    await expect.poll(picture).not.toBe(seen.at(-1));
    seen.push(await picture());
  }
  expect(page.url()).toMatch(/members=fixed&smoothing=10/);
  expect(await faults()).toEqual([]);
  await close();
});
