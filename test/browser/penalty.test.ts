import {afterAll, beforeAll, expect, it} from "vitest";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {parameterNamed, readSettings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {holdRows, readFigure, readMarks, setInput} from "./figures.js";
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

const names = ["groups", "ranking", "staked", "min-stake", "rounds"];

it("draws and lists what the command line prints, at every setting of every input", async () => {
  const {page, faults, close} = await site.openPage("penalty");
  let compared = 0;
  for (const name of names)
    for (const text of settingsToTry(parameterNamed(name), {table: "penalty", panel})) {
      await setInput(page, name, text);
      const where = `${name} = ${text}`;
      const shown = await readFigure(page, "penalty");
      const expected = tables.penalty(panel, readSettings({[name]: text}, {table: "penalty"})).table;
      compared += expectSameRows(shown.rows, expected.objects(), where);
      const shape = tables["penalty-shape"](panel, readSettings({[name]: text}, {table: "penalty-shape"})).table;
      compared += expectSameRows((await readFigure(page, "shape")).rows, shape.objects(), `shape, ${where}`);
      const regimes = new Set(expected.array("score_regime") as string[]).size;
      if (regimes === 1)
        for (const [i, column] of ["mmc_mean", "corr_mean"].entries()) {
          const dots = await readMarks(page, "penalty", {mark: "circle", x: "cx", y: "cy", panel: i});
          const means = expected.array(column) as number[];
          expect(dots.length, where).toBe(means.length);
          dots.forEach((dot, g) => expect(dot.y, `${where}, ${column}, group ${g + 1}`).toBeCloseTo(means[g], 6));
        }
      await page.locator(".inputs .reset").click();
    }
  expect(compared).toBeGreaterThan(500);
  expect(await faults()).toEqual([]);
  await close();
}, 120000);

it("moves the groups to their mean correlations, in the address too, and back by reset", async () => {
  const {page, close} = await site.openPage("penalty?groups=5");
  const {table} = tables.penalty(panel, readSettings({groups: "5"}, {table: "penalty"}));
  const places = async () => (await readMarks(page, "penalty", {mark: "circle", x: "cx", y: "cy"})).map((d) => d.x);
  (await places()).forEach((x, i) => expect(x).toBeCloseTo(i + 1, 6));
  await setInput(page, "axis", "cwmm");
  await page.waitForFunction(() => location.search === "?groups=5&axis=cwmm");
  const means = table.array("cwmm_mean") as number[];
  (await places()).forEach((x, i) => expect(x).toBeCloseTo(means[i], 6));
  await page.locator(".inputs .reset").click();
  await page.waitForFunction(() => location.search === "");
  expect(await places()).toHaveLength(10);
  await close();
});

it("opens in the article's way by its preset, and says what it cannot do", async () => {
  const article = await site.openPage("penalty?preset=article&axis=cwmm");
  const settings = readSettings({ranking: "pooled"}, {table: "penalty"});
  const shown = await readFigure(article.page, "penalty");
  expectSameRows(shown.rows, tables.penalty(panel, settings).table.objects(), "preset");
  expect(shown.command).toBe("npx crowding table penalty --ranking pooled");
  expect(await article.page.locator(".problems").innerText()).toBe("");
  await article.close();
  const wrong = await site.openPage("penalty?axis=rank");
  expect(await wrong.page.locator(".problems").innerText()).toContain("axis must be one of group, cwmm, got rank");
  await wrong.close();
});

it("draws before any row has come", async () => {
  const {page, close} = await site.openPage("penalty", {
    settle: false,
    prepare: holdRows
  });
  await page.locator('[data-figure="penalty"] circle').first().waitFor();
  expect(await page.locator(".answer").innerText()).toMatch(/MMC/);
  await close();
});

it("runs its query on DuckDB in the page and finds the figure's numbers", async () => {
  const {page, faults, close} = await site.openPage("penalty?groups=4");
  await openFolds(page);
  await page.locator('[data-figure="penalty"] .sql button.run').click();
  const verdict = page.locator('[data-figure="penalty"] .verdict', {hasText: /agree|differ|rror/});
  await verdict.waitFor({timeout: 60000});
  expect(await verdict.innerText()).toMatch(/^agrees with the figure in all [\d,]+ values$/);
  expect(await faults()).toEqual([]);
  await close();
}, 120000);
