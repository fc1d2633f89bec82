import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {parameterNamed, readSettings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import {stretches} from "../../src/components/tables/trend/stretches.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {holdRows, readFigure, setInput} from "./figures.js";
import {openFolds, openSite} from "./harness.js";
import type {Site} from "./harness.js";
import {expectSameRows, settingsToTry} from "./settings-to-try.js";

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

it("lists what the command line prints under both figures, at every setting of every input", async () => {
  const {page, faults, close} = await site.openPage("trend");
  let compared = 0;
  for (const name of ["days", "min-stake", "rounds"])
    for (const text of settingsToTry(parameterNamed(name), {table: "trend", panel})) {
      await setInput(page, name, text);
      const expected = tables.trend(panel, readSettings({[name]: text}, {table: "trend"})).table.objects();
      const slopes = tables["trend-slope"](panel, readSettings({[name]: text}, {table: "trend-slope"})).table.objects();
      const shown = (await readFigure(page, "slopes")).rows;
      compared += expectSameRows(shown, slopes, `slopes, ${name} = ${text}`);
      for (const id of ["trend", "gap"])
        compared += expectSameRows((await readFigure(page, id)).rows, expected, `${id}, ${name} = ${text}`);
      await page.locator(".inputs .reset").click();
    }
  expect(compared).toBeGreaterThan(500);
  expect(await faults()).toEqual([]);
  await close();
}, 120000);

it("draws a line for each run of rounds of one cadence and regime, smoothed or not", async () => {
  const {table} = tables.trend(panel, readSettings({}, {table: "trend"}));
  const {table: slopes} = tables["trend-slope"](panel, readSettings({}, {table: "trend-slope"}));
  const {page, close} = await site.openPage("trend?cadences=apart");
  await openFolds(page);
  for (const smoothing of [1, 6, 50]) {
    await setInput(page, "smoothing", String(smoothing));
    const parts = stretches(table, panel.rounds, {smoothing, slopes});
    const lines = parts.flatMap((s) => s.lines.filter((l) => l.length > 1));
    const fits = parts.filter((s) => s.fits.cwmm_stake_mean).length;
    expect(await paths(page, "trend"), `smoothing ${smoothing}`).toBe(6 * lines.length + fits);
    expect(await paths(page, "gap"), `smoothing ${smoothing}`).toBe(2 * lines.length + fits);
  }
  await page.waitForFunction(() => location.search === "?cadences=apart&smoothing=50");
  await close();
});

/** Lines of a figure, areas apart. */
const paths = (page: Page, id: string) =>
  page
    .locator(`[data-figure="${id}"] .plot`)
    .evaluate(
      (plot) =>
        [...plot.querySelectorAll("path:not([transform])")].filter(
          (p) => /L/.test(p.getAttribute("d")!) && !p.getAttribute("d")!.endsWith("Z")
        ).length
    );

it("draws two lines and their gap on one axis, with the slope of the title, unless cadences are asked for apart", async () => {
  const {table} = tables.trend(panel, readSettings({}, {table: "trend"}));
  const {table: slopes} = tables["trend-slope"](panel, readSettings({}, {table: "trend-slope"}));
  const parts = stretches(table, panel.rounds, {slopes}).filter((s) => s.cadence !== "saturday");
  const lines = parts.flatMap((s) => s.lines.filter((l) => l.length > 1));
  const {page, close} = await site.openPage("trend");
  expect(await paths(page, "trend")).toBe(3 * lines.length + 1);
  await setInput(page, "cadences", "apart");
  await page.waitForFunction(() => location.search === "?cadences=apart");
  expect(await paths(page, "trend")).toBeGreaterThan(5 * lines.length);
  await close();
});

it("says what a link asks that cannot be honoured", async () => {
  const {page, close} = await site.openPage("trend?smoothing=0.5");
  expect(await page.locator(".problems").innerText()).toContain(
    "smoothing must be a whole number from 1 to 50, got 0.5"
  );
  await close();
});

it("draws before any row has come", async () => {
  const {page, close} = await site.openPage("trend", {settle: false, prepare: holdRows});
  await page.locator('[data-figure="trend"] .plot path:not([transform])').first().waitFor();
  expect(await page.locator(".answer").innerText()).toMatch(/similarity|No stretch/);
  await close();
});

it("runs its query on DuckDB in the page and finds the figures' numbers", async () => {
  const {page, faults, close} = await site.openPage("trend");
  await openFolds(page);
  for (const id of ["trend", "slopes", "gap"]) {
    await page.locator(`[data-figure="${id}"] .sql button.run`).click();
    const verdict = page.locator(`[data-figure="${id}"] .verdict`, {hasText: /agree|differ|rror/});
    await verdict.waitFor({timeout: 60000});
    expect(await verdict.innerText()).toMatch(/^agrees with the figure in all [\d,]+ values$/);
  }
  expect(await faults()).toEqual([]);
  await close();
}, 120000);
