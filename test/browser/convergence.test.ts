import {afterAll, beforeAll, expect, it} from "vitest";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {rowsOf} from "../../src/components/base/catalogue/rows.js";
import {parameterNamed, readSettings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import {pairsIn, scoresIn} from "../../src/components/texts/convergence/convergence.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {readFigure, setInput} from "./figures.js";
import {openSite} from "./harness.js";
import type {Site} from "./harness.js";
import {expectSameRows, settingsToTry} from "./settings-to-try.js";

/** Rows that a page lists of a longer table. */
const listed = 500;

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

it("lists what the command line prints under each figure, at every setting of days", async () => {
  const {page, faults, close} = await site.openPage("convergence");
  let compared = 0;
  for (const text of settingsToTry(parameterNamed("days"), {table: "convergence", panel})) {
    await setInput(page, "days", text);
    for (const [id, table] of [
      ["pairs", "convergence"],
      ["spread", "dispersion"]
    ] as const) {
      const expected = tables[table](panel, readSettings({days: text}, {table}))
        .table.objects()
        .slice(0, listed);
      compared += expectSameRows((await readFigure(page, id)).rows, expected, `${id}, days = ${text}`);
    }
  }
  expect(compared).toBeGreaterThan(500);
  expect(await faults()).toEqual([]);
  await close();
}, 120_000);

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
